/** The commands beside a server in a process of its own, as whoever runs one uses them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, expect, it } from 'vitest'
import type { ClassAnswer, SeatAnswer } from '../../shared/protocol/http.ts'
import { startProcess } from '../testing/process.ts'
import { enterRaw, packed } from '../testing/raw-client.ts'
import { root } from './root.ts'

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
const newFolder = () => mkdtempSync(join(tmpdir(), 'kelissoz-backup-'))

async function serving(dataDir: string): Promise<{ url: string; kill: () => Promise<unknown> }> {
  const { child, url, ended } = startProcess({ ...process.env, DATA_DIR: dataDir })
  children.push(child)
  const kill = () => {
    child.kill('SIGKILL')
    return ended
  }
  return { url: await url(), kill }
}

async function command(name: 'backup' | 'restore', file: string, dataDir: string) {
  const env = { ...process.env, DATA_DIR: dataDir, INIT_CWD: tmpdir() }
  const child = spawn(process.execPath, [join(root, `server/cli/${name}.ts`), file], { env })
  const [out, err] = [text(child.stdout), text(child.stderr)]
  const [status] = await once(child, 'close')
  return { status, out: await out, err: await err }
}

async function post<T>(url: string, path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })).json() as Promise<T>
}
const openClass = (url: string): Promise<ClassAnswer> =>
  post(url, '/api/classes', {
    ...{ scenario: 'cis-customs-union', pace: 'short', name: 'Айгүл', tables: 1 },
    ...{ lang: 'kk', assignment: 'free', bots: false },
  })

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

it('F20 restoring under a running server is refused in one sentence, and the server goes on', async () => {
  const [dataDir, target] = [newFolder(), join(newFolder(), 'b')]
  const server = await serving(dataDir)
  const opened = await openClass(server.url)
  await command('backup', target, dataDir)
  const refused = await command('restore', target, dataDir)
  expect(refused).toMatchObject({ status: 1, out: '' })
  expect(refused.err).toMatch(/^The data in .* are in use by another running Kelissoz: stop it first, [^\n]*\.\n$/)
  const bearer = { headers: { authorization: `Bearer ${opened.token}` } }
  expect((await fetch(`${server.url}/api/classes/${opened.class}`, bearer)).status).toBe(200)
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
