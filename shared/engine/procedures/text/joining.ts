/**
 * Joining what one stood aside from (DEC-1): a state that declared itself not interested may join later, on the terms
 * that the others agreed; the stage of the text may long be over by then.
 */
import { z } from 'zod'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { asideOn } from '../../kernel/selectors.ts'
import { own } from '../../kernel/world.ts'

export const joining = procedure({
  id: 'always',
  commands: {
    'join-settlement': command({
      who: 'head',
      shape: { question: z.string().max(40) },
      decide: (world, { question }, { party }) =>
        own(world.questions, question)?.aside.includes(party)
          ? [{ type: 'settlement-joined', question, party }]
          : refuse('DEC-1', 'not-aside'),
    }),
  },
  evolve: {
    'settlement-joined': (world, { question, party }) => {
      const q = world.questions[question]
      if (q) q.aside = q.aside.filter((p) => p !== party)
    },
  },
  candidates: (world, party) =>
    world.order
      .filter((q) => asideOn(world, q).includes(party))
      .map((q) => candidate('join-settlement', { question: q }, q)),
})
