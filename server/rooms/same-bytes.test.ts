/**
 * Every byte and every frame (CHN-5). The same public course is played twice, once with secret business of KAZ and RUS in
 * between. A third seat and an observer outside are sent the same bytes in the same frames, from the first to the last.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { fakeClock } from '../table/fake-clock.ts'
import { newFolder } from '../testing/running.ts'
import { PARTIES, type Place, say, type Talks, talksAt } from '../testing/talks.ts'
import { wholeServer } from '../testing/whole-server.ts'

const THIRD = ['TJK', 'observer']
const CANARY = 'CANARY-OF-TWO'
const TERMS = { tariff: 'average', revenue: 'collected' }
const gainsBut = (party: string, word = 'the staged tariff') =>
  Object.fromEntries(PARTIES.filter((p) => p !== party).map((other) => [other, word]))

// Times are in the bytes, too: here they stand still.
const { server, fresh } = await wholeServer(4, newFolder(), 0, fakeClock())

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
