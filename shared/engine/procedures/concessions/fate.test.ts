import { describe, expect, it } from 'vitest'
import { outcomeInForce } from '../../scoring/bound.ts'
import { worthNow } from '../../scoring/deal.ts'
import { agreementOf, sideOf } from '../../scoring/from-world.ts'
import { riskAtHome } from '../../scoring/risk.ts'
import { exchanged, exchangedInChannel, onlyUnionSigned } from '../../testing/concession-story.ts'
import { given, type Step } from '../../testing/given.ts'
import { agreed, done, inStage, left } from '../../testing/story.ts'
import { adopted, ratified, ratify, signed } from '../../testing/treaty-story.ts'
import { boardOf, deskOf } from '../../views/board.ts'

const ready = [...exchanged(), ...onlyUnionSigned('KAZ', 'KGZ', 'RUS')]

describe('CON-4 it takes effect', () => {
  it('CON-4 when both have ratified the agreement named, and no sooner', () => {
    const { meeting } = given(...ready, ratified('union', 'KAZ', 'RUS'))
      .when('KGZ', ratify('union'))
      .thenEvents(
        { type: 'consent-expressed', party: 'KGZ' },
        { type: 'document-in-force', document: 'union' },
        { type: 'concession-took-effect', concession: 'o1', parties: ['KAZ', 'KGZ'], agreement: 'union' },
      )
    expect(boardOf(meeting.world).concessions.get('o1')?.status).toBe('in-effect')
    expect(meeting.count('concession-took-effect')).toBe(1)
  })

  it('CON-4 it holds between the two, where nothing else does, and for nobody else', () => {
    const { meeting } = given(...ready, ratified('union', 'KAZ', 'KGZ', 'RUS'))
    const of = (party: string) => outcomeInForce(agreementOf(meeting.world), party)
    // Transit is left open in the union, which is in force; votes belong to the organs, which are not.
    expect(of('KAZ')).toMatchObject({ tariff: 'low', transit: 'own', votes: 'equal' })
    expect(of('KGZ')).toMatchObject({ tariff: 'low', transit: 'own', votes: 'equal' })
    expect([of('RUS').transit, of('RUS').votes]).toEqual(['left-open', undefined])
  })

  it('CON-4 SCR-5 the running score takes it as agreed as soon as the agreement says something', () => {
    const before = given(inStage('chain')).meeting.world
    const promised = given(...exchanged()).meeting
    expect(worthNow(sideOf(promised.world, 'KAZ'))).toBe(worthNow(sideOf(before, 'KAZ')))
    promised.instruct({ type: 'correct', question: 'tariff', option: 'low' })
    // KAZ: 40 · 100 on the tariff, 30 · 0 on transit, 10 · 100 on votes.
    expect(deskOf(promised.world, 'KAZ').value).toBe(5000)
    // RUS has promised nothing: 40 · 30, and 10 · 50 and 30 · 20 outside, 20 · 60 in its hidden question.
    expect(deskOf(promised.world, 'RUS').value).toBe(3500)
  })

  it('CON-4 TRT-3 parliament looks at what its ratification releases, too', () => {
    // RUS must not agree to equal votes; alone the union does not hold them.
    const withRus = (document: string): readonly Step[] => [
      inStage('chain'),
      done('KAZ', {
        ...{ type: 'offer-concession', channel: 'plenary', to: 'RUS', agreement: document, words: '', lang: 'en' },
        ...{ gives: { transit: 'own' }, asks: { votes: 'equal' } },
      }),
      done('RUS', { type: 'accept-proposal', proposal: 'o1' }),
    ]
    const risk = (document: string) =>
      riskAtHome(sideOf(given(...withRus(document), agreed({ tariff: 'low' })).meeting.world, 'RUS'), 'union')
    expect([risk('union'), risk('organs')]).toEqual([100, 0])
  })
})

describe('CON-4 it lapses, on record', () => {
  it('CON-4 when one of the two declines to be bound', () => {
    given(...ready)
      .when('KGZ', { type: 'decline-consent', document: 'union', reason: 'No.' })
      .thenEvents({ type: 'consent-declined' }, { type: 'concession-lapsed', concession: 'o1', reason: 'refused' })
  })

  it('CON-4 when one of the two does not sign', () => {
    given(...exchanged(), agreed({ tariff: 'low' }), inStage('signature'), adopted('union'))
      .when('KAZ', { type: 'decline-signature', document: 'union', reason: 'No.' })
      .thenEvents({ type: 'signature-declined' }, { type: 'concession-lapsed', reason: 'refused' })
  })

  it('CON-4 TRT-3 when a parliament refuses', () => {
    // A separate water regime is the red line of KGZ, at certain risk.
    const raised = [inStage('agenda'), done('KGZ', { type: 'raise-question', question: 'water' })]
    given(...raised, ...exchanged({ asks: { water: 'separate' } }), ...onlyUnionSigned('KAZ', 'KGZ', 'RUS'))
      .when('KGZ', ratify('union'))
      .thenEvents({ type: 'parliament-refused', party: 'KGZ' }, { type: 'concession-lapsed', reason: 'refused' })
  })

  it('CON-4 when nothing of the agreement was settled, so that it is not opened', () => {
    const { meeting } = given(...exchanged(), inStage('signature'))
    expect(meeting.last('concession-lapsed')).toMatchObject({ concession: 'o1', reason: 'failed' })
    expect(boardOf(meeting.world).concessions.size).toBe(0)
  })

  it('CON-4 when the agreement fails, also after both had ratified it', () => {
    const story = given(...ready, ratified('union', 'KAZ', 'KGZ'))
    expect(boardOf(story.meeting.world).concessions.get('o1')?.status).toBe('in-effect')
    const { meeting } = story.after(inStage('debrief'))
    expect(meeting.last('concession-lapsed')).toMatchObject({ reason: 'failed' })
    expect(outcomeInForce(agreementOf(meeting.world), 'KAZ')).toEqual({})
  })

  it('CON-4 when the time to ratify is over', () => {
    // The organs bind those who sign, two are enough; KGZ neither signs nor declines.
    const { meeting } = given(
      ...exchanged({ agreement: 'organs', asks: { tariff: 'low' } }),
      agreed({ votes: 'shares' }),
      inStage('signature'),
      adopted('organs'),
      signed('organs', 'KAZ', 'RUS'),
      inStage('debrief'),
    )
    expect(meeting.count('document-in-force')).toBe(1)
    expect(meeting.last('concession-lapsed')).toMatchObject({ reason: 'stage' })
    // It does not wait for the end of the talks: years may follow.
    const types = meeting.facts.map(({ event }) => event.type)
    expect(types.lastIndexOf('concession-lapsed')).toBeLessThan(types.lastIndexOf('stage-entered'))
  })

  it('CON-4 when all settle one of its questions otherwise; not when they settle it so', () => {
    const kept = given(...exchanged(), agreed({ votes: 'equal' }))
    expect(boardOf(kept.meeting.world).concessions.size).toBe(1)
    const { meeting } = given(...exchanged(), agreed({ votes: 'shares' }))
    expect(meeting.last('concession-lapsed')).toMatchObject({ concession: 'o1', reason: 'settled' })
  })

  it('CON-4 DEL-3 when one of the two leaves the negotiation', () => {
    expect(given(...exchanged(), left('KGZ')).meeting.last('concession-lapsed').reason).toBe('left')
    expect(given(...exchanged(), left('RUS')).meeting.count('concession-lapsed')).toBe(0)
  })

  it('CON-4 CHN-5 of one made in a channel only its members read that it lapsed', () => {
    const { meeting } = given(...exchangedInChannel(true), agreed({ votes: 'shares' }))
    expect(meeting.last('concession-lapsed')).toMatchObject({ seenBy: ['KAZ', 'KGZ'] })
  })
})
