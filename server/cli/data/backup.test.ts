/** The commands `backup` and `restore` beside a server in a process of its own, as whoever runs one uses them. */
import { cpSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { SeatAnswer } from '../../../shared/protocol/http.ts'
import { besideServers } from '../../testing/beside-servers.ts'
import { enterRaw, packed } from '../../testing/raw-client.ts'

const { serving, command, post, openClass } = besideServers(process.env)
const newFolder = () => mkdtempSync(join(tmpdir(), 'kelissoz-backup-'))

it('F20 a backup made while the server runs and writes brings back what was answered, seats included', async () => {
  const [dataDir, elsewhere, target] = [newFolder(), newFolder(), join(newFolder(), 'kelissoz.backup')]
  const server = await serving(dataDir)
  const opened = await openClass(server.url)
  const wish = { scenario: 'cis-customs-union', pace: 'short', party: 'KAZ', name: 'Әсел', lang: 'kk' }
  const seat = await post<SeatAnswer>(server.url, '/api/practice', wish)
  const client = await enterRaw(server, seat)
  const say = (text: string) =>
    client.request(
      'act',
      packed({ id: `act-${text}-0001`, command: { type: 'say', channel: 'plenary', text, lang: 'en' } }),
    )
  await client.request('act', packed({ id: 'act-go-on-0001', command: { type: 'go-on' } }))
  expect(await say('before')).toMatchObject({ ok: true })

  let isDone = false
  const writing = (async () => {
    for (; !isDone; ) await openClass(server.url)
  })()
  const made = await command('backup', target, dataDir)
  isDone = true
  await writing
  expect(made, made.err).toMatchObject({ status: 0, out: `${target}\n` })
  expect(await say('after')).toMatchObject({ ok: true })
  await server.kill()

  expect((await command('restore', target, elsewhere)).status).toBe(0)
  const again = await serving(elsewhere)
  const bearer = { headers: { authorization: `Bearer ${opened.token}` } }
  expect((await fetch(`${again.url}/api/classes/${opened.class}`, bearer)).status).toBe(200)
  await enterRaw(again, seat)
  const asked = { headers: { authorization: `Bearer ${seat.token}` } }
  const record = await (await fetch(`${again.url}/api/tables/${seat.table}/record?limit=100`, asked)).text()
  expect(record).toContain('"before"')
  expect(record).not.toContain('"after"')
}, 90_000)

it('F20 the backup is one file for its owner alone; one that is there is not written over', async () => {
  const [dataDir, folder] = [newFolder(), newFolder()]
  const server = await serving(dataDir)
  await openClass(server.url)
  const target = join(folder, 'b')
  expect((await command('backup', target, dataDir)).status).toBe(0)
  expect(readdirSync(folder)).toEqual(['b'])
  expect(statSync(target).mode & 0o777).toBe(0o600)
  expect(await command('backup', target, dataDir)).toEqual({
    status: 1,
    out: '',
    err: `${target} is there already: name another file.\n`,
  })
}, 60_000)

it('F20 what stood there before a restore is kept, with its newest class, and can be put back', async () => {
  const [dataDir, target, later] = [newFolder(), join(newFolder(), 'b'), newFolder()]
  const server = await serving(dataDir)
  await command('backup', target, dataDir)
  const newest = await openClass(server.url)
  await server.kill()
  const restored = await command('restore', target, dataDir)
  expect(restored.status, restored.err).toBe(0)
  const bearer = { headers: { authorization: `Bearer ${newest.token}` } }
  const find = async (folder: string): Promise<number> => {
    const { url, kill } = await serving(folder)
    const { status } = await fetch(`${url}/api/classes/${newest.class}`, bearer)
    await kill()
    return status
  }
  expect(await find(dataDir)).toBe(404)
  const aside = /kept: (.*)\n/.exec(restored.err)?.[1] ?? ''
  expect((await command('backup', join(later, 'again'), dataDir)).status).toBe(0)
  expect(readdirSync(dataDir)).toContain(aside.slice(dataDir.length + 1))
  cpSync(aside, join(later, 'kelissoz.sqlite'))
  cpSync(
    join(dataDir, readdirSync(dataDir).find((name) => name.startsWith('secret.before')) ?? ''),
    join(later, 'secret'),
  )
  expect(await find(later)).toBe(200)
}, 90_000)

it('F20 what is no backup restores nothing: a list, a half, a name that is not there', async () => {
  const [dataDir, folder] = [newFolder(), newFolder()]
  const server = await serving(dataDir)
  await openClass(server.url)
  await server.kill()
  const list = join(folder, 'list')
  writeFileSync(list, 'This is a shopping list. '.repeat(100))
  for (const file of [list, join(dataDir, 'kelissoz.sqlite'), join(folder, 'none')]) {
    const before = readdirSync(dataDir)
    const refused = await command('restore', file, dataDir)
    expect(refused, file).toMatchObject({ status: 1, out: '' })
    expect(refused.err).toMatch(/^[^\n]+(no file|not made by `npm run -s backup`)[^\n]*\.\n$/)
    expect(readdirSync(dataDir).filter((name) => !before.includes(name))).toEqual([])
  }
}, 60_000)
