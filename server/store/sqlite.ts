/** The store of one process on one file: SQLite in a worker thread, appends in groups. See `event-store.ts` for the promises. */
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { canonicalJson, hashOf } from './canonical.ts'
import { type EventStore, StoreError } from './event-store.ts'
import { factsOf, rowOf, rowsOf } from './fact-row.ts'
import { grouped } from './group.ts'
import type { Append, AppendOutcome } from './queries.ts'
import { roomOf } from './room.ts'
import { shelf } from './scenario-shelf.ts'
import { startSqlite } from './sqlite-thread.ts'

/** Opens the store in `file`, making file and folder if need be. Rejects when another process has it open. */
export async function openSqlite(file: string): Promise<EventStore> {
  mkdirSync(dirname(resolve(file)), { recursive: true })
  const room = roomOf(() => ask('hasRoom'))
  const { ask, failed, end } = await startSqlite(resolve(file), room.full)
  const counts = { appends: 0, commits: 0 }
  const appends = grouped<Append, AppendOutcome>((group) => {
    counts.commits += 1
    return ask('appendAll', group)
  })

  return {
    async saveScenario(scenario) {
      const hash = hashOf(scenario)
      await ask('saveScenario', hash, canonicalJson(scenario))
      return hash
    },
    restoredAt: () => ask('restoredAt'),
    loadScenario: shelf((hash) => ask('loadScenario', hash)),
    createClass: (row) => ask('createClass', row),
    findClass: (id) => ask('findClass', id),
    createTable: (table) => ask('createTable', table),
    findTable: (id) => ask('findTable', id),
    findByCode: (code) => ask('findByCode', code),
    listTables: (classId) => ask('listTables', classId),

    async claim(table, owner, now) {
      const outcome = await ask('claim', table, owner, now)
      if (typeof outcome === 'string') throw new StoreError(outcome)
      return { table, ...outcome }
    },
    release: ({ table, epoch }, now) => ask('release', table, epoch, now),
    heartbeat: (owner, now) => ask('heartbeat', owner, now),

    async append({ table, epoch }, facts) {
      const rows = rowsOf(facts)
      if (rows.length === 0) return
      if (room.isFull) throw new StoreError('full')
      counts.appends += 1
      const outcome = await appends.add({ table, epoch, rows })
      if (outcome !== 'done') throw new StoreError(outcome)
    },
    async read(table, from = 1, to = Number.MAX_SAFE_INTEGER) {
      const text = await ask('read', table, from, to)
      try {
        return factsOf(text)
      } catch (error) {
        throw new StoreError('damaged', `the log of ${table} cannot be read`, { cause: error })
      }
    },
    async rewrite({ table, epoch }, facts) {
      if (!(await ask('rewrite', table, epoch, facts.map(rowOf)))) throw new StoreError('fenced')
    },
    seqOf: (table, actor, actionId) => ask('seqOf', table, actor, actionId),

    deleteBefore: (before) => ask('deleteBefore', before),
    deleteClass: (id) => ask('deleteClass', id),

    counts,
    room,
    failed,
    async close() {
      room.close()
      await appends.idle()
      await end()
    },
  }
}
