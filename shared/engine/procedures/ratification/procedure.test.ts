import { describe, expect, it } from 'vitest'
import type { Document } from '../../../scenario/schema.ts'
import type { Command } from '../../kernel/command.ts'
import { decide } from '../../kernel/engine.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { CommandSchema } from '../../kernel/registry.ts'
import { outcomeInForce } from '../../scoring/bound.ts'
import { agreementOf } from '../../scoring/from-world.ts'
import { resultIn } from '../../scoring/result.ts'
import { given, givenAt, type Story } from '../../testing/given.ts'
import { headOf } from '../../testing/meeting.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import { done, inStage, instructed, left, waited, withdrawn } from '../../testing/story.ts'
import { adopted, concluded, HARMLESS, object, ratified, ratify, sign, signed } from '../../testing/treaty-story.ts'
import { deskOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

const confirm = (document: string) => ({ type: 'confirm-signature', document })
const decline = (document: string) => ({ type: 'decline-consent', document, reason: 'parliament was dissolved' })
type Clauses = Document['clauses']
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

  describe('R5 counted as the clauses say', () => {
    type Clause = NonNullable<Clauses['inForce']>
    const counting = (inForce: Clause | undefined, more: Partial<Clauses> = {}) => {
      const [union, organs] = smallScenario.documents as [Document, Document]
      const { inForce: _, ...rest } = union.clauses
      const clauses: Clauses = { ...rest, ...more, ...(inForce ? { inForce } : {}) }
      return givenAt({ ...smallScenario, documents: [{ ...union, clauses }, organs] })
    }
    const two = [concluded({ tariff: 'low' }), adopted('union'), signed('union', 'KAZ', 'RUS')]
    const statusOf = ({ meeting }: Story) => meeting.world.treaty.documents.union?.status
    const declines = done('KGZ', { type: 'decline-signature', document: 'union', reason: 'not for us' })

    it.each<readonly [string, Clause | undefined, string]>([
      ['all who negotiated it', { when: 'all-negotiating' }, 'failed'],
      ['all who negotiated it, where there is no clause (article 24(2))', undefined, 'failed'],
      ['all who signed it', { when: 'all-signatories' }, 'in-force'],
      ['a number', { when: 'number', number: 2 }, 'in-force'],
    ])('TRT-4 R5 by %s: one declines to sign, the others ratify', (_, inForce, status) => {
      const story = counting(inForce)(...two, declines, inStage('ratification'), ratified('union', 'KAZ', 'RUS'))
      expect(statusOf(story.after(inStage('debrief')))).toBe(status)
    })

    it('TRT-4 R5 who signed and then refuses at home is a signatory: all who signed are not in it', () => {
      const story = counting({ when: 'all-signatories' })(
        ...two,
        signed('union', 'KGZ'),
        inStage('ratification'),
        ratified('union', 'KAZ', 'RUS'),
        done('KGZ', decline('union')),
        inStage('debrief'),
      )
      expect(statusOf(story)).toBe('failed')
    })

    it('TRT-4 R5 who has signed is known when nobody can sign any more, not before', () => {
      const bySignature = counting({ when: 'all-signatories' }, { consent: 'signature' })
      expect(statusOf(bySignature(...two))).toBe('open-for-signature')
      bySignature(...two)
        .when('KGZ', { type: 'decline-signature', document: 'union', reason: 'not for us' })
        .thenEvents({ type: 'document-in-force', parties: ['KAZ', 'RUS'] })
      bySignature(...two)
        .when('KGZ', sign('union'))
        .thenEvents({ type: 'document-in-force', parties: ALL })
      const timeIsUp = bySignature(...two, waited(200)).meeting
      expect(timeIsUp.last('document-in-force').parties).toEqual(['KAZ', 'RUS'])
    })

    it('TRT-4 TRT-2 R5 a signature that an objection voids is none: all who are left have ratified, and it is in force', () => {
      const reserved = [
        concluded(HARMLESS),
        adopted('union'),
        signed('union', 'KAZ', 'RUS'),
        done('KGZ', sign('union', { reservation: 'transit' })),
        inStage('ratification'),
        ratified('union', 'KAZ', 'RUS'),
      ]
      const story = counting({ when: 'all-signatories' })(...reserved)
      expect(statusOf(story)).toBe('open-for-signature')
      story
        .when('RUS', object('union', 'KGZ'))
        .thenEvents({ type: 'reservation-objected' }, { type: 'document-in-force', parties: ['KAZ', 'RUS'] })
      // Where all who negotiated it are asked for, it is not.
      const all = counting({ when: 'all-negotiating' })(...reserved, done('RUS', object('union', 'KGZ')))
      expect(statusOf(all)).toBe('open-for-signature')
      expect(statusOf(all.after(inStage('debrief')))).toBe('failed')
    })

    it('TRT-4 R15 what has ceased for want of a second state is dead: nobody ratifies it or turns it down', () => {
      const story = counting({ when: 'number', number: 2 })(...atHome(HARMLESS), ratified('union', 'KAZ', 'RUS'))
      expect(statusOf(story)).toBe('in-force')
      story.after(left('KAZ'))
      expect(statusOf(story)).toBe('failed')
      expect(deskOf(story.meeting.world, 'KGZ').moves.has('ratify-document:union')).toBe(false)
      story
        .when('KGZ', ratify('union'))
        .thenRefused('TRT-1', 'document-failed')
        .when('KGZ', decline('union'))
        .thenRefused('TRT-1', 'document-failed')
    })

    it('TRT-4 R15 never for one alone, whatever the clause', () => {
      for (const when of ['all-negotiating', 'all-signatories'] as const) {
        const story = counting({ when })(
          concluded({ tariff: 'low' }),
          adopted('union'),
          signed('union', 'KAZ'),
          inStage('ratification'),
          ratified('union', 'KAZ'),
          inStage('debrief'),
        )
        expect(statusOf(story)).toBe('failed')
      }
    })
  })

  describe('provisional application', () => {
    const provisional = [concluded(HARMLESS), adopted('union', 'organs')]
    const adReferendum = (party: string) => done(party, sign('organs', { adReferendum: true }))
    const applying = ({ meeting }: Story) => meeting.world.treaty.documents.organs?.applying
    const votesFor = ({ meeting }: Story, party: string) => outcomeInForce(agreementOf(meeting.world), party).votes

    it('TRT-4 from signature where the clauses say so: its questions count for those who signed, two at least', () => {
      const story = given(...provisional, adReferendum('KAZ'))
      expect([applying(story), votesFor(story, 'KAZ')]).toEqual([[], undefined])
      story
        .when('KGZ', sign('organs', { adReferendum: true }))
        .thenEvents(
          { type: 'provisional-application-began', party: 'KAZ' },
          { type: 'provisional-application-began', party: 'KGZ' },
        )
      expect([votesFor(story, 'KAZ'), votesFor(story, 'RUS')]).toEqual(['shares', undefined])
    })

    it('TRT-4 in force for some, it goes on provisionally for who has not confirmed yet', () => {
      const story = given(...provisional, adReferendum('KAZ'), signed('organs', 'KGZ', 'RUS'))
      expect(story.meeting.world.treaty.documents.organs?.status).toBe('in-force')
      expect(applying(story)).toEqual(['KAZ'])
      story.after(inStage('debrief'))
      expect(votesFor(story, 'KAZ')).toBe('shares')
    })

    it('TRT-4 until a state makes clear that it will not become a party; the last one does not apply it alone', () => {
      const story = given(...provisional, adReferendum('KAZ'), adReferendum('KGZ'), inStage('ratification'))
      story
        .when('KGZ', { type: 'decline-consent', document: 'organs', reason: 'not for us' })
        .thenEvents(
          { type: 'provisional-application-ended', party: 'KGZ' },
          { type: 'provisional-application-ended', party: 'KAZ' },
        )
      story.after(inStage('debrief'))
      expect(story.meeting.world.treaty.documents.organs).toMatchObject({ status: 'failed', applying: [] })
    })

    it('TRT-4 what two still apply when the talks end, without being in force, counts for them', () => {
      const story = given(...provisional, adReferendum('KAZ'), adReferendum('KGZ'), inStage('debrief'))
      expect(story.meeting.last('provisional-application-remained')).toMatchObject({ parties: ['KAZ', 'KGZ'] })
      expect(story.meeting.world.treaty.documents.organs?.status).toBe('applied-provisionally')
      expect([votesFor(story, 'KAZ'), votesFor(story, 'RUS')]).toEqual(['shares', undefined])
    })

    it('TRT-4 it does not begin where the clauses do not say so', () => {
      const { meeting } = given(...provisional, signed('union', 'KAZ', 'RUS'))
      expect(meeting.count('provisional-application-began')).toBe(0)
    })
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
    const { meeting } = given(...atHome(HARMLESS), ratified('union', 'KAZ', 'RUS'), left('KGZ'))
    expect(meeting.last('document-in-force')).toMatchObject({ document: 'union', parties: ['KAZ', 'RUS'] })
    const one = given(
      concluded(HARMLESS),
      adopted('union', 'organs'),
      signed('organs', 'KGZ'),
      left('KGZ'),
      signed('organs', 'RUS'),
    ).meeting
    expect(one.world.treaty.documents.organs?.status).toBe('open-for-signature')
  })

  it('TRT-4 DEL-3 R15 in force for two, it ends when one of them has left for good, and not before the minute is over', () => {
    const two = [concluded(HARMLESS), adopted('union', 'organs'), signed('organs', 'KAZ', 'KGZ')]
    const leaving = given(...two, withdrawn('KGZ'))
    expect(leaving.meeting.world.treaty.documents.organs?.status).toBe('in-force')
    leaving.after(instructed({ type: 'undo-withdrawal', party: 'KGZ' }), waited(60))
    expect(leaving.meeting.world.treaty.documents.organs?.status).toBe('in-force')
    const gone = given(...two, left('KGZ')).meeting
    expect(gone.last('document-ceased').document).toBe('organs')
    expect(outcomeInForce(agreementOf(gone.world), 'KAZ')).toEqual({})
  })

  it('TRT-4 SCR-4 in force it is worth what it says to those whom it binds, and no agreement to the others', () => {
    const { world } = given(
      concluded({ votes: 'equal' }),
      adopted('organs'),
      signed('organs', 'KAZ', 'KGZ'),
      waited(200),
      inStage('debrief'),
    ).meeting
    // KAZ: 10 × (100 − 50) above no agreement, KGZ: 20 × (100 − 50); RUS is outside.
    expect(resultIn(world, 'KAZ')).toEqual({ value: 4500, signed: 4500, reservation: 4000, surplus: 500 })
    expect(resultIn(world, 'KGZ')).toEqual({ value: 5500, signed: 5500, reservation: 4500, surplus: 1000 })
    expect(resultIn(world, 'RUS')).toEqual({ value: 3500, signed: 3500, reservation: 3500, surplus: 0 })
  })
})
