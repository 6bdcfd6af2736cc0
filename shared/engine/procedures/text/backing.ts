/** Backing options, and putting one to the vote. */
import { z } from 'zod'
import { bodyOfQuestion, inBody, isOutOfSight, PLENARY } from '../../bodies/selectors.ts'
import { command, type LyingBefore } from '../../kernel/procedure.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { backingOf, isOption } from '../../kernel/selectors.ts'
import { ballotOn } from '../ballots/opening.ts'
import { othersFirst } from '../turns/waiting.ts'
import { isOpenArticle, optionAsMatter } from './deciding.ts'

const Id = z.string().max(40)
/** The body that has the question; to whom it is out of sight it is any question that does not exist. */
export const onQuestion: LyingBefore<{ question: string }> = {
  field: 'questions',
  body: (world, { question }, party) =>
    isOutOfSight(world, question, party) ? PLENARY : bodyOfQuestion(world, question),
}

export const backingCommands = {
  'back-option': command({
    who: 'head',
    shape: { question: Id, option: Id },
    on: onQuestion,
    decide(world, { question, option }, { party }) {
      const closed = isOpenArticle(world, question, party)
      if (closed) return closed
      if (!isOption(world, question, option)) return refuse('TXT-1', 'no-such-option')
      if (backingOf(world, question, party) === option) return refuse('TXT-1', 'backed-already')
      return [{ type: 'option-backed', ...inBody(world, bodyOfQuestion(world, question)), question, option, party }]
    },
  }),
  'withdraw-backing': command({
    who: 'head',
    shape: { question: Id },
    on: onQuestion,
    decide(world, { question }, { party }) {
      const closed = isOpenArticle(world, question, party)
      if (closed) return closed
      if (backingOf(world, question, party) === undefined) return refuse('TXT-1', 'nothing-backed')
      return [{ type: 'backing-withdrawn', ...inBody(world, bodyOfQuestion(world, question)), question, party }]
    },
  }),
  'put-to-vote': command({
    who: 'head',
    shape: { question: Id, option: Id },
    on: onQuestion,
    decide(world, wish, by) {
      const matter = optionAsMatter(world, wish, by)
      if (isRefusal(matter)) return matter
      return othersFirst(world, matter.body, by.party) ?? ballotOn(world, by, matter)
    },
  }),
}
