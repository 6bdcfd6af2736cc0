/** What the rooms of a process are given by whoever puts the process together. */
import type { CloseReason } from '../../shared/protocol/closing.ts'
import type { ActAnswer } from '../../shared/protocol/messages.ts'
import type { Clock } from '../table/clock.ts'
import type { Principal } from '../table/principal.ts'
import type { Registry } from '../table/registry.ts'
import type { Presence } from './presence.ts'

/** Why everybody is shown out of a table that is closed. */
export type Farewell = Extract<CloseReason, 'comeBack' | 'restoring'>

export interface RoomHost {
  readonly tables: Registry
  readonly presence: Presence
  readonly clock: Clock
  /** The principal of a token of ours, null for anything else. */
  readonly verify: (token: string) => Promise<Principal | null>
  /** Whether a principal opens this table: it is the table's own, or the instructor's of its class. */
  readonly admits: (principal: Principal, table: string) => Promise<boolean>
  readonly report: (error: unknown) => void
  /** A socket sent what is no frame. */
  readonly broken: (error: Error) => void
  readonly farewell: () => Farewell
  /** When a backup was last put in the place of the data, epoch ms; 0 for never. */
  readonly restoredAt: number
  readonly acted: (answer: ActAnswer, seconds: number) => void
}
