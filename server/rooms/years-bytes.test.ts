/**
 * What is chosen unseen in the years, and a breach that nobody has found (IMP-3, IMP-7): the customs union is carried out at two
 * tables, by the same acts but for one. Until it comes to light everybody else is sent the same bytes: in every frame of the
 * socket, on the board, and by HTTP.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { fakeClock } from '../table/fake-clock.ts'
import { newFolder } from '../testing/running.ts'
import { PARTIES, type Place, type State, type Talks, talksAt } from '../testing/talks.ts'
import { wholeServer } from '../testing/whole-server.ts'

const OTHERS = ['KAZ', 'RUS', 'TJK', 'observer']

// Times are in the bytes, too: here they stand still.
const { server, fresh } = await wholeServer(4, newFolder(), 0, fakeClock())

/** A table in its second quarter, with a low transit tariff that three apply from their signature on: it is due of them. */
async function inSecondQuarter(isPublic: boolean): Promise<Talks> {
  const talks = await talksAt(server, fresh(), isPublic)
  const { give, last } = talks
  const advance = async (times: number) => {
    for (let i = 0; i < times; i += 1) await give('teacher', { type: 'advance' })
  }
  await advance(3)
  await give('teacher', { type: 'correct', question: 'transit', option: 'agreed-low' })
  await advance(2)
  await give('KAZ', { type: 'put-document', document: 'transit' })
  const { ballot } = await last('KAZ', 'ballot-opened')
  for (const party of PARTIES) await give(party, { type: 'vote', ballot, position: 'yes' })
  for (const party of ['BLR', 'KAZ', 'KGZ'])
    await give(party, { type: 'sign-document', document: 'transit', adReferendum: false })
  await advance(2)
  return talks
}

/** All that `who` was sent by its sockets, but for what is drawn anew for each table and each socket. */
function sentTo({ table, places }: Talks, who: string): string[] {
  const drawn = [...places].map(([name, { person }]) => [person, name] as const)
  const { before = [], socket } = places.get(who) as Place
  return [...before, ...socket.frames].map((frame) => {
    // The welcome: a length byte and the token with which this socket may reconnect.
    const bytes = frame[0] === 10 ? frame.subarray(2 + (frame[1] ?? 0)) : frame
    return drawn.reduce((text, [person, name]) => text.replaceAll(person, name), named(bytes, table))
  })
}
const named = (bytes: Buffer, table: string): string => bytes.toString('latin1').replaceAll(table, 'table')

/** What HTTP tells it. */
async function told({ read, table, places }: Talks, who: string): Promise<string> {
  const all = [await read(who, 'scenario'), await read(who, 'state'), await read(who, 'record?limit=200')]
  const drawn = [...places].map(([name, { person }]) => [person, name] as const)
  const text = JSON.stringify(all).replaceAll(table, 'table')
  return drawn.reduce((whole, [person, name]) => whole.replaceAll(person, name), text)
}

const choose = (conduct: string) => ({ type: 'choose-conduct', duty: 'transit-tariff', conduct })
const boardFor = async ({ read }: Talks, who: string) => (await read<State>(who, 'state')).board
const breach = 'q2/BLR/transit-tariff'
const howOf = async (talks: Talks): Promise<unknown> =>
  ((await boardFor(talks, 'KAZ')).duties as Record<string, { how: string }>)[breach]?.how

it.each([
  ['closed', false],
  ['public', true],
])(
  'IMP-3 IMP-7 CHN-5 of %s talks: what one chose, and a breach that nobody has found, is in no byte of the others',
  async (_, isPublic) => {
    const [kept, broken] = [await inSecondQuarter(isPublic), await inSecondQuarter(isPublic)]
    const alike = async (when: string) => {
      await wait(100)
      for (const who of OTHERS) {
        expect(sentTo(broken, who), `${who}, ${when}, by its socket`).toEqual(sentTo(kept, who))
        expect(await told(broken, who), `${who}, ${when}, by HTTP`).toEqual(await told(kept, who))
      }
    }
    await kept.give('BLR', choose('meet'))
    await broken.give('BLR', choose('hidden'))
    await alike('while all choose')
    expect(sentTo(broken, 'BLR').join('')).not.toEqual(sentTo(kept, 'BLR').join(''))
    for (const talks of [kept, broken]) {
      for (const party of ['KAZ', 'KGZ']) await talks.give(party, { type: 'carry-out' })
      expect(await howOf(talks)).toBe('meet')
    }
    await alike('when what is visible is shown')
    for (const talks of [kept, broken]) {
      await talks.give('KAZ', { type: 'send-query', to: 'BLR', obligation: 'transit-tariff', urgent: false })
      await talks.give('BLR', { type: 'answer-query', query: 'u1', answer: 'kept' })
      for (const party of ['BLR', 'KAZ', 'KGZ']) await talks.give(party, { type: 'pass-review' })
      expect((await boardFor(talks, 'KAZ')).period).toBe('q4')
    }
    await alike('after an answer that is not true, in the next quarters')
    // When the talks are over it is shown.
    for (const talks of [kept, broken]) await talks.give('teacher', { type: 'advance' })
    expect([await howOf(kept), await howOf(broken)]).toEqual(['meet', 'hidden'])
  },
  60_000,
)
