import { describe, expect, it } from 'vitest'
import type { World } from '../engine/kernel/world.ts'
import { given, givenAt, type Step } from '../engine/testing/given.ts'
import { Meeting } from '../engine/testing/meeting.ts'
import { conceded } from '../engine/testing/package-story.ts'
import { smallScenario } from '../engine/testing/small-scenario.ts'
import { done, inStage, left, PARTIES } from '../engine/testing/story.ts'
import { adopted, concluded, HARMLESS, ratified, signed } from '../engine/testing/treaty-story.ts'
import { chose, inYears, withYears } from '../engine/testing/years.ts'
import { deskOf } from '../engine/views/board.ts'
import type { Scenario } from '../scenario/schema.ts'
import { consentNeeded, mayStayOut } from './consent.ts'
import { type Report, reportsOf } from './report.ts'

const reportFor = (world: World, party: string): Report => reportsOf(world)[party]!

/** Nobody acts: nothing is in force, and each ends with its walk-away value. KAZ: 40·65 + 30·30 + 10·50 + 20·0 = 4,000. */
const silent = new Meeting(smallScenario).begin().waitFor('debrief').world
/** The silent table, with what news added to outside values of RUS. */
const withNews = (RUS: Readonly<Record<string, number>>) => ({
  ...silent,
  instructor: { ...silent.instructor, outside: { RUS } },
})

it('SCR-5 tells a party its own value, its surplus and what was left on the table', () => {
  const report = reportFor(silent, 'KAZ')
  expect(report.value).toBe(4000)
  expect(report.surplus).toBe(0)
  // KGZ: 30·80 + 20·40 + 20·50 + 30·10 = 4,500. RUS: 40·30 + 10·50 + 30·20 + 20·60 = 3,500.
  expect(report.joint).toBe(4000 + 4500 + 3500)
  expect(report.leftOnTable).toBeGreaterThan(0)
  expect(report.better.length).toBeGreaterThan(0)
  expect(report.better.every((b) => b.gain >= 0)).toBe(true)
})

it('R22 SCR-3 SCR-5 measures what is acceptable by the walk-away values as news left them', () => {
  // Low, own and shares give KAZ 4,500, KGZ 5,300 and RUS 6,400, all above 4,000, 4,500 and 3,500.
  expect(reportFor(silent, 'KAZ').points.utilitarian).not.toBeNull()
  // With 40·70 + 10·50 + 30·80 + 20·40 added nothing is better for RUS than no agreement.
  const all = { tariff: 70, transit: 50, votes: 80, grace: 40 }
  const news = reportFor(withNews(all), 'KAZ')
  expect(news.points).toEqual({ nash: null, kalaiSmorodinsky: null, egalitarian: null, utilitarian: null })
  expect(news.reservation).toBe(4000)
  expect(reportFor(withNews(all), 'RUS')).toMatchObject({ value: 10_000, reservation: 10_000, surplus: 0 })
})

it('R22 SCR-1 SCR-5 news about a question that is not on the list move the points of comparison with the walk-away value', () => {
  // Only low, own and shares are better than no agreement for all three: RUS 40·30 + 10·100 + 30·100 + 20·60.
  expect(reportFor(silent, 'RUS')).toMatchObject({ reservation: 3500, points: { nash: 6400, utilitarian: 6400 } })
  // Outside, the unraised period of grace is worth 40 more to it, in every outcome alike: 20·40.
  const news = reportFor(withNews({ grace: 40 }), 'RUS')
  expect(news).toMatchObject({ value: 4300, reservation: 4300, points: { nash: 7200, utilitarian: 7200 } })
  expect(news.reach.most).toBe(7200)
})

it('IMP-8 SCR-5 what the years changed is in the value and in what it is compared with; what was left on the table is measured by what was signed', () => {
  const unhonoured = [
    chose('KAZ', { cut: 'open', report: 'open' }),
    chose('KGZ', { report: 'open' }),
    chose('RUS', { cut: 'open' }),
    inStage('debrief'),
  ]
  const report = reportFor(givenAt(withYears)(...inYears, ...unhonoured).meeting.world, 'RUS')
  // Signed 4,500, 5,300 and 6,400: the only outcome better than none for all three. The years: - 39, - 41 and + 6.
  expect(report).toMatchObject({ value: 6406, signed: 6400, reservation: 3500, surplus: 2906, leftOnTable: 0 })
  expect(report.joint).toBe(16_200 - 74)
  expect(report.reach).toEqual({ harmless: 6406, most: 6406 })
  expect(report.points.nash).toBe(6406)
})

it('SCR-5 names no hidden question that nobody raised (AGD-1)', () => {
  const text = JSON.stringify(['KAZ', 'KGZ', 'RUS'].map((party) => reportFor(silent, party)))
  expect(text).toContain('tariff')
  for (const hidden of ['labour', 'water', 'grace']) expect(text).not.toContain(hidden)
})

describe('R21 SCR-5 a better agreement differs from what was agreed, or says "sign it"', () => {
  const agreedAll = [concluded(HARMLESS), adopted('union', 'organs')]
  const reportAfter = (...steps: readonly Step[]) => reportFor(given(...steps, inStage('debrief')).meeting.world, 'KAZ')

  it('R21 SCR-5 nobody signed: the nearest is the text itself, and only it changes nothing', () => {
    const { better } = reportAfter(...agreedAll)
    // Low, own and shares in force for all: KAZ 4,500 against 4,000, KGZ 5,300 against 4,500, RUS 6,400 against 3,500.
    expect(better[0]).toEqual({ act: 'sign', changes: {}, gain: 500, parts: { sign: 500, changes: {} } })
    expect(better.slice(1).every(({ act, changes }) => act === 'change' && Object.keys(changes).length > 0)).toBe(true)
  })

  it('R21 SCR-5 all signed and ratified: every better agreement changes something', () => {
    const { better } = reportAfter(
      ...agreedAll,
      signed('union', ...PARTIES),
      signed('organs', ...PARTIES),
      inStage('ratification'),
      ratified('union', ...PARTIES),
    )
    expect(better.filter(({ act, changes }) => act === 'sign' || Object.keys(changes).length === 0)).toEqual([])
  })

  it('P14 R21 the gain says its parts: nobody signed, so most of it is the signing, and each change has its own', () => {
    const changing = reportAfter(...agreedAll).better.filter(({ act }) => act === 'change')
    expect(changing.length).toBeGreaterThan(0)
    for (const { gain, changes, parts } of changing) {
      expect(parts.sign).toBe(500)
      expect(Object.keys(parts.changes)).toEqual(Object.keys(changes))
      expect(Object.values(parts.changes).reduce((a, b) => a + b, parts.sign)).toBe(gain)
    }
  })

  it('P14 R21 all signed and ratified: nothing of a gain comes from signing', () => {
    const { better } = reportAfter(
      concluded({ tariff: 'high', transit: 'own', votes: 'equal' }),
      adopted('union', 'organs'),
      signed('union', ...PARTIES),
      signed('organs', ...PARTIES),
      inStage('ratification'),
      ratified('union', ...PARTIES),
    )
    // KAZ: low for high is 40·80, shares for equal 10·(−50).
    const changes = { tariff: 3200, votes: -500 }
    expect(better).toMatchObject([{ act: 'change', gain: 2700, parts: { sign: 0, changes } }])
  })
})

it('P13 R28 nothing is signed: for everybody the result is what no agreement is worth, and so is the score on the desk', () => {
  for (const { world } of [
    new Meeting(smallScenario).begin().waitFor('debrief'),
    given(concluded(HARMLESS), adopted('union', 'organs'), inStage('debrief')).meeting,
  ])
    for (const party of PARTIES) {
      const { value, reservation, surplus } = reportFor(world, party)
      expect([value, surplus, deskOf(world, party).value]).toEqual([reservation, 0, reservation])
    }
})

describe('R7 PKG-4 who gave up what', () => {
  it('R7 PKG-4 opens in the debrief, for every party alike, and not before', () => {
    const story = given(...conceded)
    expect(reportFor(story.meeting.world, 'RUS').concessions).toEqual([])
    const { world } = story.after(inStage('debrief')).meeting
    for (const party of PARTIES)
      expect(reportFor(world, party).concessions).toEqual([
        { party: 'RUS', question: 'tariff', from: 'high', to: 'low' },
      ])
  })
})

describe('R30 SCR-3 whose consent is needed', () => {
  const free = (...when: ('all-signatories' | 'number')[]): Scenario => ({
    ...smallScenario,
    documents: smallScenario.documents.map((d, i) => ({
      ...d,
      clauses: {
        ...d.clauses,
        inForce: when[i] === 'number' ? { when: 'number', number: 2 } : { when: 'all-signatories' },
      },
    })),
  })

  it('R30 SCR-3 everybody where a document needs every negotiating state; else the signatories', () => {
    const steps = [concluded(HARMLESS), adopted('union', 'organs'), signed('organs', 'KAZ', 'RUS')]
    const needed = (scenario: Scenario, ...more: readonly Step[]) =>
      consentNeeded(givenAt(scenario)(...steps, ...more).meeting.world)
    expect(needed(smallScenario)).toEqual(PARTIES)
    expect(needed(free('all-signatories', 'number'))).toEqual(['KAZ', 'RUS'])
    expect(needed(free('number', 'number'), signed('union', 'KGZ'))).toEqual(['KAZ', 'KGZ', 'RUS'])
    // One hand is no agreement; and whoever has left is asked no more.
    const begun = givenAt(free('number'))(inStage('chain'), left('RUS')).meeting.world
    expect(consentNeeded(begun)).toEqual(['KAZ', 'KGZ'])
    expect([mayStayOut(smallScenario), mayStayOut(free('number', 'all-signatories'))]).toEqual([false, true])
  })

  it('R30 SCR-5 the points of the debrief are over them', () => {
    // Without KGZ, which did not sign, an agreement may be acceptable that costs KGZ: at its walk-away value raised to the top.
    const pointsAt = (scenario: Scenario) => {
      const { world } = givenAt(scenario)(
        concluded(HARMLESS),
        adopted('union', 'organs'),
        signed('organs', 'KAZ', 'RUS'),
        inStage('debrief'),
      ).meeting
      const outside = { KGZ: { tariff: 20, transit: 60, votes: 50, water: 90 } }
      return reportFor({ ...world, instructor: { ...world.instructor, outside } }, 'KAZ').points.nash
    }
    expect(pointsAt(smallScenario)).toBeNull()
    expect(pointsAt(free('number', 'number'))).toBeGreaterThan(4000)
  })
})

describe('SCR-5 what was within reach', () => {
  /** Every agreement on the questions that all know, valued by hand from the briefs. */
  const known = smallScenario.questions.filter(({ hidden }) => hidden === undefined)
  const agreements = known.reduce<Record<string, string>[]>(
    (all, q) => all.flatMap((a) => q.options.map(({ id }) => ({ ...a, [q.id]: id }))),
    [{}],
  )
  const worth = (party: string, agreement: Record<string, string>): number => {
    const { weights, values, outside } = smallScenario.briefs[party] as (typeof smallScenario.briefs)[string]
    return smallScenario.questions.reduce((sum, { id }) => {
      const option = agreement[id]
      return sum + (weights[id] ?? 0) * ((option === undefined ? outside[id] : values[id]?.[option]) ?? 0)
    }, 0)
  }
  const bestFor = (party: string, atLeast: Readonly<Record<string, number>>): number =>
    Math.max(
      ...agreements
        .filter((a) => PARTIES.every((p) => p === party || worth(p, a) >= (atLeast[p] ?? 0)))
        .map((a) => worth(party, a)),
    )

  it('P29 the most without harm to others, and the most with nobody below its walk-away value', () => {
    const limits = { KAZ: 4000, KGZ: 4500, RUS: 3500 }
    const { reach } = reportFor(silent, 'KAZ')
    expect(reach.harmless).toBe(bestFor('KAZ', limits))
    expect(reach.harmless).toBeGreaterThan(4000)
    const agreed = given(concluded(HARMLESS), adopted('union', 'organs'), inStage('debrief')).meeting.world
    expect(reportFor(agreed, 'RUS').reach.most).not.toBeNull()
  })

  it('P29 the others’ values are told where they were bots of a practice, and nowhere else', () => {
    expect(reportFor(silent, 'KAZ').others).toEqual([])
    const practice = givenAt(smallScenario, { bots: ['KGZ', 'RUS'] })(
      inStage('chain'),
      (m) => void m.host({ type: 'begin-practice' }),
      done('KAZ', { type: 'go-on' }),
      inStage('debrief'),
    ).meeting.world
    expect(reportFor(practice, 'KAZ').others).toMatchObject([
      { party: 'KGZ', value: 4500, reservation: 4500 },
      { party: 'RUS', value: 3500, reservation: 3500 },
    ])
    expect(reportFor(practice, 'RUS').others).toEqual([])
  })
})
