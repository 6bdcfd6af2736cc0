/** The instructor says what wording proposed at the table counts in the result (TXT-3, OBS-1). */
import { z } from 'zod'
import { isOutOfSight } from '../../bodies/selectors.ts'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { allParties } from '../../kernel/selectors.ts'
import { own } from '../../kernel/world.ts'

const Id = z.string().max(40)

export const scoringCommands = {
  'score-for-result': command({
    who: 'instructor',
    always: true,
    /** party → what the option counts for it; whoever is not named keeps what counts so far */
    shape: { question: Id, option: Id, scores: z.record(z.string().max(3), z.int().min(0).max(100)) },
    decide(world, { question, option, scores }) {
      if (own(world.text.worded, option)?.question !== question) return refuse('TXT-3', 'no-such-option')
      const given = Object.entries(scores)
      if (given.length === 0) return refuse('TXT-3', 'no-score')
      if (!given.every(([party]) => allParties(world).includes(party))) return refuse('DEL-1', 'no-such-seat')
      return given.map(([party, value]) => ({
        type: 'result-score-set',
        question,
        option,
        party,
        value,
        seenBy: isOutOfSight(world, question, party) ? [] : [party],
      }))
    },
  }),
}
