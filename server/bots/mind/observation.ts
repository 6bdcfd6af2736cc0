/**
 * Everything that a bot may know: what a client of its own seat holds. No world is in it and no other party's brief, and
 * nothing outside `runner/` is handed anything else.
 */

import { PLENARY } from '../../../shared/engine/bodies/plenary.ts'
import type { BoardBody } from '../../../shared/engine/bodies/view.ts'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import type { BoardPackage } from '../../../shared/engine/procedures/packages/view.ts'
import type { BoardCall } from '../../../shared/engine/procedures/without-a-vote/view.ts'
import { unsettledOn } from '../../../shared/engine/scoring/question-status.ts'
import { type Stance, stancesIn } from '../../../shared/engine/scoring/stance.ts'
import type { Board, Desk } from '../../../shared/engine/views/board.ts'
import type { CalendarView } from '../../../shared/scenario/calendar-view.ts'
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import type { Brief, Pace, Question, Scenario, Stage } from '../../../shared/scenario/schema.ts'
import { onObservation } from './memo.ts'

/** What is printed of a scenario: no briefs, no news that has not come, no hidden question that nobody raised. */
export type PublicScenario = Pick<
  Scenario,
  'id' | 'parties' | 'rules' | 'documents' | 'questions' | 'stages' | 'paces'
> & {
  /** With its own figures and nobody else's. */
  readonly calendar?: CalendarView
}

export interface Observation {
  readonly board: Board
  readonly desk: Desk
  readonly scenario: PublicScenario
  /** Its own. */
  readonly brief: Brief
  /** Epoch ms of the server's clock. */
  readonly now: number
}

/** True when this command is in order now; a command that is not on offer is not. */
export const can = (observation: Observation, ...key: string[]): boolean =>
  observation.desk.moves.get(key.join(':')) === ''

export const me = (observation: Observation): string => observation.desk.party
export const stageOf = (observation: Observation): Stage | undefined =>
  observation.scenario.stages.find((s) => s.id === observation.board.stage)
export const opens = (observation: Observation, procedure: string): boolean =>
  (stageOf(observation)?.opens as readonly string[] | undefined)?.includes(procedure) ?? false
export const paceOf = (observation: Observation): Pace =>
  observation.scenario.paces[observation.board.pace as keyof PublicScenario['paces']] ??
  observation.scenario.paces.short

/** Parties that are still in the negotiation. */
export const parties = (observation: Observation): readonly string[] =>
  onObservation(observation, 'parties', () =>
    [...observation.board.seats.values()].filter((s) => s.withdrawal !== 'final').map((s) => s.id),
  )
export const others = (observation: Observation): readonly string[] =>
  onObservation(observation, 'others', () => parties(observation).filter((p) => p !== me(observation)))
/** Seats in which somebody sits who may need time: present people, in the room, other than this bot's own seat. */
export const people = (observation: Observation): readonly string[] =>
  onObservation(observation, 'people', () =>
    others(observation).filter((p) => {
      const seat = observation.board.seats.get(p)
      return seat?.present === true && !seat.bot && seat.inRoom && seat.withdrawal === ''
    }),
  )

/** The bodies that sit now and whose business this seat sees, the plenary first. */
export const bodies = (observation: Observation): readonly BoardBody[] =>
  onObservation(observation, 'bodies', () =>
    [...observation.board.bodies.values(), ...observation.desk.bodies.values()].filter(({ sits }) => sits),
  )
export const plenaryOf = (observation: Observation): BoardBody | undefined => observation.board.bodies.get(PLENARY)
/** The body that has a question before it. */
export const bodyWith = (observation: Observation, question: string): BoardBody | undefined => {
  const id = observation.board.questions.get(question)?.body ?? PLENARY
  return observation.board.bodies.get(id) ?? observation.desk.bodies.get(id)
}
export const roundOf = (observation: Observation, question: string): number =>
  bodyWith(observation, question)?.round ?? 1
/** A ballot is open in the body that has the question: nothing else can be put there now. */
export const isVoting = (observation: Observation, question: string): boolean =>
  (bodyWith(observation, question)?.openBallot ?? '') !== ''
/** Ballots that are open, and the last of each body. */
export const ballots = ({ board, desk }: Observation): readonly BoardBallot[] => [
  ...board.ballots.values(),
  ...desk.ballots.values(),
]
/** What the chairs take to be agreed, in the bodies that this seat sees (DEC-16). */
export const calls = ({ board, desk }: Observation): readonly BoardCall[] => [
  ...board.calls.values(),
  ...desk.calls.values(),
]
export const hasVoted = (observation: Observation, ballot: string): boolean =>
  unpair(observation.desk.positions).has(ballot)

export const rulesOf = (observation: Observation): Map<string, string> => unpair(observation.board.rules)
export const decisionRule = (observation: Observation): string => rulesOf(observation).get('decision') ?? 'consensus'

/** Questions on the list that are neither agreed nor left open, in the order of the agenda. */
export const unsettled = (observation: Observation): readonly string[] =>
  onObservation(observation, 'unsettled', () =>
    unsettledOn(unlist(observation.board.order), (q) => observation.board.questions.get(q)?.status),
  )

/** The questions that this seat knows of, those of the table among them (AGD-1). Nothing else asks its scenario for them. */
export const questionsOf = ({ scenario }: Observation): readonly Question[] => scenario.questions
export const questionOf = (observation: Observation, id: string): Question | undefined =>
  questionsOf(observation).find((q) => q.id === id)

/** Every option of a question that can be backed, those worded at the table last. */
export const optionsOf = (observation: Observation, question: string): readonly string[] =>
  onObservation(observation, `options/${question}`, () => [
    ...(questionOf(observation, question)?.options.map((o) => o.id) ?? []),
    ...[...observation.board.options.values()].filter((o) => o.question === question).map((o) => o.id),
  ])
/** party → option that it backs on a question */
export const backing = (observation: Observation, question: string): ReadonlyMap<string, string> =>
  onObservation(observation, `backing/${question}`, () =>
    unpair(observation.board.questions.get(question)?.backing ?? ''),
  )
/** party → what it says of the options of a question that it does not back (TXT-6) */
export const stances = (observation: Observation, question: string): ReadonlyMap<string, Stance> =>
  onObservation(observation, `stances/${question}`, () => {
    const row = observation.board.stances.get(question) ?? observation.desk.stances.get(question)
    return row ? stancesIn(row) : new Map()
  })
/** The options, and leaving the question open once somebody has backed that (TXT-5). */
export const answersOf = (observation: Observation, question: string): readonly string[] =>
  onObservation(observation, `answers/${question}`, () => {
    const isBacked = [...backing(observation, question).values()].includes(LEFT_OPEN)
    return isBacked ? [...optionsOf(observation, question), LEFT_OPEN] : optionsOf(observation, question)
  })
export const refused = (observation: Observation, question: string): string[] =>
  unlist(observation.board.questions.get(question)?.refused ?? '')
/** The clock of a question under discussion, by the body that discusses it. */
export const questionClock = (observation: Observation, question: string): string =>
  `question:${observation.board.questions.get(question)?.body ?? PLENARY}`
/** Nobody can act; while the clocks stand still for somebody who is awaited, others can (CLK-3). */
export const isPaused = ({ board }: Observation): boolean => board.pausedAt > 0 && board.stoppedFor !== 'awaited'
/** Seconds that a clock of the board has left, or undefined when it does not run. */
export function secondsLeft(observation: Observation, key: string): number | undefined {
  const until = observation.board.deadlines.get(key) ?? observation.desk.deadlines.get(key)
  return until === undefined ? undefined : (until - (observation.board.pausedAt || observation.now)) / 1000
}

/** Every package that this seat sees: those tabled, and those shown to it. */
export const onTable = ({ board, desk }: Observation): readonly BoardPackage[] => [
  ...board.packages.values(),
  ...desk.packages.values(),
]
/** question → option of a package */
export const termsOf = (p: BoardPackage): Readonly<Record<string, string>> => Object.fromEntries(unpair(p.terms))
