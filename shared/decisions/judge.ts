/**
 * One judge for every ballot: the decision rule and the answers in, the verdict with its reasons out (DEC).
 * Votes are whole numbers and fractions are compared by cross-multiplying (DEC-12).
 */
import { type Answers, partiesWith } from './position.ts'

export const DECISION_RULES = [
  'consensus',
  'consensus-aside',
  'consensus-minus-one',
  'unanimity',
  'two-thirds',
  'majority',
] as const
export type DecisionRule = (typeof DECISION_RULES)[number]

export interface Verdict {
  readonly outcome: 'adopted' | 'insufficient' | 'blocked'
  /** The rule of the rulebook that decided. */
  readonly rule: string
  /** Affirmative votes needed and reached; under consensus: objections allowed (0) and made. */
  readonly needed: number
  readonly reached: number
  /** Parties whose answer stood in the way, and parties that stood aside. */
  readonly against: readonly string[]
  readonly aside: readonly string[]
  /** What would have changed it: one of the sentences `verdicts.change.*`, with the parties or votes it names. */
  readonly change: { readonly code: Change; readonly parties: readonly string[]; readonly votes: number }
}
export type Change = 'none' | 'one-yes' | 'no-objection' | 'all-yes' | 'more-yes' | 'quorum'

interface Case {
  readonly rule: DecisionRule
  readonly answers: Answers
  /** The party that a decision concerns; only `consensus-minus-one` reads it. */
  readonly concerned?: string
  /** How many parties must have answered (anything but absent) for a decision at all. */
  readonly quorum: number
}

/** Judges one closed ballot. Never adopts without one yes (DEC-0). */
export function judge({ rule, answers, concerned, quorum }: Case): Verdict {
  const counted = rule === 'consensus-minus-one' && concerned ? without(answers, concerned) : answers
  const present = Object.keys(answers).length - partiesWith(answers, 'absent').length
  if (present < quorum)
    return verdict('insufficient', 'DEC-0', quorum, present, { code: 'quorum', votes: quorum - present })
  if (partiesWith(counted, 'yes').length === 0)
    return verdict('insufficient', 'DEC-0', 1, 0, { code: 'one-yes', votes: 1 })
  switch (rule) {
    case 'consensus':
    case 'consensus-aside':
      return byConsensus(counted, 'DEC-1')
    case 'consensus-minus-one':
      return byConsensus(counted, 'DEC-2')
    case 'unanimity':
      return byUnanimity(counted)
    case 'two-thirds':
      return byTwoThirds(counted)
    case 'majority':
      return byMajority(counted)
  }
}

/** DEC-1, DEC-2: adopted when nobody objects; not interested, abstaining and absent parties do not object. */
function byConsensus(answers: Answers, rule: string): Verdict {
  const against = partiesWith(answers, 'no')
  const aside = partiesWith(answers, 'not-interested')
  if (against.length === 0) return verdict('adopted', rule, 0, 0, { code: 'none' }, [], aside)
  return verdict('blocked', rule, 0, against.length, { code: 'no-objection', parties: against }, against, aside)
}

/** DEC-3: every party says yes. */
function byUnanimity(answers: Answers): Verdict {
  const all = Object.keys(answers)
  const yes = partiesWith(answers, 'yes').length
  const missing = all.filter((party) => answers[party] !== 'yes')
  if (missing.length === 0) return verdict('adopted', 'DEC-3', all.length, yes, { code: 'none' })
  return verdict('blocked', 'DEC-3', all.length, yes, { code: 'all-yes', parties: missing }, missing)
}

/** AGD-8, DEC-12: two thirds of all parties, not only of those voting. */
function byTwoThirds(answers: Answers): Verdict {
  const all = Object.keys(answers).length
  const yes = partiesWith(answers, 'yes').length
  const needed = Math.ceil((2 * all) / 3)
  if (3 * yes >= 2 * all) return verdict('adopted', 'DEC-12', needed, yes, { code: 'none' })
  return verdict(
    'insufficient',
    'DEC-12',
    needed,
    yes,
    { code: 'more-yes', votes: needed - yes },
    partiesWith(answers, 'no'),
  )
}

/** DEC-12: more yes than no; half is not a majority; abstainers are not voting. */
function byMajority(answers: Answers): Verdict {
  const yes = partiesWith(answers, 'yes').length
  const no = partiesWith(answers, 'no').length
  if (yes > no) return verdict('adopted', 'DEC-12', no + 1, yes, { code: 'none' })
  return verdict(
    'insufficient',
    'DEC-12',
    no + 1,
    yes,
    { code: 'more-yes', votes: no + 1 - yes },
    partiesWith(answers, 'no'),
  )
}

const without = (answers: Answers, party: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => id !== party))

const verdict = (
  outcome: Verdict['outcome'],
  rule: string,
  needed: number,
  reached: number,
  change: { code: Change; parties?: string[]; votes?: number },
  against: string[] = [],
  aside: string[] = [],
): Verdict => ({ outcome, rule, needed, reached, against, aside, change: { parties: [], votes: 0, ...change } })
