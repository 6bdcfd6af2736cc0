/** The grammar of the rule tests: `given(meeting).when(party, command).thenRefused('AGD-5', 'on-ballot')`. */
import { expect } from 'vitest'
import type { Actor } from '../actor.ts'
import type { Command } from '../commands.ts'
import type { Event, EventType } from '../event.ts'
import { isRefusal } from '../refusal.ts'
import { headOf, Meeting } from './meeting.ts'
import { smallScenario } from './small-scenario.ts'

/** A step of the story before the act under test. */
export type Step = (meeting: Meeting) => void

export function given(...steps: Step[]) {
  const meeting = new Meeting(smallScenario)
  for (const step of steps) step(meeting)
  return { meeting, when: (actor: string | Actor, command: Command) => outcome(meeting, typeof actor === 'string' ? headOf(actor) : actor, command) }
}

function outcome(meeting: Meeting, actor: Actor, command: Command) {
  const before = meeting.world
  const result = meeting.give(actor, command)
  return {
    meeting,
    /** Refused under this rule with this code, and nothing in the world has changed. */
    thenRefused(rule: string, code: string) {
      expect(isRefusal(result) ? `${result.rule}/${result.code}` : result).toBe(`${rule}/${code}`)
      expect(meeting.world).toBe(before)
      return meeting
    },
    /** These events, each with at least these fields, in this order among those of the act. */
    then(...expected: Partial<Event>[]) {
      const events = isRefusal(result) ? [] : result
      if (isRefusal(result)) expect(result).toBeUndefined()
      let from = 0
      for (const e of expected) {
        const index = events.findIndex((x, i) => i >= from && x.type === e.type && matches(x, e))
        expect(index, `${JSON.stringify(e)} in ${JSON.stringify(events, null, 1)}`).toBeGreaterThanOrEqual(0)
        from = index + 1
      }
      return meeting
    },
    thenNot(...types: EventType[]) {
      const seen = isRefusal(result) ? [] : result.map((e) => e.type)
      for (const type of types) expect(seen).not.toContain(type)
      return meeting
    },
  }
}

const matches = (event: Event, part: Partial<Event>): boolean =>
  Object.entries(part).every(([key, value]) => JSON.stringify((event as Record<string, unknown>)[key]) === JSON.stringify(value))

/** The talks have begun; rules stage. */
export const begun: Step = (m) => void m.begin()
/** The clock alone has brought the table to a stage. */
export const at = (stage: string): Step => (m) => void m.begin().waitFor(stage)
export const done = (party: string, command: Command): Step => (m) => void m.act(party, command)
export const waited = (seconds: number): Step => (m) => void m.wait(seconds)
/** All three vote `position` in the open ballot. */
export const allVote = (position: string, parties: readonly string[] = ['KAZ', 'KGZ', 'RUS']): Step => (m) => {
  const ballot = m.world.openBallot
  for (const party of parties) m.act(party, { type: 'vote', ballot, position })
}
/** All three back the option while the question is on the table; under discussion it settles by that. */
export const allBack = (question: string, option: string): Step => (m) => {
  for (const party of ['KAZ', 'KGZ', 'RUS']) m.act(party, { type: 'back-option', question, option })
}
