/**
 * The wire between a client and a table room: requests in (`act`, `look`, `page`, `time`), answers out, and the record
 * as messages. The state itself is the Colyseus schema of `state.ts`.
 */
import { z } from 'zod'
import type { RecordPart } from '../engine/views/record-entry.ts'

export type { RecordEntry, RecordLine, RecordPart } from '../engine/views/record-entry.ts'

export { PROTOCOL_VERSION } from './version.ts'

/** The client's own id of an act, kept until answered, so that resending is safe. */
export const ActId = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/)

/**
 * `act`: one wish. `command` is parsed by the engine's own schema afterwards. `seat`: the party for which an instructor
 * acts whose seat it took over (OBS-1); nobody else may give it.
 */
export const ActMessage = z.strictObject({
  id: ActId,
  command: z.looseObject({ type: z.string().max(40) }),
  seat: z.string().max(3).optional(),
})
export type ActMessage = z.infer<typeof ActMessage>

/** Why something is not done; nothing changed. */
export interface ActRefusal {
  readonly ok: false
  readonly rule: string
  readonly code: string
  readonly params: Record<string, string | number>
}
/** The answer to an act: it is saved, or why not. No place in the log: that would count what others do unseen (CHN-5). */
export type ActAnswer = { readonly ok: true } | ActRefusal

/** `look`: an instructor sees the desk of this party from now on, and no other; '' for none. */
export const LookMessage = z.strictObject({ party: z.string().max(3) })
export type LookMessage = z.infer<typeof LookMessage>
export type LookAnswer = { readonly ok: true } | ActRefusal

/** `time`: a sign of life, and the server's clock (epoch ms). */
export interface TimeAnswer {
  readonly ok: true
  readonly now: number
}

/** Server → client, message `record`: new lines of the record that the last `hello` named. */
export type RecordMessage = RecordPart
