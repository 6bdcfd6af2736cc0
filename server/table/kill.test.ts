/** What was answered "done" outlasts a hard kill and a full disk, exactly once. Real processes, real files. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { replay } from '../../shared/engine/kernel/engine.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import { openSqlite } from '../store/sqlite.ts'
import { openTable } from './open-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'kelissoz-kill-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url))

type Moment = { readonly ms: number; readonly after: 'start' | 'first word' | 'full disk' }

/** Runs the child, kills it hard at `moment`, and returns all that it told. */
function run(command: string, args: string[], moment: Moment): Promise<string[]> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let told = ''
  let errors = ''
  const kill = () => child.kill('SIGKILL')
  child.stderr.on('data', (data) => {
    errors += data
  })
  child.stdout.on('data', (data) => {
    if (told === '' && moment.after === 'first word') setTimeout(kill, moment.ms)
    const wasFull = told.includes('STORE/full')
    told += data
    if (!wasFull && told.includes('STORE/full') && moment.after === 'full disk') setTimeout(kill, moment.ms)
  })
  if (moment.after === 'start') setTimeout(kill, moment.ms)
  return new Promise((resolve, reject) => {
    child.once('close', (_, signal) => {
      const lines = told.split('\n').slice(0, -1)
      if (signal === 'SIGKILL') resolve(lines)
      else reject(new Error(`the child ended by itself: ${errors}`))
    })
  })
}
const doneIn = (lines: readonly string[]) =>
  lines.filter((line) => line.startsWith('done ')).map((line) => line.split(' ') as [string, string, string])

/** Reads the file as the next process would, and compares it with what was answered: id → place. */
async function expectKept(file: string, answered: ReadonlyMap<string, number>): Promise<void> {
  const store = await openSqlite(file)
  const log = await store.read('tab')
  const ids = log.map(({ actionId }) => actionId).filter((id) => id !== null)
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i + 1))
  expect(new Set(ids).size).toBe(ids.length)
  for (const [id, seq] of answered) expect(log[seq - 1]?.actionId, `${id} at ${seq}`).toBe(id)
  const table = await openTable({ store, id: 'tab', owner: 'test', clock: () => log.at(-1)?.at ?? 0, report: () => {} })
  expect(table.world).toStrictEqual(replay(smallScenario, log))
  await table.close()
  await store.close()
}

it('twenty hard kills at all sorts of moments lose and double nothing that was answered', {
  timeout: 180_000,
}, async () => {
  const file = join(folder, 'killed.sqlite')
  const answered = new Map<string, number>()
  let last = 0
  for (let round = 0; round < 20; round += 1) {
    const after = round % 4 === 3 ? 'start' : 'first word'
    const first = String(Math.max(1, last - 10))
    const lines = await run(process.execPath, [CHILD, file, first], { ms: (round * 67) % 250, after })
    for (const [, id, seq] of doneIn(lines)) {
      expect(answered.get(id) ?? Number(seq), `the old answer of ${id}`).toBe(Number(seq))
      answered.set(id, Number(seq))
      last = Math.max(last, Number(id.slice(4)))
    }
  }
  expect(answered.size).toBeGreaterThan(20)
  await expectKept(file, answered)
})

it.skipIf(process.platform === 'win32')('W4 a full disk ends nothing; what was answered before is kept', async () => {
  const file = join(folder, 'full.sqlite')
  const limited = `trap '' XFSZ; ulimit -f 1024; exec "$0" "$@"`
  const lines = await run('sh', ['-c', limited, process.execPath, CHILD, file, '1'], { ms: 300, after: 'full disk' })
  const answered = new Map(doneIn(lines).map(([, id, seq]) => [id, Number(seq)]))
  expect(lines.filter((line) => line.startsWith('failed'))).toEqual([])
  expect(answered.size).toBeGreaterThan(20)
  await expectKept(file, answered)
})
