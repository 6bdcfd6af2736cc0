import { describe, expect, it } from 'vitest'
import type { Command } from '../../kernel/command.ts'
import { decide } from '../../kernel/engine.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { CommandSchema } from '../../kernel/registry.ts'
import { outcomeInForce } from '../../scoring/bound.ts'
import { agreementOf, sideOf } from '../../scoring/from-world.ts'
import { resultOf } from '../../scoring/result.ts'
import { given } from '../../testing/given.ts'
import { headOf } from '../../testing/meeting.ts'
import { done, inStage, instructed, waited, withdrawn } from '../../testing/story.ts'
import { adopted, concluded, HARMLESS, ratified, ratify, sign, signed } from '../../testing/treaty-story.ts'
import { recordFor } from '../../views/record.ts'

const confirm = (document: string) => ({ type: 'confirm-signature', document })
const decline = (document: string) => ({ type: 'decline-consent', document, reason: 'parliament was dissolved' })
const ALL = ['KAZ', 'KGZ', 'RUS']
const atHome = (answers: Readonly<Record<string, string>>) => [
  concluded(answers),
  adopted('union'),
  signed('union', ...ALL),
  inStage('ratification'),
]

describe('TRT-1 consent to be bound', () => {
  it('TRT-1 signature then ratification, where the clauses say so; signature ad referendum then confirmation', () => {
    given(
      concluded(HARMLESS),
      adopted('union', 'organs'),
      signed('union', 'KAZ', 'KGZ'),
      done('KAZ', sign('organs', { adReferendum: true })),
      done('RUS', sign('organs')),
      inStage('ratification'),
    )
      .when('RUS', ratify('union'))
      .thenRefused('TRT-1', 'not-signed')
      .when('RUS', ratify('constructor'))
      .thenRefused('TRT-1', 'not-signed')
      .when('KAZ', confirm('union'))
      .thenRefused('TRT-1', 'nothing-to-confirm')
      .when('RUS', ratify('organs'))
      .thenRefused('TRT-1', 'nothing-to-ratify')
      .when('RUS', decline('organs'))
      .thenRefused('TRT-1', 'nothing-to-ratify')
      .when('KAZ', ratify('union'))
      .thenEvents({ type: 'consent-expressed', how: 'ratification', person: 'head-KAZ' })
      .when('KAZ', ratify('union'))
      .thenRefused('TRT-1', 'bound-already')
      .when('KAZ', confirm('organs'))
      .thenEvents(
        { type: 'consent-expressed', how: 'confirmation' },
        { type: 'document-in-force', document: 'organs', parties: ['KAZ', 'RUS'] },
      )
  })

  it('TRT-1 a state may decline in the end', () => {
    given(...atHome(HARMLESS))
      .when('KGZ', decline('union'))
      .thenEvents({ type: 'consent-declined', party: 'KGZ', reason: 'parliament was dissolved' })
      .when('KGZ', ratify('union'))
      .thenRefused('TRT-2', 'declined-already')
  })
})

describe('TRT-3 the test at home', () => {
  it('TRT-3 a red line of certain risk is refused, and what was refused is not asked again', () => {
    // KGZ: `separate` waters carry 100 percent.
    const story = given(...atHome({ ...HARMLESS, water: 'separate' }))
      .when('KGZ', ratify('union'))
      .thenEvents({ type: 'parliament-refused', party: 'KGZ', redLines: ['kgz-line'], risk: 100 })
      .when('KGZ', ratify('union'))
      .thenRefused('TRT-3', 'refused-at-home')
    const refusal = story.meeting.facts.findLast(({ event }) => event.type === 'parliament-refused')
    expect(recordFor(refusal!, { kind: 'party', party: 'KAZ' })?.params).toEqual({ document: 'union', party: 'KGZ' })
  })

  it('TRT-3 without a crossed red line every parliament approves', () => {
    const { meeting } = given(...atHome(HARMLESS), ratified('union', ...ALL))
    expect(meeting.count('parliament-refused')).toBe(0)
    expect(meeting.world.treaty.documents.union?.status).toBe('in-force')
  })

  it('TRT-3 a reserved question binds nobody and crosses no line; news may take a risk away', () => {
    const risky = { ...HARMLESS, water: 'separate' }
    given(...atHome(risky))
      .when('KGZ', ratify('union', 'water'))
      .thenEvents({ type: 'reservation-made' }, { type: 'consent-expressed' })
    given(...atHome(risky), instructed({ type: 'inject', inject: 'flood' }))
      .when('KGZ', ratify('union'))
      .thenEvents({ type: 'consent-expressed' })
  })

  it('TRT-3 the risk is the stated one, and seeded: of 1,000 tables about half refuse a line of 50 percent, each always the same', () => {
    const { world, now } = given(...atHome({ ...HARMLESS, tariff: 'high' })).meeting
    const refusedAt = (seed: number): boolean => {
      const events = decide({ ...world, seed }, CommandSchema.parse(ratify('union')) as Command, headOf('KAZ'), now)
      return !isRefusal(events) && events[0]?.type === 'parliament-refused'
    }
    const refused = Array.from({ length: 1000 }, (_, seed) => refusedAt(seed)).filter(Boolean).length
    expect(refused).toBeGreaterThan(440) // five standard deviations of 15.8 are 79
    expect(refused).toBeLessThan(560)
    expect(Array.from({ length: 20 }, (_, seed) => refusedAt(seed))).toEqual(
      Array.from({ length: 20 }, (_, seed) => refusedAt(seed)),
    )
  })
})

describe('TRT-4 entry into force', () => {
  it('TRT-4 when all have consented, where the clauses say all: two of three are not enough', () => {
    const { meeting } = given(...atHome(HARMLESS), ratified('union', 'KAZ', 'RUS'))
    expect(meeting.world.treaty.documents.union?.status).toBe('open-for-signature')
    meeting.act('KGZ', ratify('union'))
    expect(meeting.last('document-in-force')).toMatchObject({ document: 'union', parties: ALL })
  })

  it('TRT-4 or with the number that they name', () => {
    given(concluded(HARMLESS), adopted('union', 'organs'), signed('organs', 'RUS'))
      .when('KGZ', sign('organs'))
      .thenEvents({ type: 'document-in-force', document: 'organs', parties: ['KGZ', 'RUS'] })
  })

  it('TRT-4 it may apply provisionally from signature, until it enters into force or fails', () => {
    const { meeting } = given(
      concluded(HARMLESS),
      adopted('union', 'organs'),
      done('KAZ', sign('organs', { adReferendum: true })),
    )
    expect(meeting.last('provisional-application-began')).toMatchObject({ document: 'organs', party: 'KAZ' })
    expect(meeting.world.treaty.documents.organs?.provisional).toBe(true)
    meeting.act('KGZ', sign('organs'))
    meeting.act('RUS', sign('organs'))
    expect(meeting.world.treaty.documents.organs).toMatchObject({ status: 'in-force', provisional: false })
    const failed = given(
      concluded(HARMLESS),
      adopted('union', 'organs'),
      done('KAZ', sign('organs', { adReferendum: true })),
      inStage('debrief'),
    ).meeting
    expect(failed.world.treaty.documents.organs).toMatchObject({ status: 'failed', provisional: false })
  })

  it('TRT-4 what has not entered into force by the end of the stage has failed; unsigned, by the end of signature', () => {
    const { meeting } = given(
      concluded(HARMLESS),
      adopted('union', 'organs'),
      signed('union', ...ALL),
      inStage('ratification'),
    )
    expect(meeting.world.treaty.documents).toMatchObject({
      organs: { status: 'failed' },
      union: { status: 'open-for-signature' },
    })
    meeting.act('KAZ', ratify('union'))
    expect(meeting.wait(100).last('talks-ended')).toMatchObject({ agreed: ['union', 'organs'], inForce: [] })
    expect(meeting.world.treaty.documents.union?.status).toBe('failed')
    expect(outcomeInForce(agreementOf(meeting.world), 'KAZ')).toEqual({})
  })

  it('TRT-4 DEL-3 a party that leaves is no longer waited for, nor counted', () => {
    const { meeting } = given(...atHome(HARMLESS), ratified('union', 'KAZ', 'RUS'), withdrawn('KGZ'))
    expect(meeting.last('document-in-force')).toMatchObject({ document: 'union', parties: ['KAZ', 'RUS'] })
    const one = given(
      concluded(HARMLESS),
      adopted('union', 'organs'),
      signed('organs', 'KGZ'),
      withdrawn('KGZ'),
      signed('organs', 'RUS'),
    ).meeting
    expect(one.world.treaty.documents.organs?.status).toBe('open-for-signature')
  })

  it('TRT-4 SCR-4 in force it is worth what it says to those whom it binds, and no agreement to the others', () => {
    const { world } = given(
      concluded({ votes: 'equal' }),
      adopted('organs'),
      signed('organs', 'KAZ', 'KGZ'),
      waited(200),
      inStage('debrief'),
    ).meeting
    // KAZ: 40×40 + 30×30 + 10×100 + 20×0; KGZ: 30×50 + 20×20 + 20×100 + 30×10; RUS is outside: 10×50 + 30×20 + 20×60.
    expect(resultOf(sideOf(world, 'KAZ'))).toEqual({ value: 3500, reservation: 4000, surplus: -500 })
    expect(resultOf(sideOf(world, 'KGZ'))).toEqual({ value: 4200, reservation: 4500, surplus: -300 })
    expect(resultOf(sideOf(world, 'RUS'))).toEqual({ value: 2300, reservation: 3500, surplus: -1200 })
  })
})
