/**
 * The shape of a scenario file. Meaning (sums, ids that resolve, times that fit) is checked in `check.ts`.
 *
 * Values are whole numbers: weights of one party sum to 100, option values are 0–100, so that
 * Σ weight × value, the party's own value (SCR-4), is 0–10,000; reservation values are on that scale.
 */
import { z } from 'zod'
import { Line, Paragraph, Wording } from '../writing/kinds.ts'
import { Calendar, CalendarTimes } from './calendar.ts'
import { DecisionRule } from './decision-rule.ts'
import { Id, PartyId } from './ids.ts'

/** One text of a kind in the three languages of the product. */
const inEach = <Kind extends z.ZodType<string>>(kind: Kind) => z.strictObject({ kk: kind, ru: kind, en: kind })
export const Text = inEach(Paragraph)
const Title = inEach(Line)
const Words = inEach(Wording)
const Score = z.int().min(0).max(100)
const Seconds = z
  .int()
  .min(1)
  .max(24 * 3600)

/** Where a fact or a rule comes from, and where that is found; `id` is what other parts of the file cite. */
export const Source = z.strictObject({ id: Id, title: Title, place: Line.optional() })

export const Party = z.strictObject({
  id: PartyId,
  name: Title,
  officialName: Title,
  hue: z.int().min(1).max(5),
  shape: z.enum(['square', 'triangle', 'diamond', 'circle', 'hexagon']),
  profile: Text,
})

/** One way of answering a question: `label` for lists, `wording` for the treaty. */
export const Option = z.strictObject({ id: Id, label: Title, wording: Words })

/** A question of the agenda. `hidden` names the only party whose brief holds it (AGD-1). */
export const Question = z.strictObject({
  id: Id,
  document: Id,
  title: Title,
  article: Words,
  hidden: PartyId.optional(),
  options: z.array(Option).min(2).max(4),
  leftOpen: Words,
  sources: z.array(Id),
})

/** Final clauses of a document; the treaty procedure follows them (TRT-1 to TRT-4). */
export const Clauses = z.strictObject({
  text: Text,
  authentication: z.enum(['initialling', 'signature']),
  consent: z.enum(['signature', 'ratification']),
  adReferendum: z.boolean(),
  /** Who has to consent before it is in force (TRT-4); left out, all negotiating states. */
  inForce: z
    .discriminatedUnion('when', [
      z.strictObject({ when: z.literal('all-negotiating') }),
      z.strictObject({ when: z.literal('all-signatories') }),
      z.strictObject({ when: z.literal('number'), number: z.int().min(2) }),
    ])
    .optional(),
  reservations: z.enum(['allowed', 'forbidden']),
  provisional: z.boolean(),
})

export const Document = z.strictObject({ id: Id, title: Title, preamble: Text, clauses: Clauses })

/** A red line: agreeing to one of `options` carries `risk` percent of refusal at home (TRT-3). */
export const RedLine = z.strictObject({
  id: Id,
  question: Id,
  options: z.array(Id).min(1),
  risk: z.int().min(1).max(100),
  text: Text,
})

/** What only one seat knows. Every value here is an invention for teaching. */
export const Brief = z.strictObject({
  introduction: Text,
  interests: Text,
  /** What no agreement is worth: Σ weight × outside value, as the check sees to (SCR-1). */
  reservation: z.int().min(0).max(10_000),
  alternative: Text,
  redLines: z.array(RedLine).min(1),
  hiddenQuestion: Text,
  advice: Text,
  /** How its delegation speaks, and what it may say aloud of a question: question → reasons. What a practice opponent says. */
  voice: z.enum(['formal', 'plain', 'warm', 'wry', 'dry']).optional(),
  reasons: z.record(Id, z.array(Text).min(1)).optional(),
  weights: z.record(Id, z.int().min(0).max(100)),
  /** question → option (or `left-open`) → value */
  values: z.record(Id, z.record(Id, Score)),
  /** question → value outside the document: what its best alternative does on that question (SCR-4) */
  outside: z.record(Id, Score),
})

export const Stage = z.strictObject({
  id: Id,
  phase: z.enum(['pre-negotiation', 'interaction', 'implementation', 'debrief']),
  title: Title,
  goal: Text,
  /** Ids of procedures. */
  opens: z.array(Id),
  /** What happens to open business when the time is up (STG-3). */
  openBusiness: z.enum(['lapse', 'carry', 'vote']),
})

/**
 * A circle that talks and decides. Every table has one of the kind `plenary`, with the id `plenary`, to which all belong.
 * `seats`: who sits there for a state, its head or a deputy beside it.
 */
export const Body = z.strictObject({
  id: Id,
  title: Title,
  kind: z.enum(['plenary', 'committee', 'caucus']),
  members: z.array(PartyId).min(2),
  seats: z.enum(['heads', 'deputies']),
  /** Who presides, in turn. */
  chair: z.strictObject({ order: z.array(PartyId).min(1) }),
  quorum: z.int().min(1),
  /** By which rule; in the plenary matters of substance are left to the rules of procedure (PRO). */
  decisions: z.strictObject({ substance: DecisionRule.optional() }),
  /** Whether all see its business, or its members alone. */
  record: z.enum(['public', 'members']),
  /** A standing committee (MIC-3): it takes the questions that the ranking made minor, but these. */
  takes: z.strictObject({ except: z.array(Id) }).optional(),
})

/** Times of one pace in seconds; the sum over `stages` fits into `minutes`. */
export const Pace = z.strictObject({
  title: Title,
  minutes: z.int().min(5).max(600),
  rounds: z.int().min(1).max(5),
  stages: z.record(Id, Seconds),
  /** The least time of a question, in which a ballot and a step of the chair fit (AGD-10). */
  question: Seconds,
  ballot: Seconds,
  /** How long a state that is called in a roll-call has to answer (FLR-15). */
  call: Seconds,
  silence: Seconds,
  /** How long one may object to what the chair takes to be agreed (DEC-16). */
  withoutVote: Seconds,
  package: Seconds,
  /** No package is decided before every party could see it this long (PKG-3). */
  packageVisible: Seconds,
  marks: Seconds,
  chairStep: Seconds,
  initials: Seconds,
  /** How long a signatory may object to a reservation, and its author has to sign anew after that (TRT-2). */
  objection: Seconds,
  /** How long a capital takes to answer; what was agreed ad referendum stands after twice that (TRT-8). */
  capital: Seconds,
  /** How long a head may call a committee's decision up (MIC-3). */
  callUp: Seconds,
  /** How long a head may be away before the deputy acts (DEL-2). */
  grace: Seconds,
  /** Of the periods in which what was signed is carried out; where there is a calendar. */
  calendar: CalendarTimes.optional(),
})

/** One rule of procedure that the parties may change under PRO-1 when it is `open`. */
export const OpenRule = z.strictObject({
  id: z.enum(['decision', 'voting', 'publicity']),
  title: Title,
  open: z.boolean(),
  default: Id,
  values: z.array(z.strictObject({ id: Id, text: Text })).min(1),
})

export const Effect = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('risk'), party: PartyId, redLine: Id, add: z.int().min(-100).max(100) }),
  /** News moves what an alternative does on one question, and with it what no agreement is worth (SCR-1). */
  z.strictObject({ type: z.literal('outside'), party: PartyId, question: Id, add: z.int().min(-100).max(100) }),
])

/** An inject: news that reaches the table after `after` seconds of a stage, or by the instructor's hand. */
export const Inject = z.strictObject({
  id: Id,
  title: Title,
  text: Text,
  at: z.strictObject({ stage: Id, after: z.int().min(0) }).optional(),
  effects: z.array(Effect),
  sources: z.array(Id),
})

export const SurveyQuestion = z.strictObject({ id: Id, text: Text, kind: z.enum(['scale', 'text']) })

export const Scenario = z.strictObject({
  id: Id,
  version: z.int().min(1),
  title: Title,
  summary: Text,
  setting: Text,
  notes: z.array(Text),
  /** AGD-9: the chain suits parties of equal status; the scenario declares it. */
  equalStatus: z.boolean(),
  sources: z.array(Source).min(1),
  parties: z.array(Party).min(2).max(15),
  bodies: z.array(Body).min(1),
  observers: z.array(z.strictObject({ id: PartyId, name: Title })),
  rules: z.array(OpenRule),
  freeWording: z.boolean(),
  /** AGD-1: whether a party may put a question in its own words; left out, it may not. */
  freeQuestions: z.boolean().optional(),
  /** CHN-3: percent by which each thing said in a secret channel brings it to light; left out, none does. */
  disclosureRisk: z.int().min(1).max(100).optional(),
  documents: z.array(Document).min(1),
  questions: z.array(Question).min(2),
  briefs: z.record(PartyId, Brief),
  stages: z.array(Stage).min(2),
  paces: z.strictObject({ short: Pace, lesson: Pace, double: Pace }),
  /** What is carried out after the signature (IMP); left out, the talks end with entry into force. */
  calendar: Calendar.optional(),
  injects: z.array(Inject),
  questionnaires: z.strictObject({ before: z.array(SurveyQuestion), after: z.array(SurveyQuestion) }),
  debrief: z.array(Text),
  glossary: z.array(z.strictObject({ term: Title, meaning: Text })),
})

export type Text = z.infer<typeof Text>
export type Lang = keyof Text
export type Party = z.infer<typeof Party>
export type Option = z.infer<typeof Option>
export type Question = z.infer<typeof Question>
export type Document = z.infer<typeof Document>
export type Brief = z.infer<typeof Brief>
export type RedLine = z.infer<typeof RedLine>
export type Stage = z.infer<typeof Stage>
export type Body = z.infer<typeof Body>
export type Pace = z.infer<typeof Pace>
export type PaceId = 'short' | 'lesson' | 'double'
export type Inject = z.infer<typeof Inject>
export type Scenario = z.infer<typeof Scenario>

export { Id, PartyId } from './ids.ts'
export { LEFT_OPEN } from './left-open.ts'
