/** What makes a scenario and its bots good, measured over two hundred games. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hash32 } from '../../../shared/engine/kernel/chance.ts'
import type { World } from '../../../shared/engine/kernel/world.ts'
import { resultIn } from '../../../shared/engine/scoring/result.ts'
import { loadScenarios } from '../../scenarios.ts'
import { playGame } from './game.ts'

const GAMES = 200
const { scenarios } = loadScenarios(join(import.meta.dirname, '../../../scenarios'))

it.each([...scenarios.keys()])(
  '%s: agreement in 40 to 90 of 100 games, nobody always first or last, every option chosen',
  (id) => {
    const scenario = scenarios.get(id)?.scenario
    if (!scenario) throw new Error(id)
    const worlds: World[] = []
    let agreed = 0
    let refusals = 0
    for (let i = 0; i < GAMES; i++) {
      const game = playGame({ scenario, kind: 'mixed', pace: 'short', seed: hash32(`1/game/${i}`) })
      worlds.push(game.world)
      if (game.facts.some((f) => f.event.type === 'document-adopted')) agreed += 1
      refusals += game.refusals.length
    }
    expect(agreed).toBeGreaterThanOrEqual(0.4 * GAMES)
    expect(agreed).toBeLessThanOrEqual(0.9 * GAMES)

    const ranking = worlds.map((w) =>
      scenario.parties.map((p) => p.id).toSorted((a, b) => resultIn(w, b).surplus - resultIn(w, a).surplus),
    )
    for (const { id: party } of scenario.parties) {
      expect(ranking.filter((r) => r[0] === party).length).toBeLessThan(0.8 * GAMES)
      expect(ranking.filter((r) => r.at(-1) === party).length).toBeLessThan(0.8 * GAMES)
    }

    const chosen = new Set(worlds.flatMap((w) => Object.values(w.agenda.questions).map((q) => `${q.id}=${q.agreed}`)))
    const never = scenario.questions
      .flatMap((q) => q.options.map((o) => `${q.id}=${o.id}`))
      .filter((o) => !chosen.has(o))
    expect(never).toEqual([])
    expect(refusals).toBeLessThanOrEqual(GAMES / 20)
  },
)
