/** What every store promises, run against each one. One store serves all tests, each at tables of its own. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOST } from '../../shared/engine/kernel/actor.ts'
import type { Event, Fact } from '../../shared/engine/kernel/event.ts'
import type { Scenario } from '../../shared/scenario/schema.ts'
import { hashOf } from './canonical.ts'
import { type EventStore, LEASE_MS, StoreError } from './event-store.ts'
import { openMemory } from './memory.ts'
import { act, claimed, NOW, newClass, newTable, scenario } from './sample.ts'
import { openSqlite } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'kelissoz-contract-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const STORES: Record<string, () => Promise<EventStore>> = {
  memory: async () => openMemory(),
  SQLite: () => openSqlite(join(folder, `${randomUUID()}.sqlite`)),
}
const refusal = (reason: string) => expect.objectContaining({ name: 'StoreError', reason })

describe.each(Object.entries(STORES))('the %s store', (_, open) => {
  let store: EventStore
  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.close())

  describe('scenarios', () => {
    it('are named by the SHA-256 of their canonical JSON, whatever the order of keys', async () => {
      const hash = await store.saveScenario(scenario('Talks'))
      const { id, ...rest } = scenario('Talks')
      expect(hash).toMatch(/^[0-9a-f]{64}$/)
      expect(await store.saveScenario({ ...rest, id } as Scenario)).toBe(hash)
      expect(await store.saveScenario(scenario('Other talks'))).not.toBe(hash)
    })
    it('come back equal, frozen to the bottom, and as one object', async () => {
      const hash = await store.saveScenario(scenario('Talks'))
      const loaded = await store.loadScenario(hash)
      expect(loaded).toEqual(scenario('Talks'))
      expect(Object.isFrozen(loaded) && Object.isFrozen(loaded?.stages[0])).toBe(true)
      expect(await store.loadScenario(hash)).toBe(loaded)
    })
    it('are null when the hash is unknown, and found once they are saved', async () => {
      const unsaved = scenario('Never saved before')
      expect(await store.loadScenario(hashOf(unsaved))).toBeNull()
      expect(await store.loadScenario(await store.saveScenario(unsaved))).toEqual(unsaved)
    })
  })

  describe('classes and tables', () => {
    it('come back as they were given', async () => {
      await store.createClass(newClass('c1'))
      const row = await store.createTable(await newTable(store, 'third', { class: 'c1', number: 3 }))
      expect(await store.findClass('c1')).toEqual(newClass('c1'))
      expect(row).toEqual({ ...(await newTable(store, 'third', { class: 'c1', number: 3 })), code: row.code })
      expect(await store.findTable('third')).toEqual(row)
      expect(await store.findByCode(row.code)).toEqual(row)
    })
    it('are null when nobody knows them', async () => {
      expect(await store.findClass('__proto__')).toBeNull()
      expect(await store.findTable('constructor')).toBeNull()
      expect(await store.findByCode('12345')).toBeNull()
      expect(await store.listTables('nobody')).toEqual([])
      expect(await store.read('nobody')).toEqual([])
    })
    it('of a class are listed by number', async () => {
      await store.createClass(newClass('listed'))
      for (const number of [10, 2, 1]) {
        await store.createTable(await newTable(store, `t${number}`, { class: 'listed', number }))
      }
      await store.createTable(await newTable(store, 'alone'))
      expect((await store.listTables('listed')).map(({ id }) => id)).toEqual(['t1', 't2', 't10'])
    })
    it('have codes of six digits, all different, even when many are made at once', async () => {
      const wanted = await newTable(store, 'x')
      const made = await Promise.all(
        Array.from({ length: 300 }, (_, i) => store.createTable({ ...wanted, id: `many-${i}` })),
      )
      expect(new Set(made.map(({ code }) => code)).size).toBe(300)
      for (const { code } of made) expect(code).toMatch(/^\d{6}$/)
    })
    it('are refused twice, and without their scenario or class', async () => {
      await store.createClass(newClass('twice'))
      const wanted = await newTable(store, 'once', { class: 'twice' })
      await store.createTable(wanted)
      await expect(store.createTable(wanted)).rejects.toThrow()
      await expect(store.createTable({ ...wanted, id: 'twin' })).rejects.toThrow()
      await expect(
        store.createTable({ ...wanted, id: 'no-scenario', number: 2, scenarioHash: 'none' }),
      ).rejects.toThrow()
      await expect(store.createTable({ ...wanted, id: 'no-class', number: 2, class: 'none' })).rejects.toThrow()
      await expect(store.createClass(newClass('twice'))).rejects.toThrow()
      expect(await store.listTables('twice')).toHaveLength(1)
    })
  })

  it('W8 what nobody has held since some day is deleted with its log and its class, and nothing else is', async () => {
    const DAY = 24 * 3600_000
    const own = await open()
    await own.createClass({ ...newClass('old-class'), createdAt: NOW - 9 * DAY })
    await own.createClass({ ...newClass('used-class'), createdAt: NOW - 9 * DAY })
    const table = async (id: string, group: string | null, aliveAt: number) => {
      await own.createTable({ ...(await newTable(own, id, { class: group })), createdAt: NOW - 9 * DAY })
      const claim = await own.claim(id, 'us', NOW)
      await own.append(claim, act(1))
      await own.release(claim, aliveAt)
    }
    await table('old', 'old-class', NOW - 8 * DAY)
    await table('old-practice', null, NOW - 8 * DAY)
    await table('used', 'used-class', NOW - 6 * DAY)
    expect(await own.deleteBefore(NOW - 7 * DAY)).toBe(2)
    expect(await own.findTable('old')).toBeNull()
    expect(await own.read('old')).toEqual([])
    expect(await own.findClass('old-class')).toBeNull()
    expect(await own.findTable('old-practice')).toBeNull()
    expect(await own.read('used')).toHaveLength(1)
    expect(await own.findClass('used-class')).not.toBeNull()
    expect(await own.deleteBefore(NOW - 7 * DAY)).toBe(0)
    await own.close()
  })

  it('W8 a class is deleted with its tables and their logs, and no other class is', async () => {
    for (const id of ['forgotten', 'remembered']) {
      await store.createClass(newClass(id))
      for (const number of [1, 2])
        await store.createTable(await newTable(store, `${id}-${number}`, { class: id, number }))
      await store.append(await store.claim(`${id}-1`, 'us', NOW), act(1))
    }
    expect(await store.deleteClass('forgotten')).toBe(2)
    expect(await store.findClass('forgotten')).toBeNull()
    expect(await store.listTables('forgotten')).toEqual([])
    expect(await store.read('forgotten-1')).toEqual([])
    expect(await store.findClass('remembered')).not.toBeNull()
    expect(await store.read('remembered-1')).toHaveLength(1)
    expect(await store.deleteClass('forgotten')).toBe(0)
  })

  it('W8 facts are rewritten at their places, and by whoever holds the table alone', async () => {
    const claim = await claimed(store)
    await store.append(claim, act(1, 3))
    const [, second] = await store.read(claim.table)
    const { digest: _, ...bare } = { ...(second as Fact), event: { type: 'announced', text: '***' } as const }
    const changed: Fact = bare
    await store.rewrite(claim, [changed])
    const log = await store.read(claim.table)
    expect(log[1]).toEqual(changed)
    expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3])
    const later = await store.claim(claim.table, 'us', NOW)
    await expect(
      store.rewrite(claim, [{ ...changed, event: { type: 'announced', text: 'late' } }]),
    ).rejects.toMatchObject({
      reason: 'fenced',
    })
    expect((await store.read(claim.table))[1]).toEqual(changed)
    await store.append(later, act(4))
  })

  describe('append', () => {
    it('keeps the facts of an act as they were, in order', async () => {
      const claim = await claimed(store)
      const opened: Event = {
        type: 'table-opened',
        scenario: 's',
        hash: 'h',
        seed: 1,
        pace: 'short',
        rulesVersion: 1,
        botsFillSeats: false,
      }
      const facts: Fact[] = [{ seq: 1, at: NOW, actor: HOST, actionId: null, event: opened }, ...act(2, 3, 'action-1')]
      await store.append(claim, facts.slice(0, 1))
      await store.append(claim, facts.slice(1))
      expect(await store.read(claim.table)).toStrictEqual(facts)
    })
    it('reads a part: from, to, both ends included', async () => {
      const claim = await claimed(store)
      await store.append(claim, act(1, 9))
      const seqs = async (from?: number, to?: number) => (await store.read(claim.table, from, to)).map(({ seq }) => seq)
      expect(await seqs(4, 6)).toEqual([4, 5, 6])
      expect(await seqs(8)).toEqual([8, 9])
      expect(await seqs(-3, 2)).toEqual([1, 2])
      expect(await seqs(10)).toEqual([])
    })
    it('is refused when the place is taken or leaves a gap, and stores nothing then', async () => {
      const claim = await claimed(store)
      await store.append(claim, act(1, 2))
      for (const seq of [1, 2, 4, 0])
        await expect(store.append(claim, act(seq, 2))).rejects.toEqual(refusal('out-of-place'))
      expect(await store.read(claim.table)).toStrictEqual(act(1, 2))
    })
    it('is refused when this actor gave the action id before, wholly; another actor may', async () => {
      const claim = await claimed(store)
      await store.append(claim, act(1, 2, 'action-1', 'p1'))
      await expect(store.append(claim, act(3, 2, 'action-1', 'p1'))).rejects.toEqual(refusal('repeated'))
      await store.append(claim, act(3, 2, 'action-1', 'p2'))
      expect(await store.read(claim.table)).toHaveLength(4)
      expect(await store.seqOf(claim.table, 'delegate:p1', 'action-1')).toBe(1)
      expect(await store.seqOf(claim.table, 'delegate:p2', 'action-1')).toBe(3)
      expect(await store.seqOf(claim.table, 'delegate:p3', 'action-1')).toBeNull()
    })
    it('of nothing is nothing', async () => {
      const claim = await claimed(store)
      await store.append(claim, [])
      expect(await store.read(claim.table)).toEqual([])
    })
    it('throws for facts that are not in a row: a bug, not a refusal', async () => {
      const claim = await claimed(store)
      const gap = [...act(1), ...act(3)]
      await expect(store.append(claim, gap)).rejects.not.toBeInstanceOf(StoreError)
      expect(await store.read(claim.table)).toEqual([])
    })
    it('of a hundred at the same place lets exactly one through', async () => {
      const claim = await claimed(store)
      const tries = await Promise.allSettled(
        Array.from({ length: 100 }, (_, i) => store.append(claim, act(1, 2, `action-${i}`))),
      )
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(
        tries.filter(({ status }) => status === 'rejected').map((t) => (t as PromiseRejectedResult).reason.reason),
      ).toEqual(Array(99).fill('out-of-place'))
      expect(await store.read(claim.table)).toHaveLength(2)
    })
    it('of a hundred in a row, asked for at once, stores all in their order', async () => {
      const claim = await claimed(store)
      await Promise.all(Array.from({ length: 100 }, (_, i) => store.append(claim, act(1 + 2 * i, 2))))
      expect((await store.read(claim.table)).map(({ seq }) => seq)).toEqual(
        Array.from({ length: 200 }, (_, i) => i + 1),
      )
    })
    it('in one group, good and bad ones each get their own answer', async () => {
      const good = await claimed(store, 'good')
      const stale = await claimed(store, 'stale')
      await store.claim('stale', 'us', NOW)
      const tries = await Promise.allSettled([
        store.append(good, act(1, 2, 'action-1')),
        store.append(stale, act(1)),
        store.append(good, act(3, 2, 'action-1')),
        store.append(good, act(9)),
        store.append(good, act(3)),
      ])
      expect(tries.map((t) => (t.status === 'fulfilled' ? 'done' : t.reason.reason))).toEqual([
        'done',
        'fenced',
        'repeated',
        'out-of-place',
        'done',
      ])
      expect(await store.read('good')).toStrictEqual([...act(1, 2, 'action-1'), ...act(3)])
      expect(await store.read('stale')).toEqual([])
    })
  })

  describe('ownership', () => {
    it('a claim raises the epoch and fences whoever held the table', async () => {
      const old = await claimed(store)
      await store.append(old, act(1))
      const young = await store.claim(old.table, 'us', NOW)
      expect(young.epoch).toBe(old.epoch + 1)
      await expect(store.append(old, act(2))).rejects.toEqual(refusal('fenced'))
      await store.append(young, act(2))
      expect(await store.read(old.table)).toHaveLength(2)
    })
    it('another owner waits until the lease is over; a sign of life renews it', async () => {
      const old = await claimed(store)
      await expect(store.claim(old.table, 'them', NOW + LEASE_MS - 1)).rejects.toEqual(refusal('held'))
      await store.heartbeat('us', NOW + LEASE_MS - 1)
      await expect(store.claim(old.table, 'them', NOW + LEASE_MS)).rejects.toEqual(refusal('held'))
      const { aliveAt } = await store.claim(old.table, 'them', NOW + 2 * LEASE_MS)
      expect(aliveAt).toBe(NOW + LEASE_MS - 1)
    })
    it('a sign of life is for the tables of its owner only', async () => {
      const old = await claimed(store)
      await store.heartbeat('them', NOW + 99)
      expect((await store.claim(old.table, 'us', NOW)).aliveAt).toBe(NOW)
    })
    it('a table that was given back is free at once, was alive until then, and its old claim is void', async () => {
      const old = await claimed(store)
      await store.release(old, NOW + 50)
      await expect(store.append(old, act(1))).rejects.toEqual(refusal('fenced'))
      expect((await store.claim(old.table, 'them', NOW + 51)).aliveAt).toBe(NOW + 50)
    })
    it('giving back what somebody else holds does nothing', async () => {
      const old = await claimed(store)
      const young = await store.claim(old.table, 'us', NOW)
      await store.release(old, NOW + 50)
      await store.append(young, act(1))
    })
    it('of a table that does not exist is refused', async () => {
      await expect(store.claim('nobody', 'us', NOW)).rejects.toEqual(refusal('unknown'))
      await expect(store.append({ table: 'nobody', epoch: 0 }, act(1))).rejects.toEqual(refusal('fenced'))
    })
  })

  it('after close, everything is rejected as failed, and nothing hangs', async () => {
    const closing = await open()
    const claim = await claimed(closing)
    const last = closing.append(claim, act(1))
    await closing.close()
    await last
    await expect(closing.append(claim, act(2))).rejects.toEqual(refusal('failed'))
    await expect(closing.read(claim.table)).rejects.toEqual(refusal('failed'))
    await closing.close()
  })
})
