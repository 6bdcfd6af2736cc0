/**
 * Delegations (DEL): the head acts in the state's name; a deputy may when the head has delegated or is away; a bot holds
 * an empty seat when the class agreed to it, until a person is back. A delegation may leave the room and return.
 */
import { z } from 'zod'
import type { Event } from '../../kernel/event.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { allParties, isDelegate, paceOf, parties, peopleOf, seconds } from '../../kernel/selectors.ts'
import { own, type Person, type Seat, type World } from '../../kernel/world.ts'

const Id = z.string().max(40)

/** DEL-2: the senior deputy who is here, in the order in which deputies sat down. */
const seniorDeputy = (world: World, party: string): string =>
  peopleOf(world, party).find((p) => p.role === 'deputy' && p.present && !p.bot)?.id ?? ''

const headOf = (world: World, party: string): Person | undefined =>
  peopleOf(world, party).find((p) => p.role === 'head')

/** True while the person who holds the powers of a seat is here, or away for less than the grace. A bot never holds a seat against people. */
function isHeld(world: World, party: string): boolean {
  const holder = own(world.people, world.seats[party]?.acting ?? '') ?? headOf(world, party)
  return holder !== undefined && !holder.bot && (holder.present || `grace:${holder.id}` in world.clock.deadlines)
}

/** Nobody needs to act for a state that has left, or when the talks are over. */
const isOut = (world: World, party: string): boolean => world.phase === 'over' || !parties(world).includes(party)

/** When no person holds the powers, and the instructor does not: the head where it is, else the senior deputy, else a bot: in the head's place, or where the class agreed. */
export function standIn(world: World, party: string): Event[] {
  const seat = world.seats[party]
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
function standDown(world: World, party: string, person: string): Event[] {
  const seat = world.seats[party]
  const arrived = own(world.people, person)
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
  const { [leaving]: _, ...others } = world.people
  const seat = {
    ...(world.seats[party] as Seat),
    acting: world.seats[party]?.acting === leaving ? '' : (world.seats[party]?.acting ?? ''),
  }
  return standIn({ ...world, people: others, seats: { ...world.seats, [party]: seat } }, party)
}

export const delegation = procedure({
  id: 'delegation',
  commands: {
    'delegate-powers': command({
      who: 'delegate',
      shape: { person: Id },
      decide(world, { person: to }, { party, person }) {
        if (person?.role !== 'head') return refuse('DEL-1', 'head-only')
        const deputy = own(world.people, to)
        if (deputy?.party !== party || deputy.role !== 'deputy') return refuse('DEL-1', 'no-such-deputy')
        if (world.seats[party]?.acting === to) return refuse('DEL-1', 'delegated-already')
        return [{ type: 'powers-delegated', party, person: to, by: 'head' }]
      },
    }),
    'take-back-powers': command({
      who: 'delegate',
      shape: {},
      decide(world, _, { party, person }) {
        if (person?.role !== 'head') return refuse('DEL-1', 'head-only')
        return world.seats[party]?.acting ? [{ type: 'powers-returned', party }] : refuse('DEL-1', 'nothing-delegated')
      },
    }),
  },
  evolve: {
    'powers-delegated': (world, { party, person, by }) => {
      const seat = world.seats[party]
      if (seat) Object.assign(seat, { acting: person, delegated: by === 'head' })
    },
    'powers-returned': (world, { party }) => {
      const seat = world.seats[party]
      if (seat) Object.assign(seat, { acting: '', delegated: false })
    },
  },
  candidates: (world, party) => [
    ...peopleOf(world, party)
      .filter((p) => p.role === 'deputy')
      .map((p) => candidate('delegate-powers', { person: p.id }, p.id)),
    ...(world.seats[party]?.acting ? [candidate('take-back-powers')] : []),
  ],
})

/** Who sits where and who is here: told by the server, which alone knows sockets. Open at any time. */
export const seating = procedure({
  id: 'always',
  commands: {
    'seat-person': command({
      who: 'host',
      always: true,
      shape: {
        person: Id,
        name: z.string().trim().min(1).max(60),
        party: z.string().max(3),
        role: z.enum(['head', 'deputy', 'expert']),
        bot: z.boolean(),
      },
      decide(world, { person, name, party, role, bot }) {
        if (!allParties(world).includes(party)) return refuse('DEL-1', 'no-such-seat')
        if (own(world.people, person)) return refuse('DEL-1', 'seated-already')
        const head = peopleOf(world, party).find((p) => p.role === 'head')
        if (role === 'head' && head && !head.bot) return refuse('DEL-1', 'head-is-taken', { party })
        const gone: Event[] = role === 'head' && head ? [{ type: 'person-unseated', person: head.id, party }] : []
        return [...gone, { type: 'person-seated', person, name, party, role, bot }]
      },
    }),
    'mark-away': command({
      who: 'host',
      always: true,
      shape: { person: Id },
      decide(world, { person: id }, { at }) {
        const person = own(world.people, id)
        if (!person?.present) return refuse('DEL-2', 'not-here')
        return [{ type: 'person-left', person: id, party: person.party, until: at + seconds(paceOf(world).grace) }]
      },
    }),
    'mark-returned': command({
      who: 'host',
      always: true,
      shape: { person: Id },
      decide(world, { person: id }, { at }) {
        const person = own(world.people, id)
        if (!person || person.present) return refuse('DEL-2', 'here-already')
        return [{ type: 'person-returned', person: id, party: person.party, until: at }]
      },
    }),
  },
  evolve: {
    'person-seated': (world, { person: id, name, party, role, bot }) => {
      world.people[id] = { id, name, party, role, bot, present: true }
    },
    'person-unseated': (world, { person, party }) => {
      delete world.people[person]
      delete world.clock.deadlines[`grace:${person}`]
      const seat = world.seats[party]
      if (seat?.acting === person) Object.assign(seat, { acting: '', delegated: false })
      if (seat?.bot === person) seat.bot = ''
    },
    'person-left': (world, { person, until }) => {
      const p = world.people[person]
      if (p) p.present = false
      if (world.phase !== 'over') world.clock.deadlines[`grace:${person}`] = until
    },
    'person-returned': (world, { person }) => {
      const p = world.people[person]
      if (p) p.present = true
      delete world.clock.deadlines[`grace:${person}`]
    },
    'bot-took-seat': (world, { party, person }) => {
      const seat = world.seats[party]
      if (seat) seat.bot = person
      world.people[person] = { id: person, name: '', party, role: 'deputy', bot: true, present: true }
    },
    'bot-released': (world, { party, person }) => {
      const seat = world.seats[party]
      if (seat) seat.bot = ''
      delete world.clock.deadlines[`grace:${person}`]
      delete world.people[person]
    },
  },
  react: {
    'person-seated': (world, { party, person }) => standDown(world, party, person),
    'person-returned': (world, { party, person }) => standDown(world, party, person),
  },
  due: {
    grace: (world, id) => {
      const person = own(world.people, id)
      if (!person || person.present) return []
      const { party, role } = person
      return role === 'instructor' ? [{ type: 'seat-given-back', party, person: id }] : standIn(world, party)
    },
  },
})
