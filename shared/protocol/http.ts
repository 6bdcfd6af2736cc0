/**
 * The HTTP interface: bodies in and out. Every error is `{ error: { code, params? } }` with a code that has a
 * sentence `errors.<code>` in `shared/text`.
 */
import { z } from 'zod'
import { Name } from '../writing/kinds.ts'
import { OPPONENTS } from './opponents.ts'

const Pace = z.enum(['short', 'lesson', 'double'])
const Lang = z.enum(['kk', 'ru', 'en'])
const Party = z.string().regex(/^[A-Z]{3}$/)

/**
 * The client's own id of a request that creates something, kept until it is answered: sent again, the request creates
 * nothing more and gets the same answer. Whoever knows it gets that answer too, so it is drawn at random.
 */
const RequestId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,40}$/)
  .optional()

/** POST /api/practice → PracticeAnswer: one person, bots in the other seats, begins at once. */
export const PracticeBody = z.strictObject({
  id: RequestId,
  scenario: z.string().max(40),
  pace: Pace,
  party: Party,
  name: Name,
  lang: Lang,
  opponents: z.enum(OPPONENTS).optional(),
  seed: z.int().min(0).max(0xffffffff).optional(),
})
/** POST /api/practice/on (bearer: the seat of a practice that is over) → PracticeAnswer: a new one from before the own act at `seq`. */
export const PlayOnBody = z.strictObject({ id: RequestId, seq: z.int().min(2) })
/** POST /api/classes → ClassAnswer: an instructor's class of tables. */
export const ClassBody = z.strictObject({
  id: RequestId,
  scenario: z.string().max(40),
  pace: Pace,
  name: Name,
  tables: z.int().min(1).max(40),
  lang: Lang,
  assignment: z.enum(['free', 'random', 'assigned']),
  bots: z.boolean(),
})
/** POST /api/join → SeatAnswer. `code` is the six digits of a table; without `party` any free seat is given. */
export const JoinBody = z.strictObject({
  id: RequestId,
  code: z.string().regex(/^\d{6}$/),
  name: Name,
  party: Party.optional(),
  role: z.enum(['head', 'deputy', 'expert']).optional(),
  lang: Lang,
})

/** A seat, an instructor's chair or an observer's place: the token is the identity, kept by the client. */
export interface SeatAnswer {
  readonly token: string
  readonly table: string
  readonly party: string
  readonly role: 'head' | 'deputy' | 'expert' | 'instructor' | 'observer'
  readonly person: string
}
/**
 * 202: the talks are on, and the delegation or the instructor is asked (DEL-4). The same request with this `id`, sent again
 * every few seconds, gives the seat once somebody consents, and `not-admitted` when nobody does by `until` (epoch ms).
 */
export interface WaitingAnswer {
  readonly waiting: {
    readonly id: string
    readonly party: string
    readonly role: 'head' | 'deputy' | 'expert'
    readonly until: number
  }
}
export type PracticeAnswer = SeatAnswer
/** The instructor's own token for the class and each of its tables. */
export interface ClassAnswer {
  readonly class: string
  readonly token: string
  readonly tables: readonly { readonly table: string; readonly code: string; readonly number: number }[]
}
/**
 * POST /api/classes/:id/begin (bearer: that class's token): the talks begin at every table where they had not. `running`: they
 * had, or are over; `not-now`: the table could not begin, ask again.
 */
export interface BeginAnswer {
  readonly tables: readonly {
    readonly table: string
    readonly number: number
    readonly state: 'begun' | 'running' | 'not-now'
  }[]
}
/** GET /api/codes/:code: what stands behind a code before one joins. */
export interface CodeAnswer {
  readonly table: string
  readonly number: number
  readonly scenario: string
  readonly instructor: string
  readonly phase: string
  readonly assignment: string
  readonly seats: readonly { readonly party: string; readonly names: readonly string[]; readonly bot: boolean }[]
}
/** GET /api/disk (bearer: a class's token): `low`, and `full` when tables can be read but take no acts. */
export interface DiskAnswer {
  readonly disk: 'fine' | 'low' | 'full'
}
/** GET /api/tables/:table/state (bearer token): what the socket says in binary, and the server's clock. */
export interface StateAnswer {
  readonly now: number
  readonly board: Readonly<Record<string, never>>
  readonly desks: Readonly<Record<string, never>>
}
/** GET /api/tables/:table/record?before=N&limit=N (bearer token): the last lines before line N of the reader's own record. */
export type RecordPage = import('./messages.ts').RecordPart
/** GET /api/tables/:table/result (bearer token), once the talks are over: the own report, for the instructor everybody's. */
export type ResultAnswer = Readonly<Record<string, import('../analysis/report.ts').Report>>
/**
 * GET /api/tables/:table/hindsight (bearer token), in a practice that is over: the moves that cost its person most. It takes up to
 * twenty seconds to find out, and others may be before one: until then 202 `{ready: false}`, to be asked again.
 */
export type HindsightAnswer =
  | { readonly ready: false }
  | ({ readonly ready: true } & import('../analysis/hindsight.ts').Hindsight)
