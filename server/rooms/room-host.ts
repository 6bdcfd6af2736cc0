/** What the rooms of a process are given by whoever puts the process together. */
import type { ActAnswer } from '../../shared/protocol/messages.ts'
import type { Clock } from '../table/clock.ts'
import type { Principal } from '../table/principal.ts'
import type { Registry } from '../table/registry.ts'
import type { Presence } from './presence.ts'

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
  readonly acted: (answer: ActAnswer, seconds: number) => void
}
