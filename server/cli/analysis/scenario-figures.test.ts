/** The figures by which a scenario is found good, or told what is wrong with it. */
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../shared/scenario/schema.ts'
import { loadScenarios } from '../../scenarios.ts'
import { checkFigures, type Figures, figuresOf } from './scenario-figures.ts'

const { scenario } = loadScenarios(resolve(import.meta.dirname, '../../../scenarios')).scenarios.get(
  'cis-customs-union',
)!

describe('figures', () => {
  const figures = figuresOf(scenario)
  const said = (own: Scenario, given: Figures): string[] => checkFigures(own, given).map(({ message }) => message)

  it('of the shipped scenario are good', () => {
    expect(said(scenario, figures)).toEqual([])
  })
  it('say so when hardly anything or nearly everything is acceptable', () => {
    expect(said(scenario, { ...figures, acceptable: 0.99 })).toEqual([expect.stringMatching(/^0.99 % of the outcomes/)])
    expect(said(scenario, { ...figures, acceptable: 15.01 })).toEqual([
      expect.stringMatching(/^15.01 % of the outcomes/),
    ])
  })
  it('say so when an option is never acceptable', () => {
    const shares = { ...figures.shares, tariff: { ...figures.shares.tariff, largest: 0 } }
    expect(said(scenario, { ...figures, shares })).toEqual(['no acceptable outcome has this option'])
  })
  it('say so when the middle of everything is best, whatever the hidden questions', () => {
    const middle = scenario.questions.map(({ id, options }) => [id, options[1]!.id] as const)
    const jointBest = { ...figures.jointBest, options: Object.fromEntries(middle) }
    expect(said(scenario, { ...figures, jointBest })).toEqual([
      'the best joint outcome is the middle of every question',
    ])
  })
  it('say so when too little has to be traded', () => {
    expect(said(scenario, { ...figures, trades: 33.33 })).toEqual([
      expect.stringMatching(/^only 33.33 % of the frontier/),
    ])
    expect(said(scenario, { ...figures, frontier: undefined, trades: undefined })).toEqual([])
  })
  it('say so when parliaments refuse too often or never', () => {
    expect(said(scenario, { ...figures, ratified: 49 })).toEqual([
      expect.stringMatching(/^an acceptable outcome passes/),
    ])
    expect(said(scenario, { ...figures, ratified: 100 })).toEqual([
      expect.stringMatching(/^an acceptable outcome passes/),
    ])
  })
  it('say so when the best of one is the worst of another throughout', () => {
    const mirrored = structuredClone(scenario)
    for (const { id, options } of mirrored.questions) {
      mirrored.briefs.RUS!.values[id] = Object.fromEntries(options.map((option, i) => [option.id, i === 0 ? 100 : 0]))
      mirrored.briefs.TJK!.values[id] = Object.fromEntries(options.map((option, i) => [option.id, i === 0 ? 0 : 100]))
    }
    expect(said(mirrored, figures)).toContain('its best outcome is the worst for TJK on every question')
  })
  it('say so when all want the same', () => {
    const alike = structuredClone(scenario)
    for (const brief of Object.values(alike.briefs)) Object.assign(brief, { values: scenario.briefs.KAZ!.values })
    expect(said(alike, figures)).toContain('it has no exclusive interest with anybody on a listed question')
  })
  it('count a red line that is crossed as one draw', () => {
    const certain = structuredClone(scenario)
    for (const brief of Object.values(certain.briefs)) for (const line of brief.redLines) line.risk = 100
    const { ratified } = figuresOf(certain)
    expect(ratified).toBeLessThan(figures.ratified)
    expect(ratified).toBeGreaterThan(0)
  })
})
