/** When the text of a question may change, and when one of its options may be decided. */
import { bodyOfQuestion, discussing, isOutOfSight } from '../../bodies/selectors.ts'
import type { By } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { isOnBallot, isOpen, isOption, isUnsettled, refusedOn, statusOf } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import type { Question } from '../ballots/opening.ts'
import { ruleOfSubstance } from '../protocol/rule.ts'

/** On the list, and before a body whose business the party sees (CHN-5). */
function isThere(world: World, question: string, party: string): boolean {
  const status = statusOf(world, question)
  return status !== undefined && status !== 'unraised' && !isOutOfSight(world, question, party)
}

/** TXT-1: positions move, and wording is proposed, until the article closes. */
export function isOpenArticle(world: World, question: string, party: string): Refusal | undefined {
  if (!isThere(world, question, party)) return refuse('AGD-1', 'no-such-question')
  if (!isUnsettled(world, question)) return refuse('TXT-1', 'article-closed', { question })
  return undefined
}

/** AGD-4: in the chain a body decides only the question that it discusses; a package stage takes them in any order. */
export function mayDecide(world: World, question: string, option: string, party: string): Refusal | undefined {
  if (!isThere(world, question, party)) return refuse('AGD-1', 'no-such-question')
  if (!isOption(world, question, option)) return refuse('TXT-1', 'no-such-option')
  if (!isUnsettled(world, question)) return refuse('AGD-8', 'question-closed', { question })
  if (isOpen(world, 'chain') && statusOf(world, question) !== 'under-discussion') return notItsTurn(world, question)
  if (isOnBallot(world, question)) return refuse('AGD-5', 'on-ballot')
  if (refusedOn(world, question).includes(option)) return refuse('TXT-2', 'refused-already', { question })
  return undefined
}

/** An option, to be decided by the rule that its body has for what goes into the text. */
export function optionAsMatter(
  world: World,
  { question, option }: { question: string; option: string },
  { party }: Pick<By, 'party'>,
): Question | Refusal {
  const refusal = mayDecide(world, question, option, party)
  if (refusal) return refusal
  const body = bodyOfQuestion(world, question)
  return {
    body,
    subject: { kind: 'option', target: question, detail: option },
    rule: ruleOfSubstance(world, body),
    decides: [question],
    carriesWith: 'text',
  }
}

function notItsTurn(world: World, question: string): Refusal {
  const now = discussing(world, bodyOfQuestion(world, question))
  return now ? refuse('AGD-4', 'not-under-discussion', { question: now }) : refuse('AGD-4', 'none-under-discussion')
}

/** Is the question taken up now: in a chain the one under discussion in its body, elsewhere any. */
export const isTakenUp = (world: World, question: string): boolean =>
  !isOpen(world, 'chain') || discussing(world, bodyOfQuestion(world, question)) === question
