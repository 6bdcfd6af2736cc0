/** Who acts for a state when its head is away, and who makes room when somebody is back (DEL-2). */
import type { Event } from '../../kernel/event.ts'
import { isDelegate, parties, peopleOf } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import type { Person } from './state.ts'

/** DEL-2: the senior deputy who is here, in the order in which deputies sat down. */
const seniorDeputy = (world: World, party: string): string =>
  peopleOf(world, party).find((p) => p.role === 'deputy' && p.present && !p.bot)?.id ?? ''

const headOf = (world: World, party: string): Person | undefined =>
  peopleOf(world, party).find((p) => p.role === 'head')

/** True while the person who holds the powers of a seat is here, or away for less than the grace. A bot never holds a seat against people. */
function isHeld(world: World, party: string): boolean {
  const holder = own(world.delegation.people, own(world.delegation.seats, party)?.acting ?? '') ?? headOf(world, party)
  return holder !== undefined && !holder.bot && (holder.present || `grace:${holder.id}` in world.clock.deadlines)
}

/** Nobody needs to act for a state that has left, or when the talks are over. */
const isOut = (world: World, party: string): boolean => world.stages.phase === 'over' || !parties(world).includes(party)

/** When no person holds the powers, and the instructor does not: the head where it is, else the senior deputy, else a bot: in the head's place, or where the class agreed. */
export function standIn(world: World, party: string): Event[] {
  const seat = own(world.delegation.seats, party)
  if (!seat || seat.instructor || seat.bot || isOut(world, party) || isHeld(world, party)) return []
  const head = headOf(world, party)
  const deputy = seniorDeputy(world, party)
  if (deputy && (!head?.present || head.bot)) return [{ type: 'powers-delegated', party, person: deputy, by: 'grace' }]
  if (head?.present) return seat.acting ? [{ type: 'powers-returned', party }] : []
  return world.botsFillSeats ? [{ type: 'bot-took-seat', party, person: `bot-${party}` }] : []
}

/**
 * The return of a person who can act ends the bot's hold at once, that of the head also the deputy's stand-in; an expert
 * cannot act, so for an expert alone the bot stays.
 */
export function standDown(world: World, party: string, person: string): Event[] {
  const seat = own(world.delegation.seats, party)
  const arrived = own(world.delegation.people, person)
  if (!seat || !arrived || !isDelegate(arrived) || arrived.role === 'expert') return []
  const released: Event[] = seat.bot ? [{ type: 'bot-released', party, person: seat.bot }] : []
  if (arrived.role === 'head')
    return seat.acting && !seat.delegated ? [...released, { type: 'powers-returned', party }] : released
  return seat.instructor || isHeld(world, party)
    ? released
    : [...released, { type: 'powers-delegated', party, person, by: 'grace' }]
}

/** Who stands in at once when `leaving` is moved out of its place for good. */
export function fillVacancy(world: World, party: string, leaving: string): Event[] {
  const { [leaving]: _, ...people } = world.delegation.people
  const { seats } = world.delegation
  const seat = seats[party]
  if (!seat) return []
  const left = { ...seat, acting: seat.acting === leaving ? '' : seat.acting }
  return standIn({ ...world, delegation: { ...world.delegation, people, seats: { ...seats, [party]: left } } }, party)
}
