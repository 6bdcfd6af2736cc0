/** All that a seat, or a stranger, is sent when a meeting is played on: for tests that compare two courses byte for byte. */
import { isRefusal } from '../../shared/engine/kernel/refusal.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import { headOf, Meeting, type Wish } from '../../shared/engine/testing/meeting.ts'
import { PARTIES } from '../../shared/engine/testing/story.ts'
import { watching } from '../../shared/engine/tracking/watching.ts'
import { entriesFor, type Reader, recordFor } from '../../shared/engine/views/record.ts'
import { tableMirror } from '../rooms/table-mirror.ts'
import { DecodingClient, serializerOf } from './decoding-client.ts'

/** What everybody may do afterwards, if it is in order: whatever it brings must come out alike. */
export const AFTERWARDS: readonly (readonly [party: string, command: Wish])[] = PARTIES.flatMap((party) => [
  [party, { type: 'say', channel: 'plenary', text: 'for all', lang: 'en' }] as const,
  ...PARTIES.filter((other) => other !== party).map(
    (other) => [party, { type: 'open-channel', with: [other], secret: false }] as const,
  ),
])
/** The seat itself may do more: it cannot be told that it may not because of something it does not see. */
const byItself = (party: string): readonly Wish[] => [
  { type: 'propose-wording', question: 'tariff', wording: 'in five parts', lang: 'en', forInterests: [party] },
  { type: 'ask-straw-poll', question: 'Shall we go on?', lang: 'en' },
  { type: 'open-channel', with: PARTIES.filter((other) => other !== party), secret: true },
  { type: 'ask-capital', about: 'option', target: 'tariff', option: 'low' },
]

export const reads = (party: string): Reader => (party ? { kind: 'party', party } : { kind: 'public', closed: false })
/** The same meeting again, as it was when it had so many facts. */
export function copyOf(m: Meeting, world: World, facts: number): Meeting {
  return Object.assign(Object.create(Meeting.prototype) as Meeting, {
    world,
    facts: m.facts.slice(0, facts),
    now: m.now,
  })
}

/** All that `party` (nobody's seat where it is '') is sent from `before` on, with or without what happened in between. */
export function sent(
  before: Meeting,
  after: Meeting | null,
  party: string,
  afterwards: typeof AFTERWARDS,
): readonly string[] {
  const meeting = copyOf(before, before.world, before.facts.length)
  const views = watching()
  const mirror = tableMirror({
    parties: PARTIES,
    board: () => views.board(meeting.world),
    desk: (seat) => views.desk(meeting.world, seat),
    forget: (seat) => views.forget(seat),
  })
  const serializer = serializerOf(mirror)
  // Somebody looks at every desk, so that each is in the state.
  const clients = [party, ...PARTIES].map((sight) => new DecodingClient(serializer, mirror, sight))
  serializer.applyPatches([])
  const publish = () => {
    mirror.show()
    serializer.applyPatches(clients.map((client) => client.asClient))
  }
  const reader = reads(party)
  const start = meeting.facts.length
  let skipped = 0
  if (after) {
    skipped = after.facts.length - start
    Object.assign(meeting, { world: after.world, facts: [...after.facts] })
    publish()
  }
  const answers: string[] = []
  const give = (by: string, command: Wish) => {
    const result = meeting.give(headOf(by), command)
    // What another seat is told is its own affair.
    if (by === party) answers.push(isRefusal(result) ? JSON.stringify(result) : 'done')
    publish()
  }
  for (const [by, command] of afterwards) give(by, command)
  if (party) for (const command of byItself(party)) give(party, command)
  const late = new DecodingClient(serializer, mirror, party)
  const lines = meeting.facts.slice(start + skipped).flatMap((fact) => recordFor(fact, reader) ?? [])
  const frames = [...(clients[0]?.frames ?? []), ...late.frames].map((f) => Buffer.from(f).toString('latin1'))
  return [...frames, ...answers, JSON.stringify(lines), String(entriesFor(meeting.world.entries, reader))]
}
