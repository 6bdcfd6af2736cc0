import { describe, expect, it } from 'vitest'
import { exchanged, exchangedInChannel, note, offer, offeredInChannel, TERMS } from '../../testing/concession-story.ts'
import { given } from '../../testing/given.ts'
import { accept, counter, decline, lastProposal } from '../../testing/proposal-story.ts'
import { agreed, done, inStage, PARTIES } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

const chain = inStage('chain')
const offered = [chain, done('KAZ', offer('KGZ'))]

describe('CON-1 the list of what the others need', () => {
  it('CON-1 an answer or words, on one question of one of the others; its own desk has it, and nobody else', () => {
    const { meeting } = given(chain)
      .when('KAZ', note('KGZ'))
      .thenEvents({ type: 'need-noted', party: 'KAZ', of: 'KGZ', option: 'own' })
      .when('KAZ', note('KGZ', { words: 'Bread before rail.' }))
      .thenDone()
    expect([...deskOf(meeting.world, 'KAZ').needs.values()]).toEqual([
      { id: 'KGZ:transit', of: 'KGZ', question: 'transit', option: 'own', words: 'Bread before rail.', lang: 'en' },
    ])
    expect([deskOf(meeting.world, 'KGZ').needs.size, deskOf(meeting.world, 'RUS').needs.size]).toEqual([0, 0])
    const read = (party: string) =>
      meeting.facts
        .flatMap((fact) => recordFor(fact, { kind: 'party', party }) ?? [])
        .filter(({ type }) => type === 'need-noted').length
    expect(PARTIES.map(read)).toEqual([2, 0, 0])
  })

  it('CON-1 nothing said strikes it off', () => {
    const nothing = note('KGZ', { option: '', words: '' })
    const { meeting } = given(chain)
      .when('KAZ', nothing)
      .thenRefused('CON-1', 'says-nothing')
      .after(done('KAZ', note('KGZ')))
      .when('KAZ', nothing)
      .thenDone()
    expect(deskOf(meeting.world, 'KAZ').needs.size).toBe(0)
  })

  it('CON-1 it is about another party of the table, and about what is on the list', () => {
    given(chain)
      .when('KAZ', note('KAZ'))
      .thenRefused('CON-1', 'of-another')
      .when('KAZ', note('UKR'))
      .thenRefused('CON-1', 'of-another')
      .when('KAZ', note('KGZ', { question: 'water' }))
      .thenRefused('AGD-1', 'no-such-question')
      .when('KAZ', note('KGZ', { option: 'nowhere' }))
      .thenRefused('TXT-1', 'no-such-option')
  })
})

describe('CON-2 the offer', () => {
  it('CON-2 what I give, what I ask, and the agreement whose ratification releases both', () => {
    const { meeting } = given(chain)
      .when('KAZ', offer('KGZ'))
      .thenEvents({ type: 'proposal-made', party: 'KAZ', to: ['KGZ'], agreement: 'union', ...TERMS })
    expect([...boardOf(meeting.world).proposals.values()]).toMatchObject([
      { by: 'KAZ', to: 'KGZ', gives: 'transit=own', asks: 'votes=equal', agreement: 'union' },
    ])
    const line = meeting.facts.flatMap((fact) => recordFor(fact, { kind: 'party', party: 'RUS' }) ?? []).at(-1)
    expect(line?.params).toMatchObject({ how: 'concession', document: 'union' })
  })

  it('CON-2 both halves hold something, and it is made where one is heard', () => {
    given(chain)
      .when('KAZ', offer('KGZ', { asks: {} }))
      .thenRefused('OFR-1', 'two-halves')
      .when('KAZ', offer('KAZ'))
      .thenRefused('OFR-2', 'not-heard-there')
      .when('KAZ', offer('KGZ', { channel: 'c9' }))
      .thenRefused('OFR-2', 'not-heard-there')
  })

  it('CON-2 the agreement is a document that both have still to ratify', () => {
    given(chain)
      .when('KAZ', offer('KGZ', { agreement: 'peace' }))
      .thenRefused('CON-2', 'no-such-agreement')
    // Nothing is settled in the organs, so that this document is not opened.
    given(chain, agreed({ tariff: 'low' }), inStage('signature'))
      .when('KAZ', offer('KGZ', { agreement: 'organs' }))
      .thenRefused('CON-2', 'not-ahead', { document: 'organs' })
      .when('KAZ', offer('KGZ'))
      .thenDone()
  })

  it('CON-2 also about what all have left open, and not about what all have settled', () => {
    const signature = given(chain, agreed({ tariff: 'low' }), inStage('signature'))
    expect(boardOf(signature.meeting.world).questions.get('votes')?.status).toBe('left-open')
    signature
      .when('KAZ', offer('KGZ', { gives: { tariff: 'high' } }))
      .thenRefused('OFR-1', 'not-open', { question: 'tariff' })
      .when('KAZ', offer('KGZ'))
      .thenDone()
  })
})

describe('CON-3 the answer', () => {
  it('CON-3 accepted as a whole, it is on the record as conditional', () => {
    const { meeting } = given(...offered)
      .when('KGZ', accept('o1'))
      .thenEvents(
        { type: 'proposal-accepted', agreed: true },
        { type: 'concession-accepted', parties: ['KAZ', 'KGZ'], agreement: 'union', ...TERMS },
      )
    expect(boardOf(meeting.world).concessions.get('o1')).toEqual({
      ...{ id: 'o1', channel: 'plenary', by: 'KAZ', to: 'KGZ', agreement: 'union' },
      ...{ gives: 'transit=own', asks: 'votes=equal', status: 'conditional' },
    })
    expect(boardOf(meeting.world).proposals.size).toBe(0)
  })

  it('CON-3 refused with a reason, nothing is promised; a counter-offer names the same agreement', () => {
    const no = given(...offered)
    no.when('KGZ', decline('o1')).thenEvents({ type: 'proposal-declined' })
    expect(boardOf(no.meeting.world).concessions.size).toBe(0)
    given(...offered)
      .when('KGZ', counter('o1', { gives: { votes: 'shares' }, asks: { transit: 'own' }, words: '', lang: 'en' }))
      .thenEvents({ type: 'proposal-countered', party: 'KGZ', to: ['KAZ'], agreement: 'union' })
      .when('KAZ', accept('o2'))
      .thenEvents({ type: 'proposal-accepted' }, { type: 'concession-accepted', parties: ['KGZ', 'KAZ'] })
  })

  it('CON-3 one answer to a question: who promised another cannot promise this one, and its own offers that say so are withdrawn', () => {
    const other = offer('RUS', { gives: { transit: 'one' }, asks: { tariff: 'low' } })
    given(...exchanged())
      .when('KAZ', other)
      .thenRefused('CON-3', 'promised-otherwise')
      .when('KAZ', { ...other, gives: { transit: 'own' } })
      .thenDone()
    given(...exchanged(), done('RUS', { ...other, to: 'KGZ' }))
      .when('KGZ', accept('o2'))
      .thenRefused('CON-3', 'promised-otherwise')
    given(chain, done('KAZ', other), done('KGZ', offer('KAZ')))
      .when('KAZ', accept('o2'))
      .thenEvents(
        { type: 'proposal-accepted' },
        { type: 'concession-accepted' },
        { type: 'proposal-lapsed', proposal: 'o1', reason: 'withdrawn' },
      )
  })

  it('CON-3 CHN-5 what others promised in secret is told to nobody by a refusal', () => {
    given(...exchangedInChannel(true))
      .when('RUS', offer('KAZ', { gives: { tariff: 'low' }, asks: { transit: 'one' } }))
      .thenDone()
  })

  it('CON-3 CHN-5 in a channel only its members have it, at the desk and in the record', () => {
    const { meeting } = given(...exchangedInChannel(true))
    const seen = (party: string) => deskOf(meeting.world, party).concessions.size
    expect([seen('KAZ'), seen('KGZ'), seen('RUS'), boardOf(meeting.world).concessions.size]).toEqual([1, 1, 0, 0])
    const read = (party: string) =>
      meeting.facts
        .flatMap((fact) => recordFor(fact, { kind: 'party', party }) ?? [])
        .some(({ type }) => type === 'concession-accepted')
    expect([read('KAZ'), read('KGZ'), read('RUS')]).toEqual([true, true, false])
  })
})

it('CON-2 a seat is offered it wherever it is heard, while the stage opens it', () => {
  const { meeting } = given(...offeredInChannel(false))
  const moves = (party: string) =>
    [...deskOf(meeting.world, party).moves].filter(([key]) => key.startsWith('offer-con'))
  const channel = lastProposal(meeting) && meeting.last('proposal-made').channel
  expect(moves('KAZ')).toEqual([
    ['offer-concession:plenary', ''],
    [`offer-concession:${channel}`, ''],
  ])
  expect(moves('RUS')).toEqual([['offer-concession:plenary', '']])
  given(inStage('ranking')).when('KAZ', offer('KGZ')).thenRefused('STG-2', 'closed-at-this-stage')
})

it('CON-3 who has promised something can still offer and counter other things; only what it cannot give is refused', () => {
  const other = offer('KGZ', { gives: { tariff: 'low' }, asks: { votes: 'shares' } })
  const { meeting } = given(...exchanged(), done('RUS', other))
  const { moves } = deskOf(meeting.world, 'KGZ')
  expect([moves.get('offer-concession:plenary'), moves.get('counter-proposal:o2')]).toEqual(['', ''])
  expect(moves.get('accept-proposal:o2')).toContain('CON-3/promised-otherwise')
  expect(deskOf(meeting.world, 'KAZ').moves.get('offer-concession:plenary')).toBe('')
})
