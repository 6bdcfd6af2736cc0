import { expect, it } from 'vitest'
import { openLog } from './log.ts'
import { serve } from './serve.ts'
import { type EventStore, StoreError } from './store/event-store.ts'
import { openMemory } from './store/memory.ts'
import { clientsOf, enter, newFolder, openClass, sit, stateOf } from './testing/running.ts'

/** A store whose disk breaks when the test says so. */
function fragile() {
  const memory = openMemory()
  const failed = Promise.withResolvers<StoreError>()
  let isBroken = false
  const store: EventStore = {
    ...memory,
    failed: failed.promise,
    append: (claim, facts) =>
      isBroken ? Promise.reject(new StoreError('failed', 'no space left')) : memory.append(claim, facts),
  }
  const breakDisk = () => {
    isBroken = true
  }
  return { store, breakDisk, fail: () => failed.resolve(new StoreError('failed', 'no space left')) }
}

it('when the disk breaks nothing is answered with done, everybody is told to come back, and the process may end', async () => {
  const { store, breakDisk, fail } = fragile()
  const log = openLog('silent')
  const config = {
    port: 0,
    host: '127.0.0.1',
    dataDir: newFolder(),
    logLevel: 'silent',
    secret: 'broken '.repeat(8),
  } as const
  const running = await serve(config, { store, log })
  const server = clientsOf(running, store)
  const { token, tables } = await openClass(server, 2)
  const [first, second] = tables
  const kaz = await enter(server, await sit(server, first?.code ?? '', 'KAZ'))
  const idle = await enter(server, { table: second?.table ?? '', token })
  breakDisk()
  const { entries } = stateOf(kaz).board
  expect(await kaz.act({ type: 'say', channel: 'plenary', text: 'lost?', lang: 'en' })).toMatchObject({
    ok: false,
    rule: 'STG-1',
  })
  const teacher = await enter(server, { table: first?.table ?? '', token })
  expect(await teacher.act({ type: 'begin-talks' })).toMatchObject({ ok: false, rule: 'STORE', code: 'failed' })
  await kaz.until(() => kaz.closed.length > 0)
  expect(kaz.closed).toEqual([4001])
  expect(kaz.messages).toContainEqual({ type: 'closing', payload: { why: 'comeBack' } })
  expect(stateOf(kaz).board.entries).toBe(entries)
  expect(idle.closed).toEqual([])
  fail()
  await running.failed
  await idle.until(() => idle.closed.length > 0)
  expect(idle.closed).toEqual([4001])
  await running.close()
})
