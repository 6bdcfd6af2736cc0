/** What a process has in hand of a table that it holds: what is saved of it, what is being saved, and how it goes on or ends. */
import type { Fact } from '../../shared/engine/kernel/event.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import { type Claim, type EventStore, isStoreError, unlessFull } from '../store/event-store.ts'
import type { Answers } from './answers.ts'
import { type Ending, endingAfter } from './ending.ts'
import type { Change, Listeners } from './listeners.ts'
import type { TalkRate } from './talk-rate.ts'

/** What a process has in hand when it holds a table. */
export interface Held {
  readonly store: EventStore
  readonly id: string
  /** Null where the disk had no room for a claim: the table is held then, and claims when it goes on. */
  readonly claim: Claim | null
  readonly claimNow: () => ReturnType<EventStore['claim']>
  readonly world: World
  /** The whole log, whose replay is `world`. */
  readonly log: readonly Fact[]
  /** Epoch ms; never before the last fact of the log. */
  readonly clock: () => number
  /** Told of bugs (what a listener or the rules threw) and of why the store refused. */
  readonly report: (error: unknown) => void
}
export interface Running extends Pick<Held, 'store' | 'id' | 'claimNow' | 'clock' | 'report'> {
  claim: Claim | null
  /** Since when the disk is full; null while it is not. */
  heldAt: number | null
  /** What is saved: nobody sees more. */
  world: World
  /** With what is still being saved: the next act is decided on it. */
  ahead: World
  /** Resolves when everything that was taken so far is saved, or with false when it never will be. */
  saved: Promise<boolean>
  waiting: number
  lastAt: number
  stopped: Ending | ''
  closing: boolean
  readonly ended: PromiseWithResolvers<Ending>
  readonly answers: Answers
  readonly listeners: Listeners
  readonly talk: TalkRate
}

/**
 * The store keeps the order in which it is asked, and refuses what follows on something refused. Whatever is wrong with
 * the disk or the log, the table stops and guesses nothing.
 */
export async function save(table: Running, change: Change, before: Promise<boolean>): Promise<boolean> {
  if (!table.claim) throw new Error(`nobody acts at table ${table.id} before it is claimed`)
  const failure = table.store.append(table.claim, change.facts).then(
    () => null,
    (error: unknown) => ({ error }),
  )
  if (!(await before)) return false
  const failed = await failure
  if (failed && isStoreError(failed.error, 'full')) {
    table.heldAt ??= table.clock()
    return false
  }
  if (failed) {
    table.report(failed.error)
    stop(table, endingAfter(failed.error))
    return false
  }
  table.world = change.world
  table.listeners.tell(change)
  return true
}

/** A table whose log can no longer be read stops before anybody acts on it further. */
export async function facts(table: Running, from: number, to: number): Promise<readonly Fact[]> {
  try {
    return await table.store.read(table.id, from, to)
  } catch (error) {
    if (isStoreError(error, 'damaged')) stop(table, 'damaged')
    throw error
  }
}

/** What was decided on what could not be saved is forgotten: it was answered with `full`, and may be asked for again. */
export async function goOn(table: Running): Promise<number | null> {
  await table.saved
  let since = table.heldAt ?? table.clock()
  try {
    if (!table.claim) {
      const { aliveAt, ...claim } = await table.claimNow()
      table.claim = claim
      since = Math.min(since, Math.max(aliveAt, table.lastAt))
    }
  } catch (error) {
    if (isStoreError(error, 'full')) return null
    table.report(error)
    stop(table, 'fenced')
    return null
  }
  table.ahead = table.world
  table.answers.forgetAfter(table.world.seq)
  table.saved = Promise.resolve(true)
  table.heldAt = null
  return since
}

export async function close(table: Running): Promise<void> {
  table.closing = true
  await table.saved
  if (!table.stopped && table.claim)
    await table.store.release(table.claim, table.clock()).catch(unlessFull(table.report))
  stop(table, 'closed')
}

function stop(table: Running, ending: Ending): void {
  table.stopped ||= ending
  table.ended.resolve(table.stopped)
}
