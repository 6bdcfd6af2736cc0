import { expect, it } from 'vitest'
import { given } from '../../testing/given.ts'
import { begun, done, instructed, person, seated } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

const mute = (id: string, muted = true) => ({ type: 'mute-person', person: id, muted })
const say = (channel: string) => ({ type: 'say', channel, text: 'words', lang: 'kk' })

it('CHN-6 W11 whoever the instructor muted is heard nowhere and told why; the others of the delegation speak on', () => {
  given(begun, seated('aza', 'KAZ', 'deputy'), instructed(mute('head-KAZ')))
    .when('KAZ', say('plenary'))
    .thenRefused('CHN-6', 'muted')
    .when('KAZ', say('delegation-KAZ'))
    .thenRefused('CHN-6', 'muted')
    .when(person('aza'), say('plenary'))
    .thenDone()
    .when('KAZ', { type: 'propose-rule-change', rule: 'voting', value: 'roll-call' })
    .thenDone()
    .when('instructor', mute('head-KAZ', false))
    .thenEvents({ type: 'person-muted', party: 'KAZ', muted: false })
    .when('KAZ', say('plenary'))
    .thenDone()
})

it('CHN-6 W11 it is the person who is muted, also in another seat', () => {
  given(
    begun,
    seated('aza', 'KAZ', 'deputy'),
    instructed(mute('aza')),
    instructed({ type: 'reassign', person: 'aza', party: 'RUS', role: 'deputy' }),
  )
    .when(person('aza'), say('plenary'))
    .thenRefused('CHN-6', 'muted')
    .when('KAZ', say('plenary'))
    .thenDone()
})

it('CHN-6 OBS-1 only the instructor mutes, and only people of the table who are not muted yet', () => {
  given(begun, instructed({ type: 'seat-bot', party: 'RUS' }))
    .when('KAZ', mute('head-RUS'))
    .thenRefused('OBS-1', 'instructor-only')
    .when('instructor', mute('nobody'))
    .thenRefused('CHN-6', 'no-such-person')
    .when('instructor', mute('bot-RUS'))
    .thenRefused('CHN-6', 'no-such-person')
    .when('instructor', mute('head-KAZ', false))
    .thenRefused('CHN-6', 'so-already')
    .when('instructor', mute('head-KAZ'))
    .thenDone()
    .when('instructor', mute('head-KAZ'))
    .thenRefused('CHN-6', 'so-already')
})

it('CHN-6 CHN-5 its delegation and the instructor know; nobody else sees a line, a word or a different answer', () => {
  const { meeting } = given(begun)
  const seen = () => [boardOf(meeting.world), deskOf(meeting.world, 'RUS'), deskOf(meeting.world, 'KGZ')]
  const before = seen()
  meeting.instruct(mute('head-KAZ'))
  expect(seen()).toEqual(before)
  const fact = meeting.facts.at(-1)!
  expect(recordFor(fact, { kind: 'party', party: 'RUS' })).toBeNull()
  expect(recordFor(fact, { kind: 'public', closed: false })).toBeNull()
  expect(recordFor(fact, { kind: 'instructor' })?.params).toMatchObject({ name: 'Head KAZ', how: 'yes' })
  expect(recordFor(fact, { kind: 'party', party: 'KAZ' })?.params).toMatchObject({ name: 'Head KAZ', how: 'yes' })
  expect(deskOf(meeting.world, 'KAZ').people.get('head-KAZ')).toMatchObject({ muted: true })
})

it('CHN-6 CHN-2 whoever is muted learns nothing of a secret channel that is not its own', () => {
  const story = given(
    begun,
    done('KAZ', { type: 'open-channel', with: ['RUS'], secret: true }),
    instructed(mute('head-KGZ')),
  )
  const channel = story.meeting.last('channel-opened').channel
  story
    .when('KGZ', say(channel))
    .thenRefused('CHN-1', 'no-such-channel')
    .after(instructed(mute('head-KGZ', false)))
    .when('KGZ', say(channel))
    .thenRefused('CHN-1', 'no-such-channel')
})
