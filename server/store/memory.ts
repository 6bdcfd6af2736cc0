/** The store that forgets: for tests and for trying things out. It keeps rows, not objects, as a database would. */
import { randomInt } from 'node:crypto'
import type { Fact } from '../../shared/engine/kernel/event.ts'
import { canonicalJson, hashOf } from './canonical.ts'
import {
  type Claim,
  type ClassRow,
  type EventStore,
  LEASE_MS,
  type NewTable,
  StoreError,
  type TableRow,
} from './event-store.ts'
import { type FactRow, factsOf, rowOf, rowsOf, textOf } from './fact-row.ts'
import { shelf } from './scenario-shelf.ts'

interface Shelved {
  readonly row: TableRow
  readonly log: FactRow[]
  /** actor and action id → where it stands */
  readonly acts: Map<string, number>
  epoch: number
  owner: string
  leaseUntil: number
  aliveAt: number
}
interface Memory {
  readonly scenarios: Map<string, string>
  readonly classes: Map<string, ClassRow>
  readonly tables: Map<string, Shelved>
  readonly counts: { appends: number; commits: number }
  closed: boolean
}

/** Resolves never: memory does not fail. */
const NEVER = new Promise<never>(() => {})

export function openMemory(): EventStore {
  const counts = { appends: 0, commits: 0 }
  const memory: Memory = { scenarios: new Map(), classes: new Map(), tables: new Map(), counts, closed: false }
  return {
    ...register(memory),
    ...ownership(memory),
    ...log(memory),
    restoredAt: async () => 0,
    counts,
    room: { isFull: false, onChange: () => () => {} },
    failed: NEVER,
    async close() {
      await later(memory, () => {}).catch(() => {})
      memory.closed = true
    },
  }
}

/** Everything is answered in a later turn, as by a real store, and nothing after `close`. */
async function later<T>(memory: Memory, answer: () => T): Promise<T> {
  await null
  if (memory.closed) throw new StoreError('failed', 'the store is closed')
  return answer()
}

const register = (memory: Memory) => ({
  saveScenario: (scenario: unknown) =>
    later(memory, () => {
      const hash = hashOf(scenario)
      memory.scenarios.set(hash, canonicalJson(scenario))
      return hash
    }),
  loadScenario: shelf((hash) => later(memory, () => memory.scenarios.get(hash) ?? null)),
  createClass: (row: ClassRow) =>
    later(memory, () => {
      if (memory.classes.has(row.id)) throw new Error(`there is a class ${row.id} already`)
      memory.classes.set(row.id, structuredClone(row))
    }),
  findClass: (id: string) => later(memory, () => memory.classes.get(id) ?? null),
  createTable: (table: NewTable) =>
    later(memory, () => {
      checkNew(memory, table)
      const row = { ...structuredClone(table), code: freeCode(memory) }
      const aliveAt = table.createdAt
      memory.tables.set(table.id, { row, log: [], acts: new Map(), epoch: 0, owner: '', leaseUntil: 0, aliveAt })
      return row
    }),
  findTable: (id: string) => later(memory, () => memory.tables.get(id)?.row ?? null),
  findByCode: (code: string) => later(memory, () => rows(memory).find((row) => row.code === code) ?? null),
  listTables: (id: string) =>
    later(memory, () =>
      rows(memory)
        .filter((row) => row.class === id)
        .sort((a, b) => a.number - b.number),
    ),
})

const ownership = (memory: Memory) => ({
  claim: (id: string, owner: string, now: number) =>
    later(memory, () => {
      const table = memory.tables.get(id)
      if (!table) throw new StoreError('unknown')
      if (table.owner !== owner && table.leaseUntil > now) throw new StoreError('held')
      Object.assign(table, { epoch: table.epoch + 1, owner, leaseUntil: now + LEASE_MS })
      return { table: id, epoch: table.epoch, aliveAt: table.aliveAt }
    }),
  release: ({ table: id, epoch }: Claim, now: number) =>
    later(memory, () => {
      const table = memory.tables.get(id)
      if (table?.epoch !== epoch) return
      Object.assign(table, { epoch: epoch + 1, owner: '', leaseUntil: 0, aliveAt: now })
    }),
  deleteBefore: (before: number) =>
    later(memory, () => {
      const old = [...memory.tables].filter(([, { aliveAt }]) => aliveAt < before)
      for (const [id] of old) memory.tables.delete(id)
      for (const [id, { createdAt }] of memory.classes)
        if (createdAt < before && !rows(memory).some((row) => row.class === id)) memory.classes.delete(id)
      return old.length
    }),
  deleteClass: (id: string) =>
    later(memory, () => {
      const ours = rows(memory).filter((row) => row.class === id)
      for (const row of ours) memory.tables.delete(row.id)
      memory.classes.delete(id)
      return ours.length
    }),
  heartbeat: (owner: string, now: number) =>
    later(memory, () => {
      const ours = [...memory.tables.values()].filter((table) => table.owner === owner)
      for (const table of ours) Object.assign(table, { aliveAt: now, leaseUntil: now + LEASE_MS })
    }),
})

const log = (memory: Memory) => ({
  append: async ({ table, epoch }: Claim, facts: readonly Fact[]) => {
    const added = rowsOf(facts)
    await later(memory, () => appendTo(memory, memory.tables.get(table), epoch, added))
  },
  read: (id: string, from = 1, to = Number.MAX_SAFE_INTEGER) =>
    later(memory, () =>
      factsOf(textOf((memory.tables.get(id)?.log ?? []).slice(Math.max(0, from - 1), Math.max(0, to)))),
    ),
  rewrite: ({ table: id, epoch }: Claim, facts: readonly Fact[]) =>
    later(memory, () => {
      const table = memory.tables.get(id)
      if (table?.epoch !== epoch) throw new StoreError('fenced')
      for (const row of facts.map(rowOf)) table.log[row.seq - 1] = row
    }),
  seqOf: (id: string, actor: string, actionId: string) =>
    later(memory, () => memory.tables.get(id)?.acts.get(actOf(actor, actionId)) ?? null),
})

function appendTo({ counts }: Memory, table: Shelved | undefined, epoch: number, added: readonly FactRow[]): void {
  if (added.length === 0) return
  counts.appends += 1
  counts.commits += 1
  if (table?.epoch !== epoch) throw new StoreError('fenced')
  if (added[0]?.seq !== table.log.length + 1) throw new StoreError('out-of-place')
  const acts = added.filter((row) => row.action_id !== null)
  if (acts.some((row) => table.acts.has(actOf(row.actor, row.action_id)))) throw new StoreError('repeated')
  for (const row of acts) table.acts.set(actOf(row.actor, row.action_id), row.seq)
  table.log.push(...added)
}

function checkNew({ scenarios, classes, ...memory }: Memory, table: NewTable): void {
  if (memory.tables.has(table.id)) throw new Error(`there is a table ${table.id} already`)
  if (!scenarios.has(table.scenarioHash)) throw new Error(`no scenario ${table.scenarioHash}`)
  if (table.class === null) return
  if (!classes.has(table.class)) throw new Error(`no class ${table.class}`)
  const isTwin = (other: TableRow) => other.class === table.class && other.number === table.number
  if ([...memory.tables.values()].some(({ row }) => isTwin(row))) throw new Error(`no second table ${table.number}`)
}

function freeCode(memory: Memory): string {
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  return rows(memory).some((row) => row.code === code) ? freeCode(memory) : code
}

const rows = ({ tables }: Memory): TableRow[] => [...tables.values()].map(({ row }) => row)
const actOf = (actor: string, actionId: string | null): string => `${actor} ${actionId}`
