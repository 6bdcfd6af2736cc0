/** What a line of `tally` asks: the shape. What it cannot say, names that fit together and sums, is in `case.ts`. */
import { z } from 'zod'
import { MATTERS } from '../../shared/decisions/council-matter.ts'
import { CHAPTERS } from '../../shared/decisions/forced-abstention.ts'
import { POSITIONS } from '../../shared/decisions/position.ts'

export const ANSWERS = [...POSITIONS, 'absent'] as const
/** More than any organ has; what is judged by its members costs time for each. */
export const MEMBERS_AT_MOST = 1_000
export const WEIGHT_AT_MOST = 1_000_000
export const NAME_AT_MOST = 100

export const Name = z
  .string()
  .regex(/^\P{Cc}+$/u)
  .max(NAME_AT_MOST)
const Names = z
  .array(Name)
  .max(MEMBERS_AT_MOST)
  .refine((names) => new Set(names).size === names.length)
/** An object by names: as a map, since zod takes `__proto__` for no key of a record, and a member may bear any name. */
const byName = <Value extends z.ZodType>(value: Value) =>
  z.preprocess(
    (json) => (typeof json === 'object' && json && !Array.isArray(json) ? new Map(Object.entries(json)) : json),
    z.map(Name, value).transform((map): Readonly<Record<string, z.output<Value>>> => Object.fromEntries(map)),
  )
const Count = z.int().min(0).max(MEMBERS_AT_MOST).optional()
const Counts = z.strictObject({
  yes: Count,
  no: Count,
  abstain: Count,
  absent: Count,
  'not-participating': Count,
  'not-interested': Count,
} satisfies Record<(typeof ANSWERS)[number], typeof Count>)
export type Counts = z.infer<typeof Counts>

export const Question = z.strictObject({
  id: z.string(),
  matter: z.enum(MATTERS).optional(),
  members: z.int().min(1).max(MEMBERS_AT_MOST).optional(),
  chapter: z.enum(CHAPTERS).nullable().default(null),
  partiesToDispute: Names.default([]),
  votes: byName(z.enum(ANSWERS)).optional(),
  counts: Counts.optional(),
  permanentNo: Names.optional(),
  concerned: Names.default([]),
  important: z.boolean().default(false),
  weights: byName(z.int().min(0).max(WEIGHT_AT_MOST)).optional(),
  withoutVote: Names.default([]),
})
export type Question = z.infer<typeof Question>

export const FIELDS: readonly string[] = Object.keys(Question.shape)
