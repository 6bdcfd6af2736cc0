/** First games of scripted persons: what guidance offers is always in order, and never nothing. */
import { expect, it } from 'vitest'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import { playFirst } from './first-game.ts'
import { NEWCOMERS, type Newcomer } from './kinds.ts'

/** A game in each seat, played once for all tests. */
const played = new Map<Newcomer, readonly ReturnType<typeof playFirst>[]>()
function games(kind: Newcomer): readonly ReturnType<typeof playFirst>[] {
  const known = played.get(kind)
  if (known) return known
  const fresh = [0, 1, 2].map((number) => playFirst({ scenario: smallScenario, seed: 3 }, kind, number))
  played.set(kind, fresh)
  return fresh
}
const SLOW = 120_000

it.each(NEWCOMERS)(
  'P4 %s: never without a sentence, never refused, and each game comes to its end',
  (kind) => {
    for (const { unsaid, refusals, bench } of games(kind))
      expect({ unsaid, refusals, phase: bench.world.stages.phase }).toEqual({ unsaid: 0, refusals: [], phase: 'over' })
  },
  SLOW,
)

it(
  'P1 who follows the main act ends most games with a document in force, above its walk-away value',
  () => {
    expect(games('main-act').filter(({ inForce }) => inForce).length).toBeGreaterThan(1)
    expect(games('main-act').filter(({ above }) => above).length).toBeGreaterThan(1)
  },
  SLOW,
)

it(
  'the seats are taken in turn, and the same number and seed give the same game',
  () => {
    const [first] = games('refuser')
    expect(games('refuser').map(({ party }) => party)).toEqual(['KAZ', 'KGZ', 'RUS'])
    const again = playFirst({ scenario: smallScenario, seed: 3 }, 'refuser', 0)
    expect(JSON.stringify(again.bench.facts)).toBe(JSON.stringify(first?.bench.facts))
  },
  SLOW,
)

it(
  'who says no to everything brings nothing into force for itself',
  () => {
    expect(games('refuser').filter(({ above }) => above)).toEqual([])
  },
  SLOW,
)
