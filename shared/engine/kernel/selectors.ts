/** Small questions that several procedures ask of a world. They read, they never decide. */
import { CONSENSUS, type DecisionRule, ruleNamed } from '../../decisions/rule.ts'
import type { Pace, Question, Scenario, Stage } from '../../scenario/schema.ts'
import { questionOf } from '../procedures/ballots/subject.ts'
import { noticed } from '../tracking/noting.ts'
import { memoize } from './memoize.ts'
import { type Ballot, own, type Package, type Person, type World } from './world.ts'

export const paceOf = (world: World): Pace => world.scenario.paces[world.pace]
export const seconds = (n: number): number => n * 1000

const stagesById = memoize((scenario: Scenario) => new Map(scenario.stages.map((s) => [s.id, s])))
export const stageOf = (world: World): Stage | undefined => stagesById(world.scenario).get(world.stage.id)
/** Does the stage `id` open a procedure? Folds ask it of the stage that is being entered. */
export const opensIn = (world: World, id: string, procedure: string): boolean =>
  (world.scenario.stages.find((s) => s.id === id)?.opens as readonly string[] | undefined)?.includes(procedure) ?? false

/** The stage after the present one, or undefined at the last. */
export const nextStage = (world: World): Stage | undefined =>
  world.scenario.stages[world.scenario.stages.findIndex((s) => s.id === world.stage.id) + 1]
/** The title id of the first stage that opens a procedure, for STG-2. */
export const stageOpening = (world: World, procedure: string): string =>
  world.scenario.stages.find((s) => (s.opens as readonly string[]).includes(procedure))?.id ?? ''

const idsOfParties = memoize((scenario: Scenario): readonly string[] => scenario.parties.map((p) => p.id))
export const allParties = (world: World): readonly string[] => idsOfParties(world.scenario)
const stillIn = memoize((seats: World['seats'], world: World): readonly string[] =>
  Object.freeze(allParties(world).filter((p) => !['confirmed', 'final'].includes(seats[p]?.withdrawal ?? ''))),
)
/** Parties that are still in the negotiation (DEL-3): the ones that consensus is reckoned with. */
export const parties = (world: World): readonly string[] => stillIn(world.seats, world)
const stillHere = memoize((seats: World['seats'], world: World): readonly string[] =>
  parties(world).filter((p) => seats[p]?.inRoom),
)
/** Parties in the negotiation whose delegation has not left the room. */
export const inRoom = (world: World): readonly string[] => stillHere(world.seats, world)

const peopleByParty = memoize((people: World['people']) => Map.groupBy(Object.values(people), (p) => p.party))
export const peopleOf = (world: World, party: string): readonly Person[] => peopleByParty(world.people).get(party) ?? []
/** Somebody who came to sit in a delegation: no bot, and not the instructor who took its seat over. */
export const isDelegate = ({ bot, role }: Person): boolean => !bot && role !== 'instructor'
/** Who acts for a state: the instructor who took it over (OBS-1), else the bot that holds it, else whoever has its powers, else its head (DEL-1, DEL-2). */
export function actingFor(world: World, party: string): Person | undefined {
  const seat = world.seats[party]
  if (!seat) return undefined
  const id = seat.instructor || seat.bot || seat.acting
  if (id) return world.people[id]
  return peopleOf(world, party).find((p) => p.role === 'head')
}

const questionsById = memoize((scenario: Scenario) => new Map(scenario.questions.map((q) => [q.id, q])))
export const questionDef = (world: World, id: string): Question | undefined => questionsById(world.scenario).get(id)
const optionsByQuestion = memoize((worded: World['worded'], world: World) => {
  const own = Map.groupBy(Object.values(worded), (o) => o.question)
  const ids = (q: Question): string[] => [...q.options, ...(own.get(q.id) ?? [])].map((o) => o.id)
  return new Map(world.scenario.questions.map((q) => [q.id, Object.freeze(ids(q))]))
})
/** Every option of a question that may be backed: the scenario's, and those worded at the table. Not `left-open`. */
export const optionsOf = (world: World, question: string): readonly string[] =>
  optionsByQuestion(world.worded, world).get(question) ?? []
export const isOption = (world: World, question: string, option: string): boolean =>
  optionsOf(world, question).includes(option)

/** What an act changes of a question is most often its backing: whoever asks for one of these is not concerned by that. */
export const statusOf = noticed((world, question: string) => own(world.questions, question)?.status)
export const refusedOn = noticed(
  (world, question: string): readonly string[] => own(world.questions, question)?.refused ?? NONE,
)
/** Who stood aside when it was settled. */
export const asideOn = noticed(
  (world, question: string): readonly string[] => own(world.questions, question)?.aside ?? NONE,
)
/** The option agreed, or ''. */
export const agreedOn = noticed((world, question: string): string => own(world.questions, question)?.agreed ?? '')
/** The option that a party backs. */
export const backingOf = noticed((world, question: string, party: string) =>
  own(own(world.questions, question)?.backing ?? {}, party),
)
const NONE: readonly string[] = []

const UNSETTLED: readonly (string | undefined)[] = ['open', 'under-discussion', 'frozen']
/** Not yet agreed and not yet left open. */
export const isUnsettled = (world: World, question: string): boolean => UNSETTLED.includes(statusOf(world, question))
export const unsettled = (world: World): string[] => world.order.filter((q) => isUnsettled(world, q))
/** The agenda stands: its questions may be decided. A scenario without a ranking has it from the start. */
export const isAgendaSet = (world: World): boolean =>
  world.ranking.closed || !world.scenario.stages.some((s) => s.opens.includes('ranking'))
/** Agreed, be it provisionally (PKG-5). */
export const isAgreed = (world: World, question: string): boolean => AGREED.includes(statusOf(world, question))
const AGREED: readonly (string | undefined)[] = ['settled', 'provisional']

const stillOpen = memoize((packages: World['packages']): readonly Package[] =>
  Object.values(packages).filter((p) => p.status === 'open'),
)
export const openPackages = (world: World): readonly Package[] => stillOpen(world.packages)
/** Whether a party supports the present number of a package (PKG-3). */
export const supports = noticed((world, id: string, party: string): boolean =>
  (own(world.support, id) ?? NONE).includes(party),
)
export const currentBallot = (world: World): Ballot | undefined =>
  world.openBallot ? world.ballots[world.openBallot] : undefined
/** What is before the open ballot; votes that come in do not change it. */
export const subjectOnBallot = noticed((world) => currentBallot(world)?.subject)
/** When the pause began, or 0; the deadlines beside it come and go. */
export const pausedAt = noticed((world) => world.clock.pausedAt)
/** A question that a ballot, or a text under silence, is about to decide (AGD-5). */
export function isOnBallot(world: World, question: string): boolean {
  if (Object.values(world.silences).some((s) => s.question === question)) return true
  const subject = subjectOnBallot(world)
  if (!subject) return false
  if (subject.kind === 'package') return question in (world.packages[subject.package]?.terms ?? {})
  return questionOf(subject) === question && subject.kind !== 'reconsider'
}

/** The rule by which the table decides matters of substance, as adopted under PRO. */
export function decisionRule({ rules }: World): DecisionRule {
  const name = rules.values.decision
  return name === undefined ? CONSENSUS : ruleNamed(name)
}
/** The next id of a kind: `b1`, `b2`, … */
export const nextId = noticed((world, prefix: string): string => `${prefix}${(world.counters[prefix] ?? 0) + 1}`)
/** An id that leaves no gap among the numbered ones: what others must not know of is named after its place in the record. */
export const secretId = (world: World, prefix: string): string => `${prefix}-${world.seq + 1}`
