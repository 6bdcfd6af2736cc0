/**
 * The smallest changes that would have turned a decision: from not adopted to adopted, or from adopted to not adopted. Each is
 * found and proved by judging again. Answers that are forced, and parties whose vote does not count, are never among them.
 */
import { answerOf, type Case, countedAnswers } from './case.ts'
import { decide } from './decide.ts'
import type { Cast, Position } from './position.ts'
import type { DecisionRule } from './rule.ts'

/** One party with another answer. */
export interface Turn {
  readonly party: string
  readonly from: Position
  readonly to: Cast
}

type Move = readonly [from: Position, to: Cast]
/** Who had no view comes first, and who would have to give up most comes last. */
const TOWARDS: readonly Move[] = [
  ['abstain', 'yes'],
  ['not-interested', 'yes'],
  ['not-participating', 'yes'],
  ['absent', 'yes'],
  ['no', 'abstain'],
  ['no', 'yes'],
]
const AWAY: readonly Move[] = [
  ['yes', 'abstain'],
  ['abstain', 'no'],
  ['not-interested', 'no'],
  ['not-participating', 'no'],
  ['absent', 'no'],
  ['yes', 'no'],
]

/** The first changes of one party's answer each that turn it, at most `atMost`; one a party, `parties` in their order. */
export function turnsOf(ballot: Case, parties: readonly string[], atMost: number): Turn[] {
  const free = freeAmong(ballot, parties)
  const { moves, isTurnedBy } = turningOf(ballot)
  const turns: Turn[] = []
  for (const [from, to] of moves) {
    const inVain = new Set<string>()
    for (const party of free) {
      if (turns.length === atMost) return turns
      const kind = standing(ballot.rule, party)
      if (answerOf(ballot, party) !== from || inVain.has(kind) || turns.some((turn) => turn.party === party)) continue
      if (isTurnedBy([party], to)) turns.push({ party, from, to })
      else inVain.add(kind)
    }
  }
  return turns
}

/** So many with the same answer giving another one, where it is known how many gave it and not who. */
export interface JointTurn {
  readonly from: Position
  readonly to: Cast
  readonly n: number
  /** Parties that have to be among the `n`; empty where any of them do. */
  readonly among: readonly string[]
}

/** The changes of the fewest answers that turn it, all from one answer to one other; one for each answer that they leave. */
export function jointTurnsOf(ballot: Case, atMost: number): JointTurn[] {
  const free = freeAmong(ballot, ballot.electorate)
  const { moves, isTurnedBy } = turningOf(ballot)
  const turns = moves.flatMap(([from, to]): JointTurn[] => {
    const group = free.filter((party) => answerOf(ballot, party) === from)
    const vetoes = group.filter((party) => hasVeto(ballot.rule, party))
    const others = group.filter((party) => !vetoes.includes(party))
    const best = [...vetoes, ...others]
    const n = fewestOf(best.length, (some) => isTurnedBy(best.slice(0, some), to))
    if (n === undefined) return []
    const isAnyEnough = isTurnedBy([...others, ...vetoes].slice(0, n), to)
    return [{ from, to, n, among: isAnyEnough ? [] : vetoes.slice(0, n) }]
  })
  const fewest = Math.min(...turns.map(({ n }) => n))
  const smallest = turns.filter(({ n }) => n === fewest)
  return smallest.filter((turn, i) => smallest.findIndex(({ from }) => from === turn.from) === i).slice(0, atMost)
}

/** Which way it can turn, and whether it does. */
function turningOf(ballot: Case) {
  const isAdopted = decide(ballot).outcome === 'adopted'
  const isTurnedBy = (parties: readonly string[], to: Cast): boolean => {
    const answers = { ...ballot.answers, ...Object.fromEntries(parties.map((party) => [party, to])) }
    return (decide({ ...ballot, answers }).outcome === 'adopted') !== isAdopted
  }
  return { moves: isAdopted ? AWAY : TOWARDS, isTurnedBy }
}

/** The least of 1 to `most` for which it holds: what so many turn, one more turns too (DEC-12). */
function fewestOf(most: number, holds: (n: number) => boolean): number | undefined {
  if (most === 0 || !holds(most)) return undefined
  let [low, high] = [1, most]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function freeAmong(ballot: Case, parties: readonly string[]): string[] {
  const counted = countedAnswers(ballot)
  return parties.filter((party) => Object.hasOwn(counted, party) && !Object.hasOwn(ballot.forced ?? {}, party))
}
const hasVeto = (rule: DecisionRule, party: string): boolean =>
  rule.kind === 'security-council' && rule.vetoes.includes(party)
/** Parties that stand alike turn it alike: what one tried in vain is not tried with the next. */
const standing = (rule: DecisionRule, party: string): string =>
  rule.kind === 'weighted' ? String(rule.weights[party]) : String(hasVeto(rule, party))
