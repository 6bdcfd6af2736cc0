/** The shape of a decision rule in a scenario file: the same data as `shared/decisions/rule.ts`. Meaning: `check-decision-rules.ts`. */
import { z } from 'zod'
import type { DecisionRule as Judged } from '../decisions/rule.ts'
import { Id, PartyId } from './ids.ts'

const Count = z.int().min(1)
const Fraction = z.tuple([Count, Count]).readonly()
const Threshold = z.enum(['at-least', 'more-than'])

export const DecisionRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consensus'), aside: z.boolean() }).readonly(),
  z.strictObject({ kind: z.literal('consensus-minus-one') }).readonly(),
  z.strictObject({ kind: z.literal('unanimity') }).readonly(),
  z
    .strictObject({
      kind: z.literal('majority'),
      of: z.enum(['members', 'cast']),
      threshold: Threshold,
      share: Fraction,
      assembly: z.literal(true).optional(),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('weighted'),
      weights: z.record(PartyId, z.int().min(0).max(1_000_000)).readonly(),
      threshold: Threshold,
      share: Fraction,
      referTo: z.strictObject({ body: Id, inFavour: Count }).readonly().optional(),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('security-council'),
      atLeast: Count,
      vetoes: z.array(PartyId).readonly(),
      preliminary: z.literal(true).optional(),
    })
    .readonly(),
])
export type DecisionRule = z.infer<typeof DecisionRule>

/** Refuses to compile when the file can say something else than what the judge reads. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never
const isWhatIsJudged: Same<DecisionRule, Judged> = true
void isWhatIsJudged
