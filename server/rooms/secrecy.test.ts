import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RecordPage, SeatAnswer } from '../../shared/protocol/http.ts'
import { root } from '../cli/root.ts'
import { loadScenarios } from '../scenarios.ts'
import { enterRaw, packed, type RawClient } from '../testing/raw-client.ts'
import { ask, openClass, SCENARIO, sit, startServer, type TestServer } from '../testing/running.ts'

const PARTIES = ['BLR', 'KAZ', 'KGZ', 'RUS', 'TJK']
interface Reader {
  readonly who: string
  readonly token: string
  readonly socket: RawClient
}

let server: TestServer
let table: string
const readers: Reader[] = []
let acts = 0

beforeAll(async () => {
  server = await startServer()
  const group = await openClass(server)
  const [{ table: id, code } = { table: '', code: '' }] = group.tables
  table = id
  const come = async (who: string, token: string) =>
    readers.push({ who, token, socket: await enterRaw(server, { table, token }) })
  for (const party of PARTIES) await come(party, (await sit(server, code, party, `CANARY-NAME ${party}`)).token)
  await come('teacher', group.token)
  const place = await ask<SeatAnswer>(server, 'POST', `/api/tables/${table}/observers`, undefined, group.token)
  await come('observer', place.json.token)
  await give('teacher', { type: 'begin-talks' })
})
afterAll(async () => {
  await server.close()
  expect(server.complaints).toEqual([])
})

async function give(who: string, command: object) {
  const reader = readers.find((r) => r.who === who)
  const answer = await reader?.socket.request('act', packed({ id: `secret-${++acts}`, command }))
  expect(answer, `${who} ${JSON.stringify(command)}`).toMatchObject({ ok: true })
}

/** Everything that a reader was ever sent: every byte of its socket, and every body of the HTTP interface. */
async function everythingSentTo({ token, socket }: Reader): Promise<string> {
  const bodies = await Promise.all(
    ['scenario', 'state', 'record?limit=200'].map((path) =>
      ask(server, 'GET', `/api/tables/${table}/${path}`, undefined, token),
    ),
  )
  return Buffer.concat(socket.frames).toString('utf8') + bodies.map(({ text }) => text).join('\n')
}
async function whoKnows(canary: string): Promise<string[]> {
  await wait(100)
  const sent = await Promise.all(readers.map(async (reader) => [reader.who, await everythingSentTo(reader)] as const))
  return sent.filter(([, text]) => text.includes(canary)).map(([who]) => who)
}
async function recordOf(who: string) {
  const token = readers.find((reader) => reader.who === who)?.token
  return (await ask<RecordPage>(server, 'GET', `/api/tables/${table}/record?limit=200`, undefined, token)).json.entries
}
async function skipTo(stage: string) {
  const now = async () => (await recordOf('teacher')).findLast(({ type }) => type === 'stage-entered')?.params.stage
  while ((await now()) !== stage) await give('teacher', { type: 'advance' })
}

it('what is said in the plenary reaches everybody but an observer of closed talks', async () => {
  await give('KAZ', { type: 'say', channel: 'plenary', text: 'CANARY-PLENARY', lang: 'en' })
  expect(await whoKnows('CANARY-PLENARY')).toEqual([...PARTIES, 'teacher'])
})

it('who is at the table and who talks with whom in the open: everybody but an observer of closed talks', async () => {
  expect(await whoKnows('CANARY-NAME')).toEqual([...PARTIES, 'teacher'])
  await give('KGZ', { type: 'open-channel', with: ['TJK'], secret: false })
  const channel = (await recordOf('KGZ')).findLast(({ type }) => type === 'channel-opened')?.params.channel
  expect(await whoKnows(`"${channel}"`)).toEqual([...PARTIES, 'teacher'])
})

it('what is put to the vote: everybody but an observer of closed talks', async () => {
  await give('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'unanimity' })
  const ballot = (await recordOf('KAZ')).findLast(({ type }) => type === 'ballot-opened')?.params.ballot
  expect(await whoKnows('rule-change')).toEqual([...PARTIES, 'teacher'])
  for (const party of PARTIES) await give(party, { type: 'vote', ballot, position: 'no' })
  expect(await whoKnows('KAZ=no')).toEqual([...PARTIES, 'teacher'])
})

it('a secret channel: its members and the instructor', async () => {
  await give('KAZ', { type: 'open-channel', with: ['RUS'], secret: true })
  const channel = (await recordOf('KAZ')).findLast(({ type }) => type === 'channel-opened')?.params.channel
  await give('RUS', { type: 'accept-invitation', channel })
  await give('RUS', { type: 'say', channel, text: 'CANARY-CHANNEL Құпия', lang: 'kk' })
  expect(await whoKnows('CANARY-CHANNEL Құпия')).toEqual(['KAZ', 'RUS', 'teacher'])
  expect(await whoKnows(String(channel))).toEqual(['KAZ', 'RUS', 'teacher'])
})

it('a delegation’s own channel, and the instructor’s notes', async () => {
  await give('TJK', { type: 'say', channel: 'delegation-TJK', text: 'CANARY-DELEGATION', lang: 'ru' })
  await give('teacher', { type: 'note', text: 'CANARY-NOTE' })
  expect(await whoKnows('CANARY-DELEGATION')).toEqual(['TJK', 'teacher'])
  expect(await whoKnows('CANARY-NOTE')).toEqual(['teacher'])
})

it('a brief and a hidden question: their own seat and the instructor', async () => {
  const scenario = loadScenarios(join(root, 'scenarios')).scenarios.get(SCENARIO)?.scenario
  for (const party of PARTIES) {
    const brief = scenario?.briefs[party]
    expect(await whoKnows(JSON.stringify(brief?.introduction.kk).slice(1, 80))).toEqual([party, 'teacher'])
    const hidden = scenario?.questions.find((q) => q.hidden === party)
    expect(await whoKnows(JSON.stringify(hidden?.options[0]?.wording.ru).slice(1, 80))).toEqual([party, 'teacher'])
    expect((await whoKnows(`"${hidden?.id}"`)).filter((who) => who !== party)).toEqual(['teacher'])
  }
})

it('who backs which answer, and words that are proposed: everybody but an observer of closed talks', async () => {
  await skipTo('chain')
  const question = (await recordOf('BLR')).findLast(({ type }) => type === 'question-taken')?.params.question
  const words = { wording: 'CANARY-WORDING', lang: 'en', forInterests: ['BLR'] }
  await give('BLR', { type: 'propose-wording', question, ...words })
  await give('BLR', { type: 'back-option', question, option: 'w1' })
  expect(await whoKnows('CANARY-WORDING')).toEqual([...PARTIES, 'teacher'])
  expect(await whoKnows('BLR=w1')).toEqual([...PARTIES, 'teacher'])
})

it('a package shown to one other: those two and the instructor', async () => {
  await skipTo('packages')
  const { json } = await ask<{ questions: { id: string; hidden?: string; options: { id: string }[] }[] }>(
    server,
    'GET',
    `/api/scenarios/${SCENARIO}`,
  )
  const open = json.questions.slice(0, 2)
  for (const party of PARTIES) await give(party, { type: 'mark-movables', questions: open.map(({ id }) => id) })
  const terms = Object.fromEntries(open.map((q) => [q.id, q.options[0]?.id]))
  await give('BLR', {
    type: 'offer-package',
    terms,
    key: open[0]?.id,
    gains: { KGZ: 'CANARY-PACKAGE', KAZ: 'one tariff', RUS: 'one tariff', TJK: 'one tariff' },
    shownTo: ['KGZ'],
  })
  expect(await whoKnows('CANARY-PACKAGE')).toEqual(['BLR', 'KGZ', 'teacher'])
})
