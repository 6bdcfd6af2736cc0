import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../scenario/schema.ts'
import { given, givenAt } from '../testing/given.ts'
import { smallScenario } from '../testing/small-scenario.ts'
import { inStage, instructed } from '../testing/story.ts'
import { deskOf } from '../views/board.ts'
import { worthNow } from './deal.ts'
import { sideOf } from './from-world.ts'
import { resultOf } from './result.ts'
import { walkAwayValue } from './walk-away.ts'

/** The crisis adds so much to the walk-away value of RUS, which is 3500. */
const crisis = (add: number): Scenario => ({
  ...smallScenario,
  injects: smallScenario.injects.map((inject) =>
    inject.id === 'crisis' ? { ...inject, effects: [{ type: 'reservation', party: 'RUS', add }] } : inject,
  ),
})

describe('SCR-1 the walk-away value', () => {
  it('SCR-1 is what the brief says, with what news added, and never off the scale', () => {
    expect(walkAwayValue({ reservation: 3500 })).toBe(3500)
    expect(walkAwayValue({ reservation: 3500, addedReservation: -500 })).toBe(3000)
    expect(walkAwayValue({ reservation: 3500, addedReservation: -4000 })).toBe(0)
    expect(walkAwayValue({ reservation: 3500, addedReservation: 7000 })).toBe(10_000)
  })

  it.each([
    [-500, 3000],
    [-10_000, 0],
    [9000, 10_000],
  ])('SCR-1 SCR-5 desk and result have the same: news that add %i make 3500 into %i', (add, value) => {
    const { world } = givenAt(crisis(add))(
      inStage('packages'),
      instructed({ type: 'inject', inject: 'crisis' }),
    ).meeting
    expect(deskOf(world, 'RUS').reservation).toBe(value)
    expect(resultOf(sideOf(world, 'RUS')).reservation).toBe(value)
    expect(walkAwayValue(sideOf(world, 'KAZ').interests)).toBe(4000)
  })

  it('SCR-1 who has no brief has none: 0, and every outcome is worth 0 to it', () => {
    const { world } = given(inStage('packages')).meeting
    expect(resultOf(sideOf(world, 'toString'))).toEqual({ value: 0, reservation: 0, surplus: 0 })
    expect(worthNow(sideOf(world, 'toString'))).toBe(0)
  })
})
