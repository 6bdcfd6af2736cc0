/**
 * The port to what lasts: scenarios, classes, tables, and the facts of each table. Two real implementations,
 * `sqlite.ts` and `memory.ts`, pass one suite (`store-contract.ts`).
 *
 * Who sits where is not stored twice: it is in the facts of the table (`person-seated`), and the seat token proves
 * who somebody is. Refusals are not stored; a repeat is decided anew.
 */

import type { Fact } from '../../shared/engine/kernel/event.ts'
import type { Opponents } from '../../shared/protocol/opponents.ts'
import type { Lang, PaceId, Scenario } from '../../shared/scenario/schema.ts'
import type { Room } from './room.ts'

/** How long a process that gives no sign of life keeps its tables, and how often it gives one, ms. */
export const LEASE_MS = 5_000
export const HEARTBEAT_MS = 1_200

/** A class: an instructor's set of tables. */
export interface ClassRow {
  readonly id: string
  readonly instructor: string
  readonly settings: ClassSettings
  readonly createdAt: number
}
export interface ClassSettings {
  readonly scenario: string
  readonly pace: PaceId
  readonly assignment: 'free' | 'random' | 'assigned'
  readonly bots: boolean
  readonly lang: Lang
  /** How the bots bargain; each as it comes where it is left out. */
  readonly opponents?: Opponents | undefined
}

/** What a caller says of a new table; `class` is null when one person practises alone. */
export interface NewTable {
  readonly id: string
  readonly class: string | null
  readonly number: number
  /** SHA-256 of a scenario that is stored already. */
  readonly scenarioHash: string
  readonly settings: TableSettings
  readonly createdAt: number
}
/** What the first fact of the table will hold, kept so that a crash before that fact loses nothing. */
export interface TableSettings {
  readonly pace: PaceId
  readonly seed: number
  readonly botsFillSeats: boolean
}
export interface TableRow extends NewTable {
  /** Six digits, unique in the store, that people type to join. */
  readonly code: string
}

/** The right to append to a table until somebody claims it after us. */
export interface Claim {
  readonly table: string
  readonly epoch: number
}

/**
 * Why the store said no.
 * - `fenced`: another process holds the table now. Stop, and let the clients join again.
 * - `out-of-place`: the position is taken, or leaves a gap. Somebody else wrote, or the caller is wrong about the log.
 * - `repeated`: this actor's action id is in the log already.
 * - `held`: another living process holds the table; its lease runs.
 * - `unknown`: there is no such table.
 * - `damaged`: what was stored of this table (or this class) cannot be read any more. Others are sound.
 * - `full`: the disk is full. Nothing of it is stored; reading goes on, and `room` says when to ask again.
 * - `failed`: the disk or the database is broken, or the store is closed. What was asked may or may not be stored:
 *   say nothing, end the process, and look at the log after the restart.
 */
export type StoreReason = 'fenced' | 'out-of-place' | 'repeated' | 'held' | 'unknown' | 'damaged' | 'full' | 'failed'

export class StoreError extends Error {
  readonly reason: StoreReason
  constructor(reason: StoreReason, message: string = reason, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.reason = reason
  }
}
export const isStoreError = (error: unknown, ...reasons: StoreReason[]): error is StoreError =>
  error instanceof StoreError && (reasons.length === 0 || reasons.includes(error.reason))

/** Of a full disk the store tells by itself. */
export const unlessFull = (report: (error: unknown) => void) => (error: unknown) => {
  if (!isStoreError(error, 'full')) report(error)
}

export interface EventStore {
  /** Stores a scenario under the SHA-256 of its canonical JSON, once, and returns that hash. It is never deleted. */
  saveScenario(scenario: Scenario): Promise<string>
  /** The scenario of a hash, frozen; every call gives the same object. Null when the store does not know the hash. */
  loadScenario(hash: string): Promise<Scenario | null>

  /** When a backup was last put in the place of these data, epoch ms; 0 for never. */
  restoredAt(): Promise<number>

  createClass(row: ClassRow): Promise<void>
  findClass(id: string): Promise<ClassRow | null>

  /** Stores a table under a six-digit code that no other table of this store has. */
  createTable(table: NewTable): Promise<TableRow>
  findTable(id: string): Promise<TableRow | null>
  findByCode(code: string): Promise<TableRow | null>
  /** The tables of a class by number. */
  listTables(classId: string): Promise<readonly TableRow[]>

  /**
   * Takes the table for `owner`, an id of this process, and raises its epoch: whoever held it before can append no
   * more. `aliveAt` is when its last holder was last seen alive (epoch ms). Rejects `held` while the lease of another
   * owner runs, and `unknown`.
   */
  claim(table: string, owner: string, now: number): Promise<Claim & { readonly aliveAt: number }>
  /**
   * Gives the table back: it was last alive at `now`, anybody may claim it, and `claim` can append no more. Does nothing
   * when somebody else holds the table.
   */
  release(claim: Claim, now: number): Promise<void>
  /** The sign of life of `owner`: renews the lease of every table that it holds. Due every `HEARTBEAT_MS`. */
  heartbeat(owner: string, now: number): Promise<void>

  /**
   * Appends the facts of one act: all of them or none, directly after the last one (`facts[0].seq` is the expected
   * position; the first fact of a table is 1). When the promise resolves they outlast a hard kill and a power cut.
   * Appends are stored in the order in which they were asked for: nobody need wait for one to ask for the next.
   * Rejects `fenced`, `out-of-place`, `repeated`, `damaged` or `full`, and has then stored nothing; or `failed`.
   */
  append(claim: Claim, facts: readonly Fact[]): Promise<void>
  /** The facts of a table from `from` (inclusive, default the first) to `to` (inclusive, default the last), in order. */
  read(table: string, from?: number, to?: number): Promise<readonly Fact[]>
  /**
   * Puts these facts in the place of those that the table has at their positions, all of them or none, and for good: nothing of the old
   * ones is left in the file. Rejects `fenced` or `full`, and has then changed nothing.
   */
  rewrite(claim: Claim, facts: readonly Fact[]): Promise<void>
  /** Where an action id of this actor (see `actorKey`) stands in the log, or null. */
  seqOf(table: string, actor: string, actionId: string): Promise<number | null>

  /**
   * Deletes for good the tables that nobody has held since `before` (epoch ms), with their logs, and the classes that have no
   * table left. Gives how many tables these were.
   */
  deleteBefore(before: number): Promise<number>
  /** Deletes for good a class with its tables and their logs. Gives how many tables these were. */
  deleteClass(id: string): Promise<number>

  /** How many appends were asked for, and how many commits they took together. */
  readonly counts: { readonly appends: number; readonly commits: number }
  /** Whether the disk takes what is written. Everybody is told of a change before anything is rejected as `full`. */
  readonly room: Room
  /** Resolves if the store fails for good; the process must then end rather than guess. Never on `close`. */
  readonly failed: Promise<StoreError>
  /** Waits for what was asked for, then closes. Whatever is asked for later is rejected as `failed`. */
  close(): Promise<void>
}
