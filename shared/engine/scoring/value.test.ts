import { describe, expect, it } from 'vitest'
import type { Brief, Scenario } from '../../scenario/schema.ts'
import { givenAt } from '../testing/given.ts'
import { smallScenario } from '../testing/small-scenario.ts'
import { agreed, allVote, begun, done, inStage, instructed, votes } from '../testing/story.ts'
import { adopted, concluded, signed } from '../testing/treaty-story.ts'
import { deskOf } from '../views/views.ts'
import { resultOf } from './result.ts'
import { riskAtHome, riskOf } from './risk.ts'
import { ownValue, questionValue } from './value.ts'

const KAZ = smallScenario.briefs.KAZ as Brief
const withBrief = (party: string, part: Partial<Brief>): Scenario => ({
  ...smallScenario,
  briefs: { ...smallScenario.briefs, [party]: { ...(smallScenario.briefs[party] as Brief), ...part } },
})

describe('SCR-1 preferences', () => {
  it('SCR-1 whole-number weights that sum to 100, values of 0 to 100, and a reservation value on the scale of the sum', () => {
    for (const { weights, values, reservation } of Object.values(smallScenario.briefs)) {
      expect(Object.values(weights).reduce((a, b) => a + b, 0)).toBe(100)
      const scores = Object.values(values).flatMap((options) => Object.values(options))
      expect([...Object.values(weights), ...scores, reservation].every(Number.isInteger)).toBe(true)
      expect(Math.min(...scores)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...scores)).toBeLessThanOrEqual(100)
      expect(reservation).toBeLessThanOrEqual(10_000)
    }
  })
})

describe('SCR-4 the value of an outcome', () => {
  it('SCR-4 is the sum of weight × value: 0 at the worst, 10,000 at the best', () => {
    // KAZ: weights tariff 40, transit 30, votes 10, labour 20.
    expect(ownValue(KAZ, { tariff: 'low', transit: 'one', votes: 'equal', labour: 'free' })).toBe(
      4000 + 3000 + 1000 + 2000,
    )
    expect(ownValue(KAZ, { tariff: 'high', transit: 'own', votes: 'shares', labour: 'left-open' })).toBe(
      800 + 0 + 500 + 0,
    )
    expect(ownValue(KAZ, { tariff: 'low', transit: 'left-open', votes: 'shares', labour: 'quota' })).toBe(
      4000 + 900 + 500 + 1200,
    )
  })

  it('SCR-4 outside the document a question has its outside value; by default that of left open', () => {
    expect(questionValue(KAZ, 'tariff', undefined)).toBe(40)
    const brief: Brief = { ...KAZ, outside: { tariff: 10 } }
    expect(questionValue(brief, 'tariff', undefined)).toBe(10)
    expect(questionValue(brief, 'tariff', 'left-open')).toBe(40)
    expect(ownValue(brief, { transit: 'one' })).toBe(400 + 3000 + 500 + 0)
  })

  it("SCR-4 an option worded at the table has the party's own score, else that of left open", () => {
    expect(ownValue(KAZ, { tariff: 'w1' }, { w1: 75 })).toBe(3000 + 900 + 500)
    expect(ownValue(KAZ, { tariff: 'w1' }, { w2: 75 })).toBe(1600 + 900 + 500)
  })

  it('SCR-4 AGD-1 the desk reckons what is not agreed, raised or not, as left open and not as outside', () => {
    const scenario = withBrief('KAZ', { outside: { tariff: 0, transit: 0, votes: 0, labour: 100 } })
    const { world, now } = givenAt(scenario)(inStage('chain'), agreed({ transit: 'one' })).meeting
    expect(deskOf(world, 'KAZ', now).value).toBe(1600 + 3000 + 500 + 0)
  })

  it('SCR-4 who stood aside has the outside value of that question', () => {
    const scenario = withBrief('RUS', { outside: { tariff: 70 } })
    const rule = [
      begun,
      done('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'consensus-aside' }),
      allVote('yes'),
      done('KAZ', { type: 'put-rules' }),
      allVote('yes'),
    ]
    const put = done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'low' })
    const { world, now } = givenAt(scenario)(
      ...rule,
      inStage('chain'),
      put,
      votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'not-interested' }),
    ).meeting
    // RUS: tariff 40×70, transit 10×50, votes 30×20, grace 20×60.
    expect(deskOf(world, 'RUS', now).value).toBe(2800 + 500 + 600 + 1200)
  })
})

describe('SCR-5 the result of a party', () => {
  it('SCR-5 its own value, and the surplus over its reservation value as news have left it', () => {
    const { world } = givenAt(smallScenario)(
      concluded({ votes: 'shares' }),
      adopted('organs'),
      signed('organs', 'KAZ', 'RUS'),
      instructed({ type: 'inject', inject: 'crisis' }),
      inStage('debrief'),
    ).meeting
    // RUS: tariff outside 40×0, transit outside 10×50, votes 30×100, grace left open 20×60; reservation 3500 − 500.
    expect(resultOf(world, 'RUS')).toEqual({ value: 500 + 3000 + 1200, reservation: 3000, surplus: 1700 })
    expect(resultOf(world, 'toString')).toEqual({ value: 0, reservation: 0, surplus: 0 })
  })
})

describe('TRT-3 the risk at home', () => {
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
  const scenario = withBrief('KAZ', { redLines })

  it('TRT-3 one minus the product of the single chances of approval, in percent, rounded down', () => {
    const { world } = givenAt(scenario)(
      inStage('packages'),
      agreed({ tariff: 'high', transit: 'own', votes: 'equal' }),
    ).meeting
    // `union` holds tariff and transit: 100 − 0.7 × 0.9 × 100 = 37; `organs` holds votes.
    expect(riskAtHome(world, 'KAZ', 'union')).toBe(37)
    expect(riskAtHome(world, 'KAZ', 'organs')).toBe(50)
    // Reserved, a line is not crossed.
    expect(riskAtHome(world, 'KAZ', 'union', 'tariff')).toBe(10)
    const three = withBrief('KAZ', { redLines: [...redLines.slice(0, 2), line('c', 'tariff', ['high'], 50)] })
    // 100 − 0.7 × 0.9 × 0.5 × 100 = 68.5
    expect(riskAtHome({ ...world, scenario: three }, 'KAZ', 'union')).toBe(68)
    const { world: harmless } = givenAt(scenario)(inStage('packages'), agreed({ tariff: 'low' })).meeting
    expect(riskAtHome(harmless, 'KAZ', 'union')).toBe(0)
  })

  it('TRT-3 news add to a risk or take from it, between nothing and certainty', () => {
    const { world } = givenAt(scenario)(inStage('packages')).meeting
    const at = (add: number) => riskOf({ ...world, risks: { a: add } }, redLines[0]!)
    expect([at(0), at(25), at(90), at(-90)]).toEqual([30, 55, 100, 0])
  })
})
