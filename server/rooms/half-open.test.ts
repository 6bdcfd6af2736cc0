/** What the server does about connections that die without a word, and about time that leaps under those that live. */
import { afterEach, expect, it, vi } from 'vitest'
import { fakeClock } from '../table/fake-clock.ts'
import { type Network, network } from '../testing/network.ts'
import { enterRaw, packed } from '../testing/raw-client.ts'
import { enter, freshTables, newFolder, sit, startServer, type TestServer } from '../testing/running.ts'

let server: TestServer
let net: Network | undefined
afterEach(async () => {
  await net?.close()
  net = undefined
  await server.close()
  expect(server.complaints).toEqual([])
})

it('F2 a connection that the network dropped without a word is cut in about ten seconds, and no other', async () => {
  server = await startServer()
  const { code } = (await freshTables(server, 1))()
  net = await network(server.port)
  const rus = await enter(server, await sit(server, code, 'RUS'))
  await enterRaw({ url: net.url }, await sit(server, code, 'KAZ'))
  const here = () => server.game.roomOf(rus.room.roomId)?.clients.length
  expect(here()).toBe(2)
  net.set('swallow')
  await vi.waitFor(() => expect(here()).toBe(1), { timeout: 30_000, interval: 50 }) // the machine may be busy
  expect(rus.closed).toEqual([])
}, 60_000)

it('F10 F11 whoever is connected is told at once when the server’s clock leaps, and may ask for it at any time', async () => {
  const clock = fakeClock()
  server = await startServer(newFolder(), 0, clock)
  const { code } = (await freshTables(server, 1))()
  const kaz = await enter(server, await sit(server, code, 'KAZ'))
  clock.leap(3 * 3_600_000)
  await kaz.until(() => kaz.messages.some(({ type }) => type === 'time'), 'the time')
  expect(kaz.messages.findLast(({ type }) => type === 'time')?.payload).toEqual({ ok: true, now: clock.now() })
  clock.jump(5_000)
  expect(await kaz.room.request('time', {})).toEqual({ ok: true, now: clock.now() })
})

it('F2 one window is no rival to itself: two connections of one line stand side by side, another line takes over', async () => {
  server = await startServer()
  const { code } = (await freshTables(server, 1))()
  const seat = await sit(server, code, 'KAZ')
  const first = await enterRaw(server, { ...seat, line: 'window-1' })
  const late = await enterRaw(server, { ...seat, line: 'window-1' })
  expect(await first.request('time', packed({}))).toMatchObject({ ok: true })
  expect([first.closed, late.closed]).toEqual([[], []])
  await enterRaw(server, { ...seat, line: 'window-2' })
  await vi.waitFor(() => expect([first, late].map(({ closed }) => closed[0]?.code)).toEqual([4000, 4000]))
})
