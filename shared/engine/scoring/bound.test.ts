import { describe, expect, it } from 'vitest'
import { given } from '../testing/given.ts'
import { done, inStage, left } from '../testing/story.ts'
import { adopted, concluded, HARMLESS, ratified, ratify, signed } from '../testing/treaty-story.ts'
import type { Agreement, DocumentTerms } from './agreement.ts'
import { consenting, isBound, outcomeInForce, outcomeNow } from './bound.ts'
import { agreementOf } from './from-world.ts'

const treaty = (more: Partial<DocumentTerms>, parties = ['KAZ', 'KGZ', 'RUS']): Agreement => ({
  isOver: false,
  promises: [],
  parties,
  questions: new Map([
    ['tariff', { document: 'union', status: 'settled', agreed: 'low', aside: [] }],
    ['transit', { document: 'union', status: 'left-open', agreed: 'left-open', aside: [] }],
    ['labour', { document: 'union', status: 'unraised', agreed: '', aside: [] }],
    ['votes', { document: 'organs', status: 'settled', agreed: 'shares', aside: [] }],
  ]),
  documents: new Map([
    [
      'union',
      { status: 'in-force', consents: ['KAZ', 'KGZ'], reservations: {}, stood: [], applying: [], out: [], ...more },
    ],
    ['organs', { status: 'open-for-signature', consents: ['KAZ'], reservations: {}, stood: [], applying: [], out: [] }],
  ]),
})

describe('TRT-4 who is bound', () => {
  it('TRT-4 in force it binds those who consented; before that nobody', () => {
    const bound = (agreement: Agreement, document: string) =>
      ['KAZ', 'KGZ', 'RUS'].filter((p) => isBound(agreement, document, p))
    expect(bound(treaty({}), 'union')).toEqual(['KAZ', 'KGZ'])
    expect(bound(treaty({ status: 'open-for-signature' }), 'union')).toEqual([])
    expect(bound(treaty({}), 'organs')).toEqual([])
    expect(bound(treaty({}), 'nowhere')).toEqual([])
  })

  it('TRT-4 DEL-3 a consent counts towards entry into force, that of a state that left does not', () => {
    expect(consenting(treaty({ status: 'open-for-signature' }), 'union')).toEqual(['KAZ', 'KGZ'])
    expect(consenting(treaty({}, ['KGZ', 'RUS']), 'union')).toEqual(['KGZ'])
    expect(isBound(treaty({}, ['KGZ', 'RUS']), 'union', 'KAZ')).toBe(false)
    // R15: never for one alone, not even for the one that stayed.
    expect(isBound(treaty({}, ['KGZ', 'RUS']), 'union', 'KGZ')).toBe(false)
    expect(consenting(treaty({}), 'nowhere')).toEqual([])
  })

  it('TRT-4 it counts for those who apply it provisionally, as long as they are not alone', () => {
    const open = { status: 'open-for-signature', consents: [] } as const
    const applied = (applying: readonly string[], more: Partial<DocumentTerms> = open) =>
      ['KAZ', 'KGZ', 'RUS'].filter((p) => isBound(treaty({ ...more, applying }), 'union', p))
    expect(applied(['KAZ', 'RUS'])).toEqual(['KAZ', 'RUS'])
    expect(applied(['KAZ'])).toEqual([])
    expect(applied(['RUS'], {})).toEqual(['KAZ', 'KGZ', 'RUS'])
    expect(applied(['KAZ', 'RUS'], { ...open, status: 'applied-provisionally' })).toEqual(['KAZ', 'RUS'])
  })

  it('TRT-2 TRT-4 with a reservation a consent counts only once that stands', () => {
    const reserved = { consents: ['KAZ', 'KGZ', 'RUS'], reservations: { KGZ: 'tariff' } }
    expect(isBound(treaty(reserved), 'union', 'KGZ')).toBe(false)
    expect(isBound(treaty(reserved), 'union', 'KAZ')).toBe(true)
    expect(isBound(treaty({ ...reserved, stood: ['KGZ'] }), 'union', 'KGZ')).toBe(true)
  })
})

describe('TRT-5 what binds', () => {
  it('TRT-5 SCR-4 in force: what is settled, and the rest of the document left open; what was never raised is outside (R28)', () => {
    expect(outcomeInForce(treaty({}), 'KAZ')).toEqual({ tariff: 'low', transit: 'left-open' })
    expect(outcomeInForce(treaty({}), 'RUS')).toEqual({})
    const reserved = treaty({ reservations: { KGZ: 'tariff' }, stood: ['KGZ'] })
    expect(outcomeInForce(reserved, 'KGZ')).toMatchObject({ tariff: 'left-open' })
  })

  it('SCR-4 while the talks last what is agreed counts, once they are over only what is in force', () => {
    const open = { status: 'open-for-signature' } as const
    expect(outcomeNow(treaty(open), 'RUS')).toMatchObject({ tariff: 'low', votes: 'shares' })
    expect(outcomeNow({ ...treaty(open), isOver: true }, 'RUS')).toEqual({})
    expect(outcomeNow({ ...treaty({}), isOver: true }, 'KAZ')).toMatchObject({ tariff: 'low' })
  })

  it('TRT-2 TRT-4 DEL-3 at a table: by signature, by ratification, with a reservation, and after leaving', () => {
    const { meeting } = given(
      concluded(HARMLESS),
      adopted('union', 'organs'),
      signed('union', 'KAZ', 'KGZ', 'RUS'),
      signed('organs', 'KAZ', 'RUS'),
      inStage('ratification'),
      ratified('union', 'KAZ', 'RUS'),
      done('KGZ', ratify('union', 'transit')),
    )
    const bound = (document: string) =>
      ['KAZ', 'KGZ', 'RUS'].filter((p) => isBound(agreementOf(meeting.world), document, p))
    // All have to consent to the union, and the reservation of KGZ does not stand yet.
    expect([bound('union'), bound('organs')]).toEqual([[], ['KAZ', 'RUS']])
    left('RUS')(meeting)
    // Never for the one that is left (R15).
    expect(bound('organs')).toEqual([])
    expect(consenting(agreementOf(meeting.world), 'union')).toEqual(['KAZ'])
  })
})
