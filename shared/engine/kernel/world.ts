/**
 * The world of one table: the fold of its facts. Plain data, never shown to anybody as it is; the views build from it what
 * each reader may see.
 */
import type { PaceId, Scenario } from '../../scenario/schema.ts'

/** What the first fact says; it never changes. */
export interface Opening {
  readonly scenario: Scenario
  readonly hash: string
  readonly seed: number
  readonly pace: PaceId
  readonly botsFillSeats: boolean
  readonly openedAt: number
}

/**
 * One slice a procedure, under the procedure's id. A procedure adds its own beside its state:
 * `declare module '../../kernel/world.ts' { interface Slices { chain: ChainState } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: each procedure declares its own slice
export interface Slices {}

/** How many entries of the record each reader has; nobody can tell from its own number what it may not read (CHN-5). */
export interface Entries {
  readonly all: number
  /** Of an observer outside closed talks: outcomes alone (PRO-1). */
  readonly outside: number
  readonly instructor: number
  readonly of: Readonly<Record<string, number>>
  /** Of those who came late and do not read what was secret before (DEL-4), by person. */
  readonly late: Readonly<Record<string, number>>
}

export interface World extends Opening, Slices {
  /** The last fact. */
  readonly seq: number
  readonly entries: Entries
}

/** Looks an id from outside up in a record, own properties only; undefined for anything else. */
export const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined

/** What a fact is about. Throws where the world has no such thing: the fact does not fit, which is a bug. */
export function known<T>(record: Record<string, T>, id: string): T {
  const found = own(record, id)
  if (found === undefined) throw new Error(`a fact about "${id}", which this world does not know`)
  return found
}
/** The same where things stand in a list of the scenario. */
export function knownIn<T extends { readonly id: string }>(things: readonly T[], id: string): T {
  const found = things.find((thing) => thing.id === id)
  if (found === undefined) throw new Error(`a fact about "${id}", which this world does not know`)
  return found
}
/** The id of what a fact brings into the world. Throws where it is there already: it would be overwritten. */
export function unused(record: Readonly<Record<string, unknown>>, id: string): string {
  if (Object.hasOwn(record, id)) throw new Error(`a fact brings "${id}", which this world has already`)
  return id
}
