/** Who sits where, who is here, and who acts for a state. */
import type { Scenario } from '../../../scenario/schema.ts'
import type { ById } from '../../kernel/event.ts'

export type Role = 'head' | 'deputy' | 'expert'
export interface Person {
  readonly id: string
  readonly name: string
  readonly party: string
  /** `instructor`: the instructor in the seat of a state that it took over (OBS-1); of no delegation. */
  readonly role: Role | 'instructor'
  readonly bot: boolean
  readonly present: boolean
  /** Who came when the talks were on does not read what was secret before, unless the head shows it (DEL-4). */
  readonly earlier: Earlier | null
}
/** When somebody came late: the last fact then, and the ids of what others could not see then. */
export interface Earlier {
  readonly seq: number
  readonly ids: readonly string[]
}
/** Somebody who asked for a place in a delegation when the talks were on (DEL-4). */
export interface Newcomer {
  readonly id: string
  readonly name: string
  readonly party: string
  readonly role: Role
  readonly status: 'waiting' | 'refused'
}
export interface Seat {
  readonly party: string
  /** A deputy to whom the head delegated, or who acts because the head is away; '' when the head acts. */
  readonly acting: string
  readonly delegated: boolean
  /** The bot that holds the seat, or ''. */
  readonly bot: string
  /** The instructor who took the seat over and goes before everybody else, or ''. */
  readonly instructor: string
  readonly inRoom: boolean
  readonly withdrawal: '' | 'announced' | 'confirmed' | 'final'
}
export interface DelegationState {
  readonly people: ById<Person>
  readonly seats: ById<Seat>
  readonly newcomers: ById<Newcomer>
  /** Nobody comes in any more while the talks are on (DEL-4). */
  readonly locked: boolean
}

declare module '../../kernel/world.ts' {
  interface Slices {
    delegation: DelegationState
  }
}

const seat = (party: string): Seat => ({
  party,
  acting: '',
  delegated: false,
  bot: '',
  instructor: '',
  inRoom: true,
  withdrawal: '',
})
export const startDelegations = ({ parties }: Scenario): DelegationState => ({
  people: {},
  newcomers: {},
  locked: false,
  seats: Object.fromEntries(parties.map(({ id }) => [id, seat(id)])),
})
