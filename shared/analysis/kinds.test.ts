import { describe, expect, it } from 'vitest'
import { smallScenario } from '../engine/testing/small-scenario.ts'
import type { Brief, Question } from '../scenario/schema.ts'
import { kindsOf, kindsOfParty } from './kinds.ts'

const question = (id: string): Question => smallScenario.questions.find((q) => q.id === id)!
const brief = (party: string): Brief => smallScenario.briefs[party]!
const kinds = (a: string, b: string, id: string) => kindsOf(brief(a), brief(b), question(id))

describe('SCR-2 three kinds of issues, as seen by a pair', () => {
  it('SCR-2 common: both care and want the same', () => {
    // Tariff: KAZ 40 and KGZ 30, both best with `low`.
    expect(kinds('KAZ', 'KGZ', 'tariff')).toEqual(['common'])
  })

  it("SCR-2 mutually exclusive: the best of the one is the other's worst", () => {
    // Tariff: KAZ best `low`, worst `high`; RUS the other way round.
    expect(kinds('KAZ', 'RUS', 'tariff')).toEqual(['exclusive'])
    expect(kinds('RUS', 'KAZ', 'tariff')).toEqual(['exclusive'])
  })

  it('SCR-2 non-overlapping: it matters much to one and hardly to the other', () => {
    // Labour: KAZ 20, KGZ 0.
    expect(kinds('KAZ', 'KGZ', 'labour')).toEqual(['non-overlapping'])
    expect(kinds('KGZ', 'RUS', 'labour')).toEqual([])
  })

  it('SCR-2 of a party, over the questions on the list', () => {
    // KAZ: common and exclusive on the tariff; its non-overlapping question is a hidden one.
    expect(kindsOfParty(smallScenario, 'KAZ')).toEqual(['common', 'exclusive'])
    expect(kindsOfParty(smallScenario, 'UZB')).toEqual([])
  })
})
