import { describe, expect, it } from 'vitest'
import type { Brief } from '../../scenario/schema.ts'
import { given, givenAt } from '../testing/given.ts'
import { smallScenario } from '../testing/small-scenario.ts'
import { agreed, done, inStage } from '../testing/story.ts'
import { adopted, concluded, HARMLESS, sign, signed } from '../testing/treaty-story.ts'
import { gainFrom, worthIfAgreed, worthNow, worthOf } from './deal.ts'
import { sideOf } from './from-world.ts'

const KAZ = smallScenario.briefs.KAZ as Brief

describe('SCR-4 what a deal is worth', () => {
  // KAZ, with everything outside: tariff 40×65 + transit 30×30 + votes 10×50 + labour 20×0 = 4000.
  it('SCR-4 what is agreed so far, and what it would be with more', () => {
    const side = sideOf(given(inStage('packages'), agreed({ transit: 'one' })).meeting.world, 'KAZ')
    expect(worthNow(side)).toBe(4000 + 30 * (100 - 30))
    expect(worthIfAgreed(side, {})).toBe(worthNow(side))
    expect(worthIfAgreed(side, { tariff: 'low', votes: 'equal' })).toBe(6100 + 40 * (100 - 65) + 10 * (100 - 50))
    // Another answer to what is agreed takes the place of the first.
    expect(worthIfAgreed(side, { transit: 'own' })).toBe(4000 - 30 * 30)
    // What nobody gave a value to is worth what leaving it open is.
    expect(worthIfAgreed(side, { tariff: 'w9' })).toBe(6100 + 40 * (40 - 65))
  })

  it('SCR-4 once the talks are over only what is in force counts', () => {
    const { meeting } = given(concluded(HARMLESS), adopted('union', 'organs'), signed('organs', 'KAZ', 'RUS'))
    // Water, which nobody raised, is outside: 30×10.
    expect(worthNow(sideOf(meeting.world, 'KGZ'))).toBe(30 * 100 + 20 * 100 + 20 * 0 + 30 * 10)
    inStage('debrief')(meeting)
    // RUS is bound by organs alone: votes 30×100; tariff 40×30, transit 10×50 and grace 20×60 outside.
    expect(worthNow(sideOf(meeting.world, 'RUS'))).toBe(3000 + 1200 + 500 + 1200)
    // KGZ is bound by nothing: its walk-away value.
    expect(worthNow(sideOf(meeting.world, 'KGZ'))).toBe(4500)
  })

  it('AGD-1 points that a side does not know the reason of are in every figure alike', () => {
    const side = sideOf(given(inStage('packages')).meeting.world, 'KAZ')
    const seat = { ...side, unseen: 70 }
    expect([worthNow(seat), worthIfAgreed(seat, { tariff: 'low' }), worthOf(seat, {})]).toEqual([4070, 5470, 4070])
    expect(gainFrom(seat, 'union')).toBe(gainFrom(side, 'union'))
  })
})

describe('SCR-4 what a document brings', () => {
  const answers = { tariff: 'high', transit: 'one' }

  it('SCR-4 against staying outside it: settled questions at their answer, the rest of it left open', () => {
    // tariff 40 × (20 − 65), transit 30 × (100 − 30)
    expect(gainFrom(sideOf(given(concluded(answers)).meeting.world, 'KAZ'), 'union')).toBe(-1800 + 2100)
    expect(gainFrom(sideOf(given(concluded(answers)).meeting.world, 'KAZ'), 'organs')).toBe(0)
    // Outside, tariff is worth 10, transit 30 and labour, which nobody raised, 50: 40 × (20 − 10) + 30 × (100 − 30)
    const outside = { ...KAZ, outside: { tariff: 10, transit: 30, labour: 50 } }
    const scenario = { ...smallScenario, briefs: { ...smallScenario.briefs, KAZ: outside } }
    expect(gainFrom(sideOf(givenAt(scenario)(concluded(answers)).meeting.world, 'KAZ'), 'union')).toBe(400 + 2100)
  })

  it('TRT-2 a reserved question brings what leaving it open does, made or about to be made', () => {
    const { meeting } = given(concluded(answers), adopted('union'))
    // tariff 40 × (40 − 65), transit 30 × (100 − 30)
    expect(gainFrom(sideOf(meeting.world, 'KAZ'), 'union', 'tariff')).toBe(-1000 + 2100)
    done('KAZ', sign('union', { reservation: 'tariff' }))(meeting)
    expect(gainFrom(sideOf(meeting.world, 'KAZ'), 'union')).toBe(-1000 + 2100)
  })
})
