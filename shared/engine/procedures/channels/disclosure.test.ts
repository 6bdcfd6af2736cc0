import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../scenario/schema.ts'
import { say as saying, lastChannel as secret, whispered } from '../../testing/channel-story.ts'
import { given, givenAt } from '../../testing/given.ts'
import type { Meeting } from '../../testing/meeting.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import { begun, done, person, seated } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

const disclose = (channel: string) => ({ type: 'disclose-channel', channel })
const known = (m: Meeting) => [...boardOf(m.world).disclosures.values()]

describe('CHN-3 a secret channel comes to light', () => {
  it('CHN-3 by the disclosure of a party in it: all learn that it exists, who was in it and who told, not a word', () => {
    const story = given(...whispered)
    const { meeting } = story
    expect(known(meeting)).toEqual([])
    story.when('KGZ', disclose(secret(meeting))).thenEvents({
      type: 'channel-disclosed',
      party: 'KGZ',
      disclosure: 'd1',
      members: ['KAZ', 'KGZ'],
    })
    expect(known(meeting)).toEqual([{ id: 'd1', by: 'KGZ', members: 'KAZ KGZ' }])
    expect(recordFor(meeting.facts.at(-1)!, { kind: 'party', party: 'RUS' })?.params).toEqual({
      party: 'KGZ',
      parties: 'KAZ KGZ',
    })
    const { world } = meeting
    expect(boardOf(world).channels.size).toBe(0)
    expect(deskOf(world, 'RUS').channels.size).toBe(0)
    expect(deskOf(world, 'KAZ').channels.get(secret(meeting))?.disclosed).toBe(true)
    expect(JSON.stringify([...boardOf(world).disclosures])).not.toContain('whispered-words')
  })

  it('CHN-3 what is said there afterwards stays with those in it', () => {
    const { meeting } = given(...whispered, (m) => void m.act('KAZ', disclose(secret(m))))
    meeting.act('KAZ', saying(secret(meeting), 'still ours'))
    const last = meeting.facts.at(-1)!
    expect(recordFor(last, { kind: 'party', party: 'KGZ' })).not.toBeNull()
    expect(recordFor(last, { kind: 'party', party: 'RUS' })).toBeNull()
  })

  it('CHN-3 only a secret one, once, by a head who is in it with another', () => {
    const story = given(...whispered, seated('dep', 'KAZ', 'deputy'))
    const id = secret(story.meeting)
    story
      .when('RUS', disclose(id))
      .thenRefused('CHN-1', 'no-such-channel')
      .when(person('dep'), disclose(id))
      .thenRefused('DEL-1', 'head-only')
      .when('KAZ', disclose(id))
      .thenDone()
      .when('KGZ', disclose(id))
      .thenRefused('CHN-3', 'known-already')
    given(begun, done('KAZ', { type: 'open-channel', with: ['KGZ'], secret: false }))
      .when('KAZ', disclose('c1'))
      .thenRefused('CHN-3', 'seen-by-all')
    const alone = given(begun, done('KAZ', { type: 'open-channel', with: ['KGZ'], secret: true }))
    alone
      .when('KAZ', disclose(secret(alone.meeting)))
      .thenRefused('CHN-3', 'alone')
      .when('KGZ', disclose(secret(alone.meeting)))
      .thenRefused('CHN-1', 'invitation-not-accepted')
  })

  it('CHN-3 what the second one is called does not tell how many there are', () => {
    const { meeting } = given(
      ...whispered,
      done('KAZ', { type: 'open-channel', with: ['RUS'], secret: true }),
      (m) => void m.act('RUS', { type: 'accept-invitation', channel: secret(m) }),
      (m) => void m.act('RUS', disclose(secret(m))),
    )
    expect(known(meeting)).toEqual([{ id: 'd1', by: 'RUS', members: 'KAZ RUS' }])
  })
})

describe('CHN-3 by chance, where the scenario says so', () => {
  const at = (disclosureRisk: number | undefined): Scenario => ({
    ...smallScenario,
    ...(disclosureRisk !== undefined && { disclosureRisk }),
  })
  const told = (risk: number | undefined, times: number): readonly string[] => {
    const { meeting } = givenAt(at(risk), {})(...whispered)
    for (let i = 1; i < times; i++) meeting.act('KGZ', saying(secret(meeting), `word ${i}`))
    return meeting.facts.map(({ event }) => event.type).filter((type) => type === 'channel-overheard')
  }

  it('CHN-3 at a hundred percent the first word brings it to light, and once only', () => {
    expect(told(100, 3)).toEqual(['channel-overheard'])
    const { meeting } = givenAt(at(100), {})(...whispered)
    expect(known(meeting)).toEqual([{ id: 'd1', by: '', members: 'KAZ KGZ' }])
  })

  it('CHN-3 where the scenario says nothing it never does', () => {
    expect(told(undefined, 40)).toEqual([])
  })

  it('CHN-3 each thing said is a chance of its own: at ten percent sixty words bring it to light, the first does not', () => {
    expect(told(10, 1)).toEqual([])
    expect(told(10, 60)).toEqual(['channel-overheard'])
  })
})
