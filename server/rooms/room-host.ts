/** What the rooms of a process are given by whoever puts the process together. */
import type { ActAnswer } from '../../shared/protocol/messages.ts'
import type { Badge } from '../table/badge.ts'
import type { Clock } from '../table/clock.ts'
import type { Registry } from '../table/registry.ts'
import type { Presence } from './presence.ts'

export interface RoomHost {
  readonly tables: Registry
  readonly presence: Presence
  readonly clock: Clock
  /** The badge of a token of ours, null for anything else. */
  readonly verify: (token: string) => Promise<Badge | null>
  /** Whether a badge opens this table: it is the table's own, or the instructor's of its class. */
  readonly admits: (badge: Badge, table: string) => Promise<boolean>
  readonly report: (error: unknown) => void
  readonly acted: (answer: ActAnswer, seconds: number) => void
}
