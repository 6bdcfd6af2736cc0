/**
 * The three kinds of interest of a pair of parties on one question (SCR-2).
 *
 * - common: both weigh it at least 5 and have the same single best option;
 * - exclusive: both weigh it at least 5 and the best of each is the worst of the other;
 * - non-overlapping: it is worth at least 10 to one and at most 3 to the other.
 */
import { questionValue } from '../engine/scoring/value.ts'
import type { Brief, Question, Scenario } from '../scenario/schema.ts'

export type Kind = 'common' | 'exclusive' | 'non-overlapping'
export const KINDS: readonly Kind[] = ['common', 'exclusive', 'non-overlapping']

const MATTERS = 5
const MATTERS_MUCH = 10
const HARDLY_MATTERS = 3

/** The options that a party values highest, and lowest, on a question; `left-open` is not among them. */
export const extremesOf = (brief: Brief, question: Question): { best: readonly string[]; worst: readonly string[] } => {
  const value = (option: string) => questionValue(brief, question.id, option)
  const ids = question.options.map((option) => option.id)
  const high = Math.max(...ids.map(value))
  const low = Math.min(...ids.map(value))
  return { best: ids.filter((id) => value(id) === high), worst: ids.filter((id) => value(id) === low) }
}

/** The kinds that hold; exclusive and common never hold together. */
export const kindsOf = (a: Brief, b: Brief, question: Question): readonly Kind[] => {
  const weights = [a.weights[question.id] ?? 0, b.weights[question.id] ?? 0]
  const low = Math.min(...weights)
  const high = Math.max(...weights)
  const ofA = extremesOf(a, question)
  const ofB = extremesOf(b, question)
  const single = ofA.best.length === 1 && ofB.best.length === 1
  const same = single && ofA.best[0] === ofB.best[0]
  const opposed = ofA.best.every((id) => ofB.worst.includes(id)) && ofB.best.every((id) => ofA.worst.includes(id))
  return KINDS.filter((kind) => {
    if (kind === 'common') return low >= MATTERS && same
    if (kind === 'exclusive') return low >= MATTERS && opposed && !same
    return high >= MATTERS_MUCH && low <= HARDLY_MATTERS
  })
}

/** The kinds that a party has, on a listed question, against at least one other party. */
export const kindsOfParty = (scenario: Scenario, party: string): readonly Kind[] => {
  const own = scenario.briefs[party]
  if (!own) return []
  const others = scenario.parties
    .flatMap(({ id }) => (id === party ? [] : [scenario.briefs[id]]))
    .filter((brief) => brief !== undefined)
  const listed = scenario.questions.filter((question) => question.hidden === undefined)
  const found = new Set(others.flatMap((other) => listed.flatMap((question) => kindsOf(own, other, question))))
  return KINDS.filter((kind) => found.has(kind))
}
