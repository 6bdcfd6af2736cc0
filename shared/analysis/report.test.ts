import { expect, it } from 'vitest'
import { Meeting } from '../engine/testing/meeting.ts'
import { smallScenario } from '../engine/testing/small-scenario.ts'
import { reportFor } from './report.ts'

/** Nobody acts: everything is left open and nothing is in force. KAZ by hand: 40·40 + 30·30 + 10·50 + 20·0 = 3,000. */
const silent = new Meeting(smallScenario).begin().waitFor('debrief').world
/** The silent table, with what news added to a walk-away value. */
const withNews = (walkAway: Readonly<Record<string, number>>) => ({
  ...silent,
  instructor: { ...silent.instructor, walkAway },
})

it('SCR-5 tells a party its own value, its surplus and what was left on the table', () => {
  const report = reportFor(silent, 'KAZ')
  expect(report.value).toBe(3000)
  expect(report.surplus).toBe(3000 - 4000)
  // KGZ: 30·50 + 20·20 + 20·50 + 30·10 = 3,200. RUS: 40·0 + 10·50 + 30·20 + 20·60 = 2,300.
  expect(report.joint).toBe(3000 + 3200 + 2300)
  expect(report.leftOnTable).toBeGreaterThan(0)
  expect(report.better.length).toBeGreaterThan(0)
  expect(report.better.every((b) => b.gain >= 0)).toBe(true)
})

it('SCR-3 SCR-5 measures what is acceptable by the walk-away values as news left them', () => {
  // Low, own and shares give KAZ 4,500, KGZ 5,300 and RUS 6,400, all above 4,000, 4,500 and 3,500.
  expect(reportFor(silent, 'KAZ').points.utilitarian).not.toBeNull()
  // With so much added nothing is better for RUS than no agreement.
  const news = reportFor(withNews({ RUS: 10_000 }), 'KAZ')
  expect(news.points).toEqual({ nash: null, kalaiSmorodinsky: null, egalitarian: null, utilitarian: null })
  expect(news.reservation).toBe(4000)
  expect(reportFor(withNews({ RUS: 10_000 }), 'RUS').surplus).toBe(2300 - 10_000)
})

it('SCR-5 names no hidden question that nobody raised (AGD-1)', () => {
  const text = JSON.stringify(['KAZ', 'KGZ', 'RUS'].map((party) => reportFor(silent, party)))
  expect(text).toContain('tariff')
  for (const hidden of ['labour', 'water', 'grace']) expect(text).not.toContain(hidden)
})
