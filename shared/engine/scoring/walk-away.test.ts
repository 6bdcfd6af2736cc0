import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../scenario/schema.ts'
import { given, givenAt } from '../testing/given.ts'
import { smallScenario } from '../testing/small-scenario.ts'
import { inStage, instructed } from '../testing/story.ts'
import { boardOf, deskOf } from '../views/board.ts'
import { worthNow } from './deal.ts'
import { agreementOnBoard, sideAtDesk } from './from-board.ts'
import { sideOf } from './from-world.ts'
import { resultIn } from './result.ts'
import { isBetterThanNone, walkAwayValue } from './walk-away.ts'

const RUS = smallScenario.briefs.RUS!
/** The crisis moves what RUS's alternative does on transit, of weight 10. */
const crisis = (add: number): Scenario => ({
  ...smallScenario,
  injects: smallScenario.injects.map((inject) =>
    inject.id === 'crisis'
      ? { ...inject, effects: [{ type: 'outside', party: 'RUS', question: 'transit', add }] }
      : inject,
  ),
})

describe('SCR-1 the walk-away value', () => {
  it('R28 SCR-1 is the value with every question outside: at the outset desk, running score and brief have one number', () => {
    const { world } = given(inStage('packages')).meeting
    for (const [party, { reservation }] of Object.entries(smallScenario.briefs)) {
      expect(walkAwayValue(sideOf(world, party))).toBe(reservation)
      expect(deskOf(world, party)).toMatchObject({ value: reservation, reservation })
      // Whoever signs nothing ends there, and gains and loses nothing.
      expect(resultIn(world, party)).toEqual({ value: reservation, signed: reservation, reservation, surplus: 0 })
    }
  })

  it.each([
    [-50, 3000],
    [50, 4000],
  ])('R22 SCR-1 SCR-5 news that move an outside value by %i make 3500 into %i, everywhere alike', (add, value) => {
    const story = givenAt(crisis(add))(inStage('packages'), instructed({ type: 'inject', inject: 'crisis' }))
    const { world } = story.meeting
    const desk = deskOf(world, 'RUS')
    expect(desk).toMatchObject({ reservation: value, value, outside: `transit=${add}` })
    expect(resultIn(world, 'RUS')).toEqual({ value, signed: value, reservation: value, surplus: 0 })
    const board = boardOf(world)
    const atDesk = sideAtDesk(agreementOnBoard(board, smallScenario.questions), board, desk, RUS)
    expect([walkAwayValue(atDesk), worthNow(atDesk)]).toEqual([value, value])
    expect(deskOf(world, 'KAZ')).toMatchObject({ reservation: 4000, outside: '' })
  })

  it('SCR-1 who has no brief has none: 0, and every outcome is worth 0 to it', () => {
    const { world } = given(inStage('packages')).meeting
    expect(resultIn(world, 'toString')).toEqual({ value: 0, signed: 0, reservation: 0, surplus: 0 })
    expect(worthNow(sideOf(world, 'toString'))).toBe(0)
  })

  it('SCR-3 as good as no agreement is not better than it', () => {
    expect([4001, 4000, 3999].map((value) => isBetterThanNone(value, 4000))).toEqual([true, false, false])
  })
})
