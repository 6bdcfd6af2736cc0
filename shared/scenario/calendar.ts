/**
 * What is carried out after the signature (IMP), as data: in which periods what falls due, what meeting, delaying or breaking it
 * costs and brings, and what trust moves. Every value is an invention for teaching. Points are those of the own value, 0–10,000;
 * everything that is multiplied is in whole percent.
 */
import { z } from 'zod'
import { Line, Paragraph } from '../writing/kinds.ts'
import { Id, PartyId } from './ids.ts'

const Title = z.strictObject({ kk: Line, ru: Line, en: Line })
const Text = z.strictObject({ kk: Paragraph, ru: Paragraph, en: Paragraph })
const Points = z.int().min(0).max(2000)
const Percent = z.int().min(0).max(400)
/** Option, or `left-open` where the text is silent (IMP-2) → what follows from it. An option that is not named: nothing. */
const byOption = <T extends z.ZodType>(of: T) => z.record(Id, of)

/** A quarter or a half-year; the list is their order. */
export const Period = z.strictObject({ id: Id, title: Title, year: z.int().min(1).max(20) })

export const Obligation = z.strictObject({
  id: Id,
  title: Title,
  text: Text,
  /** The question from whose answer it follows, and the periods in which it then falls due. */
  follows: z.strictObject({ question: Id, due: byOption(z.array(Id)) }),
  /** How much of it there is under the answers to these questions, in percent; what is not named is 100. */
  scale: z.array(z.strictObject({ question: Id, percent: byOption(Percent) })),
  /** What it weighs in trust. */
  weight: z.int().min(1).max(10),
  /** Party that owes it → what meeting it costs at the trust that the signed value supposes. */
  cost: z.record(PartyId, Points),
  /** Party that owes it → party → what its being met brings that one. */
  brings: z.record(PartyId, z.record(PartyId, Points)),
  /** Whether it can be broken unseen. */
  hidden: z.boolean(),
  /** Kind of inspection → by what chance one finds such a breach; what is not named finds nothing. */
  found: byOption(z.int().min(1).max(97)).optional(),
})

/** Who may look at whom, how often, and what comes of it (IMP-2). */
export const Inspections = z.strictObject({
  kinds: z.array(z.strictObject({ id: Id, title: Title })).min(1),
  /** Parties that inspect as one and not one another; left out, each is a side of its own. */
  sides: z.array(z.array(PartyId).min(1)).optional(),
  /** How many a side may announce in a year, every kind counted, under the answer to this question. */
  quota: z.strictObject({ question: Id, year: byOption(z.int().min(0).max(20)) }),
  /** How much the answers to these questions help to find, in percent; what is not named is 100. */
  strength: z.array(z.strictObject({ question: Id, percent: byOption(Percent) })),
  /** Under which answers a host may refuse; left out, under none. */
  refusable: z.strictObject({ question: Id, options: z.array(Id).min(1) }).optional(),
  /** What receiving one, or putting it off without cause, weighs in trust. */
  weight: z.int().min(1).max(10),
})

/**
 * What bars the way in one period: nobody is to blame for an inspection that it delays, nor for a delay of what it `excuses`. Where it
 * happens is drawn among these.
 */
export const ForceMajeure = z.strictObject({
  id: Id,
  title: Title,
  text: Text,
  period: Id,
  at: z.array(PartyId).min(1),
  excuses: z.array(Id).optional(),
})

/** Where a breach leads, step by step, under the answer to this question (IMP-5); `periods`: how long a suspension lasts. */
export const Breach = z.strictObject({
  question: Id,
  steps: byOption(z.array(z.enum(['consultation', 'suspension', 'exclusion'])).min(1)),
  periods: z.int().min(1).max(12),
})

export const Calendar = z.strictObject({
  periods: z.array(Period).min(1).max(12),
  obligations: z.array(Obligation).min(1),
  /** What an act is, against meeting the obligation. */
  conduct: z.strictObject({
    /** How much of it is done in time; the rest of the cost falls due in the next period, and what it brings is lost. `seen`: for how much it counts in trust. */
    delay: z.strictObject({ done: z.int().min(1).max(99), seen: z.int().min(0).max(100) }),
    /** What breaking it before all costs at home and abroad, in percent of its cost. */
    open: z.strictObject({ costs: Percent }),
    /** What breaking it unseen gains besides what is saved; found, both are lost, and a fine comes to it. */
    hidden: z.strictObject({ gains: Percent, fine: Percent }),
  }),
  /** Kept and due obligations that every party begins with; what an own act costs where nobody, and where everybody trusts. `signed`: the trust that the signed value supposes. */
  trust: z.strictObject({
    kept: z.int().min(0),
    due: z.int().min(1),
    signed: z.int().min(1).max(99),
    costAtNone: Percent,
    costAtFull: Percent,
  }),
  inspections: Inspections.optional(),
  /** What answering a query, or not, weighs in trust; left out, none can be sent. */
  queries: z.strictObject({ weight: z.int().min(1).max(10) }).optional(),
  forceMajeure: z.array(ForceMajeure).optional(),
  breach: Breach.optional(),
  /** Party → what watching the others costs it in a period in which it trusts none of them, and how much it looks at whom. */
  vigilance: z.record(PartyId, z.strictObject({ points: Points, of: z.record(PartyId, z.int().min(1)) })),
})

/** Times of one pace in seconds (IMP-3): to choose in a period, and to look at what was done and to answer. */
export const CalendarTimes = z.strictObject({
  choice: z.int().min(5).max(3600),
  review: z.int().min(5).max(3600),
  /** The short time for an answer: of an urgent query, and what has to be left of a period for whatever asks for one. */
  answer: z.int().min(5).max(3600),
})

export type Period = z.infer<typeof Period>
export type Obligation = z.infer<typeof Obligation>
export type Calendar = z.infer<typeof Calendar>
