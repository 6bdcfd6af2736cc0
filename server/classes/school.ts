/** What opening and joining tables is done with, and how it can be refused. */
import { randomInt } from 'node:crypto'
import type { PaceId } from '../../shared/scenario/schema.ts'
import type { LoadedScenario } from '../scenarios.ts'
import type { EventStore, TableRow } from '../store/event-store.ts'
import type { Registry } from '../table/registry.ts'
import type { Tokens } from '../tokens.ts'
import { type NameOf, newId } from './ids.ts'
import type { InTurn } from './in-turn.ts'

export interface School {
  readonly store: EventStore
  readonly tables: Registry
  readonly tokens: Tokens
  /** By id. */
  readonly scenarios: ReadonlyMap<string, LoadedScenario>
  /** Names what a request creates. */
  readonly nameOf: NameOf
  readonly inTurn: InTurn
  /** Epoch ms. */
  readonly now: () => number
}

/** Each has a sentence `errors.<code>`. */
export type SchoolCode =
  | 'unknown-scenario'
  | 'unknown-party'
  | 'unknown-code'
  | 'unknown-class'
  | 'seat-taken'
  | 'table-full'
  | 'delegation-full'
  | 'class-locked'
  | 'not-admitted'
  | 'talks-over'
  | 'practice-only'
  | 'unknown-moment'
  | 'disk-full'
  | 'not-now'

/** Why somebody could not open or join something; said to that person. */
export class SchoolError extends Error {
  readonly code: SchoolCode
  readonly params: Readonly<Record<string, string>>
  constructor(code: SchoolCode, params: Readonly<Record<string, string>> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

export function scenarioOf({ scenarios }: School, id: string): LoadedScenario {
  const found = scenarios.get(id)
  if (!found) throw new SchoolError('unknown-scenario')
  return found
}

/** The instructor of a class that nobody teaches: somebody practises alone, and nobody may join. */
export const NOBODY = ''
/** Nobody teaches there: the server itself says when to begin, and when to pause. */
export const PRACTICE = { kind: 'instructor', person: 'practice' } as const

export interface Opening {
  readonly scenario: LoadedScenario
  readonly class: string
  readonly number: number
  readonly pace: PaceId
  readonly botsFillSeats: boolean
  readonly seed?: number | undefined
}

/** A new table in the store, with a code of its own; nothing of it is played yet. */
export async function openTableRow({ store, now }: School, opening: Opening): Promise<TableRow> {
  const { pace, botsFillSeats, seed = randomInt(0, 2 ** 32) } = opening
  return store.createTable({
    id: newId('t'),
    class: opening.class,
    number: opening.number,
    scenarioHash: await store.saveScenario(opening.scenario.scenario),
    settings: { pace, botsFillSeats, seed },
    createdAt: now(),
  })
}
