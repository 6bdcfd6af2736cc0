/** DEL-4: who comes when the talks are on, and what they see of what was secret before. */
import { describe, expect, it } from 'vitest'
import { replay } from '../../kernel/engine.ts'
import { given } from '../../testing/given.ts'
import type { Meeting } from '../../testing/meeting.ts'
import { offer, packable, TERMS } from '../../testing/package-story.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import { begun, done, gone, HOST, hosted, instructed, PARTIES, person, waited } from '../../testing/story.ts'
import { deskOf } from '../../views/board.ts'
import { lateDeskOf } from '../../views/late-desk.ts'
import { entriesFor, type Reader, recordFor } from '../../views/record.ts'

const comes = (id: string, party: string, role = 'expert') =>
  ({ type: 'seat-person', person: id, name: `Name ${id}`, party, role, bot: false, asks: true }) as const
const answer = (id: string, admit: boolean) => ({ type: 'answer-newcomer', person: id, admit })
const rule = (id: string, admit: boolean) => ({ type: 'rule-on-newcomer', person: id, admit })
const say = (channel: string, text: string) => ({ type: 'say', channel, text, lang: 'en' })
const seatedAs = ({ world }: Meeting, id: string) => world.delegation.people[id]?.role

describe('DEL-4 W1 the consent of a delegation', () => {
  it('DEL-4 W1 before the talks everybody simply sits down', () => {
    const { meeting } = given(hosted(comes('p', 'KAZ')))
    expect(seatedAs(meeting, 'p')).toBe('expert')
    expect(meeting.world.delegation.people.p?.earlier).toBeNull()
  })

  it('DEL-4 W1 once the talks are on a newcomer waits, sees nothing, and the delegation alone knows', () => {
    const { meeting } = given(begun, hosted(comes('p', 'KAZ')))
      .when(HOST, comes('p', 'KAZ'))
      .thenRefused('DEL-4', 'waits-already')
    expect(meeting.world.delegation.people.p).toBeUndefined()
    expect(
      Object.fromEntries(PARTIES.map((party) => [party, [...deskOf(meeting.world, party).newcomers.keys()]])),
    ).toEqual({ KAZ: ['p'], KGZ: [], RUS: [] })
    expect([...deskOf(meeting.world, 'KAZ').deadlines.keys()]).toContain('admission:p')
    expect([...deskOf(meeting.world, 'RUS').deadlines.keys()]).not.toContain('admission:p')
  })

  it('DEL-4 W1 its head lets in or turns away; nobody else of another delegation does', () => {
    given(begun, hosted(comes('p', 'KAZ')), hosted(comes('q', 'KAZ')))
      .when('RUS', answer('p', true))
      .thenRefused('DEL-4', 'nobody-waits')
      .when('KAZ', answer('p', true))
      .thenEvents({ type: 'admission-answered', admitted: true, how: 'head' }, { type: 'person-seated', late: true })
      .when('KAZ', answer('q', false))
      .thenEvents({ type: 'admission-answered', admitted: false, how: 'head' })
      .when('KAZ', answer('q', true))
      .thenRefused('DEL-4', 'nobody-waits')
  })

  it('DEL-4 W1 a newcomer cannot let in the next one', () => {
    given(begun, hosted(comes('p', 'KAZ')), done('KAZ', answer('p', true)), hosted(comes('q', 'KAZ')))
      .when(person('p'), answer('q', true))
      .thenRefused('DEL-1', 'head-only')
      .when(person('p'), { type: 'show-earlier', person: 'p' })
      .thenRefused('DEL-1', 'head-only')
  })

  it('DEL-4 W1 the instructor may consent instead, and refuse', () => {
    given(begun, hosted(comes('p', 'KAZ')), hosted(comes('q', 'RUS')))
      .when('instructor', rule('p', true))
      .thenEvents({ type: 'admission-answered', how: 'instructor' }, { type: 'person-seated', late: true })
      .when('instructor', rule('q', false))
      .thenEvents({ type: 'admission-answered', admitted: false, how: 'instructor' })
  })

  it('DEL-4 W1 nobody answers: after the grace the newcomer is not let in, and does not ask again under the same name', () => {
    const grace = smallScenario.paces.short.grace
    const story = given(begun, hosted(comes('p', 'KAZ')), waited(grace + 1))
    expect(story.meeting.last('admission-answered')).toMatchObject({ admitted: false, how: 'time' })
    expect(deskOf(story.meeting.world, 'KAZ').newcomers.size).toBe(0)
    story.when(HOST, comes('p', 'KAZ')).thenRefused('DEL-4', 'not-admitted')
  })

  it('DEL-4 W1 a seat that is empty, or held by a bot, needs nobody’s consent, and its head sees all', () => {
    const bot = { type: 'seat-person', person: 'bot-KAZ', name: 'KAZ', party: 'KAZ', role: 'head', bot: true }
    const { meeting } = given(
      begun,
      hosted({ type: 'seat-person', person: 'x', name: 'x', party: 'KGZ', role: 'deputy', bot: false }),
      instructed({ type: 'reassign', person: 'head-KAZ', party: 'RUS', role: 'deputy' }),
      hosted(bot),
      hosted(comes('p', 'KAZ', 'head')),
    )
    expect(seatedAs(meeting, 'p')).toBe('head')
    expect(meeting.world.delegation.people.p?.earlier).toBeNull()
  })

  it('DEL-4 W1 the class locks itself, and opens again', () => {
    given(begun, instructed({ type: 'lock-seats', locked: true }))
      .when('instructor', { type: 'lock-seats', locked: true })
      .thenRefused('DEL-4', 'so-already')
      .when(HOST, comes('p', 'KAZ'))
      .thenRefused('DEL-4', 'locked')
      .when('instructor', { type: 'lock-seats', locked: false })
      .thenEvents({ type: 'seats-locked', locked: false })
      .when(HOST, comes('p', 'KAZ'))
      .thenEvents({ type: 'admission-asked', person: 'p' })
  })
})

/** KAZ and RUS have a secret channel, and KAZ talks among itself; then `p` comes to KAZ. */
const secretly = (m: Meeting): string => {
  m.act('KAZ', { type: 'open-channel', with: ['RUS'], secret: true })
  const { channel } = m.last('channel-opened')
  m.act('RUS', { type: 'accept-invitation', channel })
  m.act('KAZ', say(channel, 'before, in secret'))
  m.act('KAZ', say('delegation-KAZ', 'before, among us'))
  m.act('KAZ', say('plenary', 'before, to all'))
  return channel
}
const lateReader = ({ world }: Meeting): Reader => {
  const earlier = world.delegation.people.p?.earlier
  return earlier ? { kind: 'party', party: 'KAZ', late: { person: 'p', earlier } } : { kind: 'party', party: 'KAZ' }
}
const read = (m: Meeting): string[] =>
  m.facts.flatMap((fact) => {
    const line = recordFor(fact, lateReader(m))
    return line?.type === 'said' ? [String(line.params.text)] : []
  })
function cameLate(role = 'deputy') {
  const { meeting } = given(packable)
  const channel = secretly(meeting)
  meeting.act('RUS', offer(TERMS, ['KAZ']))
  meeting.host(comes('p', 'KAZ', role))
  meeting.act('KAZ', answer('p', true))
  return { meeting, channel }
}

describe('DEL-4 W1 what was secret before', () => {
  it('DEL-4 W1 is not on the newcomer’s desk: channels, packages, rankings, moves about them', () => {
    const { meeting, channel } = cameLate()
    const [all, late] = [deskOf(meeting.world, 'KAZ'), lateDeskOf(meeting.world, 'p')]
    expect([all.channels.has(channel), all.packages.size, all.marks === '']).toEqual([true, 1, false])
    expect([late.channels.size, late.packages.size, late.ranks, late.marks]).toEqual([0, 0, '', ''])
    expect(JSON.stringify([...late.moves])).not.toContain(channel)
    expect([...late.moves.keys()].some((key) => key.split(':').includes('p1'))).toBe(false)
    expect(late.people).toEqual(all.people)
  })

  it('DEL-4 W1 is not in the record that the newcomer reads, whose numbers have no gap', () => {
    const { meeting, channel } = cameLate()
    meeting.act('KAZ', say('delegation-KAZ', 'after, among us'))
    meeting.act('RUS', say(channel, 'after, in the old channel'))
    meeting.act('RUS', { type: 'open-channel', with: ['KAZ', 'KGZ'], secret: true })
    const fresh = meeting.last('channel-opened').channel
    meeting.act('KAZ', { type: 'accept-invitation', channel: fresh })
    meeting.act('RUS', say(fresh, 'after, in a new channel'))
    expect(read(meeting)).toEqual(['before, to all', 'after, among us', 'after, in a new channel'])
    expect(lateDeskOf(meeting.world, 'p').channels.has(fresh)).toBe(true)
    const lines = meeting.facts.filter((fact) => recordFor(fact, lateReader(meeting)))
    expect(entriesFor(meeting.world.entries, lateReader(meeting))).toBe(lines.length)
    expect(lateDeskOf(meeting.world, 'p').entries).toBe(lines.length)
    expect(replay(smallScenario, meeting.facts).entries).toEqual(meeting.world.entries)
  })

  it('DEL-4 W1 cannot be reached by its name either', () => {
    const { meeting, channel } = cameLate()
    const said = meeting.give(person('p'), say(channel, 'I guessed it'))
    expect(said).toMatchObject({ rule: 'CHN-1', code: 'no-such-channel' })
  })

  it('DEL-4 W1 is seen once the head shows it', () => {
    const { meeting, channel } = cameLate()
    meeting.act('KAZ', { type: 'show-earlier', person: 'p' })
    expect(read(meeting)).toEqual(['before, in secret', 'before, among us', 'before, to all'])
    expect(lateDeskOf(meeting.world, 'p')).toEqual(deskOf(meeting.world, 'KAZ'))
    expect(meeting.give(person('p'), say(channel, 'now I may'))).not.toHaveProperty('refused')
    expect(meeting.world.entries.late).toEqual({})
    given(packable).when('KAZ', { type: 'show-earlier', person: 'head-KAZ' }).thenRefused('DEL-4', 'nothing-to-show')
  })

  it('DEL-4 W1 is seen by whoever acts for the state: the head gives powers, or is away too long', () => {
    const given = cameLate().meeting
    given.act('KAZ', { type: 'delegate-powers', person: 'p' })
    expect(given.last('earlier-shown')).toMatchObject({ person: 'p' })
    const grown = cameLate().meeting
    gone('head-KAZ')(grown)
    grown.wait(smallScenario.paces.short.grace + 1)
    expect(deskOf(grown.world, 'KAZ').acting).toBe('p')
    expect(lateDeskOf(grown.world, 'p')).toEqual(deskOf(grown.world, 'KAZ'))
  })
})
