/**
 * The Colyseus state of a table: `board` for everyone and, in `desks`, one desk a party that reaches a client
 * only through its `StateView`. It mirrors `Board` and `Desk` of `shared/engine/views/board.ts` field by field; the
 * types at the end of this file refuse to compile when the two part ways.
 *
 * Flat on purpose: scalars, and maps by id of structures with scalar fields. A child added deeper below what a
 * view holds would arrive empty.
 */
import { type MapSchema, type SchemaType, schema, t } from '@colyseus/schema'
import type { Board, Desk } from '../engine/views/board.ts'

const QuestionState = schema(
  {
    id: t.string(),
    status: t.string(),
    class: t.number(),
    raisedBy: t.string(),
    backing: t.string(),
    positions: t.string(),
    returns: t.number(),
    agreed: t.string(),
    aside: t.string(),
    refused: t.string(),
  },
  'Question',
)

const OptionState = schema(
  {
    id: t.string(),
    question: t.string(),
    by: t.string(),
    wording: t.string(),
    lang: t.string(),
    forInterests: t.string(),
    base: t.string(),
  },
  'Option',
)

const BallotState = schema(
  {
    id: t.string(),
    kind: t.string(),
    target: t.string(),
    detail: t.string(),
    rule: t.string(),
    mayStandAside: t.boolean(),
    of: t.string(),
    threshold: t.string(),
    share: t.string(),
    atLeast: t.number(),
    weights: t.string(),
    vetoes: t.string(),
    by: t.string(),
    eligible: t.string(),
    open: t.boolean(),
    rollCall: t.boolean(),
    answered: t.string(),
    answers: t.string(),
    outcome: t.string(),
    verdictRule: t.string(),
    needed: t.number(),
    reached: t.number(),
    against: t.string(),
    aside: t.string(),
    change: t.string(),
    changeParties: t.string(),
    changeVotes: t.number(),
  },
  'Ballot',
)

const SilenceState = schema({ id: t.string(), question: t.string(), option: t.string(), by: t.string() }, 'Silence')

const PackageState = schema(
  {
    id: t.string(),
    revision: t.number(),
    party: t.string(),
    terms: t.string(),
    key: t.string(),
    supporters: t.string(),
    tabled: t.boolean(),
    shownTo: t.string(),
    votableAt: t.number(),
  },
  'Package',
)

const ChannelState = schema(
  { id: t.string(), by: t.string(), members: t.string(), invited: t.string(), secret: t.boolean() },
  'Channel',
)

const SeatState = schema(
  {
    id: t.string(),
    names: t.string(),
    present: t.boolean(),
    bot: t.boolean(),
    instructor: t.boolean(),
    inRoom: t.boolean(),
    withdrawal: t.string(),
  },
  'Seat',
)

const DocumentState = schema(
  {
    id: t.string(),
    status: t.string(),
    authenticatedBy: t.string(),
    initials: t.string(),
    signatures: t.string(),
    declined: t.string(),
    reservations: t.string(),
    consents: t.string(),
    refusedAtHome: t.string(),
    provisional: t.boolean(),
  },
  'Document',
)

const PersonState = schema(
  { id: t.string(), name: t.string(), role: t.string(), present: t.boolean(), bot: t.boolean() },
  'Person',
)

export const BoardState = schema(
  {
    seq: t.number(),
    scenario: t.string(),
    pace: t.string(),
    phase: t.string(),
    stage: t.string(),
    stageEnteredAt: t.number(),
    goalMet: t.boolean(),
    round: t.number(),
    chair: t.string(),
    discussing: t.string(),
    pausedAt: t.number(),
    rulesStatus: t.string(),
    rules: t.string(),
    openBallot: t.string(),
    lastBallot: t.string(),
    listCalled: t.boolean(),
    listClosed: t.boolean(),
    answered: t.string(),
    rankingClosed: t.boolean(),
    marksClosed: t.boolean(),
    packable: t.string(),
    order: t.string(),
    news: t.string(),
    deadlines: t.map('number'),
    questions: t.map(QuestionState),
    options: t.map(OptionState),
    ballots: t.map(BallotState),
    silences: t.map(SilenceState),
    packages: t.map(PackageState),
    channels: t.map(ChannelState),
    seats: t.map(SeatState),
    documents: t.map(DocumentState),
  },
  'Board',
)
export type BoardState = SchemaType<typeof BoardState>

export const DeskState = schema(
  {
    party: t.string(),
    acting: t.string(),
    delegated: t.boolean(),
    hidden: t.string(),
    value: t.number(),
    reservation: t.number(),
    ranks: t.string(),
    marks: t.string(),
    position: t.string(),
    scores: t.string(),
    risks: t.string(),
    people: t.map(PersonState),
    channels: t.map(ChannelState),
    packages: t.map(PackageState),
    deadlines: t.map('number'),
    options: t.map('string'),
  },
  'Desk',
)
export type DeskState = SchemaType<typeof DeskState>

/** The root. A client sees every field of `board`, and in `desks` its own seat's only (an instructor: all). */
export const TableState = schema({ board: BoardState, desks: t.map(DeskState).view() }, 'Table')
export type TableState = SchemaType<typeof TableState>

/** The plain shape that a schema class stands for: a map schema stands for a Map, a structure for its fields. */
type Plain<S> = {
  [K in keyof S as K extends keyof import('@colyseus/schema').Schema ? never : K]: S[K] extends MapSchema<infer V>
    ? Map<string, V extends string | number ? V : Plain<V>>
    : S[K]
}
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
const boardIsMirrored: Same<Plain<BoardState>, Board> = true
const deskIsMirrored: Same<Plain<DeskState>, Desk> = true
void [boardIsMirrored, deskIsMirrored]
