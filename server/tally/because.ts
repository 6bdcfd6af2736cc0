/** Why a verdict is what it is, in sentences: the figures, what was needed, and what else decided. */
import { type Case, countedAnswers } from '../../shared/decisions/case.ts'
import { type Answers, type Position, partiesWith } from '../../shared/decisions/position.ts'
import type { DecisionRule } from '../../shared/decisions/rule.ts'
import type { Decided, Outcome } from '../../shared/decisions/verdict.ts'
import { isStandIn } from './case.ts'
import { type BecauseId, type Lang, type Params, say } from './words.ts'

export function because(ballot: Case, decided: Decided, withoutVote: readonly string[], lang: Lang): string {
  const answers = countedAnswers(ballot)
  const params: Params = {
    figures: figuresOf(answers, lang),
    needed: decided.needed,
    reached: decided.reached,
    yes: partiesWith(answers, 'yes').length,
    parties: who(isVetoed(ballot.rule, decided) ? vetoesOf(ballot.rule, decided) : partiesWith(answers, 'no')),
  }
  const sentences = [
    say(lang, mainSentence(ballot.rule, decided), params),
    ...asides(ballot, decided, answers).map(([id, parties]) => say(lang, id, { parties: who(parties) })),
    ...(withoutVote.length > 0 ? [say(lang, 'without-vote', { parties: who(withoutVote.toSorted()) })] : []),
  ]
  return sentences.join(' ')
}

/** Those against whose no is a veto; none where there is no veto. */
export const vetoesOf = (rule: DecisionRule, decided: Decided): readonly string[] =>
  isVetoed(rule, decided) ? decided.against.filter((party) => rule.vetoes.includes(party)).sort() : []

const isVetoed = (
  rule: DecisionRule,
  { outcome }: Decided,
): rule is Extract<DecisionRule, { kind: 'security-council' }> =>
  rule.kind === 'security-council' && outcome === 'vetoed'

type Sentences = Readonly<Partial<Record<Outcome, BecauseId>>>
const SENTENCES = {
  consensus: { adopted: 'consensus-adopted', blocked: 'consensus-blocked' },
  unanimity: {
    adopted: 'unanimity-adopted',
    blocked: 'unanimity-blocked',
    insufficient: 'unanimity-insufficient',
  },
  weighted: { adopted: 'weighted-adopted', insufficient: 'weighted-insufficient', referred: 'referred' },
  committee: { adopted: 'weighted-adopted', insufficient: 'weighted-insufficient', referred: 'committee-referred' },
  majority: { adopted: 'majority-adopted', insufficient: 'majority-insufficient' },
  assembly: { adopted: 'assembly-adopted', insufficient: 'assembly-insufficient' },
  important: { adopted: 'important-adopted', insufficient: 'important-insufficient' },
  procedural: { adopted: 'procedural-adopted', insufficient: 'council-insufficient' },
  council: { adopted: 'council-adopted', insufficient: 'council-insufficient', vetoed: 'council-vetoed' },
  preliminary: {
    adopted: 'preliminary-adopted',
    insufficient: 'preliminary-insufficient',
    vetoed: 'preliminary-vetoed',
  },
} as const satisfies Record<string, Sentences>

/** As what a rule is spoken of. */
function spokenOf(rule: DecisionRule): keyof typeof SENTENCES {
  switch (rule.kind) {
    case 'consensus':
    case 'consensus-minus-one':
      return 'consensus'
    case 'unanimity':
      return 'unanimity'
    case 'weighted':
      return rule.referTo?.body === 'interstate-council' ? 'committee' : 'weighted'
    case 'majority':
      return !rule.assembly ? 'majority' : rule.threshold === 'more-than' ? 'assembly' : 'important'
    case 'security-council':
      return rule.preliminary ? 'preliminary' : rule.vetoes.length > 0 ? 'council' : 'procedural'
  }
}

function mainSentence(rule: DecisionRule, decided: Decided): BecauseId {
  const sentences: Sentences = SENTENCES[spokenOf(rule)]
  const id = decided.rule === 'DEC-0' ? 'nobody-in-favour' : sentences[decided.outcome]
  if (!id) throw new Error(`nothing is said of ${decided.outcome} under ${rule.kind}`)
  return id
}

/** What a reader would otherwise stumble over, and about whom. */
function asides(ballot: Case, decided: Decided, answers: Answers): (readonly [BecauseId, readonly string[]])[] {
  const { rule, electorate, forced = {}, concerned = [] } = ballot
  const permanent = rule.kind === 'security-council' ? electorate.filter((party) => rule.vetoes.includes(party)) : []
  const giving = (...positions: Position[]) => partiesWith(answers, ...positions)
  const isUnheard = decided.outcome === 'insufficient' && giving('no').some((party) => permanent.includes(party))
  const isSilent = decided.outcome === 'adopted' && permanent.some((party) => answers[party] !== 'yes')
  const notInterested = rule.kind === 'consensus' || rule.kind === 'consensus-minus-one' ? giving('not-interested') : []
  const all: (readonly [BecauseId, readonly string[], boolean])[] = [
    ['short-anyway', [], isUnheard],
    ['silent-permanent', [], isSilent],
    ['forced', electorate.filter((party) => Object.hasOwn(forced, party)), true],
    ['not-interested', notInterested, true],
    [
      'concerned',
      rule.kind === 'consensus-minus-one' ? electorate.filter((party) => concerned.includes(party)) : [],
      true,
    ],
  ]
  return all.flatMap(([id, parties, is]) => (is && (parties.length > 0 || isAlone(id)) ? [[id, parties] as const] : []))
}
/** Names nobody. */
const isAlone = (id: BecauseId): boolean => id === 'short-anyway' || id === 'silent-permanent'

function figuresOf(answers: Answers, lang: Lang): string {
  const count = (...positions: Position[]): number => partiesWith(answers, ...positions).length
  const rest = count('absent', 'not-participating', 'not-interested')
  const params = { yes: count('yes'), no: count('no'), abstain: count('abstain'), rest }
  return say(lang, rest > 0 ? 'figures-rest' : 'figures', params)
}

/** The names; where not all are known, how many. */
const who = (parties: readonly string[]): string =>
  parties.some(isStandIn) ? String(parties.length) : parties.join(', ')
