import { describe, expect, it } from 'vitest'
import { outcomeInForce } from '../../scoring/bound.ts'
import { agreementOf } from '../../scoring/from-world.ts'
import { given, givenAt, type Step } from '../../testing/given.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import { done, inStage, left, waited } from '../../testing/story.ts'
import { adopted, concluded, HARMLESS, object, ratified, ratify, sign, signed } from '../../testing/treaty-story.ts'
import { deskOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

/** In the small scenario a signatory has so many seconds to object. */
const OBJECTION = 25
const open = [concluded(HARMLESS), adopted('union', 'organs')]
const reserving = (question: string) => sign('union', { reservation: question })
const reserved = [...open, signed('union', 'KAZ', 'RUS'), done('KGZ', reserving('transit'))]
/** Only `union` is there to be signed: with the last signature nothing is left to do in the stage. */
const alone = [concluded({ tariff: 'low' }), adopted('union')]
const moveOn = { type: 'move-on' }
const withdraw = { type: 'withdraw-reservation', document: 'union' }

describe('TRT-2 reservations', () => {
  it('TRT-2 name one question that the document settles, and are refused where the clauses forbid them', () => {
    given(...open)
      .when('KGZ', sign('organs', { reservation: 'votes' }))
      .thenRefused('TRT-2', 'reservations-forbidden', { document: 'organs' })
      .when('KGZ', reserving('votes'))
      .thenRefused('TRT-2', 'not-in-document', { document: 'union' })
      .when('KGZ', reserving('water'))
      .thenRefused('TRT-2', 'not-in-document')
      .when('KGZ', reserving('transit'))
      .thenEvents({ type: 'reservation-made', party: 'KGZ', question: 'transit', carrier: 'signature' })
  })

  it('TRT-2 one a party and document', () => {
    given(...reserved, waited(OBJECTION), inStage('ratification'))
      .when('KGZ', ratify('union', 'tariff'))
      .thenRefused('TRT-2', 'one-reservation')
      .when('KGZ', ratify('union'))
      .thenDone()
  })

  it('TRT-2 for its author the question counts as left open, in the value and in force', () => {
    const story = given(
      concluded({ tariff: 'low', transit: 'one' }),
      adopted('union'),
      signed('union', 'KAZ', 'RUS'),
      done('KGZ', reserving('transit')),
    )
    // KGZ: tariff low 30×100, transit left open 20×20 (agreed 20×60), votes left open 20×50, water 30×10.
    expect(deskOf(story.meeting.world, 'KGZ').value).toBe(3000 + 400 + 1000 + 300)
    story.after(
      waited(OBJECTION),
      inStage('ratification'),
      ratified('union', 'KAZ', 'RUS'),
      done('KGZ', ratify('union', 'transit')),
    )
    expect(story.meeting.world.treaty.documents.union?.status).toBe('in-force')
    expect(outcomeInForce(agreementOf(story.meeting.world), 'KGZ')).toMatchObject({
      tariff: 'low',
      transit: 'left-open',
    })
    expect(outcomeInForce(agreementOf(story.meeting.world), 'KAZ')).toMatchObject({ tariff: 'low', transit: 'one' })
  })
})

describe('TRT-2 the time for objections', () => {
  it('TRT-2 R4 silence accepts after the objection time, never sooner', () => {
    const story = given(...reserved, waited(OBJECTION - 1))
    expect(story.meeting.count('reservation-stood')).toBe(0)
    story.after(waited(1))
    expect(story.meeting.last('reservation-stood')).toMatchObject({ party: 'KGZ', question: 'transit' })
    story.when('RUS', object('union', 'KGZ')).thenRefused('TRT-2', 'reservation-stands')
  })

  it('TRT-2 STG-3 R4 the chair who signs last with a reservation cannot move on in the same second: the stage waits', () => {
    const story = given(...alone, signed('union', 'KGZ', 'RUS'), done('KAZ', reserving('tariff')))
      .when('KAZ', moveOn)
      .thenRefused('TRT-2', 'objection-time-runs')
      .after(waited(OBJECTION))
    expect(story.meeting.world.stages).toMatchObject({ stage: 'signature', goalMet: true })
    story.when('KAZ', moveOn).thenEvents({ type: 'stage-ended', by: 'goal' })
  })

  it('TRT-2 CLK-1 R4 one second before the clock: the stage waits the objection time out, and then ends by itself', () => {
    const story = given(...alone, signed('union', 'KGZ', 'RUS'), waited(19))
    // The goal is not met while KAZ has not signed; the stage would end at 200 s.
    story.after(waited(180), done('KAZ', reserving('tariff')), waited(1))
    expect(story.meeting.last('stage-held')).toMatchObject({ stage: 'signature', by: 'time' })
    expect(story.meeting.world.stages.stage).toBe('signature')
    story.after(waited(OBJECTION - 2))
    expect(story.meeting.world.stages.stage).toBe('signature')
    story.after(waited(1))
    expect(story.meeting.world.stages.stage).toBe('ratification')
    expect(story.meeting.world.treaty.documents.union?.stood).toEqual(['KAZ'])
  })

  it('TRT-2 R4 after an objection the stage leaves the objection time again to sign anew, also past its own end', () => {
    const story = given(...alone, signed('union', 'KGZ', 'RUS'), waited(199), done('KAZ', reserving('tariff')))
    story.after(waited(OBJECTION - 1), done('RUS', object('union', 'KAZ')), waited(OBJECTION - 1))
    expect(story.meeting.world.stages.stage).toBe('signature')
    story.when('KAZ', sign('union')).thenDone()
    const silent = given(...alone, signed('union', 'KGZ', 'RUS'), waited(199), done('KAZ', reserving('tariff')))
    silent.after(waited(OBJECTION - 1), done('RUS', object('union', 'KAZ')), waited(OBJECTION))
    expect(silent.meeting.world.stages.stage).toBe('ratification')
  })

  it('TRT-2 R4 a motion that would close the stage waits as well, and closes it when the time is over', () => {
    const closing: Step = (m) => {
      m.act('KAZ', { type: 'move-to-close-stage' })
      for (const p of ['KAZ', 'KGZ', 'RUS'])
        m.act(p, { type: 'vote', ballot: m.last('ballot-opened').ballot, position: 'yes' })
    }
    const story = given(...reserved, closing)
    expect(story.meeting.world.stages.stage).toBe('signature')
    story.after(waited(OBJECTION))
    expect(story.meeting.last('stage-ended')).toMatchObject({ stage: 'signature', by: 'motion' })
    expect(story.meeting.last('reservation-stood').party).toBe('KGZ')
  })

  it('TRT-2 STG-3 R4 so do talks that a motion ends: the reservation stands first', () => {
    const ending: Step = (m) => {
      m.act('KAZ', { type: 'move-to-end-talks' })
      for (const p of ['KAZ', 'KGZ', 'RUS'])
        m.act(p, { type: 'vote', ballot: m.last('ballot-opened').ballot, position: 'yes' })
    }
    const story = given(...reserved, ending, waited(OBJECTION - 1))
    expect(story.meeting.world.stages).toMatchObject({ stage: 'signature', held: 'end' })
    story.after(waited(1))
    expect(story.meeting.last('reservation-stood').party).toBe('KGZ')
    expect(story.meeting.world.stages).toMatchObject({ stage: 'debrief', phase: 'over' })
  })

  it('TRT-2 R4 the instructor may move on, and the objection time runs on: a signature that falls then is not given again', () => {
    const story = given(...reserved, inStage('ratification'))
    expect(story.meeting.count('reservation-stood')).toBe(0)
    story
      .when('RUS', object('union', 'KGZ'))
      .thenEvents({ type: 'reservation-objected', party: 'KGZ' })
      .when('KGZ', ratify('union'))
      .thenRefused('TRT-1', 'not-signed')
    given(...reserved, inStage('ratification'), waited(OBJECTION))
      .when('RUS', object('union', 'KGZ'))
      .thenRefused('TRT-2', 'reservation-stands')
  })

  it('TRT-2 R4 at ratification the stage waits in the same way', () => {
    const home = [
      ...alone,
      signed('union', 'KAZ', 'KGZ', 'RUS'),
      inStage('ratification'),
      ratified('union', 'KAZ', 'RUS'),
    ]
    const story = given(...home, waited(99), done('KGZ', ratify('union', 'tariff')), waited(OBJECTION - 1))
    expect(story.meeting.world.stages.stage).toBe('ratification')
    story.after(waited(1))
    expect(story.meeting.last('talks-ended')).toMatchObject({ inForce: ['union'] })
  })
})

describe('TRT-2 an objection', () => {
  it('TRT-2 voids the reservation and the signature that carried it, which may be given again without it', () => {
    const story = given(...reserved)
      .when('KGZ', object('union', 'KGZ'))
      .thenRefused('TRT-2', 'own-reservation')
      .when('RUS', object('union', 'KAZ'))
      .thenRefused('TRT-2', 'no-such-reservation')
      .when('RUS', object('moon', 'KGZ'))
      .thenRefused('TRT-2', 'no-such-reservation')
      .when('RUS', object('union', 'KGZ'))
      .thenEvents({ type: 'reservation-objected', party: 'KGZ', by: 'RUS', question: 'transit' })
    expect(story.meeting.world.treaty.documents.union).toMatchObject({
      signatures: { KAZ: {}, RUS: {} },
      reservations: {},
    })
    expect(story.meeting.world.treaty.documents.union?.signatures).not.toHaveProperty('KGZ')
    expect(recordFor(story.meeting.facts.at(-1)!, { kind: 'party', party: 'KAZ' })).toMatchObject({
      by: 'RUS',
      params: { party: 'KGZ', from: 'RUS' },
    })
    story
      .when('RUS', object('union', 'KGZ'))
      .thenRefused('TRT-2', 'no-such-reservation')
      .when('KGZ', reserving('transit'))
      .thenRefused('TRT-2', 'objected-already', { question: 'transit' })
      .when('KGZ', sign('union'))
      .thenDone()
  })

  it('TRT-2 comes from a state that signed, and from nobody else', () => {
    given(...open, signed('union', 'KAZ'), done('KGZ', reserving('transit')))
      .when('RUS', object('union', 'KGZ'))
      .thenRefused('TRT-2', 'not-signatory')
      .after(signed('union', 'RUS'))
      .when('RUS', object('union', 'KGZ'))
      .thenDone()
  })

  it('TRT-2 to one made at ratification takes the consent back and leaves the signature', () => {
    const ratifying = [
      ...open,
      signed('union', 'KAZ', 'KGZ', 'RUS'),
      inStage('ratification'),
      ratified('union', 'KAZ', 'RUS'),
      done('KGZ', ratify('union', 'tariff')),
    ]
    const story = given(...ratifying)
    expect(story.meeting.last('reservation-made').carrier).toBe('ratification')
    expect(story.meeting.world.treaty.documents.union?.status).toBe('open-for-signature')
    story.after(done('KAZ', object('union', 'KGZ')))
    expect(story.meeting.world.treaty.documents.union?.consents).toEqual({ KAZ: 'ratification', RUS: 'ratification' })
    story
      .when('KGZ', ratify('union'))
      .thenEvents({ type: 'consent-expressed' }, { type: 'document-in-force', parties: ['KAZ', 'KGZ', 'RUS'] })
    const silent = given(...ratifying, waited(OBJECTION)).meeting
    expect(silent.world.treaty.documents.union?.status).toBe('in-force')
  })

  it('TRT-2 after entry into force unmakes the consent of the author alone', () => {
    const clauses = {
      ...smallScenario.documents[0]!.clauses,
      consent: 'signature' as const,
      inForce: { when: 'number' as const, number: 2 },
    }
    const scenario = {
      ...smallScenario,
      documents: [{ ...smallScenario.documents[0]!, clauses }, smallScenario.documents[1]!],
    }
    const { meeting } = givenAt(scenario)(...reserved)
    expect(meeting.world.treaty.documents.union).toMatchObject({ status: 'in-force', consents: { KGZ: 'signature' } })
    expect(outcomeInForce(agreementOf(meeting.world), 'KGZ')).toEqual({})
    meeting.act('RUS', object('union', 'KGZ'))
    expect(meeting.world.treaty.documents.union).toMatchObject({
      status: 'in-force',
      consents: { KAZ: 'signature', RUS: 'signature' },
    })
    expect(meeting.world.treaty.documents.union?.consents).not.toHaveProperty('KGZ')
    expect(outcomeInForce(agreementOf(meeting.world), 'RUS')).toMatchObject({ tariff: 'low' })
  })

  it('TRT-2 DEL-3 the reservation of a party that has left concerns nobody', () => {
    given(...reserved, left('KGZ'))
      .when('RUS', object('union', 'KGZ'))
      .thenRefused('TRT-2', 'no-such-reservation')
  })
})

describe('TRT-2 confirming and withdrawing', () => {
  const home = [...reserved, waited(OBJECTION), inStage('ratification')]

  it('TRT-2 made at signature, a reservation is confirmed at ratification and stands on', () => {
    const story = given(...home)
      .when('KGZ', ratify('union', 'transit'))
      .thenEvents({ type: 'reservation-confirmed', question: 'transit' }, { type: 'consent-expressed' })
    expect(story.meeting.count('reservation-made')).toBe(1)
    expect(story.meeting.world.treaty.documents.union).toMatchObject({
      reservations: { KGZ: 'transit' },
      stood: ['KGZ'],
    })
  })

  it('TRT-2 or it falls (article 23(2)): the state is bound in full', () => {
    const story = given(...home)
      .when('KGZ', ratify('union'))
      .thenEvents({ type: 'reservation-fell', question: 'transit' }, { type: 'consent-expressed' })
    expect(story.meeting.world.treaty.documents.union).toMatchObject({ reservations: {}, stood: [] })
  })

  it('TRT-2 TRT-3 parliament hears of a reservation that is confirmed, not of one that falls', () => {
    // KGZ: `separate` waters carry 100 percent.
    const risky = [
      concluded({ ...HARMLESS, water: 'separate' }),
      adopted('union'),
      signed('union', 'KAZ', 'RUS'),
      done('KGZ', reserving('water')),
      waited(OBJECTION),
      inStage('ratification'),
    ]
    given(...risky)
      .when('KGZ', ratify('union', 'water'))
      .thenEvents({ type: 'consent-expressed' })
    given(...risky)
      .when('KGZ', ratify('union'))
      .thenEvents({ type: 'parliament-refused', risk: 100 })
  })

  it('TRT-2 may be withdrawn at any time, before it stands and after', () => {
    given(...open)
      .when('KGZ', withdraw)
      .thenRefused('TRT-2', 'nothing-to-withdraw')
    const early = given(...reserved)
      .when('KGZ', withdraw)
      .thenEvents({ type: 'reservation-withdrawn', question: 'transit' })
    expect(early.meeting.world.treaty.documents.union).toMatchObject({ reservations: {}, signatures: { KGZ: {} } })
    early.after(waited(OBJECTION))
    expect(early.meeting.count('reservation-stood')).toBe(0)
    given(...home, ratified('union', 'KAZ', 'RUS'), done('KGZ', ratify('union', 'transit')))
      .when('KGZ', withdraw)
      .thenDone()
  })

  it('TRT-2 TRT-4 withdrawn while objections are awaited, it holds entry into force up no longer', () => {
    const ratifying = [
      ...open,
      signed('union', 'KAZ', 'KGZ', 'RUS'),
      inStage('ratification'),
      ratified('union', 'KAZ', 'RUS'),
      done('KGZ', ratify('union', 'tariff')),
    ]
    given(...ratifying)
      .when('KGZ', withdraw)
      .thenEvents({ type: 'document-in-force', parties: ['KAZ', 'KGZ', 'RUS'] })
  })
})
