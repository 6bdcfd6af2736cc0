import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { enterRaw, packed, type RawClient } from '../testing/raw-client.ts'
import { enter, openClass, sit, startServer, stateOf, type TestClient, type TestServer } from '../testing/running.ts'

/** What the room reads: joined, data, bytes, ping, inputs, request; leaving is a wish that is granted. */
const CODES = [0, 10, 11, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 31]

let server: TestServer
let raw: RawClient
let watcher: TestClient
let seat: { table: string; token: string }
beforeAll(async () => {
  server = await startServer()
  const { token, tables } = await openClass(server)
  const [{ table, code } = { table: '', code: '' }] = tables
  seat = await sit(server, code, 'KAZ')
  watcher = await enter(server, { table, token })
  await watcher.act({ type: 'begin-talks' })
  raw = await enterRaw(server, seat)
})
afterAll(async () => {
  await server.close()
  expect(server.complaints).toEqual([])
})

/** The table is as it was, nobody was shown out, and the next sensible wish is answered. */
let before = ''
const nothingChanged = async () => {
  expect(raw.closed).toEqual([])
  expect(await raw.request('page', packed({ limit: 1 }))).toMatchObject({ ok: true })
  expect(JSON.stringify(stateOf(watcher).board)).toBe(before)
}
const paced = { numRuns: 200, asyncReporter: undefined, endOnFailure: true } as const
/** Stays below what one connection may send. */
const pace = (frames = 1) => wait(frames * 30)

beforeAll(() => {
  before = JSON.stringify(stateOf(watcher).board)
})
afterEach(nothingChanged, 30_000)

it('bytes of any kind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...CODES), fc.uint8Array({ maxLength: 400 }), async (code, bytes) => {
      raw.send(new Uint8Array([code, ...bytes]))
      await pace()
      expect(raw.closed).toEqual([])
    }),
    paced,
  )
}, 60_000)

it('text frames, empty frames and broken MessagePack', async () => {
  for (const frame of [
    '',
    '{}',
    'ә',
    new Uint8Array(),
    new Uint8Array([13]),
    new Uint8Array([21]),
    new Uint8Array([21, 5]),
    new Uint8Array([21, 5, 0xa3, 97]),
  ]) {
    raw.send(frame)
    await pace()
  }
  for (const broken of [
    [0xc1],
    [0xdd, 0xff, 0xff, 0xff, 0xff],
    [0xdf, 0xff, 0xff, 0xff, 0xff],
    [0x9f],
    [0xd9, 0xff],
    [0xc9, 0xff, 0xff, 0xff, 0xff, 1],
    Array(60_000).fill(0x91),
  ]) {
    expect(await raw.request('act', new Uint8Array(broken))).toMatchObject({ ok: false, rule: 'WIRE' })
  }
}, 60_000)

it('any JSON as an act is answered with a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), async (payload) => {
      expect(await raw.request('act', packed(payload))).toMatchObject({ ok: false, rule: 'WIRE' })
      await pace()
    }),
    paced,
  )
}, 60_000)

it('any fields around a real command are answered with a refusal', async () => {
  const commands = fc.constantFrom(
    'say',
    'vote',
    'offer-package',
    'rank-questions',
    'open-channel',
    'tick',
    'seat-person',
    'end-outage',
    'sign-document',
    '__proto__',
    'constructor',
  )
  const fields = fc.dictionary(
    fc.constantFrom('channel', 'ballot', 'terms', 'ranks', 'with', 'person', 'from', 'to', '__proto__', 'x'),
    fc.jsonValue(),
    { maxKeys: 4 },
  )
  await fc.assert(
    fc.asyncProperty(commands, fields, fc.uuid(), async (type, body, id) => {
      expect(await raw.request('act', packed({ id, command: { ...body, type } }))).toMatchObject({ ok: false })
      await pace()
    }),
    paced,
  )
}, 60_000)

it('requests of any type and any page', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, maxLength: 7 }), fc.jsonValue(), async (type, payload) => {
      expect(await raw.request(type, packed(payload))).toMatchObject({ ok: false, rule: 'WIRE' })
      expect(await raw.request('page', packed({ before: payload }))).toBeTypeOf('object')
      await pace(2)
    }),
    { ...paced, numRuns: 60 },
  )
}, 60_000)

it('sockets that ask for nothing sensible, and join requests of any kind', async () => {
  const base = server.url.replace('http', 'ws')
  for (const path of [
    '/',
    '/x',
    '/x/y',
    '/x/y?sessionId=__proto__',
    `/p/${watcher.room.roomId}?sessionId=constructor`,
    `/p/${watcher.room.roomId}?sessionId=x&reconnectionToken=__proto__`,
    '//[',
    '/%',
    '/?sessionId=1',
  ]) {
    const socket = new WebSocket(base + path)
    await new Promise((done) => socket.addEventListener('close', done, { once: true }))
  }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('joinOrCreate', 'reconnect', 'create', 'joinById', '__proto__', 'x'),
      fc.oneof(
        fc.jsonValue().map((v) => JSON.stringify(v)),
        fc.string(),
      ),
      async (method, body) => {
        const answer = await fetch(`${server.url}/matchmake/${method}/table`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        })
        expect([400, 403, 404, 503]).toContain(answer.status)
        expect(await answer.json()).toHaveProperty('error.code')
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)
