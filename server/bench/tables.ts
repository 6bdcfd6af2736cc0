/** The tables of the benchmark, as its processes hand them to one another. */
import type { Scenario } from '../../shared/scenario/schema.ts'
import type { TableSettings } from '../store/event-store.ts'
import type { Play, Seat } from './rehearsal.ts'

export interface Opening {
  /** An empty folder for the store. */
  readonly folder: string
  readonly scenario: Scenario
  readonly settings: TableSettings
  /** The clients of every table. */
  readonly seats: readonly Seat[]
  readonly tables: Readonly<Record<string, Play>>
}

/** Where one client goes, and what it shows at the door. */
export interface Place {
  readonly table: string
  /** Its place among the seats. */
  readonly client: number
  readonly token: string
}

/** The id of the `n`th act of a table. */
export const actId = (n: number): string => `act-${String(n).padStart(6, '0')}`
export const indexOf = (id: string): number => Number(id.slice(4))
