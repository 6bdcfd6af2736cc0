/**
 * The board for an observer outside (OBS-2). Of public talks it is the board; of closed ones (PRO-1) it is how the meeting
 * went and what came of it, as the record tells it to the same reader: never who stands where, what is proposed, how anybody
 * voted or who talks with whom. A whitelist like the board, field by field; whatever is no outcome is empty.
 */

import { isAgreed, statusOf } from '../kernel/selectors.ts'
import { list, pairs } from '../kernel/text-lists.ts'
import type { DocumentState, DocumentStatus, QuestionState, WordedOption, World } from '../kernel/world.ts'
import type { Board, BoardDocument, BoardOption, BoardQuestion } from './board.ts'
import { boardOf, type Parts, whole } from './views.ts'

/** Whether an observer outside learns of outcomes only. */
export const isClosed = (world: World): boolean => world.rules.values.publicity !== 'public'

/** What an observer outside may see at this moment. */
export const publicBoardOf = (world: World): Board => (isClosed(world) ? whole(OUTCOME, world) : boardOf(world))

const hasOutcome = (world: World, question: string): boolean =>
  isAgreed(world, question) || statusOf(world, question) === 'left-open'

/** In the order of the scenario: that of the agenda would tell how the parties ranked them. */
const decided = (world: World): QuestionState[] =>
  world.scenario.questions
    .map(({ id }) => world.questions[id])
    .filter((q): q is QuestionState => q !== undefined && hasOutcome(world, q.id))

const OUTCOME: Parts<Board, [world: World]> = {
  seq: (world) => world.seq,
  scenario: (world) => world.scenario.id,
  pace: (world) => world.pace,
  phase: (world) => world.phase,
  stage: (world) => world.stage.id,
  stageEnteredAt: (world) => world.stage.enteredAt,
  goalMet: () => false,
  round: () => 0,
  chair: () => '',
  discussing: () => '',
  pausedAt: (world) => world.clock.pausedAt,
  rulesStatus: (world) => world.rules.status,
  // What is still talked about is no outcome.
  rules: (world) => (world.rules.status === 'open' ? '' : pairs(world.rules.values)),
  openBallot: () => '',
  lastBallot: () => '',
  listCalled: () => false,
  listClosed: () => false,
  answered: () => '',
  rankingClosed: () => false,
  marksClosed: () => false,
  packable: () => '',
  order: (world) => list(decided(world).map(({ id }) => id)),
  news: () => '',
  deadlines: ({ clock: { deadlines } }) =>
    new Map(deadlines.stage === undefined ? [] : [['stage', deadlines.stage] as const]),
  questions: (world) => new Map(decided(world).map((q) => [q.id, outcomeOf(q)])),
  options: (world) => {
    const agreed = Object.values(world.worded).filter(
      (o) => isAgreed(world, o.question) && world.questions[o.question]?.agreed === o.id,
    )
    return new Map(agreed.map((o) => [o.id, wordingOf(o)]))
  },
  ballots: () => new Map(),
  silences: () => new Map(),
  packages: () => new Map(),
  channels: () => new Map(),
  seats: () => new Map(),
  documents: (world) => new Map(Object.values(world.documents).map((d) => [d.id, fateOf(d)])),
}

const outcomeOf = ({ id, status, agreed, aside }: QuestionState): BoardQuestion => ({
  ...{ id, status, agreed, aside: list(aside) },
  ...{ class: 0, raisedBy: '', backing: '', positions: '', returns: 0, refused: '' },
})

/** The words that were agreed; whose they were is not told. */
const wordingOf = ({ id, question, wording, lang }: WordedOption): BoardOption => ({
  ...{ id, question, wording, lang },
  ...{ by: '', forInterests: '', base: '' },
})

/** Steps between two outcomes show the earlier one. */
const STEPS: Readonly<Record<DocumentStatus, DocumentStatus>> = {
  draft: 'draft',
  'not-opened': 'draft',
  agreed: 'draft',
  adopted: 'adopted',
  initialling: 'adopted',
  'open-for-signature': 'adopted',
  refused: 'refused',
  'in-force': 'in-force',
  failed: 'failed',
}

const fateOf = ({ id, status, signatures, consents }: DocumentState): BoardDocument => ({
  ...{ id, status: STEPS[status], consents: pairs(consents) },
  signatures: pairs(Object.fromEntries(Object.entries(signatures).map(([party, { mode }]) => [party, mode]))),
  ...{
    authenticatedBy: '',
    initials: '',
    declined: '',
    reservations: '',
    stood: '',
    refusedAtHome: '',
    provisional: false,
  },
})
