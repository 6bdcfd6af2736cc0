/**
 * What can be counted (CHN-5). The same public course is played twice, once with secret business of KAZ and RUS in between.
 * Whatever a third seat and an observer outside receive, they cannot tell the two tables apart.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { unpack } from 'msgpackr'
import { expect, it } from 'vitest'
import { numbered } from '../../shared/engine/views/record-entry.ts'
import type { RecordMessage, RecordPart } from '../../shared/protocol/messages.ts'
import { PARTIES, type Place, type State, say, type Talks, talksAt } from '../testing/talks.ts'
import { wholeServer } from '../testing/whole-server.ts'

const THIRD = ['TJK', 'observer']
const TERMS = { tariff: 'average', revenue: 'collected' }
const gainsBut = (party: string) =>
  Object.fromEntries(PARTIES.filter((p) => p !== party).map((other) => [other, 'the staged tariff']))

const { server, fresh } = await wholeServer(4)

/** How a message `record` begins. */
const RECORD = Buffer.concat([Buffer.from([13, 0xa0 | 'record'.length]), Buffer.from('record')])
const isRecord = (frame: Buffer): boolean => frame.subarray(0, RECORD.length).equals(RECORD)

/** Secret business, of which a third seat is told nothing. */
const secrets = {
  async channel({ give, last }: Talks) {
    await give('KAZ', { type: 'open-channel', with: ['RUS'], secret: true })
    const { channel } = await last('KAZ', 'channel-opened')
    await give('RUS', { type: 'accept-invitation', channel })
    for (let i = 0; i < 5; i += 1) await give(i % 2 === 0 ? 'KAZ' : 'RUS', say(channel, `secret ${i}`))
    for (const text of ['among', 'us']) await give('KAZ', say('delegation-KAZ', text))
    await give('teacher', { type: 'note', text: 'they whisper' })
    await give('KAZ', { type: 'leave-channel', channel })
  },
  /** Whoever does not rank finds every question of medium importance, too. */
  async ranking({ give, read }: Talks) {
    const { order } = (await read<State>('KAZ', 'state')).board
    await give('KAZ', {
      type: 'rank-questions',
      ranks: Object.fromEntries(
        String(order)
          .split(' ')
          .map((question) => [question, 2]),
      ),
    })
  },
  async package({ give }: Talks) {
    await give('KAZ', { type: 'offer-package', terms: TERMS, key: 'tariff', gains: gainsBut('KAZ'), shownTo: ['RUS'] })
    await give('RUS', say('delegation-RUS', 'shall we?'))
  },
}
type Secret = keyof typeof secrets

/** The public course; `between` is called where secret business has its place. `marking`: in which order they mark, unseen. */
async function play(
  talks: Talks,
  between: (secret: Secret) => Promise<void>,
  marking: readonly string[],
): Promise<void> {
  const { give, last } = talks
  const ballot = async (by: string, command: object) => {
    await give(by, command)
    const { ballot: id } = await last('TJK', 'ballot-opened')
    for (const party of PARTIES) await give(party, { type: 'vote', ballot: id, position: 'no' })
  }
  await between('channel')
  await give('KAZ', say('plenary', 'for all'))
  await give('KGZ', { type: 'open-channel', with: ['TJK'], secret: false })
  await ballot('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'unanimity' })
  for (const _ of ['agenda', 'ranking']) await give('teacher', { type: 'advance' })
  await between('ranking')
  await give('teacher', { type: 'advance' })
  await between('channel')
  await give('TJK', say('delegation-TJK', 'our own'))
  const { question } = await last('TJK', 'question-taken')
  await give('BLR', {
    type: 'propose-wording',
    question,
    wording: 'In equal parts.',
    lang: 'en',
    forInterests: ['BLR'],
  })
  await ballot('BLR', { type: 'put-to-vote', question, option: 'w1' })
  await give('teacher', { type: 'advance' })
  for (const party of marking) await give(party, { type: 'mark-movables', questions: Object.keys(TERMS) })
  await between('package')
  const shownTo = PARTIES.filter((party) => party !== 'KGZ')
  await give('KGZ', { type: 'offer-package', terms: TERMS, key: 'tariff', gains: gainsBut('KGZ'), shownTo })
  await give('BLR', { type: 'open-channel', with: ['TJK'], secret: false })
  await between('channel')
  await give('TJK', { type: 'open-channel', with: ['BLR'], secret: true })
  await give('RUS', say('plenary', 'the end'))
}

/** All that `who` was told, but for what tells the tables apart anyhow: times, people, and who has ranked and marked when. */
async function told({ places, read }: Talks, who: string): Promise<object> {
  const place = places.get(who) as Place
  const record = await read<RecordPart>(who, 'record?limit=200')
  const { board, desks } = await read<State>(who, 'state')
  const { rankingAnswered: _, marksAnswered: __, ...rest } = board
  const live = place.socket.frames
    .filter(isRecord)
    .flatMap((frame) => numbered(unpack(frame.subarray(RECORD.length)) as RecordMessage))
  let text = JSON.stringify({ record, board: rest, desks, live })
  for (const [name, { person }] of places) text = text.replaceAll(person, name)
  // All see who ranked what once the ranking is closed (AGD-3).
  text = text.replaceAll(/"ranks":"[^"]*"/g, '"ranks":""')
  return JSON.parse(text.replace(/\b\d{13}\b/g, '0'))
}

it.each([
  // Own words, own marks, an own channel; and how TJK votes, until all have.
  ['closed', false, 3 + 2],
  ['public', true, 3 + 3],
])(
  'CHN-5 of %s talks neither a third seat nor an observer can count what was secret',
  async (_, isPublic, own) => {
    const [plain, full] = [await talksAt(server, fresh(), isPublic), await talksAt(server, fresh(), isPublic)]
    const others = ['RUS', 'TJK', 'KGZ']
    await play(plain, async () => {}, [...others, 'KAZ', 'BLR'])
    const sent: string[] = []
    const between = async (secret: Secret) => {
      const framesOf = () => THIRD.map((who) => full.places.get(who)?.socket.frames.length)
      await wait(60)
      const before = framesOf()
      await secrets[secret](full)
      await wait(60)
      if (secret !== 'ranking' && `${framesOf()}` !== `${before}`) sent.push(secret)
    }
    await play(full, between, ['KAZ', ...others, 'BLR'])
    await wait(100)
    for (const who of THIRD) expect(await told(full, who), who).toEqual(await told(plain, who))
    expect(sent).toEqual([])
    const { board, desks } = await full.read<State>('TJK', 'state')
    expect(Object.keys(board.channels as object)).toEqual(['c1', 'c2'])
    expect(desks.TJK?.entries).toBe((board.entries as number) + own)
    expect((await full.read<State>('KAZ', 'state')).desks.KAZ?.entries).toBeGreaterThan(
      (desks.TJK?.entries as number) + 20,
    )
  },
  60_000,
)
