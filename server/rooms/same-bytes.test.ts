/**
 * Every byte and every frame (CHN-5). The same public course is played twice, once with secret business of KAZ and RUS in
 * between. A third seat and an observer outside are sent the same bytes in the same frames, from the first to the last.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Meeting, type Wish } from '../../shared/engine/testing/meeting.ts'
import { CAUCUS, withCaucus } from '../../shared/engine/testing/two-bodies.ts'
import { watching } from '../../shared/engine/tracking/watching.ts'
import { fakeClock } from '../table/fake-clock.ts'
import { DecodingClient, serializerOf } from '../testing/decoding-client.ts'
import { type FreshTable, freshTables, newFolder, startServer, type TestServer } from '../testing/running.ts'
import { PARTIES, type Place, say, type Talks, talksAt } from '../testing/talks.ts'
import { tableMirror } from './table-mirror.ts'

const THIRD = ['TJK', 'observer']
const CANARY = 'CANARY-OF-TWO'
const TERMS = { tariff: 'average', revenue: 'collected' }
const gainsBut = (party: string, word = 'the staged tariff') =>
  Object.fromEntries(PARTIES.filter((p) => p !== party).map((other) => [other, word]))

let server: TestServer
let fresh: () => FreshTable
beforeAll(async () => {
  // Times are in the bytes, too: here they stand still.
  server = await startServer(newFolder(), 0, fakeClock())
  fresh = await freshTables(server, 4)
})
afterAll(async () => {
  await server.close()
  expect(server.complaints).toEqual([])
})

/** What KAZ and RUS do that is for nobody else. Each ends with something that both can read. */
const secrets = {
  async channel({ give, last }: Talks) {
    await give('KAZ', { type: 'open-channel', with: ['RUS'], secret: true })
    const { channel } = await last('KAZ', 'channel-opened')
    await give('RUS', { type: 'accept-invitation', channel })
    for (let i = 0; i < 3; i += 1) await give(i % 2 === 0 ? 'KAZ' : 'RUS', say(channel, `${CANARY} channel ${i}`))
    await give('RUS', say('delegation-RUS', 'between us'))
    await give('teacher', { type: 'note', text: 'they whisper' })
    for (const party of ['KAZ', 'RUS']) await give(party, { type: 'leave-channel', channel })
  },
  async score({ give, last }: Talks) {
    const { question } = await last('KAZ', 'question-taken')
    for (const party of ['KAZ', 'RUS']) await give(party, { type: 'score-wording', question, option: 'w1', value: 37 })
    await give('KAZ', say('delegation-KAZ', `${CANARY} score`))
    await give('RUS', say('delegation-RUS', `${CANARY} score`))
  },
  async package({ give, last }: Talks) {
    const offer = { terms: TERMS, key: 'tariff', shownTo: ['RUS'] }
    await give('KAZ', { type: 'offer-package', ...offer, gains: gainsBut('KAZ') })
    await give('KAZ', { type: 'offer-package', ...offer, gains: gainsBut('KAZ', `${CANARY} package`) })
    const { package: id, revision } = await last('RUS', 'package-offered')
    await give('RUS', { type: 'support-package', package: id, revision })
  },
  /** An instructor looks at the desks of others, and at that of TJK while nobody is there. */
  async look({ ask, give, last, leave, comeBack }: Talks, isPlayed: boolean) {
    await leave('TJK')
    if (isPlayed) {
      for (const party of ['KAZ', 'TJK']) await ask('teacher', 'look', { party })
      await give('teacher', { type: 'note', text: 'I look' })
    }
    await give('BLR', { type: 'open-channel', with: ['TJK'], secret: true })
    await give('BLR', { type: 'leave-channel', channel: (await last('BLR', 'channel-opened')).channel })
    await give('BLR', { type: 'open-channel', with: ['TJK'], secret: true })
    if (isPlayed) await ask('teacher', 'look', { party: '' })
    await comeBack('TJK')
  },
}
type Secret = Exclude<keyof typeof secrets, 'look'>

/** The public course, `between` which secret business has its place. TJK does what it does in both. */
async function play(talks: Talks, isSecretly: boolean): Promise<string[]> {
  const { give, last, places } = talks
  const disturbed: string[] = []
  const frames = () => `${THIRD.map((who) => places.get(who)?.socket.frames.length)}`
  const between = async (secret: Secret) => {
    if (!isSecretly) return
    await wait(40)
    const before = frames()
    await secrets[secret](talks)
    await wait(40)
    if (frames() !== before) disturbed.push(secret)
  }
  await between('channel')
  await give('KAZ', say('plenary', 'for all'))
  await give('KGZ', { type: 'open-channel', with: ['TJK'], secret: false })
  await give('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'unanimity' })
  const { ballot } = await last('TJK', 'ballot-opened')
  for (const party of PARTIES) await give(party, { type: 'vote', ballot, position: 'no' })
  for (const _ of ['agenda', 'ranking', 'chain']) await give('teacher', { type: 'advance' })
  await between('channel')
  const { question } = await last('TJK', 'question-taken')
  const words = { type: 'propose-wording', question, lang: 'en', forInterests: ['BLR'] }
  await give('BLR', { ...words, wording: 'In equal parts.' })
  await between('score')
  await give('BLR', { type: 'back-option', question, option: 'w1' })
  await give('TJK', { ...words, forInterests: ['TJK'], wording: 'In parts.' })
  await give('teacher', { type: 'advance' })
  for (const party of PARTIES) await give(party, { type: 'mark-movables', questions: Object.keys(TERMS) })
  await between('package')
  await give('KGZ', {
    ...{ type: 'offer-package', terms: TERMS, key: 'tariff', gains: gainsBut('KGZ') },
    shownTo: PARTIES.filter((party) => party !== 'KGZ'),
  })
  await between('channel')
  await secrets.look(talks, isSecretly)
  await give('TJK', say('delegation-TJK', 'I am back'))
  await give('RUS', say('plenary', 'the end'))
  return disturbed
}

const framesOf = (place: Place | undefined): readonly Buffer[] => [
  ...(place?.before ?? []),
  ...(place?.socket.frames ?? []),
]

/** All that `who` was sent, frame by frame, but for what is drawn anew for each table and each socket. */
function sentTo({ table, places }: Talks, who: string): string[] {
  const drawn = [...places].map(([name, { person }]) => [person, name] as const)
  return framesOf(places.get(who)).map((frame) => {
    // The welcome: a length byte and the token with which this socket may reconnect.
    const bytes = frame[0] === 10 ? frame.subarray(2 + (frame[1] ?? 0)) : frame
    let text = bytes.toString('latin1').replaceAll(table, 'table')
    for (const [person, name] of drawn) text = text.replaceAll(person, name)
    return text
  })
}

it.each([
  ['closed', false],
  ['public', true],
])(
  'R25 W6 CHN-5 of %s talks a third seat and an observer are sent the same bytes, whatever two do in secret',
  async (_, isPublic) => {
    const [plain, full] = [await talksAt(server, fresh(), isPublic), await talksAt(server, fresh(), isPublic)]
    expect(await play(plain, false)).toEqual([])
    expect(await play(full, true), 'secret business sends nobody else a frame').toEqual([])
    await wait(100)
    for (const who of THIRD) expect(sentTo(full, who), who).toEqual(sentTo(plain, who))
    // And the secrets did reach those whom they are for.
    for (const who of ['KAZ', 'RUS', 'teacher'])
      for (const secret of ['channel', 'score', 'package'])
        expect(sentTo(full, who).join(''), `${who}: ${secret}`).toContain(`${CANARY} ${secret}`)
  },
  60_000,
)

/** The caucus has its questions before it, and the first under discussion. */
function caucusSits(m: Meeting): void {
  m.begin()
  while (m.world.stages.stage !== 'chain') m.instruct({ type: 'advance' })
  const body = { body: CAUCUS, members: ['KAZ', 'KGZ'] }
  m.happened(
    { type: 'questions-assigned', ...body, questions: ['transit', 'votes'] },
    { type: 'body-sat', ...body, beside: true, until: 0 },
    { type: 'question-taken', ...body, question: 'transit', round: 1, until: m.now + 50_000 },
  )
}
const amongMembers: readonly ((m: Meeting) => void)[] = [
  (m) =>
    m.act('KGZ', { type: 'propose-wording', question: 'transit', wording: CANARY, lang: 'en', forInterests: ['KGZ'] }),
  (m) => m.act('KAZ', { type: 'back-option', question: 'transit', option: 'caucus-w1' }),
  (m) => m.act('KAZ', { type: 'put-to-vote', question: 'transit', option: 'own' }),
  (m) => m.act('KAZ', { type: 'vote', ballot: 'caucus-b1', position: 'no' }),
  (m) => m.act('KGZ', { type: 'vote', ballot: 'caucus-b1', position: 'no' }),
]

/** What each seat is sent of the same public course, with or without business among the members of the caucus. */
function course(isPlayed: boolean): ReadonlyMap<string, string> {
  const meeting = new Meeting(withCaucus)
  caucusSits(meeting)
  const views = watching()
  const mirror = tableMirror({
    parties: ['KAZ', 'KGZ', 'RUS'],
    board: () => views.board(meeting.world),
    desk: (party) => views.desk(meeting.world, party),
    forget: (party) => views.forget(party),
  })
  const serializer = serializerOf(mirror)
  const clients = new Map(['KAZ', 'KGZ', 'RUS'].map((party) => [party, new DecodingClient(serializer, mirror, party)]))
  serializer.applyPatches([]) // what came into the state with them is sent, as a room does it
  const publish = () => {
    mirror.show()
    serializer.applyPatches([...clients.values()].map((client) => client.asClient))
  }
  const inPublic = (party: string, command: Wish) => {
    meeting.act(party, command)
    publish()
  }
  for (const secret of isPlayed ? amongMembers : []) {
    secret(meeting)
    publish()
    inPublic('RUS', { type: 'say', channel: 'plenary', text: 'on', lang: 'en' })
  }
  if (!isPlayed)
    for (const _ of amongMembers) inPublic('RUS', { type: 'say', channel: 'plenary', text: 'on', lang: 'en' })
  inPublic('RUS', { type: 'propose-wording', question: 'tariff', wording: 'words', lang: 'en', forInterests: ['RUS'] })
  inPublic('KAZ', { type: 'open-channel', with: ['RUS'], secret: false })
  const late = new DecodingClient(serializer, mirror, 'RUS')
  const textOf = (frames: readonly Uint8Array[]) =>
    frames.map((frame) => Buffer.from(frame).toString('latin1')).join('|')
  return new Map([
    ...[...clients].map(([party, { frames }]) => [party, textOf(frames)] as const),
    ['late', textOf(late.frames)],
  ])
}

it('R25 CHN-5 what a body does among its members changes no byte of anybody else, who came before or comes after', () => {
  const [plain, full] = [course(false), course(true)]
  for (const who of ['RUS', 'late']) expect(full.get(who), who).toBe(plain.get(who))
  for (const member of ['KAZ', 'KGZ']) expect(full.get(member)).toContain(CANARY)
})
