import { describe, expect, it } from 'vitest'
import { outcomeInForce } from '../../scoring/bound.ts'
import { agreementOf } from '../../scoring/from-world.ts'
import { given, givenAt } from '../../testing/given.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import { done, inStage, waited, withdrawn } from '../../testing/story.ts'
import { adopted, concluded, HARMLESS, object, ratified, ratify, sign, signed } from '../../testing/treaty-story.ts'
import { deskOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

const open = [concluded(HARMLESS), adopted('union', 'organs')]
const decline = (document: string) => ({ type: 'decline-signature', document, reason: 'not as it stands' })

describe("TRT-2 signing is each state's own act", () => {
  it('TRT-2 document by document: some are signed and others not', () => {
    given(...open)
      .when('KAZ', sign('union'))
      .thenEvents({ type: 'document-signed', mode: 'subject-to-ratification' })
      .when('KAZ', sign('union'))
      .thenRefused('TRT-1', 'signed-already')
      .when('KAZ', decline('organs'))
      .thenEvents({ type: 'signature-declined', document: 'organs', party: 'KAZ' })
      .when('KAZ', sign('organs'))
      .thenRefused('TRT-2', 'declined-already')
      .when('KAZ', sign('moon'))
      .thenRefused('TRT-1', 'not-open-for-signature')
      .when('KGZ', sign('organs'))
      .thenDone()
  })

  it('TRT-2 the modes are those of the clauses: definitive, ad referendum where they allow it, subject to ratification', () => {
    given(...open)
      .when('KAZ', sign('union', { adReferendum: true }))
      .thenRefused('TRT-1', 'no-ad-referendum')
      .when('KAZ', sign('organs', { adReferendum: true }))
      .thenEvents({ type: 'document-signed', mode: 'ad-referendum' })
      .when('RUS', sign('organs', { adReferendum: true }))
      .thenNot('consent-expressed')
      .when('KGZ', sign('organs'))
      .thenEvents({ type: 'document-signed', mode: 'definitive' }, { type: 'consent-expressed', how: 'signature' })
  })

  it('TRT-2 a document in force for some stays open for the others to the end of the stage', () => {
    const story = given(...open, signed('organs', 'KAZ', 'KGZ'))
    expect(story.meeting.world.treaty.documents.organs?.status).toBe('in-force')
    story.when('RUS', sign('organs')).thenEvents({ type: 'consent-expressed', party: 'RUS' })
    expect(outcomeInForce(agreementOf(story.meeting.world), 'RUS')).toMatchObject({ votes: 'shares' })
  })
})

describe('TRT-2 reservations', () => {
  const reserved = [...open, done('KGZ', sign('union', { reservation: 'transit' }))]

  it('TRT-2 name one question that the document settles, and are refused where the clauses forbid them', () => {
    given(...open)
      .when('KGZ', sign('organs', { reservation: 'votes' }))
      .thenRefused('TRT-2', 'reservations-forbidden', { document: 'organs' })
      .when('KGZ', sign('union', { reservation: 'votes' }))
      .thenRefused('TRT-2', 'not-in-document', { document: 'union' })
      .when('KGZ', sign('union', { reservation: 'water' }))
      .thenRefused('TRT-2', 'not-in-document')
      .when('KGZ', sign('union', { reservation: 'transit' }))
      .thenEvents({ type: 'reservation-made', party: 'KGZ', question: 'transit' })
  })

  it('TRT-2 one a party and document', () => {
    given(...reserved, inStage('ratification'))
      .when('KGZ', ratify('union', 'tariff'))
      .thenRefused('TRT-2', 'one-reservation')
      .when('KGZ', ratify('union'))
      .thenDone()
  })

  it('TRT-2 one objection within the stage and it does not stand: the signature that carried it falls, and can be given anew', () => {
    const story = given(...reserved)
      .when('KGZ', object('union', 'KGZ'))
      .thenRefused('TRT-2', 'own-reservation')
      .when('RUS', object('union', 'KAZ'))
      .thenRefused('TRT-2', 'no-such-reservation')
      .when('RUS', object('moon', 'KGZ'))
      .thenRefused('TRT-2', 'no-such-reservation')
      .when('RUS', object('union', 'KGZ'))
      .thenEvents({ type: 'reservation-objected', party: 'KGZ', by: 'RUS', question: 'transit' })
    expect(story.meeting.world.treaty.documents.union).toMatchObject({ signatures: {}, reservations: {} })
    expect(recordFor(story.meeting.facts.at(-1)!, { kind: 'party', party: 'KAZ' })).toMatchObject({
      by: 'RUS',
      params: { party: 'KGZ', from: 'RUS' },
    })
    story
      .when('RUS', object('union', 'KGZ'))
      .thenRefused('TRT-2', 'no-such-reservation')
      .when('KGZ', sign('union'))
      .thenDone()
  })

  it('TRT-2 silence accepts it: at the end of the stage it stands, and no objection comes after', () => {
    const story = given(...reserved, inStage('ratification'))
    expect(story.meeting.last('reservation-stood')).toMatchObject({
      document: 'union',
      party: 'KGZ',
      question: 'transit',
    })
    story.when('RUS', object('union', 'KGZ')).thenRefused('TRT-2', 'reservation-stands')
  })

  it('TRT-2 an objection undoes the goal of the stage: the author has its time to sign again', () => {
    const late = [
      concluded({ tariff: 'low' }),
      adopted('union'),
      signed('union', 'KAZ', 'RUS'),
      done('KGZ', sign('union', { reservation: 'tariff' })),
    ]
    const story = given(...late)
    expect(story.meeting.world.stages.goalMet).toBe(true)
    story.after(done('RUS', object('union', 'KGZ')), waited(30))
    expect(story.meeting.world.stages).toMatchObject({ stage: 'signature', goalMet: false })
  })

  it('TRT-2 for its author the question counts as left open, in the value and in force', () => {
    const union = [
      concluded({ tariff: 'low', transit: 'one' }),
      adopted('union'),
      signed('union', 'KAZ', 'RUS'),
      done('KGZ', sign('union', { reservation: 'transit' })),
    ]
    const story = given(...union)
    // KGZ: tariff low 30×100, transit left open 20×20 (agreed 20×60), votes left open 20×50, water 30×10.
    expect(deskOf(story.meeting.world, 'KGZ').value).toBe(3000 + 400 + 1000 + 300)
    story.after(inStage('ratification'), ratified('union', 'KAZ', 'RUS', 'KGZ'))
    expect(story.meeting.world.treaty.documents.union?.status).toBe('in-force')
    expect(outcomeInForce(agreementOf(story.meeting.world), 'KGZ')).toMatchObject({
      tariff: 'low',
      transit: 'left-open',
    })
    expect(outcomeInForce(agreementOf(story.meeting.world), 'KAZ')).toMatchObject({ tariff: 'low', transit: 'one' })
  })

  it('TRT-2 a reservation made at ratification counts only once it stands: an objection takes the consent back', () => {
    const ratifying = [
      ...open,
      signed('union', 'KAZ', 'KGZ', 'RUS'),
      inStage('ratification'),
      ratified('union', 'KAZ', 'RUS'),
      done('KGZ', ratify('union', 'tariff')),
    ]
    const story = given(...ratifying)
    expect(story.meeting.world.treaty.documents.union?.status).toBe('open-for-signature')
    story.after(done('KAZ', object('union', 'KGZ')))
    expect(story.meeting.world.treaty.documents.union).toMatchObject({
      consents: { KAZ: 'ratification', RUS: 'ratification' },
    })
    story
      .when('KGZ', ratify('union'))
      .thenEvents({ type: 'consent-expressed' }, { type: 'document-in-force', parties: ['KAZ', 'KGZ', 'RUS'] })
    const silent = given(...ratifying, waited(100)).meeting
    expect(silent.world.treaty.documents.union?.status).toBe('in-force')
  })

  it('TRT-2 after entry into force an objection unmakes the consent of the author alone', () => {
    const clauses = {
      ...smallScenario.documents[0]!.clauses,
      consent: 'signature' as const,
      inForce: { when: 'number' as const, number: 2 },
    }
    const scenario = {
      ...smallScenario,
      documents: [{ ...smallScenario.documents[0]!, clauses }, smallScenario.documents[1]!],
    }
    const { meeting } = givenAt(scenario)(
      ...open,
      signed('union', 'KAZ', 'RUS'),
      done('KGZ', sign('union', { reservation: 'tariff' })),
    )
    expect(meeting.world.treaty.documents.union).toMatchObject({ status: 'in-force', consents: { KGZ: 'signature' } })
    expect(outcomeInForce(agreementOf(meeting.world), 'KGZ')).toEqual({})
    meeting.act('RUS', object('union', 'KGZ'))
    expect(meeting.world.treaty.documents.union).toMatchObject({
      status: 'in-force',
      signatures: { KAZ: {}, RUS: {} },
      consents: { KAZ: 'signature', RUS: 'signature' },
    })
    expect(outcomeInForce(agreementOf(meeting.world), 'RUS')).toMatchObject({ tariff: 'low' })
  })

  it('TRT-2 DEL-3 the reservation of a party that has left concerns nobody', () => {
    given(...reserved, withdrawn('KGZ'))
      .when('RUS', object('union', 'KGZ'))
      .thenRefused('TRT-2', 'no-such-reservation')
  })
})
