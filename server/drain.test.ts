/** SIGTERM in the middle of work: a real process, its socket and its HTTP interface, and afterwards its store. */
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import type { SeatAnswer } from '../shared/protocol/http.ts'
import type { ActAnswer } from '../shared/protocol/messages.ts'
import { openSqlite } from './store/sqlite.ts'
import { type ServerProcess, startProcess } from './testing/process.ts'
import { enterRaw, packed } from './testing/raw-client.ts'
import { newFolder, SCENARIO } from './testing/running.ts'

const started: ServerProcess[] = []
afterEach(() => {
  for (const { child } of started.splice(0)) child.kill('SIGKILL')
})
async function open(folder = newFolder()) {
  const server = startProcess({ ...process.env, DATA_DIR: folder })
  started.push(server)
  return { ...server, folder, base: await server.url() }
}
const practice = JSON.stringify({ scenario: SCENARIO, pace: 'short', party: 'KAZ', name: 'Әсел', lang: 'kk' })
const headers = { 'content-type': 'application/json' }

/** Sends the head and half of the body; `finish` sends the rest and gives the status, or the failure. */
async function halfAsked(base: string): Promise<{ finish: () => Promise<number | string> }> {
  const length = { 'content-length': Buffer.byteLength(practice) }
  const asking = request(`${base}/api/practice`, { method: 'POST', headers: { ...headers, ...length } })
  const answered = new Promise<number | string>((done) => {
    asking.on('response', (answer) => done(answer.statusCode ?? 0))
    asking.on('error', (error) => done(error.message))
  })
  asking.write(Buffer.from(practice).subarray(0, 20))
  await once(asking, 'socket')
  return {
    finish: () => {
      asking.end(Buffer.from(practice).subarray(20))
      return answered
    },
  }
}

it('acts at the moment of SIGTERM: what was done was answered, and what was answered is there after the restart', async () => {
  const server = await open()
  const seat = (await (
    await fetch(`${server.base}/api/practice`, { method: 'POST', headers, body: practice })
  ).json()) as SeatAnswer
  const client = await enterRaw({ url: server.base }, seat)
  await client.request('act', packed({ id: 'go-on-before-the-drain', command: { type: 'go-on' } }))
  const lost = server.ended.then(() => wait(200)).then(() => undefined)
  const answers = new Map<string, Promise<ActAnswer | undefined>>()
  for (let n = 0; n < 36; n += 1) {
    const id = `drain-${n}-of-36`
    const command = { type: 'say', channel: 'plenary', text: `№${n}`, lang: 'kk' }
    const answer = client.request('act', packed({ id, command })) as Promise<ActAnswer>
    answers.set(
      id,
      Promise.race([answer, lost]).catch(() => undefined),
    )
    if (n === 18) server.child.kill('SIGTERM')
    await wait(2)
  }
  expect(await server.ended).toBe(0)
  const settled = await Promise.all([...answers].map(async ([id, answer]) => [id, await answer] as const))
  const done = settled.filter(([, answer]) => answer?.ok).map(([id]) => id)
  expect(done.length).toBeGreaterThan(0)
  const store = await openSqlite(join(server.folder, 'kelissoz.sqlite'))
  const saved = (await store.read(seat.table)).flatMap(({ actionId }) =>
    actionId?.startsWith('drain-') ? actionId : [],
  )
  await store.close()
  expect(saved.toSorted()).toEqual(done.toSorted())
  const again = await open(server.folder)
  const back = await enterRaw({ url: again.base }, seat)
  expect(back.closed).toEqual([])
}, 60_000)

it('a request that was begun before SIGTERM is answered, and nothing new is taken', async () => {
  const { base, child, ended } = await open()
  const begun = await Promise.all([halfAsked(base), halfAsked(base), halfAsked(base)])
  await fetch(`${base}/healthz`) // what was sent before this was read before this was answered
  child.kill('SIGTERM')
  await wait(100)
  await expect(fetch(`${base}/healthz`, { headers: { connection: 'close' } })).rejects.toThrow()
  const statuses = await Promise.all(begun.map(({ finish }) => finish()))
  expect(statuses.filter((status) => status !== 201 && status !== 503)).toEqual([])
  expect(await ended).toBe(0)
}, 60_000)

it('a request that never ends does not hold the shutdown up', async () => {
  const { base, child, ended } = await open()
  await halfAsked(base)
  const began = Date.now()
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(Date.now() - began).toBeLessThan(10_000)
}, 60_000)
