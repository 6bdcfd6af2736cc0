import { expect, it } from 'vitest'
import { smallScenario } from '../engine/testing/small-scenario.ts'
import { withYears, yearsFile } from '../engine/testing/years.ts'
import type { Calendar, Obligation } from './calendar.ts'
import { checkCalendar } from './check-calendar.ts'
import { checkStages } from './check-stages.ts'
import { NOTHING, viewFor } from './public.ts'
import { Scenario } from './schema.ts'

type Loose<T> = { -readonly [K in keyof T]: T[K] extends object ? Loose<T[K]> : T[K] }
type Draft = Loose<Scenario> & { calendar: Loose<Calendar> }
const broken = (breakIt: (draft: Draft) => void): Scenario => {
  const draft = structuredClone(withYears) as Draft
  breakIt(draft)
  return draft as Scenario
}
const problems = (breakIt: (draft: Draft) => void): string[] =>
  checkCalendar(broken(breakIt)).map(({ path, message }) => `${path}: ${message}`)
const first = ({ calendar }: Draft) => calendar.obligations[0] as Loose<Obligation>

it('IMP-7 a sound calendar has no problem, and a scenario without one neither', () => {
  expect(problems(() => {})).toEqual([])
  expect(checkStages(withYears)).toEqual([])
  expect(checkCalendar(smallScenario)).toEqual([])
})

it.each<readonly [string, (draft: Draft) => void, string]>([
  [
    'an answer has no periods',
    (d) => delete first(d).follows.due.high,
    'calendar.obligations.cut.follows.due: option "high" is missing',
  ],
  [
    'an answer is none of the question',
    (d) => Object.assign(first(d).follows.due, { mid: [] }),
    'calendar.obligations.cut.follows.due: there is no option "mid"',
  ],
  [
    'a period is unknown',
    (d) => Object.assign(first(d).follows.due, { low: ['summer'] }),
    'calendar.obligations.cut.follows.due.low: there is no period "summer"',
  ],
  [
    'it falls due twice in one',
    (d) => Object.assign(first(d).follows.due, { low: ['spring', 'spring'] }),
    'calendar.obligations.cut.follows.due.low: "spring" stands more than once',
  ],
  [
    'it never falls due',
    (d) => Object.assign(first(d).follows.due, { low: [] }),
    'calendar.obligations.cut.follows.due: it never falls due: name a period under an option, or take the obligation out',
  ],
  [
    'the question is unknown',
    (d) => Object.assign(first(d).follows, { question: 'quota' }),
    'calendar.obligations.cut.follows.due: there is no question "quota"',
  ],
  [
    'a scale leaves an answer out',
    (d) => delete first(d).scale[0]?.percent.own,
    'calendar.obligations.cut.scale.transit: option "own" is missing',
  ],
  [
    'a stranger owes it',
    (d) => Object.assign(first(d).cost, { UZB: 1 }),
    'calendar.obligations.cut.cost: there is no party "UZB"',
  ],
  [
    'nobody owes it',
    (d) => Object.assign(first(d), { cost: {}, brings: {} }),
    'calendar.obligations.cut.cost: nobody owes it: name a party and what meeting it costs',
  ],
  [
    'it comes from who does not owe it',
    (d) => Object.assign(first(d).brings, { KGZ: {} }),
    'calendar.obligations.cut.brings: there is no party that owes it "KGZ"',
  ],
  [
    'it brings something to its owner',
    (d) => Object.assign(first(d).brings.KAZ as object, { KAZ: 1 }),
    'calendar.obligations.cut.brings.KAZ: what meeting it brings its owner belongs into the cost',
  ],
  [
    'two periods have one name',
    (d) => Object.assign(d.calendar.periods[1] as object, { id: 'spring' }),
    'calendar.periods: "spring" stands more than once',
  ],
  [
    'the years go back',
    (d) =>
      Object.assign(d.calendar.periods[2] as object, { year: 1 }) &&
      Object.assign(d.calendar.periods[0] as object, { year: 2 }),
    'calendar.periods: the years stand out of their order',
  ],
  [
    'somebody watches nobody',
    (d) => Object.assign(d.calendar.vigilance.KAZ as object, { of: {} }),
    'calendar.vigilance.KAZ.of: it looks at nobody: name a party and a share',
  ],
  [
    'somebody watches itself',
    (d) => Object.assign(d.calendar.vigilance.KAZ?.of as object, { KAZ: 1 }),
    'calendar.vigilance.KAZ.of: there is no other party "KAZ"',
  ],
  ['a party does not watch', (d) => delete d.calendar.vigilance.RUS, 'calendar.vigilance: party "RUS" is missing'],
  [
    'the trust supposed does not cost 100 %',
    (d) => Object.assign(d.calendar.trust, { signed: 40 }),
    'calendar.trust: at a trust of 40 % an obligation costs 106 % of its cost and should cost 100 %',
  ],
  [
    'more is kept than due',
    (d) => Object.assign(d.calendar.trust, { kept: 9 }),
    'calendar.trust.kept: 9 kept are more than the 8 due',
  ],
  [
    'a pace has no times',
    (d) => delete d.paces.short.calendar,
    'paces.short.calendar: the periods have no times: give choice and review in seconds',
  ],
  [
    'the periods do not fit',
    (d) => Object.assign(d.paces.short.stages, { years: 149 }),
    'paces.short.calendar: 3 × 50 s do not fit into "years" of 149 s (CLK-3)',
  ],
  [
    'no stage opens it',
    (d) => Object.assign(d.stages[7] as object, { opens: ['channels'] }),
    'stages: "calendar" opens in 0 stages and should open in one',
  ],
  [
    'it opens before the signature',
    (d) => Object.assign(d.stages[7] as object, { phase: 'interaction' }),
    'stages.years.phase: what was signed is carried out in the implementation',
  ],
  [
    'a way to find it is no kind of inspection',
    (d) => Object.assign(first(d), { found: { tip: 5 } }),
    'calendar.obligations.cut.found: there is no kind of inspection "tip"',
  ],
  [
    'what all see is to be found',
    (d) => Object.assign(d.calendar.obligations[1] as object, { found: { site: 5 } }),
    'calendar.obligations.report.found: it cannot be broken unseen, so there is nothing to find',
  ],
  [
    'an answer has no quota',
    (d) => delete d.calendar.inspections?.quota.year.equal,
    'calendar.inspections.quota.year: option "equal" is missing',
  ],
  [
    'one is on two sides',
    (d) => Object.assign(d.calendar.inspections as object, { sides: [['KAZ'], ['KAZ', 'RUS']] }),
    'calendar.inspections.sides: "KAZ" stands more than once',
  ],
  [
    'one may refuse under no answer of the question',
    (d) => Object.assign(d.calendar.inspections as object, { refusable: { question: 'tariff', options: ['mid'] } }),
    'calendar.inspections.refusable: there is no option "mid"',
  ],
  [
    'a flood comes in no period',
    (d) => Object.assign(d.calendar.forceMajeure?.[0] as object, { period: 'summer' }),
    'calendar.forceMajeure.flood.period: there is no period "summer"',
  ],
  [
    'a breach leads nowhere under an answer',
    (d) => delete d.calendar.breach?.steps.equal,
    'calendar.breach.steps: option "equal" is missing',
  ],
  [
    'a breach leads twice to one step',
    (d) => Object.assign(d.calendar.breach?.steps as object, { equal: ['exclusion', 'exclusion'] }),
    'calendar.breach.steps.equal: "exclusion" stands more than once',
  ],
  [
    'there is no time to answer',
    (d) => Object.assign(d.paces.short.calendar as object, { answer: 20 }),
    'paces.short.calendar.answer: 20 s to answer do not fit into a review of 20 s',
  ],
  [
    'a quota follows from a question that only one brief holds',
    (d) =>
      Object.assign(d.calendar.breach as object, {
        question: 'grace',
        steps: { year: ['exclusion'], none: ['exclusion'] },
      }),
    'calendar.breach.steps: "grace" is a hidden question, and all go by this one',
  ],
])('IMP-7 %s', (_, breakIt, problem) => {
  expect(problems(breakIt)).toContain(problem)
})

it('IMP-7 all mistakes are told at once', () => {
  const found = problems((d) => {
    delete first(d).follows.due.high
    Object.assign(d.calendar.trust, { signed: 40 })
    Object.assign(first(d).cost, { UZB: 1 })
  })
  expect(found).toHaveLength(3)
})

it('IMP-7 a stage or times without a calendar are told', () => {
  const { calendar: _, ...without } = structuredClone(withYears)
  expect(checkCalendar(without as Scenario).map(({ path }) => path)).toEqual([
    'stages.years.opens',
    'paces.short.calendar',
    'paces.lesson.calendar',
    'paces.double.calendar',
  ])
})

it('IMP-7 a text that lacks a language, and a field that is none, are mistakes of shape, with their paths', () => {
  const file = structuredClone(yearsFile) as unknown as Draft
  delete (first(file).title as { kk?: string }).kk
  Object.assign(file.calendar.conduct.delay, { seen: 120, soon: 1 })
  const { error } = Scenario.safeParse(file)
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'calendar.obligations.0.title.kk',
    'calendar.conduct.delay.seen',
    'calendar.conduct.delay',
  ])
})

it('IMP-7 AGD-1 nobody is shown another’s figures, nor an obligation from a question that it does not know of', () => {
  const hidden = broken((d) =>
    Object.assign(d.calendar.obligations[1] as object, {
      follows: { question: 'labour', due: { free: ['autumn'], quota: [] } },
    }),
  )
  const seen = (party: string) => viewFor(hidden, party ? { party, raised: [], news: [] } : NOTHING).calendar
  expect(seen('KAZ')?.obligations.map(({ id }) => id)).toEqual(['cut', 'report'])
  expect(seen('RUS')?.obligations).toMatchObject([
    { id: 'cut', owes: ['KAZ', 'RUS'], cost: { RUS: 200 }, brings: { KAZ: { RUS: 80 } } },
  ])
  expect(seen('')?.obligations).toMatchObject([{ id: 'cut', cost: {}, brings: {} }])
  expect([seen('RUS')?.vigilance, seen('')?.vigilance]).toEqual([{ RUS: { points: 40, of: { KAZ: 1, KGZ: 1 } } }, {}])
})
