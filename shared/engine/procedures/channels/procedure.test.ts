import { describe, expect, it } from 'vitest'
import { given } from '../../testing/given.ts'
import type { Meeting } from '../../testing/meeting.ts'
import { begun, done, inStage, instructed, person, seated, waited, withdrawn } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'
import { type Reader, recordFor } from '../../views/record.ts'

const open = (secret: boolean, ...parties: string[]) => ({ type: 'open-channel', with: parties, secret })
const say = (channel: string, text = 'words') => ({ type: 'say', channel, text, lang: 'kk' })
const accept = (channel: string) => ({ type: 'accept-invitation', channel })
const seat = (party: string): Reader => ({ kind: 'party', party })
const lastChannel = (m: Meeting): string => m.last('channel-opened').channel
/** Who among seats, an outside observer and the instructor reads the last fact. */
const readersOf = ({ facts }: Meeting): string[] =>
  Object.entries({
    KAZ: seat('KAZ'),
    KGZ: seat('KGZ'),
    RUS: seat('RUS'),
    public: { kind: 'public', closed: false } as Reader,
    instructor: { kind: 'instructor' } as Reader,
  })
    .filter(([, reader]) => recordFor(facts.at(-1)!, reader))
    .map(([name]) => name)

describe('CHN-1 the plenary and channels', () => {
  it('CHN-1 the plenary is heard by all', () => {
    const { meeting } = given(begun, done('KAZ', say('plenary')))
    expect(readersOf(meeting)).toEqual(['KAZ', 'KGZ', 'RUS', 'public', 'instructor'])
  })

  it('CHN-1 a channel is opened with named parties of the table, once for the same ones', () => {
    given(begun)
      .when('KAZ', open(false, 'KAZ'))
      .thenRefused('CHN-1', 'with-whom')
      .when('KAZ', open(false, 'KGZ', 'UZB'))
      .thenRefused('CHN-1', 'with-whom')
      .when('KAZ', open(false, 'KGZ', 'KGZ', 'KAZ'))
      .thenEvents({ type: 'channel-opened', channel: 'c1', by: 'KAZ', invited: ['KGZ'], secret: false })
      .when('KAZ', open(false, 'KGZ'))
      .thenRefused('CHN-1', 'channel-exists')
      .when('KAZ', open(true, 'KGZ'))
      .thenDone()
  })

  it('CHN-1 the invited accept or decline; before that they hear nothing', () => {
    const story = given(begun, done('KAZ', open(false, 'KGZ', 'RUS')))
      .when('KGZ', say('c1'))
      .thenRefused('CHN-1', 'invitation-not-accepted')
      .when('KGZ', { type: 'leave-channel', channel: 'c1' })
      .thenRefused('CHN-1', 'not-a-member')
      .when('KGZ', accept('c1'))
      .thenEvents({ type: 'invitation-accepted', party: 'KGZ' })
      .when('KGZ', accept('c1'))
      .thenRefused('CHN-1', 'not-invited')
      .when('KAZ', say('c1'))
      .thenEvents({ type: 'said', members: ['KAZ', 'KGZ'] })
    expect(readersOf(story.meeting)).toEqual(['KAZ', 'KGZ', 'instructor'])
    story
      .when('RUS', { type: 'decline-invitation', channel: 'c1' })
      .thenDone()
      .when('RUS', say('c1'))
      .thenRefused('CHN-1', 'not-a-member')
  })

  it('CHN-1 who leaves hears no more; the last one closes it', () => {
    const leave = (party: string) => done(party, { type: 'leave-channel', channel: 'c1' })
    given(begun, done('KAZ', open(false, 'KGZ')), done('KGZ', accept('c1')), leave('KAZ'))
      .when('KGZ', say('c1'))
      .thenEvents({ type: 'said', members: ['KGZ'] })
      .after(leave('KGZ'))
      .when('KGZ', say('c1'))
      .thenRefused('CHN-1', 'no-such-channel')
  })

  it('CHN-1 a party keeps at most eight channels of its own', () => {
    const many = Array.from({ length: 8 }, () => (m: Meeting) => {
      m.act('KAZ', open(false, 'KGZ'))
      m.act('KGZ', accept(`c${Object.keys(m.world.channels.all).length}`))
      m.act('KGZ', { type: 'leave-channel', channel: `c${Object.keys(m.world.channels.all).length}` })
    })
    given(begun, ...many)
      .when('KAZ', open(false, 'RUS'))
      .thenRefused('CHN-1', 'too-many-channels')
  })

  it('CHN-1 no id from outside reaches anything but a channel', () => {
    for (const id of ['c9', '__proto__', 'constructor', 'delegation-RUS'])
      given(begun).when('KAZ', say(id)).thenRefused('CHN-1', 'no-such-channel')
  })

  it('CHN-1 DEL-3 R16 a party that has left the negotiation is not heard in plenary; it may talk elsewhere, and when all is over', () => {
    given(inStage('chain'), withdrawn('RUS'))
      .when('RUS', say('plenary'))
      .thenRefused('DEL-3', 'not-heard')
      .when('RUS', say('delegation-RUS'))
      .thenDone()
      .after(waited(60))
      .when('RUS', say('plenary'))
      .thenRefused('DEL-3', 'not-heard')
      .after(inStage('debrief'))
      .when('RUS', say('plenary'))
      .thenDone()
    given(inStage('chain'), withdrawn('RUS'), instructed({ type: 'undo-withdrawal', party: 'RUS' }))
      .when('RUS', say('plenary'))
      .thenDone()
  })
})

describe('CHN-2 open or secret', () => {
  it('CHN-2 of an open one the others see that it exists and who is in it, not what is said', () => {
    const { meeting } = given(begun, done('KAZ', open(false, 'KGZ')))
    expect(readersOf(meeting)).toEqual(['KAZ', 'KGZ', 'RUS', 'public', 'instructor'])
    meeting.act('KGZ', accept('c1'))
    expect(readersOf(meeting)).toContain('RUS')
    expect(boardOf(meeting.world).channels.get('c1')).toEqual({
      id: 'c1',
      by: 'KAZ',
      members: 'KAZ KGZ',
      invited: '',
      secret: false,
      disclosed: false,
    })
    meeting.act('KAZ', say('c1'))
    expect(readersOf(meeting)).toEqual(['KAZ', 'KGZ', 'instructor'])
  })

  it('CHN-2 of a secret one the others see nothing: no line, no entry, no gap in the numbers, no different answer', () => {
    const story = given(begun, done('KAZ', open(true, 'KGZ')))
    const id = lastChannel(story.meeting)
    expect(readersOf(story.meeting)).toEqual(['KAZ', 'KGZ', 'instructor'])
    story.meeting.act('KGZ', accept(id))
    expect(readersOf(story.meeting)).toEqual(['KAZ', 'KGZ', 'instructor'])
    const { world } = story.meeting
    expect(boardOf(world).channels.size).toBe(0)
    expect(deskOf(world, 'RUS').channels.size).toBe(0)
    expect(deskOf(world, 'KGZ').channels.get(id)).toMatchObject({ members: 'KAZ KGZ', secret: true })
    story
      .when('RUS', say(id))
      .thenRefused('CHN-1', 'no-such-channel')
      .when('RUS', accept(id))
      .thenRefused('CHN-1', 'no-such-channel')
      .when('RUS', open(false, 'KAZ'))
      .thenEvents({ type: 'channel-opened', channel: 'c1' })
      .when('KGZ', { type: 'leave-channel', channel: id })
      .thenDone()
    expect(readersOf(story.meeting)).toEqual(['KAZ', 'KGZ', 'instructor'])
  })
})

describe('CHN-4 the instructor reads every channel', () => {
  it("CHN-4 a secret one and the delegation's own among them", () => {
    const { meeting } = given(begun, done('KAZ', open(true, 'KGZ')))
    meeting.act('KAZ', say(lastChannel(meeting), 'a secret word'))
    expect(recordFor(meeting.facts.at(-1)!, { kind: 'instructor' })).toMatchObject({
      params: { text: 'a secret word' },
      to: 'KAZ',
    })
    meeting.act('RUS', say('delegation-RUS', 'a word of ours'))
    expect(readersOf(meeting)).toEqual(['RUS', 'instructor'])
  })
})

describe('DEL-1 who speaks', () => {
  it("DEL-1 an expert speaks in the delegation's own channel only, a deputy anywhere; only the head opens channels", () => {
    given(begun, seated('exp', 'KAZ', 'expert'), seated('dep', 'KAZ', 'deputy'))
      .when(person('exp'), say('plenary'))
      .thenRefused('DEL-1', 'experts-advise')
      .when(person('exp'), say('delegation-KAZ'))
      .thenEvents({ type: 'said', members: ['KAZ'], person: 'exp' })
      .when(person('dep'), say('plenary'))
      .thenDone()
      .when(person('dep'), open(false, 'RUS'))
      .thenRefused('DEL-1', 'head-only')
  })
})
