import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { root } from './cli/root.ts'
import { newFolder } from './testing/running.ts'

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** The server as a process of its own; its output grows in `said`. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [join(root, 'server/main.ts')], {
    env: { ...process.env, DATA_DIR: newFolder(), HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn', ...env },
  })
  children.push(child)
  const said = { text: '' }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said.text += chunk))
  const ended = once(child, 'exit').then(([code]) => code as number)
  const url = async () => {
    for (;;) {
      const [found] = /http:\/\/localhost:\d+/.exec(said.text) ?? []
      if (found) return found
      if (child.exitCode !== null) throw new Error(said.text)
      await once(child.stdout, 'data')
    }
  }
  return { child, said, ended, url }
}

it('prints three links, serves, and drains on SIGTERM: clients are told to come back', async () => {
  const { child, said, ended, url } = start({})
  const base = await url()
  for (const link of ['/practice', '/teach', '/']) expect(said.text).toContain(`${base}${link}\n`)
  expect(await (await fetch(`${base}/readyz`)).json()).toEqual({ ok: true })
  const seat = await (
    await fetch(`${base}/api/practice`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scenario: 'cis-customs-union', pace: 'short', party: 'KAZ', name: 'Әсел', lang: 'kk' }),
    })
  ).json()
  const place = await fetch(`${base}/matchmake/joinOrCreate/table`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(seat),
  })
  const { processId, roomId, sessionId } = (await place.json()) as Record<string, string>
  const socket = new WebSocket(`${base.replace('http', 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`)
  await new Promise((done) => socket.addEventListener('message', done, { once: true }))
  const closed = new Promise((done) => socket.addEventListener('close', ({ code }) => done(code)))
  const began = Date.now()
  child.kill('SIGTERM')
  expect(await closed).toBe(4001)
  expect(await ended).toBe(0)
  expect(Date.now() - began).toBeLessThan(10_000)
}, 30_000)

it('a taken port, a wrong setting and a poor secret are said in one sentence', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const { port } = squatter.address() as { port: number }
  const tries: [Record<string, string>, RegExp][] = [
    [{ PORT: String(port) }, /(^|\n)The port is taken.*\n$/],
    [{ PORT: 'http' }, /^PORT in the environment is wrong.*\n$/],
    [{ NODE_ENV: 'production', KELISSOZ_SECRET: 'change-me' }, /^KELISSOZ_SECRET must be your own.*\n$/],
  ]
  for (const [env, sentence] of tries) {
    const { said, ended } = start(env)
    expect(await ended).toBe(1)
    expect(said.text).toMatch(sentence)
  }
  squatter.close()
}, 30_000)
