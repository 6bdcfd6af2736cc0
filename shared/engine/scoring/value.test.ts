import { describe, expect, it } from 'vitest'
import type { Brief, Scenario } from '../../scenario/schema.ts'
import { givenAt } from '../testing/given.ts'
import { smallScenario } from '../testing/small-scenario.ts'
import { agreed, allVote, begun, done, inStage, instructed, votes } from '../testing/story.ts'
import { adopted, concluded, signed } from '../testing/treaty-story.ts'
import { deskOf } from '../views/board.ts'
import { resultIn } from './result.ts'
import { hasValue, ownValue, questionPoints, questionValue, valueOutside } from './value.ts'

const KAZ = smallScenario.briefs.KAZ as Brief
const withBrief = (party: string, part: Partial<Brief>): Scenario => ({
  ...smallScenario,
  briefs: { ...smallScenario.briefs, [party]: { ...(smallScenario.briefs[party] as Brief), ...part } },
})

describe('SCR-1 preferences', () => {
  it('SCR-1 whole-number weights that sum to 100, values of 0 to 100, and R28 one number for what no agreement is worth', () => {
    for (const { weights, values, outside, reservation } of Object.values(smallScenario.briefs)) {
      expect(Object.values(weights).reduce((a, b) => a + b, 0)).toBe(100)
      const scores = Object.values(values).flatMap((options) => Object.values(options))
      expect([...Object.values(weights), ...scores, reservation].every(Number.isInteger)).toBe(true)
      expect(Math.min(...scores)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...scores)).toBeLessThanOrEqual(100)
      expect(Object.keys(outside)).toEqual(Object.keys(weights))
      expect(reservation).toBe(Object.entries(weights).reduce((s, [q, w]) => s + w * (outside[q] ?? 0), 0))
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

  it('SCR-4 outside the document a question has its outside value, which is another than that of left open', () => {
    expect(questionValue(KAZ, 'tariff', undefined)).toBe(65)
    const brief: Brief = { ...KAZ, outside: { ...KAZ.outside, tariff: 10 } }
    expect(questionValue(brief, 'tariff', undefined)).toBe(10)
    expect(questionValue(brief, 'tariff', 'left-open')).toBe(40)
    expect(ownValue(brief, { transit: 'one' })).toBe(400 + 3000 + 500 + 0)
  })

  it('TXT-3 SCR-4 an option worded at the table has what it counts, else the value of left open', () => {
    expect(questionPoints({ ...KAZ, counted: { w1: 75 } }, 'tariff', 'w1')).toBe(3000)
    expect(questionPoints({ ...KAZ, counted: { w2: 75 } }, 'tariff', 'w1')).toBe(1600)
  })

  it('TXT-3 SCR-4 an option has a value for a party by its brief, or by what it counts', () => {
    const scored = { ...KAZ, counted: { w1: 0 } }
    expect(['low', 'left-open', 'w1', 'w2'].map((option) => hasValue(scored, 'tariff', option))).toEqual([
      true,
      true,
      true,
      false,
    ])
    // The options of another question have none on this one.
    expect(hasValue(KAZ, 'tariff', 'equal')).toBe(false)
  })

  it('SCR-4 one question contributes weight × value; with every question outside that is the whole', () => {
    expect(questionPoints(KAZ, 'tariff', 'low')).toBe(40 * 100)
    expect(questionPoints({ ...KAZ, outside: { tariff: 10 } }, 'tariff', undefined)).toBe(40 * 10)
    expect(questionPoints(KAZ, 'nowhere', 'low')).toBe(0)
    // tariff 40 × 10, transit 30 × 30, votes 10 × 50, labour 20 × 0
    expect(valueOutside({ ...KAZ, outside: { ...KAZ.outside, tariff: 10 } })).toBe(400 + 900 + 500)
  })

  it('R28 SCR-5 AGD-1 the desk reckons what is not agreed, raised or not, as outside: it begins at the walk-away value', () => {
    const scenario = withBrief('KAZ', { outside: { tariff: 0, transit: 0, votes: 7, labour: 100 } })
    const story = givenAt(scenario)(inStage('chain'))
    const desk = () => deskOf(story.meeting.world, 'KAZ')
    expect([desk().value, desk().reservation]).toEqual([70 + 2000, 70 + 2000])
    story.after(agreed({ transit: 'one' }))
    expect([desk().value, desk().reservation]).toEqual([70 + 2000 + 3000, 70 + 2000])
  })

  it('SCR-4 who stood aside has the outside value of that question', () => {
    const outside = { tariff: 70, transit: 50, votes: 20, grace: 60 }
    const scenario = withBrief('RUS', { outside })
    const rule = [
      begun,
      done('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'consensus-aside' }),
      allVote('yes'),
      done('KAZ', { type: 'put-rules' }),
      allVote('yes'),
    ]
    const put = done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'low' })
    const { world } = givenAt(scenario)(
      ...rule,
      inStage('chain'),
      put,
      votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'not-interested' }),
    ).meeting
    // RUS: tariff 40×70, transit 10×50, votes 30×20, grace 20×60.
    expect(deskOf(world, 'RUS').value).toBe(2800 + 500 + 600 + 1200)
  })
})

describe('SCR-5 the result of a party', () => {
  it('SCR-5 its own value, and the surplus over its walk-away value as news have left it', () => {
    const { world } = givenAt(smallScenario)(
      concluded({ votes: 'shares' }),
      adopted('organs'),
      signed('organs', 'KAZ', 'RUS'),
      instructed({ type: 'inject', inject: 'crisis' }),
      inStage('debrief'),
    ).meeting
    // RUS: tariff outside 40×30, transit outside 10×(50 − 50), votes 30×100, grace outside 20×60; reservation 3500 − 500.
    expect(resultIn(world, 'RUS')).toEqual({
      value: 1200 + 0 + 3000 + 1200,
      signed: 1200 + 0 + 3000 + 1200,
      reservation: 3000,
      surplus: 2400,
    })
  })
})
