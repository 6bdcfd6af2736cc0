/**
 * Everything that a bot may know: what a client of its own seat holds. There is no world here and no other party's brief,
 * so no code of a bot can look at one.
 */
import type { Board, Desk } from '../../shared/engine/board.ts'
import { unlist, unpair } from '../../shared/engine/text-lists.ts'
import type { Brief, Pace, Scenario, Stage } from '../../shared/scenario/schema.ts'
import { onSight } from './memo.ts'

/** What is printed of a scenario: no briefs, no news that has not come, no hidden question that nobody raised. */
export type PublicScenario = Pick<Scenario, 'id' | 'parties' | 'rules' | 'documents' | 'questions' | 'stages' | 'paces'>

export interface Seen {
  readonly board: Board
  readonly desk: Desk
  readonly scenario: PublicScenario
  /** Its own. */
  readonly brief: Brief
  /** Epoch ms of the server's clock. */
  readonly now: number
}

/** The public part for a seat: with the hidden questions that are on the list, and its own. Built from nothing. */
export const publicScenario = (s: Scenario, board: Board, party: string): PublicScenario => ({
  id: s.id,
  parties: s.parties,
  rules: s.rules,
  documents: s.documents,
  questions: s.questions.filter((q) => q.hidden === undefined || q.hidden === party || board.questions.has(q.id)),
  stages: s.stages,
  paces: s.paces,
})

/** True when this command is in order now; a command that is not on offer is not. */
export const can = (seen: Seen, ...key: string[]): boolean => seen.desk.options.get(key.join(':')) === ''

export const me = (seen: Seen): string => seen.desk.party
export const stageOf = (seen: Seen): Stage | undefined => seen.scenario.stages.find((s) => s.id === seen.board.stage)
export const opens = (seen: Seen, procedure: string): boolean =>
  (stageOf(seen)?.opens as readonly string[] | undefined)?.includes(procedure) ?? false
export const paceOf = (seen: Seen): Pace =>
  seen.scenario.paces[seen.board.pace as keyof PublicScenario['paces']] ?? seen.scenario.paces.short

/** Parties that are still in the negotiation. */
export const parties = (seen: Seen): readonly string[] =>
  onSight(seen, 'parties', () =>
    [...seen.board.seats.values()].filter((s) => !['confirmed', 'final'].includes(s.withdrawal)).map((s) => s.id),
  )
export const others = (seen: Seen): readonly string[] =>
  onSight(seen, 'others', () => parties(seen).filter((p) => p !== me(seen)))
/** Seats in which somebody sits who may need time: present people, in the room, other than this bot's own seat. */
export const people = (seen: Seen): readonly string[] =>
  onSight(seen, 'people', () =>
    others(seen).filter((p) => {
      const seat = seen.board.seats.get(p)
      return seat?.present === true && !seat.bot && seat.inRoom
    }),
  )

export const rulesOf = (seen: Seen): Map<string, string> => unpair(seen.board.rules)
export const decisionRule = (seen: Seen): string => rulesOf(seen).get('decision') ?? 'consensus'

const UNSETTLED = ['open', 'under-discussion', 'frozen']
/** Questions on the list that are neither agreed nor left open, in the order of the agenda. */
export const unsettled = (seen: Seen): readonly string[] =>
  onSight(seen, 'unsettled', () =>
    unlist(seen.board.order).filter((q) => UNSETTLED.includes(seen.board.questions.get(q)?.status ?? '')),
  )

/** Every option of a question that can be backed, those worded at the table last. */
export const optionsOf = (seen: Seen, question: string): readonly string[] =>
  onSight(seen, `options/${question}`, () => [
    ...(seen.scenario.questions.find((q) => q.id === question)?.options.map((o) => o.id) ?? []),
    ...[...seen.board.options.values()].filter((o) => o.question === question).map((o) => o.id),
  ])
/** party → option that it backs on a question */
export const backing = (seen: Seen, question: string): ReadonlyMap<string, string> =>
  onSight(seen, `backing/${question}`, () => unpair(seen.board.questions.get(question)?.backing ?? ''))
export const refused = (seen: Seen, question: string): string[] =>
  unlist(seen.board.questions.get(question)?.refused ?? '')
export const questionsIn = (seen: Seen, document: string): string[] =>
  seen.scenario.questions.filter((q) => q.document === document && seen.board.questions.has(q.id)).map((q) => q.id)

/** Seconds that a clock of the board has left, or undefined when it does not run. */
export function secondsLeft(seen: Seen, key: string): number | undefined {
  const until = seen.board.deadlines.get(key) ?? seen.desk.deadlines.get(key)
  return until === undefined ? undefined : (until - seen.now) / 1000
}
