/** How bots carry out what they signed, at the small table with years. */
import { expect, it } from 'vitest'
import type { Step } from '../../../shared/engine/testing/given.ts'
import { done, waited } from '../../../shared/engine/testing/story.ts'
import { chose, inYears, withYears } from '../../../shared/engine/testing/years.ts'
import type { Scenario } from '../../../shared/scenario/schema.ts'
import { observe } from '../mind/learn.ts'
import { newBot } from '../mind/state.ts'
import type { TemperamentId } from '../mind/temperament.ts'
import { playGame } from '../runner/game.ts'
import { eyes } from '../testing/eyes.ts'
import { think } from './think.ts'

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed)
/** Breaches of `cut` that are seldom found, or nearly always. */
const seldom: Scenario = foundBy(20)
function foundBy(site: number): Scenario {
  const { calendar } = withYears
  if (!calendar) return withYears
  const obligations = calendar.obligations.map((o) => (o.hidden ? { ...o, found: { site } } : o))
  return { ...withYears, calendar: { ...calendar, obligations } }
}
/** What bots of a kind do at one table, one for each seed. */
function actsOf(party: string, steps: readonly Step[], kind: TemperamentId, scenario = withYears) {
  const { observation } = eyes(party, [...inYears, ...steps], { scenario })
  return SEEDS.map((seed) =>
    think(observe(newBot({ party, seed, kind }), observation), observation).acts.map((a) => a.command),
  )
}
const acts = (party: string, steps: readonly Step[], kind: TemperamentId) => actsOf(party, steps, kind)[5] ?? []
/** How many of 60 bots of a kind do so with what is due of them first. */
const often = (
  party: string,
  steps: readonly Step[],
  kind: TemperamentId,
  conduct: string,
  scenario = withYears,
): number =>
  actsOf(party, steps, kind, scenario).filter((all) =>
    all.some((c) =>
      c.type === 'choose-conduct' ? c.conduct === conduct : conduct === 'meet' && c.type === 'carry-out',
    ),
  ).length
const cooperative = { KAZ: { cut: 'meet', report: 'meet' }, KGZ: { report: 'meet' }, RUS: { cut: 'meet' } }
const allMeet: readonly Step[] = Object.entries(cooperative).map(([party, of]) => chose(party, of))

it('IMP-7 who is loyal keeps what it signed; who is tough is tempted to break it unseen more often', () => {
  expect(often('RUS', [], 'cooperative', 'meet', seldom)).toBeGreaterThan(50)
  expect(often('RUS', [], 'cooperative', 'hidden', seldom)).toBe(0)
  expect(often('RUS', [], 'tough', 'hidden', seldom)).toBeGreaterThan(25)
  // Where it is nearly always found it does not pay, and nobody is tempted.
  expect(often('RUS', [], 'tough', 'hidden')).toBe(0)
})

it('IMP-6 who has seen the others break what they owe pays back, and the loyal less', () => {
  const spoilt = [
    chose('KAZ', { cut: 'open', report: 'open' }),
    chose('KGZ', { report: 'open' }),
    chose('RUS', { cut: 'meet' }),
    waited(70),
  ]
  const kept = [...allMeet, waited(70)]
  expect(often('RUS', kept, 'tough', 'open')).toBe(0)
  expect(often('RUS', spoilt, 'tough', 'open')).toBeGreaterThan(30)
  expect(often('RUS', spoilt, 'cooperative', 'open')).toBeLessThan(often('RUS', spoilt, 'tough', 'open'))
})

it('IMP-7 the same where others have broken something unseen: it does not know', () => {
  const hiding = [chose('KAZ', { cut: 'hidden', report: 'meet' }), ...allMeet.slice(1)]
  expect(actsOf('RUS', hiding, 'bold')).toEqual(actsOf('RUS', allMeet, 'bold'))
})

it('IMP-2 it receives who comes, signs the report, answers a query, and has then nothing more to say', () => {
  const visit = [...allMeet, done('KAZ', { type: 'announce-inspection', host: 'RUS', inspectionKind: 'site' })]
  expect(acts('RUS', visit, 'steady')[0]).toEqual({ type: 'receive-inspection', inspection: 'i1' })
  const held = [...visit, done('RUS', { type: 'receive-inspection', inspection: 'i1' })]
  expect(acts('RUS', held, 'steady')[0]).toEqual({ type: 'sign-report', inspection: 'i1', remarks: 'none' })
  const asked = [...allMeet, done('KAZ', { type: 'send-query', to: 'RUS', obligation: 'cut', urgent: false })]
  expect(acts('RUS', asked, 'steady')[0]).toEqual({ type: 'answer-query', query: 'u1', answer: 'kept' })
})

it('IMP-2 it looks at whom nobody trusts, where something can be broken unseen', () => {
  const looked = (steps: readonly Step[]) =>
    actsOf('KAZ', steps, 'bold').filter((all) => all.some((c) => c.type === 'announce-inspection' && c.host === 'RUS'))
      .length
  const doubtful = [
    ...allMeet,
    done('RUS', { type: 'send-query', to: 'KAZ', obligation: 'cut', urgent: false }),
    done('KAZ', { type: 'answer-query', query: 'u1', answer: 'kept' }),
  ]
  expect(looked(doubtful)).toBeGreaterThan(8)
  expect(looked(doubtful)).toBeLessThan(55)
})

it('CLK-3 games of bots come through the years', () => {
  const played = [1, 2].map((seed) => playGame({ scenario: withYears, seed, kind: 'mixed', pace: 'short' }))
  expect(played.every(({ world }) => world.stages.phase === 'over')).toBe(true)
  expect(played.some(({ world }) => world.calendar.over.length === 3)).toBe(true)
})
