/** Seats whose scores tests reckon with: a scenario in which everybody cares for everything, and what the browser of a seat holds of a table of it. */
import './browser.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import type { Side } from '../../shared/engine/scoring/deal.ts'
import { givenAt, type Step } from '../../shared/engine/testing/given.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import { boardOf, deskOf } from '../../shared/engine/views/board.ts'
import { viewFor } from '../../shared/scenario/public.ts'
import type { Brief, Scenario } from '../../shared/scenario/schema.ts'
import { side } from '../scores/side.ts'
import { board, deskHere, me, scenario } from '../table/state/table.ts'

/** Everybody cares a little for the hidden questions of the others, and outside a document nothing is as it is left open. */
const caring = (brief: Brief, n: number): Brief => ({
  ...brief,
  weights: { tariff: 30 + n, transit: 20, votes: 20 - n, labour: 10, water: 10, grace: 10 },
  values: {
    ...brief.values,
    labour: { free: 90 - n, quota: 35, 'left-open': 40 + n },
    water: { joint: 75 + n, separate: 5, 'left-open': 50 - n },
    grace: { year: 15, none: 85 - n, 'left-open': 45 },
  },
  outside: { tariff: 7 + n, transit: 61, votes: 13, labour: 17 - n, water: 19, grace: 23 },
  redLines: [
    ...brief.redLines,
    { id: `second-${n}`, question: 'transit', options: ['own'], risk: 30 + n, text: brief.alternative },
    { id: `third-${n}`, question: 'tariff', options: ['low'], risk: 15, text: brief.alternative },
  ],
})
export const SCENARIO: Scenario = {
  ...smallScenario,
  briefs: Object.fromEntries(
    Object.entries(smallScenario.briefs).map(([party, brief], n) => [party, caring(brief, n)]),
  ),
}
export const worldAfter = (steps: readonly Step[]): World => givenAt(SCENARIO)(...steps).meeting.world

/** What the browser in a seat of `party` holds, with what its pages are drawn from. */
export function clientOf(world: World, party: string): Side {
  const raised = Object.values(world.agenda.questions).filter(({ raisedBy }) => raisedBy !== '')
  me.value = { table: 't', token: '', party, role: 'head', person: '' }
  scenario.value = viewFor(world.scenario, {
    party,
    raised: raised.map(({ id }) => id),
    news: world.instructor.injected,
  })
  board.value = boardOf(world)
  deskHere.value = deskOf(world, party)
  if (!side.value) throw new Error('no side')
  return side.value
}
