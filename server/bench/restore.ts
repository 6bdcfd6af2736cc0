/** The cold restore: each time a new process, and the first table that it opens. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Scenario } from '../../shared/scenario/schema.ts'
import { openSqlite } from '../store/sqlite.ts'
import { startChild } from './asks.ts'
import { median } from './latency.ts'
import type { Profile } from './probe.ts'
import { longLog, SETTINGS } from './rehearsal.ts'
import type { Restorer } from './restore-child.ts'

const FACTS = 2_000
const TIMES = 9
const ID = 'restored'

export interface Restore {
  readonly facts: number
  /** Median, ms. */
  readonly ms: number
  readonly all: readonly number[]
}

export async function measureRestore(scenario: Scenario): Promise<Restore> {
  return withOldTable(scenario, async (file) => {
    const runs: { ms: number; facts: number }[] = []
    for (let i = 0; i < TIMES; i++) {
      const child = startChild<Restorer>('./restore-child.ts')
      runs.push(await child.ask('restore', file, ID))
      await child.end()
    }
    const all = runs.map(({ ms }) => Math.round(ms * 10) / 10)
    return { facts: runs[0]?.facts ?? 0, ms: median(all), all }
  })
}

export async function profileRestore(scenario: Scenario): Promise<Profile> {
  return withOldTable(scenario, async (file) => {
    const child = startChild<Restorer>('./restore-child.ts')
    await child.ask('startProfile')
    await child.ask('restore', file, ID)
    const hot = await child.ask('stopProfile')
    await child.end()
    return hot
  })
}

async function withOldTable<T>(scenario: Scenario, work: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kelissoz-bench-'))
  const file = join(folder, 'old.sqlite')
  try {
    const store = await openSqlite(file)
    const hash = await store.saveScenario(scenario)
    const row = { id: ID, class: null, number: 1, scenarioHash: hash, settings: SETTINGS, createdAt: Date.now() }
    await store.createTable(row)
    const claim = await store.claim(ID, 'bench', Date.now())
    const log = longLog(scenario, hash, FACTS, Date.now())
    for (let from = 0; from < log.length; from += 100) await store.append(claim, log.slice(from, from + 100))
    await store.release(claim, Date.now())
    await store.close()
    return await work(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
