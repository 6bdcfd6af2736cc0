/** Restoring under a running server: its people come back to the tables of then; what is not sound, or is cut short, mixes nothing. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import SQLite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { CLOSE } from '../../../shared/protocol/closing.ts'
import type { ClassAnswer, SeatAnswer } from '../../../shared/protocol/http.ts'
import { DATABASE } from '../../data-folder.ts'
import { onlyProcess } from '../../store/one-process.ts'
import { besideServers } from '../../testing/beside-servers.ts'
import { enterRaw, packed, type RawClient } from '../../testing/raw-client.ts'
import { root } from '../root.ts'

const { serving, command, post, openClass } = besideServers(process.env)
const newFolder = () => mkdtempSync(join(tmpdir(), 'kelissoz-restore-'))

interface Seated {
  readonly seat: SeatAnswer
  readonly client: RawClient
}
const take = (url: string, code: string, party: string): Promise<SeatAnswer> =>
  post(url, '/api/join', { code, name: party, party, lang: 'kk' })
async function sit(url: string, code: string, party: string): Promise<Seated> {
  const seat = await take(url, code, party)
  return { seat, client: await enterRaw({ url }, seat) }
}
const say = ({ client }: Seated, text: string) =>
  client.request(
    'act',
    packed({ id: `act-${text}-0001`, command: { type: 'say', channel: 'plenary', text, lang: 'en' } }),
  )
async function recordOf(url: string, { seat }: Seated): Promise<string> {
  const asked = { headers: { authorization: `Bearer ${seat.token}` } }
  return (await fetch(`${url}/api/tables/${seat.table}/record?limit=100`, asked)).text()
}
/** As a client does it: again and again. */
async function comeBack(url: string, { seat }: Seated): Promise<Seated> {
  for (;;) {
    const client = await enterRaw({ url }, seat).catch(() => null)
    if (client) return { seat, client }
    await wait(100)
  }
}
/** A class whose two heads sit and talk, with the instructor's clock running. */
async function talking(dataDir: string, env = {}) {
  const server = await serving(dataDir, env)
  const opened: ClassAnswer = await openClass(server.url)
  const code = opened.tables[0]?.code ?? ''
  const both = [await sit(server.url, code, 'KAZ'), await sit(server.url, code, 'RUS')] as const
  const [table] = opened.tables
  const teacher = await enterRaw(server, { table: table?.table ?? '', token: opened.token })
  for (const type of ['begin-talks', 'advance'])
    expect(await teacher.request('act', packed({ id: `act-${type}-0001`, command: { type } }))).toMatchObject({
      ok: true,
    })
  return { server, opened, both }
}

it('F20 a restore under two connected people: told why, they come back to the table of then by themselves, on the same port', async () => {
  const [dataDir, target] = [newFolder(), join(newFolder(), 'b')]
  const { server, opened, both } = await talking(dataDir)
  expect(await say(both[0], 'before')).toMatchObject({ ok: true })
  expect((await command('backup', target, dataDir)).status).toBe(0)
  expect(await say(both[1], 'after')).toMatchObject({ ok: true })
  const later = await openClass(server.url)

  const restored = await command('restore', target, dataDir)
  expect(restored, restored.err).toMatchObject({ status: 0 })
  expect(restored.out).toMatch(/^Restored: the data as of \S+Z\.\n$/)
  expect(restored.err).toMatch(/^What was there before is kept: \S+\n$/)
  for (const { client } of both) expect(client.closed.map(({ code }) => code)).toEqual([CLOSE.restoring])

  const again = await Promise.all(both.map((one) => comeBack(server.url, one)))
  for (const one of again) {
    const record = await recordOf(server.url, one)
    expect(record).toContain('"before"')
    expect(record).not.toContain('"after"')
  }
  expect(await say(again[0] as Seated, 'onwards')).toMatchObject({ ok: true })
  const status = async ({ class: id, token }: ClassAnswer) =>
    (await fetch(`${server.url}/api/classes/${id}`, { headers: { authorization: `Bearer ${token}` } })).status
  expect([await status(opened), await status(later)]).toEqual([200, 404])
}, 120_000)

it('F20 what a restore put aside can be restored in its turn, from a backup of it, while the server runs', async () => {
  const [dataDir, folder] = [newFolder(), newFolder()]
  const { server, both } = await talking(dataDir)
  await command('backup', join(folder, 'first'), dataDir)
  await say(both[0], 'later')
  await command('backup', join(folder, 'second'), dataDir)
  for (const name of ['first', 'second']) expect((await command('restore', join(folder, name), dataDir)).status).toBe(0)
  const back = await comeBack(server.url, both[0])
  expect(await recordOf(server.url, back)).toContain('"later"')
  expect(readdirSync(dataDir).filter((name) => name.startsWith(`${DATABASE}.before-`))).toHaveLength(2)
  expect(readdirSync(dataDir).filter((name) => /restor|swap/.test(name))).toEqual([])
}, 120_000)

/** Some bytes in the middle of a page are others. */
function spoil(file: string, to: string): string {
  const bytes = readFileSync(file)
  bytes.fill(0xa5, 3 * 4096, 3 * 4096 + 2000)
  writeFileSync(to, bytes)
  return to
}
function changed(file: string, to: string, sql: string): string {
  cpSync(file, to)
  const database = new SQLite(to)
  database.exec(sql)
  database.close()
  return to
}

it('F20 a damaged file, a log that makes no table, one of a newer program: one sentence, and the running tables are untouched', async () => {
  const [dataDir, folder] = [newFolder(), newFolder()]
  const { server, opened, both } = await talking(dataDir)
  const sound = join(folder, 'sound')
  await command('backup', sound, dataDir)
  expect(await say(both[0], 'after')).toMatchObject({ ok: true })
  const names = readdirSync(dataDir).toSorted()
  const bad: readonly [string, RegExp][] = [
    [spoil(sound, join(folder, 'spoilt')), /is damaged|not made by/],
    [changed(sound, join(folder, 'gap'), 'delete from events where seq = 2'), /cannot be read \(\d{6}\)/],
    [
      changed(sound, join(folder, 'newer'), "insert into kysely_migration values ('999-later', '2030-01-01')"),
      /newer Kelissoz/,
    ],
  ]
  for (const [file, why] of bad) {
    const refused = await command('restore', file, dataDir)
    expect(refused, file).toMatchObject({ status: 1, out: '' })
    expect(refused.err).toMatch(why)
    expect(refused.err).toMatch(/^[^\n]+\.\n$/)
  }
  expect(readdirSync(dataDir).toSorted()).toEqual(names)
  expect(both.flatMap(({ client }) => client.closed)).toEqual([])
  expect(await say(both[1], 'on')).toMatchObject({ ok: true })
  expect(await recordOf(server.url, both[1])).toContain('"after"')
  expect(opened.tables).toHaveLength(1)
}, 120_000)

it('F20 data that another command has in hand are not restored under it', async () => {
  const [dataDir, target] = [newFolder(), join(newFolder(), 'b')]
  const server = await serving(dataDir)
  await command('backup', target, dataDir)
  await server.kill()
  const unlock = onlyProcess(join(dataDir, DATABASE))
  const refused = await command('restore', target, dataDir)
  unlock()
  expect(refused).toMatchObject({ status: 1, out: '' })
  expect(refused.err).toMatch(/^The data in .* are in use by another running Kelissoz: stop it first, [^\n]*\.\n$/)
}, 60_000)

const killed = (before: number) => ({
  NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'server/testing/kill-in-swap.ts')).href}?${before}`,
})

it('F20 kill -9 of the server in the middle of a restore: the command says so, and the next start has the backup whole', async () => {
  const [dataDir, target] = [newFolder(), join(newFolder(), 'b')]
  const { server, both } = await talking(dataDir, killed(5))
  await command('backup', target, dataDir)
  await say(both[0], 'after')
  const cut = await command('restore', target, dataDir)
  expect(cut).toMatchObject({ status: 1, out: '' })
  expect(cut.err).toMatch(/^The server has not answered to the end: start it again [^\n]*\.\n$/)
  await server.ended
  const again = await serving(dataDir)
  const back = await comeBack(again.url, both[0])
  expect(await recordOf(again.url, back)).not.toContain('"after"')
}, 120_000)
