import { setImmediate as nextTurn } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Actor, HOST } from '../../shared/engine/kernel/actor.ts'
import { nextDeadline, replay } from '../../shared/engine/kernel/engine.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import type { EventStore } from '../store/event-store.ts'
import { openMemory } from '../store/memory.ts'
import { type FakeClock, fakeClock } from './fake-clock.ts'
import type { Change } from './listeners.ts'
import { openTable } from './open-table.ts'
import type { Table } from './table.ts'

const TEACHER: Actor = { kind: 'instructor', person: 'teacher' }
const head = (party: string): Actor => ({ kind: 'delegate', person: `head-${party}` })
const say = (text: string) => ({ type: 'say', channel: 'plenary', text, lang: 'en' })

let store: EventStore
let clock: FakeClock
let table: Table
let reported: unknown[]

const report = (e: unknown) => void reported.push(e)
const open = (owner = 'us', id = 'tab') => openTable({ store, id, owner, clock: clock.now, report })
const act = (actor: Actor, command: unknown, id: string | null = null) => table.act({ id, command, actor })

beforeEach(async () => {
  store = openMemory()
  clock = fakeClock()
  reported = []
  const scenarioHash = await store.saveScenario(smallScenario)
  const settings = { pace: 'short', seed: 7, botsFillSeats: false } as const
  await store.createTable({ id: 'tab', class: null, number: 1, scenarioHash, settings, createdAt: clock.now() })
  table = await open()
  for (const party of ['KAZ', 'KGZ', 'RUS']) {
    await act(HOST, { type: 'seat-person', person: `head-${party}`, name: party, party, role: 'head', bot: false })
  }
  await act(TEACHER, { type: 'begin-talks' }, 'begin-talks')
})

describe('an act', () => {
  it('is answered with its place, where its first fact bears its id and the consequences none', async () => {
    const seq = table.world.seq + 1
    expect(await act(head('KAZ'), { type: 'put-rules' }, 'act-00001')).toEqual({ ok: true, seq })
    const [first, ...consequences] = await store.read('tab', seq)
    expect(first).toMatchObject({ seq, actionId: 'act-00001', actor: head('KAZ'), at: clock.now() })
    for (const { actionId } of consequences) expect(actionId).toBeNull()
  })
  it('is told to listeners once it is saved, and not after they left', async () => {
    const told: [Change, number][] = []
    const leave = table.subscribe((change) => told.push([change, table.world.seq]))
    await act(head('KAZ'), say('one'))
    leave()
    await act(head('KAZ'), say('two'))
    expect(told).toHaveLength(1)
    expect(told[0]?.[0].world.seq).toBe(told[0]?.[1])
    expect(told[0]?.[0].facts).toStrictEqual(await store.read('tab', told[0]?.[1], told[0]?.[1]))
  })
  it('goes on when a listener throws, and the bug is reported', async () => {
    const heard: Change[] = []
    table.subscribe(() => {
      throw new Error('a bug in a listener')
    })
    table.subscribe((change) => heard.push(change))
    expect(await act(head('KAZ'), say('one'))).toMatchObject({ ok: true })
    expect(heard).toHaveLength(1)
    expect(reported).toEqual([new Error('a bug in a listener')])
  })
  it('of a hundred at once are taken one at a time, in their order', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, i) => act(head('KAZ'), say(`${i}`), `act-${i}-----`)),
    )
    const seqs = answers.map((answer) => (answer.ok ? answer.seq : 0))
    expect(seqs).toEqual(seqs.map((_, i) => (seqs[0] ?? 0) + i))
    const texts = (await store.read('tab', seqs[0])).map(({ event }) => (event.type === 'said' ? event.text : ''))
    expect(texts).toEqual(answers.map((_, i) => `${i}`))
  })
  it('is refused as busy when too many wait, but the acts of the server are not', async () => {
    const answers = await Promise.all(Array.from({ length: 300 }, (_, i) => act(head('KAZ'), say(`${i}`))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(256)
    expect(answers.at(-1)).toEqual({ ok: false, rule: 'STORE', code: 'busy', params: {} })
    const crowd = Array.from({ length: 256 }, (_, i) => act(head('KAZ'), say(`${i}`)))
    expect(await act(HOST, { type: 'mark-away', person: 'head-RUS' })).toMatchObject({ ok: true })
    await Promise.all(crowd)
  })
  it('never goes back in time, whatever the clock does', async () => {
    await act(head('KAZ'), say('one'))
    clock.jump(-60_000)
    await act(head('KAZ'), say('two'))
    const times = (await store.read('tab')).map(({ at }) => at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })
})

describe('while the disk is slow', () => {
  /** The table on a store whose next appends wait until the returned function is called. */
  const slow = async () => {
    const disk = Promise.withResolvers<void>()
    const append: EventStore['append'] = async (claim, facts) => {
      const stored = store.append(claim, facts)
      await disk.promise
      return stored
    }
    table = await openTable({ store: { ...store, append }, id: 'tab', owner: 'us', clock: clock.now, report })
    return disk.resolve
  }
  const turns = async () => {
    for (let i = 0; i < 20; i += 1) await nextTurn()
  }

  it('the next acts are decided on what is being saved, and nobody is told or answered before it is', async () => {
    const resume = await slow()
    const before = table.world
    const said: string[] = []
    table.subscribe(({ facts }) => said.push(facts[0]?.event.type ?? ''))
    const asked = [
      act(head('KAZ'), { type: 'put-rules' }),
      act(head('KGZ'), { type: 'vote', ballot: 'b1', position: 'yes' }),
      act(head('KGZ'), { type: 'vote', ballot: 'b1', position: 'no' }),
    ]
    for (const answer of asked) void answer.then(({ ok }) => said.push(ok ? 'done' : 'refused'))
    await turns()
    expect([table.world, said]).toEqual([before, []])
    resume()
    await turns()
    const told = (word: string) => said.indexOf(word)
    expect(said).toHaveLength(5)
    expect(told('done')).toBeGreaterThan(told('ballot-opened'))
    expect(told('refused')).toBeGreaterThan(told('ballot-cast'))
    expect(await Promise.all(asked)).toMatchObject([
      { ok: true, seq: before.seq + 1 },
      { ok: true },
      { ok: false, rule: 'DEC-0', code: 'voted-already' },
    ])
  })
  it('an act sent again gets its answer when it is saved, and is done once', async () => {
    const resume = await slow()
    const { seq } = table.world
    const asked = [1, 2].map(() => act(head('KAZ'), say('x'), 'act-00001'))
    await turns()
    resume()
    expect(await Promise.all(asked)).toEqual(Array(2).fill({ ok: true, seq: seq + 1 }))
    expect(table.world.seq).toBe(seq + 1)
  })
  it('what follows on something that was not saved is neither done nor told', async () => {
    const resume = await slow()
    const old = table
    const before = old.world
    const told: Change[] = []
    old.subscribe((change) => told.push(change))
    table = await open()
    const asked = [1, 2, 3].map((n) => old.act({ id: null, command: say(`${n}`), actor: head('KAZ') }))
    resume()
    expect(await Promise.all(asked)).toEqual(Array(3).fill({ ok: false, rule: 'STORE', code: 'fenced', params: {} }))
    expect([old.world, told, old.stopped, reported.length]).toEqual([before, [], 'fenced', 1])
    expect(await store.read('tab', before.seq + 1)).toEqual([])
  })
})

describe('a repeated act', () => {
  it('gets its old answer and is not done again', async () => {
    const first = await act(head('KAZ'), say('one'), 'act-00001')
    const { seq } = table.world
    await act(head('RUS'), say('between'))
    expect(await act(head('KAZ'), say('one'), 'act-00001')).toEqual(first)
    expect(await Promise.all([1, 2, 3].map(() => act(head('KAZ'), say('one'), 'act-00001')))).toEqual([
      first,
      first,
      first,
    ])
    expect(table.world.seq).toBe(seq + 1)
  })
  it('sent twice before the answer is done once', async () => {
    const [one, two] = await Promise.all([
      act(head('KAZ'), say('x'), 'act-00001'),
      act(head('KAZ'), say('x'), 'act-00001'),
    ])
    expect(one).toEqual(two)
    expect(table.world.seq).toBe(one.ok ? one.seq : 0)
  })
  it('is another act when another actor gives the same id', async () => {
    await act(head('KAZ'), say('one'), 'act-00001')
    const { seq } = table.world
    expect(await act(head('RUS'), say('one'), 'act-00001')).toEqual({ ok: true, seq: seq + 1 })
  })
  it('with another command under the same id is refused', async () => {
    await act(head('KAZ'), say('one'), 'act-00001')
    const before = table.world
    expect(await act(head('KAZ'), say('two'), 'act-00001')).toMatchObject({
      ok: false,
      rule: 'WIRE',
      code: 'id-reused',
    })
    expect(
      await act(head('KAZ'), { lang: 'en', text: 'one', channel: 'plenary', type: 'say' }, 'act-00001'),
    ).toMatchObject({ ok: true })
    expect(table.world).toBe(before)
  })
  it('gets its old answer from the log after a restart', async () => {
    const first = await act(head('KAZ'), say('one'), 'act-00001')
    table = await open()
    const { seq } = table.world
    expect(await act(head('KAZ'), say('one'), 'act-00001')).toEqual(first)
    expect(table.world.seq).toBe(seq)
  })
  it('W9 with another command under the same id is refused after a restart, too', async () => {
    await act(head('KAZ'), say('one'), 'act-00001')
    table = await open()
    const { seq } = table.world
    expect(await act(head('KAZ'), say('two'), 'act-00001')).toMatchObject({
      ok: false,
      rule: 'WIRE',
      code: 'id-reused',
    })
    expect(table.world.seq).toBe(seq)
  })
})

describe('a refusal', () => {
  it('changes nothing, is not stored, and is decided anew when it is repeated', async () => {
    const before = table.world
    const vote = { type: 'vote', ballot: 'b1', position: 'yes' }
    expect(await act(head('KGZ'), vote, 'act-00001')).toMatchObject({ ok: false })
    expect(table.world).toBe(before)
    expect(await store.read('tab', before.seq + 1)).toEqual([])
    expect(await act(head('KAZ'), { type: 'put-rules' })).toMatchObject({ ok: true })
    expect(await act(head('KGZ'), vote, 'act-00001')).toMatchObject({ ok: true })
  })
  it.each([
    ['nothing', undefined, 'malformed', { path: 'type' }],
    ['a text', 'say', 'malformed', { path: 'type' }],
    ['a command without a type', { text: 'x' }, 'malformed', { path: 'type' }],
    ['a type that is no text', { type: 7 }, 'malformed', { path: 'type' }],
    ['an unknown command', { type: 'win' }, 'unknown-command', { command: 'win' }],
    ['a name of JavaScript', { type: '__proto__' }, 'unknown-command', { command: '__proto__' }],
    ['a field too few', { type: 'say', channel: 'plenary', lang: 'en' }, 'malformed', { path: 'text' }],
    ['a field too many', { ...say('x'), person: 'head-RUS' }, 'malformed', { path: 'person' }],
    ['a text too long', say('x'.repeat(2_001)), 'text-too-long', { path: 'text', limit: 2000 }],
    ['F14 a text of which nothing is to be seen', say('\u200b\u202e'), 'nothing-to-see', { path: 'text' }],
    [
      'a field of the wrong kind',
      { type: 'mark-movables', questions: ['tariff', 7] },
      'malformed',
      { path: 'questions.1' },
    ],
  ])('of %s names what is wrong', async (_, command, code, params) => {
    const before = table.world
    expect(await act(head('KAZ'), command, 'act-00001')).toEqual({ ok: false, rule: 'WIRE', code, params })
    expect(table.world).toBe(before)
    expect(reported).toEqual([])
  })
  it('of what cannot even be written down is an answer, too', async () => {
    const loop: Record<string, unknown> = { type: 'say' }
    loop.text = loop
    let deep: unknown = 'x'
    for (let i = 0; i < 50_000; i += 1) deep = [deep]
    await act(head('KAZ'), say('one'), 'act-00001')
    for (const text of [loop, deep, 7n, () => {}]) {
      expect(await act(head('KAZ'), { ...say(''), text }, 'act-00002')).toMatchObject({
        ok: false,
        rule: 'WIRE',
        code: 'malformed',
      })
      expect(await act(head('KAZ'), { ...say(''), text }, 'act-00001')).toMatchObject({
        ok: false,
        rule: 'WIRE',
        code: 'id-reused',
      })
    }
  })
  it('comes from who is known to act, not from what is said: a tick is the clock’s alone', async () => {
    expect(await act(head('KAZ'), { type: 'tick' })).toMatchObject({ ok: false, rule: 'CLK-1' })
    expect(await act(TEACHER, { type: 'end-outage', from: 1, to: 9 })).toMatchObject({ ok: false })
  })
})

describe('a table taken over', () => {
  it('is opened by its first fact when its log is empty, also after a crash right before that', async () => {
    const { settings, scenarioHash } = (await store.findTable('tab')) ?? {}
    const [first] = await store.read('tab', 1, 1)
    expect(first).toMatchObject({
      seq: 1,
      actor: HOST,
      event: { type: 'table-opened', scenario: 'small', hash: scenarioHash, ...settings },
    })
  })
  it('is the same world as the live one, to the last field', async () => {
    await act(head('KAZ'), { type: 'put-rules' })
    for (const party of ['KAZ', 'KGZ', 'RUS']) await act(head(party), { type: 'vote', ballot: 'b1', position: 'yes' })
    await act(head('RUS'), say('«Тариф» 🙂'))
    await clock.advance(200_000)
    await table.tick()
    const live = table.world
    expect(live.stages.stage).not.toBe('rules')
    table = await open()
    expect(table.world).toStrictEqual(live)
    expect(replay(smallScenario, await store.read('tab'))).toStrictEqual(live)
  })
  it('moves its deadlines by the outage, counted from the last sign of life', async () => {
    const deadline = nextDeadline(table.world) ?? 0
    clock.jump(20_000)
    await store.heartbeat('us', clock.now())
    clock.jump(3_600_000)
    table = await open('the next process')
    expect(nextDeadline(table.world)).toBe(deadline + 3_600_000)
    expect((await store.read('tab')).at(-1)).toMatchObject({
      actor: HOST,
      event: { type: 'outage-ended', from: clock.now() - 3_600_000, to: clock.now() },
    })
  })
  it('counts an act as a sign of life, and one outage once', async () => {
    const deadline = nextDeadline(table.world) ?? 0
    clock.jump(10_000)
    await act(head('KAZ'), say('still here'))
    clock.jump(7_000)
    await open()
    clock.jump(5_000)
    table = await open()
    expect(nextDeadline(table.world)).toBe(deadline + 12_000)
  })
  it('after a short silence, or where no clock runs, tells of no outage', async () => {
    const { seq } = table.world
    clock.jump(900)
    table = await open()
    expect(table.world.seq).toBe(seq)
    await act(TEACHER, { type: 'pause' })
    clock.jump(900_000)
    table = await open()
    expect(table.world.seq).toBe(seq + 1)
  })
  it('fences who held it before: that one stops, and says so to all who wait', async () => {
    const old = table
    table = await open()
    const before = old.world
    const answers = await Promise.all(
      [1, 2].map((n) => old.act({ id: null, command: say(`${n}`), actor: head('KAZ') })),
    )
    expect(answers).toEqual(Array(2).fill({ ok: false, rule: 'STORE', code: 'fenced', params: {} }))
    expect(old.stopped).toBe('fenced')
    expect(await old.ended).toBe('fenced')
    expect(old.world).toBe(before)
    expect(await act(head('KAZ'), say('here'))).toMatchObject({ ok: true })
  })
  it('is refused while another living process holds it, and when there is no such table', async () => {
    await expect(open('another process')).rejects.toMatchObject({ reason: 'held' })
    await expect(open('us', 'nobody')).rejects.toMatchObject({ reason: 'unknown' })
  })
})

describe('a table that ends', () => {
  it('answers all that wait before it is given back, and nothing after', async () => {
    const waiting = [1, 2, 3].map((n) => act(head('KAZ'), say(`${n}`)))
    const closed = table.close()
    expect(await act(head('KAZ'), say('late'))).toEqual({ ok: false, rule: 'STORE', code: 'closed', params: {} })
    await closed
    for (const answer of await Promise.all(waiting)) expect(answer.ok).toBe(true)
    expect(table.stopped).toBe('closed')
    expect(await table.ended).toBe('closed')
    clock.jump(2_000)
    const deadline = nextDeadline(table.world) ?? 0
    table = await open('another process')
    expect(nextDeadline(table.world)).toBe(deadline + 2_000)
  })
  it('says "failed" and never "done" when the store broke, and changes nothing', async () => {
    const before = table.world
    const told: Change[] = []
    table.subscribe((change) => told.push(change))
    await store.close()
    const failed = { ok: false, rule: 'STORE', code: 'failed', params: {} }
    expect(await act(head('KAZ'), say('one'), 'act-00001')).toEqual(failed)
    expect(await act(head('KAZ'), say('one'), 'act-00001')).toEqual(failed)
    expect(table.stopped).toBe('failed')
    expect(table.world).toBe(before)
    expect(told).toEqual([])
    expect(reported).toHaveLength(1)
    await table.close()
    expect(table.stopped).toBe('failed')
  })
})

it('pages its facts backwards', async () => {
  for (let i = 0; i < 5; i += 1) await act(head('KAZ'), say(`${i}`))
  const { seq } = table.world
  expect((await table.facts(seq + 1, 3)).map((fact) => fact.seq)).toEqual([seq - 2, seq - 1, seq])
  expect((await table.facts(3, 100)).map((fact) => fact.seq)).toEqual([1, 2])
  expect(await table.facts(1, 100)).toEqual([])
})
