import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { EventStore } from './event-store.ts'
import { act, claimed } from './sample.ts'
import { openSqlite } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'kelissoz-store-'))
const newFile = () => join(folder, randomUUID(), 'kelissoz.sqlite')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the SQLite store', () => {
  const withStore = async <T>(file: string, use: (store: EventStore) => Promise<T>): Promise<T> => {
    const store = await openSqlite(file)
    try {
      return await use(store)
    } finally {
      await store.close()
    }
  }

  it('keeps everything when it is closed and opened again, and needs no lease to end', async () => {
    const file = newFile()
    const row = await withStore(file, async (store) => {
      await store.append(await claimed(store, 'tab', 'first process'), act(1, 3, 'action-1'))
      return store.findTable('tab')
    })
    await withStore(file, async (store) => {
      expect(await store.findTable('tab')).toEqual(row)
      expect(await store.read('tab')).toStrictEqual(act(1, 3, 'action-1'))
      expect((await store.claim('tab', 'second process', 1)).epoch).toBe(2)
    })
  })

  it('takes what waits together into one commit', async () => {
    await withStore(newFile(), async (store) => {
      const claims = []
      for (let i = 0; i < 50; i += 1) claims.push(await claimed(store, `t${i}`))
      await Promise.all(claims.flatMap((claim) => [1, 2, 3, 4].map((seq) => store.append(claim, act(seq)))))
      expect(store.counts.appends).toBe(200)
      expect(store.counts.commits).toBeLessThanOrEqual(2)
      expect(await store.read('t49')).toHaveLength(4)
    })
  })

  it('of one file is open once: the second is told so in one sentence, and the first goes on', async () => {
    const file = newFile()
    await withStore(file, async (store) => {
      await expect(openSqlite(file)).rejects.toThrow(/^The data in .* are in use by another running Kelissoz: /)
      await store.append(await claimed(store, 'tab'), act(1))
    })
    await withStore(file, async (store) => expect(await store.read('tab')).toHaveLength(1))
  })

  it('of one file is open once among processes, and a hard kill gives the lock back', async () => {
    const file = newFile()
    const module = new URL('./sqlite.ts', import.meta.url).href
    const script = `const { openSqlite } = await import('${module}'); await openSqlite(process.argv[1]); console.log('open')`
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise((resolve) => holder.once('exit', resolve))
    try {
      await new Promise((resolve) => holder.stdout.once('data', resolve))
      await expect(openSqlite(file)).rejects.toThrow('another running Kelissoz')
    } finally {
      holder.kill('SIGKILL')
      await ended
    }
    await withStore(file, async (store) => expect(await store.findTable('x')).toBeNull())
  })

  it('refuses a file that is no database', async () => {
    const file = newFile()
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, 'This is a shopping list. '.repeat(100))
    await expect(openSqlite(file)).rejects.toThrow('not a database')
  })
})
