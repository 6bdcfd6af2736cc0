/**
 * The instructor in the seat of a state (OBS-1): takes it over, acts for it by the same rules as a delegate, and gives it
 * back, or leaves it by staying away (DEL-2). Its people stay where they are and advise meanwhile; a bot waits.
 */
import { z } from 'zod'
import { instructorIn } from '../../kernel/actor.ts'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { parties } from '../../kernel/selectors.ts'
import { own } from '../../kernel/world.ts'

const Party = z.string().max(40)

export const takingOverCommands = {
  'take-over': command({
    who: 'instructor',
    always: true,
    shape: { party: Party },
    decide(world, { party }) {
      const seat = own(world.delegation.seats, party)
      if (!seat) return refuse('DEL-1', 'no-such-seat')
      if (!parties(world).includes(party)) return refuse('DEL-3', 'left-the-negotiation', { party })
      if (world.stages.phase === 'over') return refuse('STG-1', 'talks-over')
      if (seat.instructor) return refuse('OBS-1', 'taken-over-already')
      return [{ type: 'seat-taken-over', party, person: instructorIn(party) }]
    },
  }),
  'give-back': command({
    who: 'instructor',
    always: true,
    shape: { party: Party },
    decide(world, { party }) {
      const person = own(world.delegation.seats, party)?.instructor
      return person ? [{ type: 'seat-given-back', party, person }] : refuse('OBS-1', 'not-taken-over')
    },
  }),
}
