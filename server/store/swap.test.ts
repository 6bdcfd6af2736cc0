/** kill -9 before each step of a swap: what the next process finds is the old data or the new data, whole. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { backUp } from './backup.ts'
import { withDatabase } from './database-file.ts'
import { openSqlite } from './sqlite.ts'
import { stage } from './staging.ts'
import { finishInterrupted, secretBeside } from './swap.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'kelissoz-swap-'))
const DATA = 'kelissoz.sqlite'
const SETTINGS = { scenario: 's', pace: 'short', assignment: 'free', bots: false, lang: 'kk' } as const
const here = (name: string) => pathToFileURL(join(import.meta.dirname, name)).href

/** A data folder with one class and its secret. */
async function folderOf(name: string): Promise<string> {
  const file = join(newFolder(), DATA)
  const store = await openSqlite(file)
  await store.createClass({ id: name, instructor: 'i', settings: SETTINGS, createdAt: 1 })
  await store.close()
  writeFileSync(secretBeside(file), `secret of ${name}`)
  return file
}
/** What was written last stands in the file beside the database, as a hard kill of the server leaves it. */
function withUnwritten(file: string): string {
  const to = newFolder()
  withDatabase(file, (open) => {
    open.pragma('journal_mode = wal')
    open.exec("insert into classes values ('old-last', 'i', '{}', 2)")
    for (const name of [DATA, `${DATA}-wal`, 'secret']) cpSync(join(file, '..', name), join(to, name))
  })
  return to
}
const classesIn = (file: string): string =>
  withDatabase(file, (open) => open.prepare('select id from classes order by created_at').pluck().all().join())

/** Swaps in a process that is killed before that step; null is what its exit code is then. */
const swapUntil = (step: number, file: string): number | null => {
  const program = `import { swapIn } from '${here('swap.ts')}'; swapIn(process.argv[1], 'then')`
  const kill = `${here('../testing/kill-in-swap.ts')}?${step}`
  return spawnSync(process.execPath, [`--import=${kill}`, '--input-type=module', '-e', program, file]).status
}

it('F20 kill -9 before each step: the old data with all that was written, or the new, each with its own secret, and what was there is kept', async () => {
  const [was, other] = [withUnwritten(await folderOf('old')), await folderOf('new')]
  const backup = join(newFolder(), 'b')
  await backUp(other, readFileSync(secretBeside(other), 'utf8'), backup, Date.now())
  const ends: string[] = []
  for (let step = 1, isDone = false; !isDone; step += 1) {
    const folder = newFolder()
    cpSync(was, folder, { recursive: true })
    const file = join(folder, DATA)
    stage(backup, file, Date.now())
    isDone = swapUntil(step, file) === 0
    finishInterrupted(file)
    ends.push(`${classesIn(file)}, ${readFileSync(secretBeside(file), 'utf8')}`)
    const kept = readdirSync(folder).find((name) => name.endsWith('.before-then') && name.startsWith(DATA))
    if (kept) expect(classesIn(join(folder, kept))).toBe('old,old-last')
    expect(readdirSync(folder).filter((name) => name.endsWith('.swap'))).toEqual([])
  }
  // The first two steps write down what is to be done; from then on it is done, whoever ends it.
  expect(ends.slice(0, 2)).toEqual(Array(2).fill('old,old-last, secret of old'))
  expect(ends.slice(2)).toEqual(Array(ends.length - 2).fill('new, secret of new'))
  expect(ends.length).toBeGreaterThan(10)
}, 120_000)
