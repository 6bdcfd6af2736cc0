/**
 * What cost whoever practised most (`bots/hindsight`), found out in a thread beside the tables: one game at a time, so that a class
 * that ends together does not take the machine from the tables that go on. What was found is kept as long as the table is held.
 */
import { Worker } from 'node:worker_threads'
import type { Hindsight } from '../../shared/analysis/hindsight.ts'
import type { Looking } from '../bots/hindsight/costliest.ts'
import type { EventStore } from '../store/event-store.ts'
import type { Table } from '../table/table.ts'

type State = Hindsight | 'looking' | 'failed'
/** Begins to look unless it has; says how far it is. What failed is tried again when asked for next. */
export type LookBack = (table: Table, party: string) => State

export function lookingBack(store: EventStore, report: (error: unknown) => void): LookBack {
  const states = new WeakMap<Table, Map<string, State>>()
  let last: Promise<unknown> = Promise.resolve()
  const begin = (table: Table, party: string, known: Map<string, State>): void => {
    known.set(party, 'looking')
    const done = last.then(async () => look(await lookingAt(store, table, party)))
    last = done.catch(() => {})
    done.then(
      (found) => known.set(party, found),
      (error) => {
        known.set(party, 'failed')
        report(error)
      },
    )
  }
  return (table, party) => {
    const known = states.get(table) ?? new Map<string, State>()
    states.set(table, known)
    const state = known.get(party)
    if (state === undefined) begin(table, party, known)
    if (state === 'failed') known.delete(party)
    return state ?? 'looking'
  }
}

async function lookingAt(store: EventStore, table: Table, party: string): Promise<Looking> {
  const { scenario, seq } = table.world
  const row = await store.findTable(table.id)
  const group = row?.class ? await store.findClass(row.class) : null
  return { scenario, party, kind: group?.settings.opponents ?? 'mixed', facts: await table.facts(seq + 1, seq) }
}

function look(looking: Looking): Promise<Hindsight> {
  const { promise, resolve, reject } = Promise.withResolvers<Hindsight>()
  const worker = new Worker(new URL('../bots/hindsight/thread.ts', import.meta.url), {
    workerData: looking,
    execArgv: [],
  })
  // A server that is to end does not wait for it.
  worker.unref()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`the thread that looks back ended with ${code}`)))
  return promise
}
