/** AGD-10 in every scenario that is shipped, at each of its paces: the clock alone runs the chain. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PLENARY } from '../shared/engine/bodies/plenary.ts'
import { paceOf, seconds } from '../shared/engine/kernel/selectors.ts'
import { Meeting } from '../shared/engine/testing/meeting.ts'
import type { PaceId } from '../shared/scenario/schema.ts'
import { loadScenarios } from './scenarios.ts'

const { scenarios } = loadScenarios(join(import.meta.dirname, '..', 'scenarios'))
const shipped = [...scenarios.values()].map(({ scenario }) => scenario)
const paces: readonly PaceId[] = ['short', 'lesson', 'double']

/** The chain when everybody raised what it hides, and nobody does anything any more. */
function ran(scenario: (typeof shipped)[number], pace: PaceId, minor: readonly string[]): Meeting {
  const meeting = new Meeting(scenario, { pace }).begin().waitFor('agenda')
  for (const { id, hidden } of scenario.questions)
    if (hidden) meeting.act(hidden, { type: 'raise-question', question: id })
  meeting.waitFor('ranking')
  const ranks = Object.fromEntries(meeting.world.agenda.order.map((q) => [q, minor.includes(q) ? 3 : 2]))
  for (const { id } of scenario.parties) meeting.act(id, { type: 'rank-questions', ranks })
  return meeting.waitFor('packages')
}

describe.each(shipped.flatMap((scenario) => paces.map((pace) => [scenario.id, pace, scenario] as const)))(
  'R18 R24 AGD-10 the chain of %s at the pace %s, with every clock run out',
  (_, pace, scenario) => {
    const listed = scenario.questions.map(({ id }) => id)
    const hidden = scenario.questions.flatMap(({ id, hidden }) => (hidden ? [id] : []))

    it.each([
      ['one body', []],
      ['a committee that has the questions which parties raised', hidden],
    ])(
      'R24 AGD-10 each question is taken, each frozen one taken again, or goes straight to the packages on record: %s',
      (_what, minor) => {
        const meeting = ran(scenario, pace, minor)
        const events = meeting.facts.map(({ event }) => event)
        const taken = (q: string) => events.filter((e) => e.type === 'question-taken' && e.question === q).length
        const passedOn = (q: string) =>
          events.some((e) => e.type === 'question-frozen' && e.question === q && e.reason === 'no-time')
        const undone = listed.filter((q) => taken(q) < 2 && !passedOn(q))
        expect(undone).toEqual([])
        expect(events.some((e) => e.type === 'round-begun' && e.round === 2)).toBe(true)
        const least = seconds(paceOf(meeting.world).question)
        for (const { at, event } of meeting.facts)
          if (event.type === 'question-taken') expect(event.until - at).toBeGreaterThanOrEqual(least)
      },
    )

    it('AGD-10 most of those on the list are taken, the most important first', () => {
      const events = ran(scenario, pace, []).facts.map(({ event }) => event)
      const first = events.flatMap((e) => (e.type === 'question-taken' && e.body === PLENARY ? [e.question] : []))
      expect(new Set(first).size * 4).toBeGreaterThanOrEqual(3 * listed.length)
      expect(first[0]).toBe(listed[0])
    })
  },
)
