/** What the client says that something is worth to us: a hidden question, a ballot, a wording. */
import { openBallotOf, PLENARY } from '../../shared/engine/bodies/selectors.ts'
import '../testing/browser.ts'
import { describe, expect, it } from 'vitest'
import type { World } from '../../shared/engine/kernel/world.ts'
import { worthNow } from '../../shared/engine/scoring/deal.ts'
import { walkAwayValue } from '../../shared/engine/scoring/walk-away.ts'
import { offered, packable } from '../../shared/engine/testing/package-story.ts'
import { agreed, begun, done, inStage, instructed, waited } from '../../shared/engine/testing/story.ts'
import { concluded } from '../../shared/engine/testing/treaty-story.ts'
import { SUBJECTS } from '../table/panels/registry.ts'
import { board, deskHere } from '../table/state/table.ts'
import { clientOf, worldAfter } from '../testing/scored-seats.ts'
import { amended, worded } from '../testing/seldom-stories.ts'
import { valueWith } from './outcome-after.ts'

describe('what a seat does not know of', () => {
  it('AGD-1 SCR-4 the desk counts hidden questions of others; their points are in every figure alike', () => {
    const world = worldAfter([inStage('packages'), agreed({ transit: 'one' })])
    // KAZ knows nothing of water and grace, and has both outside: 10 × 19 + 10 × 23.
    expect(clientOf(world, 'KAZ').unseen).toBe(190 + 230)
    // outside tariff 30×7, votes 20×13, labour 10×17 and those two; agreed transit 20×100
    expect(worthNow(clientOf(world, 'KAZ'))).toBe(210 + 2000 + 260 + 170 + 420)
    expect(valueWith(new Map([['tariff', 'low']]))).toBe(3060 + 30 * (100 - 7))
    // What no agreement is worth counts them, too.
    expect(walkAwayValue(clientOf(world, 'KAZ'))).toBe(210 + 20 * 61 + 260 + 170 + 420)
  })

  it('AGD-1 once a hidden question is raised it is reckoned like any other', () => {
    const world = worldAfter([concluded({ water: 'joint' })])
    // Only grace is left: 10 × 23.
    expect(clientOf(world, 'KAZ').unseen).toBe(230)
    expect(valueWith(new Map([['water', 'separate']]))).toBe((deskHere.value?.value ?? 0) + 10 * (5 - 75))
  })
})

describe('what the client says of a ballot', () => {
  const ballotIn = (world: World) => board.value?.ballots.get(openBallotOf(world, PLENARY))
  const worthAfter = (world: World): number | undefined => {
    const { kind = '', target = '', detail = '' } = ballotIn(world) ?? {}
    return SUBJECTS.get(kind)?.after?.(target, detail)
  }

  it('SCR-4 on an option: our value if it is adopted', () => {
    const put = { type: 'put-to-vote', question: 'tariff', option: 'low' }
    const world = worldAfter([inStage('chain'), done('KAZ', put)])
    clientOf(world, 'KAZ')
    expect(worthAfter(world)).toBe((deskHere.value?.value ?? 0) + 30 * (100 - 7))
  })

  it('SCR-4 PKG-4 on a package: our value with all its terms', () => {
    const put = { type: 'put-package', package: 'p1', revision: 1 }
    const world = worldAfter([packable, offered('KAZ'), waited(60), done('KAZ', put)])
    clientOf(world, 'KAZ')
    // tariff low, transit one
    const more = 30 * (100 - 7) + 20 * (100 - 61)
    expect(worthAfter(world)).toBe((deskHere.value?.value ?? 0) + more)
  })

  it('SCR-4 on a matter of procedure there is nothing to reckon', () => {
    const world = worldAfter([
      begun,
      done('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'unanimity' }),
    ])
    clientOf(world, 'KAZ')
    expect(ballotIn(world)?.kind).toBe('rule-change')
    expect(worthAfter(world)).toBeUndefined()
  })
})

describe('what the client says of a wording', () => {
  it('R3 TXT-3 nothing while it has no score, whatever we gave it ourselves; then what the instructor gave it', () => {
    const world = worldAfter([worded])
    for (const party of ['KAZ', 'KGZ']) {
      clientOf(world, party)
      expect(valueWith(new Map([['tariff', 'w1']]))).toBeUndefined()
    }
    const scores = { KGZ: 65 }
    clientOf(
      worldAfter([worded, instructed({ type: 'score-for-result', question: 'tariff', option: 'w1', scores })]),
      'KGZ',
    )
    // tariff has 31 points of weight for KGZ: 65 instead of 8 outside.
    expect(valueWith(new Map([['tariff', 'w1']]))).toBe((deskHere.value?.value ?? 0) + 31 * (65 - 8))
  })

  it('R3 TXT-3 an amendment is worth what it amends', () => {
    clientOf(worldAfter([amended]), 'RUS')
    expect(valueWith(new Map([['tariff', 'w2']]))).toBe(valueWith(new Map([['tariff', 'high']])))
  })
})
