/**
 * How a bot bargains. A temperament changes when it yields and how far, never what it wants: interests and reservation come
 * from its brief alone.
 */
import { oneOf } from './draw.ts'

export interface Temperament {
  /** The part of the way to its limit that it goes at once, 0–1. */
  readonly opening: number
  /** How late the rest comes: below 1 it yields early, above 1 it holds out (the exponent of time). */
  readonly patience: number
  /** The part of its surplus that it gives away on single questions for the sake of the whole, 0–1. */
  readonly generosity: number
  /** How far it signs a document that costs it something because the others keep theirs, 0–1. */
  readonly loyalty: number
  /** How often it takes the first step, 0–1: a change of rules, a package, a motion. */
  readonly initiative: number
  /** Takes no notice of what the others seem to want. */
  readonly isDeaf?: true
}

/** Every kind, by its name on the command line. */
export const TEMPERAMENTS = {
  tough: { opening: 0.05, patience: 2.2, generosity: 0, loyalty: 0.1, initiative: 0.5 },
  steady: { opening: 0.25, patience: 1.3, generosity: 0.12, loyalty: 0.4, initiative: 0.4 },
  cooperative: { opening: 0.45, patience: 0.8, generosity: 0.3, loyalty: 0.8, initiative: 0.5 },
  bold: { opening: 0.2, patience: 1.7, generosity: 0.1, loyalty: 0.25, initiative: 0.9 },
} as const satisfies Record<string, Temperament>

/** By what the others are measured; nobody is asked to play with them. */
export const YARDSTICKS = {
  /** Wants nearly all to the last. */
  hardliner: { opening: 0, patience: 40, generosity: 0, loyalty: 0, initiative: 0.5 },
  /** Gives way by the clock alone. */
  conceder: { opening: 0, patience: 1, generosity: 0.12, loyalty: 0.4, initiative: 0.4, isDeaf: true },
} as const satisfies Record<string, Temperament>
export type YardstickId = keyof typeof YARDSTICKS

export type TemperamentId = keyof typeof TEMPERAMENTS
/** What a table of bots is made of: `mixed` draws one temperament for each seat. */
export type Kind = TemperamentId | 'mixed'

const IDS = Object.keys(TEMPERAMENTS) as [TemperamentId, ...TemperamentId[]]
export const KINDS: readonly Kind[] = ['mixed', ...IDS]

export const temperamentFor = (kind: Kind | YardstickId, seed: number): TemperamentId | YardstickId =>
  kind === 'mixed' ? oneOf(seed, 'temperament', IDS) : kind

export const temperamentOf = (id: TemperamentId | YardstickId): Temperament => ({ ...TEMPERAMENTS, ...YARDSTICKS })[id]
