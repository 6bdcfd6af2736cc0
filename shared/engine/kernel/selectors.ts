/** Small questions that several procedures ask of a world. They read, they never decide. */
import { LEFT_OPEN } from '../../scenario/left-open.ts'
import type { Pace, Question, Scenario, Stage } from '../../scenario/schema.ts'
import { PLENARY } from '../bodies/plenary.ts'
import type { QuestionState, QuestionStatus } from '../procedures/agenda/state.ts'
import type { Ballot } from '../procedures/ballots/state.ts'
import type { Person } from '../procedures/delegation/state.ts'
import { asQuestion } from '../procedures/listing/free-question.ts'
import type { Package } from '../procedures/packages/state.ts'
import { isAgreedStatus, isUnsettledStatus, unsettledOn } from '../scoring/question-status.ts'
import { selector } from '../tracking/tracked-world.ts'
import { memoize } from './memoize.ts'
import { own, type World } from './world.ts'

export const paceOf = (world: World): Pace => world.scenario.paces[world.pace]
export const seconds = (n: number): number => n * 1000
const NONE: readonly string[] = Object.freeze([])

const stagesById = memoize((scenario: Scenario) => new Map(scenario.stages.map((s) => [s.id, s])))
export const stageOf = (world: World): Stage | undefined => stagesById(world.scenario).get(world.stages.stage)
/** Does the stage `id` open a procedure? */
export const opensIn = (world: World, id: string, procedure: string): boolean =>
  stagesById(world.scenario).get(id)?.opens.includes(procedure) ?? false
/** Does the present stage open it (STG-2)? */
export const isOpen = (world: World, procedure: string): boolean => opensIn(world, world.stages.stage, procedure)

/** The stage after the present one, or undefined at the last. */
export const nextStage = (world: World): Stage | undefined =>
  world.scenario.stages[world.scenario.stages.findIndex((s) => s.id === world.stages.stage) + 1]
/** STG-3: whether open business of a procedure runs on, with its own deadlines: the stage that ends carries, the next one opens it. */
export const isCarried = (world: World, procedure: string): boolean =>
  stageOf(world)?.openBusiness === 'carry' && (nextStage(world)?.opens.includes(procedure) ?? false)
/** The id of the first stage that opens a procedure, for STG-2. */
export const stageOpening = (world: World, procedure: string): string =>
  world.scenario.stages.find((s) => s.opens.includes(procedure))?.id ?? ''

export const idsOfParties = memoize((scenario: Scenario): readonly string[] => scenario.parties.map((p) => p.id))
export const allParties = (world: World): readonly string[] => idsOfParties(world.scenario)
type Seats = World['delegation']['seats']
const stillIn = memoize((seats: Seats, world: World): readonly string[] =>
  Object.freeze(allParties(world).filter((p) => seats[p]?.withdrawal !== 'final')),
)
/** Parties that are still in the negotiation (DEL-3): the ones that consensus is reckoned with, also while a leaving may be undone. */
export const parties = (world: World): readonly string[] => stillIn(world.delegation.seats, world)
const stillHere = memoize((seats: Seats, world: World): readonly string[] =>
  parties(world).filter((p) => seats[p]?.inRoom && seats[p]?.withdrawal !== 'confirmed'),
)
/** Parties in the negotiation whose delegation has not left the room, be it on its way out for good. */
export const inRoom = (world: World): readonly string[] => stillHere(world.delegation.seats, world)

const peopleByParty = memoize((people: World['delegation']['people']) =>
  Map.groupBy(Object.values(people), (p) => p.party),
)
export const peopleOf = (world: World, party: string): readonly Person[] =>
  peopleByParty(world.delegation.people).get(party) ?? []
/** Somebody who came to sit in a delegation: no bot, and not the instructor who took its seat over. */
export const isDelegate = ({ bot, role }: Person): boolean => !bot && role !== 'instructor'
/** The instructor has taken the word from this person (CHN-6). */
export const isMuted = ({ channels }: World, person: string): boolean => own(channels.muted, person) ?? false
/** It has left for good, though that may be undone within the minute (DEL-3). */
export const hasLeft = (world: World, party: string): boolean =>
  ['confirmed', 'final'].includes(own(world.delegation.seats, party)?.withdrawal ?? '')

/** Who acts for a state: the instructor who took it over (OBS-1), else the bot that holds it, else whoever has its powers, else its head (DEL-1, DEL-2). */
export function actingFor(world: World, party: string): Person | undefined {
  const seat = own(world.delegation.seats, party)
  if (!seat) return undefined
  const id = seat.instructor || seat.bot || seat.acting
  if (id) return world.delegation.people[id]
  return peopleOf(world, party).find((p) => p.role === 'head')
}

const withPut = memoize((put: World['listing']['put'], { scenario }: World): readonly Question[] =>
  Object.freeze([...scenario.questions, ...Object.values(put).map(asQuestion)]),
)
/** Every question that can come before the table: those of the scenario in its order, and what was put at the table (AGD-1). */
export const questionsOf = (world: World): readonly Question[] => withPut(world.listing.put, world)
/** Of those that were put at the table, the ones on the list. */
export const listedOfTable = (world: World): readonly Question[] =>
  questionsOf(world).filter(({ id }) => own(world.listing.put, id) !== undefined && statusOf(world, id) !== 'unraised')
const questionsById = memoize((questions: readonly Question[]) => new Map(questions.map((q) => [q.id, q])))
export const questionOf = (world: World, id: string): Question | undefined => questionsById(questionsOf(world)).get(id)
/** One list for all tables, as long as nothing is worded there. */
const ownOptions = memoize((q: Question): readonly string[] =>
  Object.freeze([...q.options.map((o) => o.id), LEFT_OPEN]),
)
const optionsWith = memoize((worded: World['text']['worded']) => {
  const added = Map.groupBy(Object.values(worded), (o) => o.question)
  const ids = (q: Question): readonly string[] => {
    const more = added.get(q.id)
    return more ? Object.freeze([...[...q.options, ...more].map((o) => o.id), LEFT_OPEN]) : ownOptions(q)
  }
  return memoize((questions: readonly Question[]) => new Map(questions.map((q) => [q.id, ids(q)])))
})
/** Every option of a question that may be backed: the scenario's, those worded at the table, and leaving it open (TXT-5). */
export const optionsOf = (world: World, question: string): readonly string[] =>
  optionsWith(world.text.worded)(questionsOf(world)).get(question) ?? NONE
export const isOption = (world: World, question: string, option: string): boolean =>
  optionsOf(world, question).includes(option)

type Standing = Pick<QuestionState, 'status' | 'body' | 'agreed' | 'aside'>
/** What an act changes of a question is most often its backing: whoever asks for one of these is not concerned by that. */
const standingOf = selector(
  (world, question: string): Standing | undefined => own(world.agenda.questions, question),
  (was, is) =>
    was?.status === is?.status && was?.body === is?.body && was?.agreed === is?.agreed && was?.aside === is?.aside,
)
export const statusOf = (world: World, question: string): QuestionStatus | undefined =>
  standingOf(world, question)?.status
/** The body that has it before it. */
export const bodyOfQuestion = (world: World, question: string): string => standingOf(world, question)?.body ?? PLENARY
/** Who stood aside when it was settled. */
export const asideOn = (world: World, question: string): readonly string[] => standingOf(world, question)?.aside ?? NONE
/** The option agreed, or ''. */
export const agreedOn = (world: World, question: string): string => standingOf(world, question)?.agreed ?? ''
export const refusedOn = selector(
  (world, question: string): readonly string[] => own(world.agenda.questions, question)?.refused ?? NONE,
)
/** The option that a party backs. */
export const backingOf = selector((world, question: string, party: string) =>
  own(own(world.agenda.questions, question)?.backing ?? {}, party),
)

/** Not yet agreed and not yet left open. */
export const isUnsettled = (world: World, question: string): boolean => isUnsettledStatus(statusOf(world, question))
export const unsettled = (world: World): string[] => unsettledOn(world.agenda.order, (q) => statusOf(world, q))
/** The agenda stands: its questions may be decided. A scenario without a ranking has it from the start. */
export const isAgendaSet = (world: World): boolean =>
  world.ranking.closed || !world.scenario.stages.some((s) => s.opens.includes('ranking'))
/** Agreed, be it provisionally (PKG-5). */
export const isAgreed = (world: World, question: string): boolean => isAgreedStatus(statusOf(world, question))

const stillOpen = memoize((packages: World['packages']['all']): readonly Package[] =>
  Object.values(packages).filter((p) => p.status === 'open'),
)
export const openPackages = (world: World): readonly Package[] => stillOpen(world.packages.all)
export const packageOf = selector((world, id: string): Package | undefined => own(world.packages.all, id))
/** Whether a party supports the present number of a package (PKG-3). */
export const supports = selector((world, id: string, party: string): boolean =>
  (own(world.packages.support, id) ?? NONE).includes(party),
)

const ballotsOpen = memoize((ballots: World['ballots']['all']): readonly Ballot[] =>
  Object.values(ballots).filter((b) => b.open),
)
/** The ballots that are open, one a body at most. */
export const openBallots = (world: World): readonly Ballot[] => ballotsOpen(world.ballots.all)
/** The questions that open ballots are about to decide; votes that come in do not change it. */
const onBallots = selector((world): string =>
  openBallots(world)
    .flatMap(({ decides }) => decides)
    .join(' '),
)
/** When the pause began, or 0; the deadlines beside it come and go. */
export const pausedAt = (world: World): number => world.clock.pausedAt
/** Nobody can act: a pause, not clocks that stand still while somebody is awaited (CLK-3). */
export const isPaused = (world: World): boolean => pausedAt(world) > 0 && world.clock.stoppedFor !== 'awaited'
/** CLK-2: in a pause the table's time stands still; a deadline set meanwhile runs its full length from the resumption. */
export const tableTime = (world: World, at: number): number => pausedAt(world) || at
/** A question that a ballot, a text under silence, or the chair without a vote is about to decide (AGD-5). */
export const isOnBallot = selector(
  (world, question: string): boolean =>
    Object.values(world.silence.running).some((s) => s.question === question) ||
    Object.values(world['without-a-vote'].running).some(({ decides }) => decides.includes(question)) ||
    onBallots(world).split(' ').includes(question),
)

/** The next id of a kind: `b1`, `b2`, … */
export const nextId = (count: number, prefix: string): string => `${prefix}${count + 1}`
