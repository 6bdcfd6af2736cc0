/** DEL-4 on the wire: who joins by the code when the talks are on, what they are sent, and what they are not. */
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { CodeAnswer, SeatAnswer, WaitingAnswer } from '../../shared/protocol/http.ts'
import { enterRaw } from '../testing/raw-client.ts'
import { ask, enter, sit, stateOf } from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'

const { server, fresh } = await wholeServer(5)

const join = (code: string, id: string, wish: object) =>
  ask<SeatAnswer & WaitingAnswer & { error: { code: string; params: object } }>(server, 'POST', '/api/join', {
    ...{ code, id: `request-of-${id}`, name: `Name ${id}`, lang: 'kk', ...wish },
  })
const say = (channel: string, text: string) => ({ type: 'say', channel, text, lang: 'en' })

/** Heads of KAZ and RUS at a table whose talks are on, with a secret channel between them. */
async function talks() {
  const table = fresh()
  const kaz = await enter(server, await sit(server, table.code, 'KAZ', 'Head of KAZ'))
  const rus = await enter(server, await sit(server, table.code, 'RUS', 'Head of RUS'))
  const teacher = await enter(server, table.teacher)
  await teacher.act({ type: 'begin-talks' })
  await kaz.act({ type: 'open-channel', with: ['RUS'], secret: true })
  const opened = () => kaz.record.find(({ type }) => type === 'channel-opened')
  await kaz.until(() => opened() !== undefined)
  const channel = String(opened()?.params.channel)
  await rus.act({ type: 'accept-invitation', channel })
  for (const place of [channel, 'delegation-KAZ']) await kaz.act(say(place, 'CANARY-BEFORE'))
  return { ...table, kaz, rus, teacher, channel }
}

it('DEL-4 W1 whoever joins a seated delegation gets no seat and no token before its head consents', async () => {
  const { code, kaz } = await talks()
  const spy = { party: 'KAZ', role: 'expert' }
  const asked = await join(code, 'spy-000000001', spy)
  expect([asked.status, asked.json]).toMatchObject([202, { waiting: { id: 'request-of-spy-000000001', ...spy } }])
  expect(asked.text).not.toContain('token')
  expect((await join(code, 'spy-000000001', spy)).status).toBe(202)
  const newcomers = () => Object.keys((stateOf(kaz).desks?.KAZ?.newcomers as object | undefined) ?? {})
  await kaz.until(() => newcomers().length === 1)
  await kaz.act({ type: 'answer-newcomer', person: newcomers()[0], admit: false })
  const refused = await join(code, 'spy-000000001', spy)
  expect([refused.status, refused.json.error]).toEqual([
    ...[409, { code: 'not-admitted', params: { parties: 'BLR KGZ TJK' } }],
  ])
  expect(await join(code, 'spy-000000002', { party: 'TJK' })).toMatchObject({ status: 201, json: { role: 'head' } })
})

it('DEL-4 W1 a newcomer is sent no byte of what was secret before, until the head shows it; others notice nothing', async () => {
  const { id, code, kaz, rus, channel } = await talks()
  await join(code, 'late-00000001', { party: 'KAZ', role: 'deputy' })
  const newcomers = () => Object.keys((stateOf(kaz).desks?.KAZ?.newcomers as object | undefined) ?? {})
  await kaz.until(() => newcomers().length === 1)
  await kaz.act({ type: 'answer-newcomer', person: newcomers()[0], admit: true })
  const { status, json: seat } = await join(code, 'late-00000001', { party: 'KAZ', role: 'deputy' })
  expect([status, seat]).toMatchObject([201, { party: 'KAZ', role: 'deputy' }])
  const late = await enterRaw(server, seat)
  await kaz.act(say('delegation-KAZ', 'CANARY-AFTER'))
  await kaz.act(say(channel, 'CANARY-BETWEEN'))
  await wait(100)
  const bodies = await Promise.all(
    ['state', 'record?limit=200'].map((path) => ask(server, 'GET', `/api/tables/${id}/${path}`, undefined, seat.token)),
  )
  const sent = () => Buffer.concat(late.frames).toString('utf8')
  const all = [sent(), ...bodies.map(({ text }) => text)].join()
  expect(['CANARY-AFTER', 'CANARY-BEFORE', 'CANARY-BETWEEN', channel].map((word) => all.includes(word))).toEqual([
    ...[true, false, false, false],
  ])
  expect(JSON.parse(bodies[0]?.text ?? '')).toMatchObject({ desks: { KAZ: { party: 'KAZ', channels: {} } } })
  const before = rus.messages.length
  await kaz.act({ type: 'show-earlier', person: seat.person })
  await wait(100)
  expect(late.closed).toEqual([{ code: 4001, reason: 'comeBack' }])
  expect(rus.messages.length).toBe(before)
  const again = await enter(server, seat)
  expect(again.messages[0]?.payload).toMatchObject({ record: 'KAZ' })
  expect(stateOf(again).desks?.KAZ).toEqual(stateOf(kaz).desks?.KAZ)
  expect(again.record.some(({ params }) => params.text === 'CANARY-BEFORE')).toBe(true)
})

it('DEL-4 W1 a newcomer lives on: what is new comes live, a drop and a second window are as for everybody', async () => {
  const { code, kaz, rus, teacher } = await talks()
  await join(code, 'late-00000002', { party: 'KAZ', role: 'expert' })
  const newcomers = () => Object.keys((stateOf(teacher).desks?.KAZ?.newcomers as object | undefined) ?? {})
  await teacher.look('KAZ')
  await teacher.until(() => newcomers().length === 1)
  await teacher.act({ type: 'rule-on-newcomer', person: newcomers()[0], admit: true })
  const { json: seat } = await join(code, 'late-00000002', { party: 'KAZ' })
  const late = await enter(server, seat)
  expect(Object.keys(stateOf(late).desks ?? {})).toEqual(['KAZ'])
  await rus.act({ type: 'open-channel', with: ['KAZ'], secret: false })
  await rus.act({ type: 'open-channel', with: ['KAZ', 'BLR'], secret: true })
  const channels = () => Object.keys((stateOf(late).desks?.KAZ?.channels as object | undefined) ?? {})
  await late.until(() => channels().length === 1)
  await kaz.act(say('delegation-KAZ', 'welcome'))
  await late.until(() => late.record.some(({ params }) => params.text === 'welcome'))
  expect(await late.act(say('delegation-KAZ', 'thank you'))).toMatchObject({ ok: true })
  const numbers = [...new Set(late.record.map(({ seq }) => seq))].toSorted((a, b) => a - b)
  expect(numbers.at(-1)).toBe(numbers.length)
  const second = await enter(server, seat)
  await late.until(() => late.closed.length > 0)
  expect(late.closed).toEqual([4000])
  expect(channels()).toEqual(Object.keys((stateOf(second).desks?.KAZ?.channels as object | undefined) ?? {}))
})

it('DEL-4 W1 a class that is locked takes nobody in', async () => {
  const { code, teacher } = await talks()
  await teacher.act({ type: 'lock-seats', locked: true })
  for (const party of ['KAZ', 'TJK'])
    expect(await join(code, `locked-${party}-1`, { party })).toMatchObject({
      ...{ status: 409, json: { error: { code: 'class-locked' } } },
    })
})

it('W13 the ninth of a delegation is told that it is full, and where there is room', async () => {
  const { code } = fresh()
  for (let i = 1; i <= 8; i += 1) expect((await join(code, `person-000${i}`, { party: 'KAZ' })).status).toBe(201)
  const ninth = await join(code, 'person-0009', { party: 'KAZ' })
  expect([ninth.status, ninth.json.error]).toEqual([
    ...[409, { code: 'delegation-full', params: { parties: 'RUS BLR KGZ TJK' } }],
  ])
  const { json } = await ask<CodeAnswer>(server, 'GET', `/api/codes/${code}`)
  expect(json.seats.find(({ party }) => party === 'KAZ')?.names).toHaveLength(8)
})
