import { describe, expect, it } from 'vitest'
import { lastChannel } from '../../testing/channel-story.ts'
import { given, type Step } from '../../testing/given.ts'
import { ASKS, accept, counter, decline, GIVES, HALVES, propose, proposed } from '../../testing/proposal-story.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import { agreed, done, inStage, waited } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

const chain = inStage('chain')
const toKgz = [chain, proposed('KAZ', ['KGZ'])]
const toBoth = [chain, proposed('KAZ', ['KGZ', 'RUS'])]
const channelWith =
  (...others: readonly string[]): Step =>
  (m) => {
    m.act('KAZ', { type: 'open-channel', with: others, secret: true })
    for (const party of others) m.act(party, { type: 'accept-invitation', channel: lastChannel(m) })
  }

describe('making one', () => {
  it('OFR-1 P33 what one would agree to for what one asks, to a party by name: it lies open and binds nobody', () => {
    const { meeting } = given(chain)
      .when('KAZ', propose(['KGZ']))
      .thenEvents({ type: 'proposal-made', party: 'KAZ', to: ['KGZ'], gives: GIVES, asks: ASKS })
    expect(boardOf(meeting.world).proposals.get('o1')).toEqual({
      id: 'o1',
      channel: 'plenary',
      by: 'KAZ',
      to: 'KGZ',
      gives: 'transit=one',
      asks: 'tariff=low',
      answers: '',
      accepted: '',
      agreement: '',
    })
    expect(boardOf(meeting.world).questions.get('tariff')?.backing).toBe('')
  })

  it('OFR-1 both halves name something, and no question stands in both', () => {
    const story = given(chain)
    const halves = (gives: object, asks: object) => ({ ...HALVES, gives, asks })
    for (const wrong of [halves({}, ASKS), halves(GIVES, {}), halves({ tariff: 'high' }, ASKS)])
      story.when('KAZ', propose(['KGZ'], 'plenary', wrong)).thenRefused('OFR-1', 'two-halves')
  })

  it('OFR-1 only questions of the list, still open, with options of theirs', () => {
    const halves = (gives: object) => propose(['KGZ'], 'plenary', { ...HALVES, gives })
    given(chain, agreed({ votes: 'equal' }))
      .when('KAZ', halves({ votes: 'equal' }))
      .thenRefused('OFR-1', 'not-open', { question: 'votes' })
      .when('KAZ', halves({ seat: 'here' }))
      .thenRefused('AGD-1', 'no-such-question')
      .when('KAZ', halves({ transit: 'nowhere' }))
      .thenRefused('TXT-1', 'no-such-option')
  })

  it('OFR-2 it is made where one is heard, to others that hear one there', () => {
    given(chain, channelWith('KGZ'))
      .when('RUS', propose(['KGZ'], 'c1'))
      .thenRefused('OFR-2', 'not-heard-there')
      .when('KAZ', propose(['KAZ']))
      .thenRefused('OFR-2', 'not-heard-there')
    const { meeting } = given(chain, channelWith('KGZ'))
    const channel = lastChannel(meeting)
    given(chain, channelWith('KGZ'))
      .when('KAZ', propose(['RUS'], channel))
      .thenRefused('OFR-2', 'not-heard-there')
      .when('KAZ', propose(['KGZ'], channel))
      .thenDone()
  })

  it('OFR-2 in a channel only its members have it, at the desk and in the record', () => {
    const { meeting } = given(chain, channelWith('KGZ'), (m) => void m.act('KAZ', propose(['KGZ'], lastChannel(m))))
    const rowsOf = (party: string) => deskOf(meeting.world, party).proposals.size
    expect([rowsOf('KAZ'), rowsOf('KGZ'), rowsOf('RUS'), boardOf(meeting.world).proposals.size]).toEqual([1, 1, 0, 0])
    const linesOf = (party: string) =>
      meeting.facts.flatMap((fact) => recordFor(fact, { kind: 'party', party }) ?? []).map(({ type }) => type)
    expect(linesOf('KGZ')).toContain('proposal-made')
    expect(linesOf('RUS')).not.toContain('proposal-made')
  })

  it('OFR-3 a newer one to the same party in the same place takes its place; elsewhere both lie open', () => {
    const { meeting } = given(...toKgz)
      .when('KAZ', propose(['KGZ', 'RUS']))
      .thenEvents({ type: 'proposal-lapsed', proposal: 'o1', reason: 'replaced' }, { type: 'proposal-made' })
      .after(channelWith('RUS'), (m) => void m.act('KAZ', propose(['RUS'], lastChannel(m))))
    expect(Object.keys(meeting.world.proposals.open)).toHaveLength(2)
  })
})

describe('answering one', () => {
  it('OFR-3 yes is on the record; with the last yes it is closed', () => {
    const { meeting } = given(...toBoth)
      .when('KGZ', accept('o1'))
      .thenEvents({ type: 'proposal-accepted', party: 'KGZ', agreed: false })
      .when('KGZ', accept('o1'))
      .thenRefused('OFR-3', 'accepted-already')
      .when('RUS', accept('o1'))
      .thenEvents({ type: 'proposal-accepted', party: 'RUS', agreed: true })
    expect([boardOf(meeting.world).proposals.size, meeting.world.clock.deadlines['proposal:o1']]).toEqual([
      0,
      undefined,
    ])
  })

  it('OFR-3 no says why, and closes it', () => {
    const { meeting } = given(...toBoth)
      .when('RUS', decline('o1', 'It costs us transit.'))
      .thenEvents({ type: 'proposal-declined', party: 'RUS', reason: 'It costs us transit.' })
      .when('KGZ', accept('o1'))
      .thenRefused('OFR-3', 'no-such-offer')
    const line = meeting.facts.flatMap((fact) => recordFor(fact, { kind: 'party', party: 'KGZ' }) ?? []).at(-1)
    expect(line).toMatchObject({ type: 'proposal-declined', params: { party: 'RUS', reason: 'It costs us transit.' } })
  })

  it('OFR-3 P33 a counter-offer names the one that it answers, goes to all who took part, and closes it', () => {
    const { meeting } = given(...toBoth)
      .when('RUS', counter('o1'))
      .thenEvents({ type: 'proposal-countered', party: 'RUS', answers: 'o1', to: ['KAZ', 'KGZ'] })
    expect([...boardOf(meeting.world).proposals.values()]).toMatchObject([{ id: 'o2', by: 'RUS', answers: 'o1' }])
  })

  it('OFR-3 nobody else answers it, and only its author takes it back', () => {
    given(...toKgz)
      .when('RUS', accept('o1'))
      .thenRefused('OFR-3', 'no-such-offer')
      .when('RUS', { type: 'withdraw-proposal', proposal: 'o1' })
      .thenRefused('OFR-3', 'no-such-offer')
      .when('KAZ', { type: 'withdraw-proposal', proposal: 'o1' })
      .thenEvents({ type: 'proposal-lapsed', reason: 'withdrawn' })
  })
})

describe('what ends one', () => {
  it('OFR-3 CLK-3 its time, that of a package at this pace', () => {
    const story = given(...toKgz)
    const left = smallScenario.paces.short.package
    expect(story.after(waited(left - 1)).meeting.world.proposals.open).toHaveProperty('o1')
    const { meeting } = story.after(waited(1))
    expect(meeting.last('proposal-lapsed')).toMatchObject({ proposal: 'o1', reason: 'deadline' })
  })

  it('OFR-3 the end of the stage, and the settlement of one of its questions', () => {
    expect(given(...toKgz, inStage('packages')).meeting.last('proposal-lapsed').reason).toBe('stage')
    const { meeting } = given(...toKgz, agreed({ votes: 'equal' }))
    expect(meeting.world.proposals.open).toHaveProperty('o1')
    expect(given(...toKgz, agreed({ tariff: 'high' })).meeting.last('proposal-lapsed').reason).toBe('settled')
  })

  it('OFR-2 whoever leaves the channel takes its offers along', () => {
    const { meeting } = given(
      chain,
      channelWith('KGZ'),
      (m) => void m.act('KAZ', propose(['KGZ'], lastChannel(m))),
      (m) => void m.act('KGZ', { type: 'leave-channel', channel: lastChannel(m) }),
    )
    expect(meeting.last('proposal-lapsed')).toMatchObject({ reason: 'left', seenBy: ['KAZ', 'KGZ'] })
  })
})

it('OFR-3 DEL-1 a seat is offered its answers, and nobody else is', () => {
  const { meeting } = given(...toKgz)
  const moves = (party: string) => [...deskOf(meeting.world, party).moves].filter(([key]) => key.endsWith(':o1'))
  expect(moves('KGZ')).toEqual([
    ['accept-proposal:o1', ''],
    ['counter-proposal:o1', ''],
    ['decline-proposal:o1', ''],
  ])
  expect(moves('KAZ')).toEqual([['withdraw-proposal:o1', '']])
  expect(moves('RUS')).toEqual([])
  expect([...deskOf(meeting.world, 'RUS').moves.keys()]).toContain('make-proposal:plenary')
})

it('OFR-3 a second talk about the same offer needs no old one: done is done', () => {
  given(...toKgz, done('KGZ', accept('o1')))
    .when('KGZ', decline('o1'))
    .thenRefused('OFR-3', 'no-such-offer')
})
