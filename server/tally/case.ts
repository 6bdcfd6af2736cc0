/** A question as a case for the judge: which rule, who has a vote, what was answered; or what does not fit together. */
import type { Case } from '../../shared/decisions/case.ts'
import { councilOf, isSeats, MATTERS, ruleForMatter, SEATS } from '../../shared/decisions/council-matter.ts'
import { forcedAbstention } from '../../shared/decisions/forced-abstention.ts'
import { ASSEMBLY, ASSEMBLY_ON_IMPORTANT } from '../../shared/decisions/general-assembly.ts'
import type { Answers, Cast, Position } from '../../shared/decisions/position.ts'
import type { DecisionRule, SecurityCouncil, Weighted } from '../../shared/decisions/rule.ts'
import type { AskedRule } from './asked-rule.ts'
import { ANSWERS, type Counts, type Question } from './question.ts'
import { Wrong } from './wrong.ts'

/** What a line makes of the rule that was asked about. */
interface Setting {
  readonly rule: DecisionRule
  /** Who has a seat by right; with a veto, where the matter gives one. */
  readonly permanent: readonly string[]
  readonly members: number | undefined
  readonly forced: Readonly<Record<string, Cast>>
}

export function caseOf(asked: AskedRule, question: Question): Case | Wrong {
  const { votes, counts, permanentNo } = question
  if (votes && counts) return new Wrong('counts', counts, 'votes-or-counts')
  if (votes && permanentNo) return new Wrong('permanentNo', permanentNo, 'only-counts')
  const setting = settingOf(asked, question)
  if (setting instanceof Wrong) return setting
  if (counts) return ofCounts(setting, question, counts)
  return votes ? ofVotes(setting, question, votes) : new Wrong('votes', votes, 'votes-or-counts')
}

function settingOf(asked: AskedRule, question: Question): Setting | Wrong {
  const { members, important, weights } = question
  const plain = { permanent: [], members, forced: {} }
  switch (asked.kind) {
    case 'charter-council': {
      const seats = members ?? 15
      if (!isSeats(seats)) return new Wrong('members', members, 'one-of', { choices: SEATS.toReversed().join(', ') })
      return inCouncil(councilOf(seats), question, seats)
    }
    case 'council':
      return inCouncil(asked.rule, question, members)
    case 'assembly':
      return { ...plain, rule: important ? ASSEMBLY_ON_IMPORTANT : ASSEMBLY }
    case 'fixed':
      return { ...plain, rule: asked.rule.kind === 'weighted' && weights ? { ...asked.rule, weights } : asked.rule }
  }
}

function inCouncil(council: SecurityCouncil, question: Question, members: number | undefined): Setting | Wrong {
  const { matter, chapter, partiesToDispute: parties } = question
  if (!matter) return new Wrong('matter', matter, 'one-of', { choices: MATTERS.join(', ') })
  return {
    rule: ruleForMatter(council, matter),
    permanent: council.vetoes,
    members,
    forced: forcedAbstention({ matter, chapter, parties }),
  }
}

function ofVotes(setting: Setting, question: Question, votes: Answers): Case | Wrong {
  const { rule, permanent, members, forced } = setting
  const { withoutVote, concerned } = question
  if (rule.kind === 'weighted') return ofWeights(rule, question, votes)
  const slip = slipIn(permanent, question)
  if (slip) return slip
  const known = new Set([...Object.keys(votes), ...permanent, ...withoutVote])
  if (members !== undefined && known.size > members) {
    const count = known.size
    return permanent.length > 0
      ? new Wrong('votes', Object.keys(votes), 'seats', { members, count, choices: permanent.join(', ') })
      : new Wrong('votes', Object.keys(votes), 'too-many', { members, count })
  }
  // Who must abstain, or is concerned, and is not in `votes`, may be one of the members that have no name: none is asked to change.
  const isConcerned = rule.kind === 'consensus-minus-one' ? concerned : []
  const aside = new Set([...known, ...isConcerned, ...Object.keys(forced)])
  const unnamed = standIns('absent', Math.max(0, (members ?? 0) - aside.size))
  return {
    rule,
    electorate: [...[...known].filter((member) => !withoutVote.includes(member)).sort(), ...unnamed],
    answers: votes,
    quorum: 0,
    concerned,
    forced,
  }
}

/** A permanent member written a little otherwise would be an elected one, and have no veto. */
function slipIn(
  permanent: readonly string[],
  { votes = {}, partiesToDispute, withoutVote }: Question,
): Wrong | undefined {
  const isSlip = (name: string): boolean => !permanent.includes(name) && permanent.includes(name.trim().toUpperCase())
  const choices = permanent.join(', ')
  const voting = Object.keys(votes).find(isSlip)
  if (voting !== undefined) return new Wrong(`votes.${voting}`, votes[voting], 'permanent-name', { choices })
  const party = partiesToDispute.find(isSlip)
  if (party !== undefined) return new Wrong('partiesToDispute', party, 'permanent-name', { choices })
  const without = withoutVote.find(isSlip)
  return without === undefined ? undefined : new Wrong('withoutVote', without, 'permanent-name', { choices })
}

/** Where votes have weights, who has one is a member, and how many there are follows. */
function ofWeights(rule: Weighted, { withoutVote, concerned }: Question, votes: Answers): Case | Wrong {
  const members = Object.keys(rule.weights).sort()
  const choices = members.join(', ')
  for (const [member, answer] of Object.entries(votes))
    if (!members.includes(member)) return new Wrong(`votes.${member}`, answer, 'no-weight', { choices })
  const stranger = withoutVote.find((member) => !members.includes(member))
  if (stranger) return new Wrong('withoutVote', stranger, 'no-weight', { choices })
  const electorate = members.filter((member) => !withoutVote.includes(member))
  return { rule, electorate, answers: votes, quorum: 0, concerned }
}

function ofCounts(setting: Setting, question: Question, counts: Counts): Case | Wrong {
  const { rule, permanent, members, forced } = setting
  const { permanentNo = [], withoutVote, concerned } = question
  if (rule.kind === 'weighted') return new Wrong('counts', counts, 'needs-votes')
  if (withoutVote.length > 0) return new Wrong('withoutVote', withoutVote, 'needs-votes')
  if (rule.kind === 'consensus-minus-one' && concerned.length > 0)
    return new Wrong('concerned', concerned, 'needs-votes')
  const sum = ANSWERS.reduce((all, answer) => all + (counts[answer] ?? 0), 0)
  if (members !== undefined && sum !== members) return new Wrong('counts', counts, 'sum', { sum, members })
  const wrong = rule.kind === 'security-council' && permanentNoWrong(rule, permanent, question, counts)
  if (wrong) return wrong
  // What such a party cast is known only where it is one of those against.
  const unseen = Object.keys(forced).find((party) => !permanentNo.includes(party))
  if (unseen !== undefined) return new Wrong('partiesToDispute', unseen, 'needs-votes')
  const against = rule.kind === 'security-council' ? permanentNo.toSorted() : []
  const answers: [string, Position][] = ANSWERS.flatMap((answer) =>
    standIns(answer, (counts[answer] ?? 0) - (answer === 'no' ? against.length : 0)).map((one): [string, Position] => [
      one,
      answer,
    ]),
  )
  const all = [...against.map((party): [string, Position] => [party, 'no']), ...answers]
  return {
    rule,
    electorate: all.map(([one]) => one),
    answers: Object.fromEntries(all),
    quorum: 0,
    concerned: [],
    forced,
  }
}

function permanentNoWrong(
  { vetoes }: SecurityCouncil,
  permanent: readonly string[],
  { permanentNo }: Question,
  { no = 0 }: Counts,
): Wrong | undefined {
  // Without it nobody could tell whether one of those against has a veto.
  if (!permanentNo)
    return vetoes.length > 0 && no > 0 ? new Wrong('permanentNo', permanentNo, 'permanent-no') : undefined
  const stranger = permanentNo.find((party) => !permanent.includes(party))
  if (stranger !== undefined) return new Wrong('permanentNo', stranger, 'one-of', { choices: permanent.join(', ') })
  return permanentNo.length > no ? new Wrong('permanentNo', permanentNo, 'more-than-no', { no }) : undefined
}

/** Members of whom only the answer is known. No name begins like theirs: a name has no such sign (`question.ts`). */
const STAND_IN = '\u0000'
export const isStandIn = (member: string): boolean => member.startsWith(STAND_IN)
const standIns = (answer: Position, n: number): string[] =>
  Array.from({ length: n }, (_, i) => `${STAND_IN}${answer} ${i}`)
