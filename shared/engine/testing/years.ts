/**
 * The small scenario with something to carry out after the signature: three periods and two obligations, small enough to reckon by
 * hand. With `low`, `own` and `shares` agreed half of `cut` is due in autumn and in spring, and `report` in autumn and in winter.
 */
import { Scenario } from '../../scenario/schema.ts'
import type { Step } from './given.ts'
import { t } from './small-parts.ts'
import { smallScenario } from './small-scenario.ts'
import { done, inStage } from './story.ts'
import { adopted, concluded, ratify, signed } from './treaty-story.ts'

const stageOfYears = {
  id: 'years',
  phase: 'implementation',
  title: t('years'),
  goal: t('goal'),
  opens: ['calendar', 'ballots', 'channels', 'delegation'],
  openBusiness: 'lapse',
}
const timed = (pace: object & { stages: object }) => ({
  ...pace,
  stages: { ...pace.stages, years: 200 },
  calendar: { choice: 30, review: 20, answer: 10 },
})

/** As a file has it: to be broken, or parsed. */
export const yearsFile = {
  ...smallScenario,
  stages: [...smallScenario.stages.slice(0, -1), stageOfYears, smallScenario.stages.at(-1)],
  paces: {
    short: timed(smallScenario.paces.short),
    lesson: timed(smallScenario.paces.lesson),
    double: timed(smallScenario.paces.double),
  },
  calendar: {
    periods: [
      { id: 'autumn', title: t('autumn'), year: 1 },
      { id: 'winter', title: t('winter'), year: 1 },
      { id: 'spring', title: t('spring'), year: 2 },
    ],
    obligations: [
      {
        id: 'cut',
        title: t('cut'),
        text: t('cut the tariff'),
        follows: { question: 'tariff', due: { high: [], low: ['autumn', 'spring'] } },
        scale: [{ question: 'transit', percent: { one: 100, own: 50 } }],
        weight: 3,
        cost: { KAZ: 100, RUS: 200 },
        brings: { KAZ: { KGZ: 40, RUS: 80 }, RUS: { KAZ: 120, KGZ: 60 } },
        hidden: true,
        found: { site: 90 },
      },
      {
        id: 'report',
        title: t('report'),
        text: t('report on the votes'),
        follows: { question: 'votes', due: { equal: ['autumn'], shares: ['autumn', 'winter'] } },
        scale: [],
        weight: 1,
        cost: { KAZ: 20, KGZ: 30 },
        brings: { KGZ: { KAZ: 10 } },
        hidden: false,
      },
    ],
    conduct: { delay: { done: 70, seen: 50 }, open: { costs: 50 }, hidden: { gains: 50, fine: 150 } },
    trust: { kept: 4, due: 8, signed: 50, costAtNone: 130, costAtFull: 70 },
    inspections: {
      kinds: [{ id: 'site', title: t('site') }],
      quota: { question: 'votes', year: { equal: 0, shares: 2 } },
      strength: [{ question: 'transit', percent: { one: 100, own: 50 } }],
      refusable: { question: 'tariff', options: ['high'] },
      weight: 2,
    },
    queries: { weight: 1 },
    forceMajeure: [{ id: 'flood', title: t('a flood'), text: t('the road is closed'), period: 'winter', at: ['KGZ'] }],
    breach: {
      question: 'votes',
      steps: { equal: ['consultation'], shares: ['consultation', 'suspension', 'exclusion'] },
      periods: 1,
    },
    vigilance: {
      KAZ: { points: 40, of: { KGZ: 1, RUS: 1 } },
      KGZ: { points: 40, of: { KAZ: 1, RUS: 1 } },
      RUS: { points: 40, of: { KAZ: 1, KGZ: 1 } },
    },
  },
}
export const withYears: Scenario = Scenario.parse(yearsFile)

/** Low tariff, own transit, shares: both documents in force, and the first period on. */
export const inYears: readonly Step[] = [
  concluded({ tariff: 'low', transit: 'own', votes: 'shares' }),
  adopted('union', 'organs'),
  signed('union', 'KAZ', 'KGZ', 'RUS'),
  signed('organs', 'KAZ', 'KGZ', 'RUS'),
  inStage('ratification'),
  ...['KAZ', 'KGZ', 'RUS'].map((party) => done(party, ratify('union'))),
  inStage('years'),
]

/** A party says how it carries out what is due, duty by duty. */
export const chose =
  (party: string, conduct: Readonly<Record<string, string>>): Step =>
  (m) => {
    for (const [duty, how] of Object.entries(conduct)) m.act(party, { type: 'choose-conduct', duty, conduct: how })
  }
/** All have nothing more to say in this period. */
export const reviewed: Step = (m) => {
  for (const party of ['KAZ', 'KGZ', 'RUS']) m.act(party, { type: 'pass-review' })
}
