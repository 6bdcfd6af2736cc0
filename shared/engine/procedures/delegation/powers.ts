/** The head gives its powers to a deputy, and takes them back (DEL-1). */
import { z } from 'zod'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { own } from '../../kernel/world.ts'

export const powersCommands = {
  'delegate-powers': command({
    who: 'delegate',
    shape: { person: z.string().max(40) },
    decide(world, { person: to }, { party, person }) {
      if (person?.role !== 'head') return refuse('DEL-1', 'head-only')
      const deputy = own(world.delegation.people, to)
      if (deputy?.party !== party || deputy.role !== 'deputy') return refuse('DEL-1', 'no-such-deputy')
      if (own(world.delegation.seats, party)?.acting === to) return refuse('DEL-1', 'delegated-already')
      return [{ type: 'powers-delegated', party, person: to, by: 'head' }]
    },
  }),
  'take-back-powers': command({
    who: 'delegate',
    shape: {},
    decide(world, _, { party, person }) {
      if (person?.role !== 'head') return refuse('DEL-1', 'head-only')
      return own(world.delegation.seats, party)?.acting
        ? [{ type: 'powers-returned', party }]
        : refuse('DEL-1', 'nothing-delegated')
    },
  }),
}
