import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { CLOSE } from '../shared/protocol/closing.ts'
import type { SeatAnswer } from '../shared/protocol/http.ts'
import { startProcess } from './testing/process.ts'
import { enterRaw } from './testing/raw-client.ts'

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

function start(env: Record<string, string>) {
  const server = startProcess({ ...process.env, ...env })
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

it('a taken port, a wrong setting and a poor secret are said in one sentence', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const { port } = squatter.address() as { port: number }
  const tries: [Record<string, string>, RegExp][] = [
    [{ PORT: String(port) }, /^The port is taken.*\n$/],
    [{ PORT: 'http' }, /^PORT in the environment is wrong.*\n$/],
    [{ NODE_ENV: 'production', KELISSOZ_SECRET: 'change-me' }, /^KELISSOZ_SECRET must be your own.*\n$/],
  ]
  for (const [env, sentence] of tries) {
    const { complained, ended } = start(env)
    expect(await ended).toBe(1)
    expect(complained()).toMatch(sentence)
  }
  squatter.close()
}, 30_000)
