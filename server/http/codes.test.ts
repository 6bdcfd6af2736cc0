/** Codes can be guessed. Guessing costs the guesser; the right code always gets in, also from the guesser's own address. */
import { beforeEach, expect, it } from 'vitest'
import { solve } from '../../client/net/solve.ts'
import { type CodeAnswer, JoinBody, type SeatAnswer } from '../../shared/protocol/http.ts'
import { newFolder, SCENARIO } from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'

const { server } = await wholeServer(0, newFolder(), 1)

/** One proxy is believed: whoever asks says here from where. */
async function from<T>(
  address: string,
  method: string,
  path: string,
  body?: object,
  more: Record<string, string> = {},
) {
  const headers = { 'x-forwarded-for': address, ...(body && { 'content-type': 'application/json' }), ...more }
  const answer = await fetch(server.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), json: (await answer.json()) as T }
}
const HOME = '203.0.113.1'
let school = ''
let schools = 0
beforeEach(() => {
  schools += 1
  school = `198.51.100.${schools}`
})
const opened = async (): Promise<{ code: string; id: string; token: string }> => {
  const wish = { scenario: SCENARIO, pace: 'short', name: 'Айгүл', tables: 1, lang: 'kk' }
  const { json } = await from<{ class: string; token: string; tables: { code: string }[] }>(
    HOME,
    'POST',
    '/api/classes',
    {
      ...wish,
      assignment: 'random',
      bots: false,
    },
  )
  return { code: json.tables[0]?.code ?? '', id: json.class, token: json.token }
}
/** Codes that no table has, none twice. */
let guesses = 0
async function wrongCodes(except: string, count: number): Promise<number[]> {
  const statuses: number[] = []
  while (statuses.length < count) {
    guesses += 1
    const guess = String(guesses).padStart(6, '0')
    if (guess !== except) statuses.push((await from(school, 'GET', `/api/codes/${guess}`)).status)
  }
  return statuses
}
const join = (code: string, more?: Record<string, string>) =>
  from<SeatAnswer>(school, 'POST', '/api/join', JoinBody.parse({ code, name: 'Ann', lang: 'en' }), more)

it('W7 after 40 wrong codes from an address, 40 right ones from there get in', async () => {
  const { code } = await opened()
  expect(new Set(await wrongCodes(code, 40))).toEqual(new Set([404]))
  const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await join(code)).status))
  expect(statuses).toEqual(Array(40).fill(201))
})

it('W7 a wrong code beyond these is slow and refused, with a true Retry-After; what it costs grows', async () => {
  const { code } = await opened()
  const before = performance.now()
  expect((await wrongCodes(code, 48)).slice(-8)).toEqual(Array(8).fill(429))
  const took = performance.now() - before
  expect(took).toBeGreaterThan(7 * 8 * 25)
  const { retryAfter, json } = await from<{ error: object }>(school, 'GET', '/api/codes/999999')
  expect(json).toMatchObject({ error: { code: 'too-many-requests', params: { bits: 16, salt: expect.any(String) } } })
  expect(Number(retryAfter)).toBeGreaterThan(500)
  expect(Number(retryAfter)).toBeLessThanOrEqual(600)
  expect(Number(retryAfter), 'it began when the first was wrong').toBeLessThan(601 - Math.floor(took / 1000))
})

it('W7 while a flood of wrong codes comes from the same address, the right one gets in with a proof, a wrong one does not', async () => {
  const { code } = await opened()
  await wrongCodes(code, 50)
  let isOver = false
  const flood = Promise.all(
    Array.from({ length: 24 }, async () => {
      while (!isOver) await wrongCodes(code, 1)
    }),
  )
  await new Promise((next) => setTimeout(next, 200))
  try {
    const proofOf = async (path: string, guess: string): Promise<Record<string, string>> => {
      for (;;) {
        const { status, json } = await from<{ error: { params: { salt: string; bits: number } } }>(school, 'GET', path)
        if (status === 429) return { 'kelissoz-proof': await solve({ ...json.error.params, code: guess }) }
      }
    }
    const wrong = '999998'
    const proof = await proofOf(`/api/codes/${wrong}`, wrong)
    expect((await from(school, 'GET', `/api/codes/${wrong}`, undefined, proof)).status).toBe(404)
    // What was worked out for another code counts for none.
    const first = await join(code, proof)
    const { salt, bits } = (first.json as unknown as { error: { params: { salt: string; bits: number } } }).error.params
    expect(first.status).toBe(429)
    const began = performance.now()
    const right = { 'kelissoz-proof': await solve({ salt, bits, code }) }
    const seat = await join(code, right)
    expect(seat.status).toBe(201)
    expect(performance.now() - began).toBeLessThan(8_000)
    const others = await Promise.all(Array.from({ length: 20 }, async () => (await join(code)).status))
    expect(others, 'it is known there now').toEqual(Array(20).fill(201))
  } finally {
    isOver = true
    await flood
  }
}, 60_000)

it('W7 who asks from elsewhere does not wait for it', async () => {
  const { code } = await opened()
  await wrongCodes(code, 52)
  const before = performance.now()
  school = '192.0.2.77'
  expect((await from<CodeAnswer>(school, 'GET', `/api/codes/${code}`)).status).toBe(200)
  expect(performance.now() - before).toBeLessThan(300)
})

it('W7 the instructor lifts it by looking at the class from there', async () => {
  const { code, id, token } = await opened()
  await wrongCodes(code, 52)
  await from(school, 'GET', `/api/classes/${id}`, undefined, { authorization: `Bearer ${token}` })
  const before = performance.now()
  expect((await join(code)).status).toBe(201)
  expect(performance.now() - before).toBeLessThan(300)
})
