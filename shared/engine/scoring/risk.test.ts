import { describe, expect, it } from 'vitest'
import type { Brief } from '../../scenario/schema.ts'
import { givenAt } from '../testing/given.ts'
import { smallScenario } from '../testing/small-scenario.ts'
import { agreed, inStage } from '../testing/story.ts'
import type { Agreement, QuestionTerms } from './agreement.ts'
import type { Side } from './deal.ts'
import { sideOf } from './from-world.ts'
import { crossedRedLines, redLinesAgainst, riskAtHome, riskOf, riskOfCrossing } from './risk.ts'

const KAZ = smallScenario.briefs.KAZ as Brief
const line = (id: string, question: string, options: string[], risk: number) => ({
  id,
  question,
  options,
  risk,
  text: KAZ.alternative,
})
const redLines = [
  line('a', 'tariff', ['high'], 30),
  line('b', 'transit', ['own', 'one'], 10),
  line('c', 'votes', ['equal'], 50),
]
const interests = { ...KAZ, redLines }

/** `union` holds tariff and transit, `organs` holds votes; everything is settled so that every line is crossed. */
const settled = (document: string, agreed: string, more: Partial<QuestionTerms> = {}): QuestionTerms => ({
  document,
  status: 'settled',
  agreed,
  aside: [],
  ...more,
})
const open = { consents: [], reservations: {}, stood: [], applying: [], out: [] } as const
const QUESTIONS = {
  tariff: settled('union', 'high'),
  transit: settled('union', 'own'),
  votes: settled('organs', 'equal'),
}
const side = (questions: Partial<typeof QUESTIONS> = {}, reservations: Record<string, string> = {}): Side => {
  const agreement: Agreement = {
    isOver: false,
    promises: [],
    parties: ['KAZ', 'RUS'],
    questions: new Map(Object.entries({ ...QUESTIONS, ...questions })),
    documents: new Map([
      ['union', { ...open, status: 'open-for-signature', reservations }],
      ['organs', { ...open, status: 'open-for-signature' }],
    ]),
  }
  return { party: 'KAZ', agreement, interests, unseen: 0 }
}

describe('TRT-3 the risk at home', () => {
  it('TRT-3 one minus the product of the single chances of approval, in percent, document by document', () => {
    // 100 − 0.7 × 0.9 × 100
    expect(riskAtHome(side(), 'union')).toBe(37)
    expect(riskAtHome(side(), 'organs')).toBe(50)
    expect(riskAtHome(side({ tariff: settled('union', 'low') }), 'union')).toBe(10)
    expect(crossedRedLines(side(), 'union').map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('TRT-3 DEC-12 is rounded down, and is exact where it comes out whole', () => {
    const risk = (...risks: number[]) =>
      riskOfCrossing(
        interests,
        risks.map((r, i) => line(`r${i}`, 'tariff', ['high'], r)),
      )
    // 100 − 0.7 × 0.9 × 0.5 × 100 = 68.5
    expect(risk(30, 10, 50)).toBe(68)
    expect(risk()).toBe(0)
    // 100 − 90 × 80 / 100; in fractions 0.9 × 0.8 comes out above 0.72, which would make it 27.
    expect(risk(10, 20)).toBe(28)
    // Every pair of approvals whose product is whole percents: a × b = 100 × k gives exactly 100 − k.
    for (let a = 0; a <= 100; a++)
      for (let b = 0; b <= 100; b++)
        if ((a * b) % 100 === 0) expect([a, b, risk(100 - a, 100 - b)]).toEqual([a, b, 100 - (a * b) / 100])
  })

  it('TRT-3 a question that is not settled crosses no line, nor one on which the party stood aside', () => {
    expect(riskAtHome(side({ tariff: settled('union', 'high', { status: 'provisional' }) }), 'union')).toBe(10)
    expect(riskAtHome(side({ tariff: settled('union', 'high', { aside: ['KAZ'] }) }), 'union')).toBe(10)
    expect(riskAtHome(side({ tariff: settled('union', 'high', { aside: ['RUS'] }) }), 'union')).toBe(37)
  })

  it('TRT-2 TRT-3 a reserved question crosses none: one about to be reserved, or one that the party has reserved', () => {
    expect(riskAtHome(side(), 'union', 'tariff')).toBe(10)
    expect(riskAtHome(side({}, { KAZ: 'tariff' }), 'union')).toBe(10)
    expect(riskAtHome(side({}, { KAZ: 'tariff' }), 'union', 'transit')).toBe(30)
    expect(riskAtHome(side({}, { RUS: 'tariff' }), 'union')).toBe(37)
  })

  it('TRT-3 news add to a risk or take from it, between nothing and certainty', () => {
    const at = (add: number) => riskOf({ redLines, addedRisks: { a: add } }, redLines[0]!)
    expect([at(0), at(25), at(90), at(-90)]).toEqual([30, 55, 100, 0])
    // 100 − 0.5 × 0.9 × 100
    expect(riskAtHome({ ...side(), interests: { ...interests, addedRisks: { a: 20 } } }, 'union')).toBe(55)
  })

  it('TRT-3 an answer crosses the lines of its question that name it', () => {
    expect(redLinesAgainst(interests, 'transit', 'one').map(({ id }) => id)).toEqual(['b'])
    expect(redLinesAgainst(interests, 'transit', 'left-open')).toEqual([])
    expect(redLinesAgainst(interests, 'tariff', 'own')).toEqual([])
  })

  it('TRT-3 at a table: of what is settled there, with the news that came', () => {
    const scenario = { ...smallScenario, briefs: { ...smallScenario.briefs, KAZ: { ...KAZ, redLines } } }
    const at = (answers: Record<string, string>) =>
      sideOf(givenAt(scenario)(inStage('packages'), agreed(answers)).meeting.world, 'KAZ')
    const crossing = at({ tariff: 'high', transit: 'own', votes: 'equal' })
    expect(['union', 'organs'].map((document) => riskAtHome(crossing, document))).toEqual([37, 50])
    expect(riskAtHome(at({ tariff: 'low' }), 'union')).toBe(0)
    const { world } = givenAt(scenario)(inStage('packages'), agreed({ tariff: 'high' })).meeting
    expect(
      riskAtHome(sideOf({ ...world, instructor: { ...world.instructor, risks: { a: -10 } } }, 'KAZ'), 'union'),
    ).toBe(20)
  })
})
