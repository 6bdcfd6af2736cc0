/**
 * The instructor in the seat of a state (OBS-1): takes it over, acts for it by the same rules as a delegate, and gives it
 * back, or leaves it by staying away (DEL-2). Its people stay where they are and advise meanwhile; a bot waits.
 */
import { z } from 'zod'
import { instructorIn } from '../../kernel/actor.ts'
import { command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { parties } from '../../kernel/selectors.ts'
import { own } from '../../kernel/world.ts'
import { standIn } from './procedure.ts'

const Party = z.string().max(40)

export const takingOver = procedure({
  id: 'always',
  commands: {
    'take-over': command({
      who: 'instructor',
      always: true,
      shape: { party: Party },
      decide(world, { party }) {
        const seat = own(world.seats, party)
        if (!seat) return refuse('DEL-1', 'no-such-seat')
        if (!parties(world).includes(party)) return refuse('DEL-3', 'left-the-negotiation', { party })
        if (world.phase === 'over') return refuse('STG-1', 'talks-over')
        if (seat.instructor) return refuse('OBS-1', 'taken-over-already')
        return [{ type: 'seat-taken-over', party, person: instructorIn(party) }]
      },
    }),
    'give-back': command({
      who: 'instructor',
      always: true,
      shape: { party: Party },
      decide(world, { party }) {
        const person = own(world.seats, party)?.instructor
        return person ? [{ type: 'seat-given-back', party, person }] : refuse('OBS-1', 'not-taken-over')
      },
    }),
  },
  evolve: {
    'seat-taken-over': (world, { party, person }) => {
      const seat = world.seats[party]
      if (seat) seat.instructor = person
      world.people[person] = { id: person, name: '', party, role: 'instructor', bot: false, present: true }
    },
    'seat-given-back': (world, { party, person }) => {
      const seat = world.seats[party]
      if (seat) seat.instructor = ''
      delete world.people[person]
      delete world.clock.deadlines[`grace:${person}`]
    },
  },
  react: {
    'seat-given-back': (world, { party }) => standIn(world, party),
  },
})
