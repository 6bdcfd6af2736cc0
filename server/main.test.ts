import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { CLOSE } from '../shared/protocol/closing.ts'
import type { SeatAnswer } from '../shared/protocol/http.ts'
import { DATABASE } from './data-folder.ts'
import { startProcess } from './testing/process.ts'
import { enterRaw } from './testing/raw-client.ts'
import { newFolder } from './testing/running.ts'

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

function start(env: Record<string, string>, ...options: string[]) {
  const server = startProcess({ ...process.env, ...env }, options)
  children.push(server.child)
  return server
}

it('prints three links, serves, and drains on SIGTERM: clients are told to come back', async () => {
  const { child, said, ended, url } = start({})
  const base = await url()
  for (const link of ['/practice', '/teach', '/']) expect(said()).toContain(`${base}${link}\n`)
  expect(await (await fetch(`${base}/readyz`)).json()).toEqual({ ok: true })
  const asked = await fetch(`${base}/api/practice`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenario: 'cis-customs-union', pace: 'short', party: 'KAZ', name: 'Әсел', lang: 'kk' }),
  })
  expect(asked.status).toBe(201)
  const client = await enterRaw({ url: base }, (await asked.json()) as SeatAnswer)
  const began = Date.now()
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(Date.now() - began).toBeLessThan(10_000)
  await vi.waitFor(() => expect(client.closed.map(({ code }) => code)).toEqual([CLOSE.comeBack]))
}, 60_000)

/** Everything that is wrong with it, in one sentence and nothing else. */
async function refusal(env: Record<string, string>, ...options: string[]): Promise<string> {
  const { said, complained, ended } = start(env, ...options)
  expect(await ended).toBe(1)
  expect(said()).toBe('')
  expect(complained()).toMatch(/^[^\n]+\.\n$/)
  return complained()
}

it('F19 a taken port, a name that is not ours, a wrong setting: one sentence that says what to do', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const { port } = squatter.address() as { port: number }
  expect(await refusal({ PORT: String(port) })).toMatch(/^Port \d+ is taken: stop the other server, or set PORT/)
  expect(await refusal({ HOST: '192.0.2.7' })).toMatch(/^HOST is 192\.0\.2\.7, which is no address of this computer: /)
  expect(await refusal({ HOST: 'no-such-host.invalid' })).toMatch(
    /^HOST is no-such-host\.invalid, a name .*: leave HOST out/,
  )
  expect(await refusal({ PORT: 'http' })).toMatch(/^PORT in the environment is "http": set it to a whole number/)
  squatter.close()
}, 60_000)

it('F19 W5 a data folder under a file, one that holds a strange database, a poor secret, a slip in an option', async () => {
  const dir = newFolder()
  writeFileSync(join(dir, 'file'), '')
  expect(await refusal({ DATA_DIR: join(dir, 'file', 'data') })).toMatch(
    /^The data folder .* part of this path is a file/,
  )
  writeFileSync(join(dir, 'secret'), 'pVx3-8Fq1zL0aYtW5rJc7uHd2kNbGmSe')
  writeFileSync(join(dir, DATABASE), 'This is a shopping list. '.repeat(100))
  expect(await refusal({ DATA_DIR: dir })).toMatch(/^The data in .* is not a database: .*restore a backup/)
  expect(await refusal({ KELISSOZ_SECRET: 'x' })).toMatch(/^KELISSOZ_SECRET is shorter than 32 characters/)
  expect(await refusal({}, '--new-secrt')).toMatch(/The only option is --new-secret/)
}, 60_000)

it('W14 a secret that is gone is made anew only when it is asked for, and the server runs with it', async () => {
  const dir = newFolder()
  const first = start({ DATA_DIR: dir })
  await first.url()
  first.child.kill('SIGKILL')
  await first.ended
  rmSync(join(dir, 'secret'))
  expect(await refusal({ DATA_DIR: dir })).toMatch(/is missing beside its data: .*npm start -- --new-secret/)
  await start({ DATA_DIR: dir }, '--new-secret').url()
  expect(readdirSync(dir)).toContain('secret')
  // W12: what the server writes is for its owner alone, the companions of the database included.
  const open = readdirSync(dir).filter((name) => (statSync(join(dir, name)).mode & 0o077) !== 0)
  expect(open).toEqual([])
  expect(readdirSync(dir)).toContain(`${DATABASE}-wal`)
}, 60_000)
