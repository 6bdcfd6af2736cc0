/** Every byte and every frame of a table at which a committee does business among its members alone (CHN-5): nobody else's change by it. */
import { expect, it } from 'vitest'
import { Meeting, type Wish } from '../../shared/engine/testing/meeting.ts'
import { CAUCUS, withCaucus } from '../../shared/engine/testing/two-bodies.ts'
import { watching } from '../../shared/engine/tracking/watching.ts'
import { DecodingClient, serializerOf } from '../testing/decoding-client.ts'
import { tableMirror } from './table-mirror.ts'

const CANARY = 'CANARY-OF-TWO'

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
