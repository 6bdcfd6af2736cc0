/** CLK-2, F10, F11 for real: a server in a process of its own that is frozen, or whose time of day somebody moves, while talks are on. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ClassAnswer, SeatAnswer } from '../shared/protocol/http.ts'
import { type ServerProcess, startProcess } from './testing/process.ts'
import { enterRaw } from './testing/raw-client.ts'
import { newFolder, SCENARIO } from './testing/running.ts'
import { PARTIES } from './testing/talks.ts'

/** Longer than a late sign of life may be. */
const FROZEN_MS = 8_000
const MOVED_MS = 3 * 3_600_000
/** Two signs of life, and what a busy machine adds. */
const NEARLY_MS = 4_000

let server: ServerProcess | undefined
afterEach(() => {
  server?.child.kill('SIGKILL')
  server = undefined
})

interface Seen {
  readonly now: number
  readonly deadlines: Readonly<Record<string, number>>
  readonly lines: readonly { readonly at: number; readonly type: string }[]
}

/** Talks among five heads, one of whom is there; what one of them sees of time. */
async function talking(env: NodeJS.ProcessEnv = {}): Promise<() => Promise<Seen>> {
  server = startProcess({ ...process.env, ...env })
  const base = await server.url()
  const asked = async <T>(path: string, body?: object, token = ''): Promise<T> => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const method = body ? 'POST' : 'GET'
    return (await (
      await fetch(base + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    ).json()) as T
  }
  const group = await asked<ClassAnswer>('/api/classes', {
    ...{ scenario: SCENARIO, pace: 'short', name: 'Әсел', tables: 1, lang: 'kk', assignment: 'free', bots: false },
  })
  const [{ table, code } = { table: '', code: '' }] = group.tables
  const seats: SeatAnswer[] = []
  for (const party of PARTIES) seats.push(await asked('/api/join', { code, name: party, party, lang: 'kk' }))
  const seat = seats[1]
  if (!seat) throw new Error('nobody sits down')
  await enterRaw({ url: base }, seat)
  await asked(`/api/classes/${group.class}/begin`, {}, group.token)
  return async () => {
    const state = await asked<{ now: number; board: { deadlines: Record<string, number> } }>(
      `/api/tables/${table}/state`,
      undefined,
      seat.token,
    )
    const record = await asked<{ entries: Seen['lines'] }>(`/api/tables/${table}/record`, undefined, seat.token)
    return { now: state.now, deadlines: state.board.deadlines, lines: record.entries }
  }
}

const types = ({ lines }: Seen): string[] => lines.map(({ type }) => type)
/** By how much each deadline has moved. */
const moved = (before: Seen, after: Seen): number[] =>
  Object.entries(before.deadlines).map(([key, at]) => (after.deadlines[key] ?? 0) - at)

describe('CLK-2 F10 F11 a server in a process of its own', () => {
  it('CLK-2 F11 frozen for some seconds: no clock runs out meanwhile, all move by that time, and the record says so', async () => {
    const see = await talking()
    const before = await see()
    expect(Object.keys(before.deadlines).length).toBeGreaterThan(0)
    server?.child.kill('SIGSTOP')
    await wait(FROZEN_MS)
    server?.child.kill('SIGCONT')
    await vi.waitFor(async () => expect(types(await see())).toContain('outage-ended'), 15_000)
    const after = await see()
    for (const by of moved(before, after)) {
      expect(by).toBeGreaterThan(FROZEN_MS - NEARLY_MS)
      expect(by).toBeLessThan(FROZEN_MS + NEARLY_MS)
    }
    expect(types(after)).not.toContain('deadline-passed')
    expect(Math.abs(after.now - Date.now())).toBeLessThan(NEARLY_MS)
  }, 60_000)

  it.each([
    ['forward, as after a sleep of the machine', MOVED_MS, MOVED_MS],
    ['back', -MOVED_MS, 0],
  ])(
    'F10 F11 its time of day is moved %s: what is said next bears the right time, and every clock has as much left',
    async (_, by, followed) => {
      const hook = join(newFolder(), 'moved.mjs')
      writeFileSync(hook, `const real = Date.now; process.on('SIGUSR2', () => { Date.now = () => real() + ${by} })`)
      const see = await talking({ NODE_OPTIONS: `--import=${hook}` })
      const before = await see()
      server?.child.kill('SIGUSR2')
      await vi.waitFor(
        async () => expect(Math.abs((await see()).now - Date.now() - followed)).toBeLessThan(NEARLY_MS),
        15_000,
      )
      await vi.waitFor(async () => expect(types(await see()).includes('outage-ended')).toBe(followed > 0), 15_000)
      const after = await see()
      for (const shift of moved(before, after)) expect(Math.abs(shift - followed)).toBeLessThan(NEARLY_MS)
      expect(types(after)).not.toContain('deadline-passed')
      const last = after.lines.at(-1)?.at ?? 0
      expect(last).toBeLessThanOrEqual(after.now)
      if (followed > 0) expect(after.now - last).toBeLessThan(NEARLY_MS * 2)
    },
    60_000,
  )
})
