import { expect, it } from 'vitest'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import { playTournament, tally } from './tournament.ts'

const settings = { scenario: smallScenario, games: 4, seed: 11, kind: 'mixed', pace: 'short' } as const

it('the same seed gives the same figures, another seed others', () => {
  const text = (seed: number) => JSON.stringify(playTournament({ ...settings, seed }))
  expect(text(11)).toBe(text(11))
  expect(text(11)).not.toBe(text(12))
})

it('its sums are those of its games, on the scale 0–100', () => {
  const t = playTournament(settings)
  expect(t.perGame.length).toBe(4)
  expect(t.agreed).toBe(t.perGame.filter((g) => g.outcome !== 'none').length)
  expect(t.inForce).toBe(t.perGame.filter((g) => g.outcome === 'in-force').length)
  expect(t.rate).toBe(t.agreed / 4)
  expect(t.acts).toBe(t.perGame.reduce((sum, g) => sum + g.acts, 0))
  for (const { id } of smallScenario.parties) {
    const mean = t.perGame.reduce((sum, g) => sum + (g.values[id] ?? 0), 0) / 4
    const reservation = (smallScenario.briefs[id]?.reservation ?? 0) / 100
    expect(mean).toBeGreaterThanOrEqual(0)
    expect(mean).toBeLessThanOrEqual(100)
    expect(t.meanSurplus[id]).toBeCloseTo(mean - reservation, 1)
  }
})

it('R29 SCR-5 of the agreements in force it tells who ends below its walk-away value, first and last, and how far off they lie', () => {
  const scored = [-1, 500, 0, -300].map((surplus, i) => ({
    game: { outcome: i === 3 ? ('none' as const) : ('in-force' as const), values: {}, stages: [], acts: 0 },
    refusals: 0,
    surplus: { KAZ: surplus, KGZ: -surplus },
    distance: [0.4, 0.1, 0.2, 1][i] ?? 0,
    talk: { sentences: 0, distinct: 0, repeats: [] },
  }))
  // Of three in force: KAZ loses in the first, KGZ in the second; RUS in none. The fourth came to nothing.
  expect(tally(settings, scored).below).toEqual({ KAZ: 0.33, KGZ: 0.33, RUS: 0 })
  // First KGZ, KAZ, then all three level; last KAZ, KGZ, and all three again.
  expect(tally(settings, scored).first).toEqual({ KAZ: 0.44, KGZ: 0.44, RUS: 0.11 })
  expect(tally(settings, scored).last).toEqual({ KAZ: 0.44, KGZ: 0.44, RUS: 0.11 })
  expect(tally(settings, scored).distance).toBe(0.2)
  expect(tally(settings, []).below).toEqual({ KAZ: 0, KGZ: 0, RUS: 0 })
})

it('each game tells its stages in order, each with how it ended', () => {
  for (const { stages, acts } of playTournament({ ...settings, games: 2 }).perGame) {
    expect(stages.map((s) => s.stage)).toEqual(smallScenario.stages.slice(0, -1).map((s) => s.id))
    expect(stages.every((s) => s.endedBy === 'goal' || s.endedBy === 'time')).toBe(true)
    expect(stages.reduce((sum, s) => sum + s.acts, 0)).toBe(acts)
  }
})
