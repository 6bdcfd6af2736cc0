/**
 * The grammar of the rule tests: `given(talks).when('KAZ', command).thenRefused('AGD-5', 'on-ballot')`.
 * What follows an act is a story again, so that a rule with several steps reads as one sentence.
 */

import { expect } from 'vitest'
import type { Scenario } from '../../scenario/schema.ts'
import kk from '../../text/kk.json' with { type: 'json' }
import { PLENARY, presides } from '../bodies/selectors.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Event, EventType } from '../kernel/event.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { headOf, INSTRUCTOR, Meeting, type Settings, type Wish } from './meeting.ts'
import { expectFilled } from './refusal-slots.ts'
import { smallScenario } from './small-scenario.ts'

/** A step of the story before the act under test. */
export type Step = (meeting: Meeting) => void

/** A party's head by its code, `chair` for whoever presides, `instructor`, or any actor. */
export type Who = string | Actor

const actorOf = (meeting: Meeting, who: Who): Actor => {
  if (typeof who !== 'string') return who
  if (who === 'instructor') return INSTRUCTOR
  return headOf(who === 'chair' ? presides(meeting.world, PLENARY) : who)
}

export interface Story {
  readonly meeting: Meeting
  readonly when: (who: Who, command: Wish) => Outcome
  readonly after: (...steps: readonly Step[]) => Story
}

/** A table of the small scenario, or of another one, to which `steps` have happened. */
export const given = (...steps: readonly Step[]): Story => givenAt(smallScenario, {})(...steps)

export const givenAt =
  (scenario: Scenario, settings: Settings = {}) =>
  (...steps: readonly Step[]): Story =>
    story(new Meeting(scenario, settings)).after(...steps)

function story(meeting: Meeting): Story {
  return {
    meeting,
    when(who, command) {
      const before = meeting.world
      return outcome(meeting, before, meeting.give(actorOf(meeting, who), command))
    },
    after(...steps) {
      for (const step of steps) step(meeting)
      return story(meeting)
    },
  }
}

type Part = Partial<Event> & { readonly type: EventType }

export interface Outcome {
  /** Refused under this rule with this code and, where given, these params; nothing in the world has changed. */
  readonly thenRefused: (rule: string, code: string, params?: Refusal['params']) => Story
  /** These events, each with at least these fields, in this order among those of the act. */
  readonly thenEvents: (...expected: readonly Part[]) => Story
  /** In order, and no event of these types. */
  readonly thenNot: (...types: readonly EventType[]) => Story
  /** In order; whatever it brings about is not what the test is about. */
  readonly thenDone: () => Story
}

function outcome(meeting: Meeting, before: Meeting['world'], result: readonly Event[] | Refusal): Outcome {
  const events = (): readonly Event[] => {
    if (isRefusal(result)) expect.fail(`refused: ${result.rule}/${result.code} ${JSON.stringify(result.params)}`)
    return result
  }
  return {
    thenRefused(rule, code, params) {
      expect(isRefusal(result) ? `${result.rule}/${result.code}` : result).toBe(`${rule}/${code}`)
      if (params && isRefusal(result)) expect(result.params).toEqual(params)
      if (isRefusal(result)) expect(Object.keys(result.params).sort()).toEqual(slotsOf(`${rule}/${code}`))
      if (isRefusal(result)) expectFilled(meeting.world, result)
      expect(meeting.world).toBe(before)
      return story(meeting)
    },
    thenEvents(...expected) {
      let rest = events()
      for (const e of expected) {
        const index = rest.findIndex((x) => matches(x, e))
        expect(index, `${JSON.stringify(e)} in ${JSON.stringify(rest, null, 1)}`).toBeGreaterThanOrEqual(0)
        rest = rest.slice(index + 1)
      }
      return story(meeting)
    },
    thenNot(...types) {
      const seen = events().map((e) => e.type)
      for (const type of types) expect(seen).not.toContain(type)
      return story(meeting)
    },
    thenDone() {
      events()
      return story(meeting)
    },
  }
}

/** What the sentence of a refusal has slots for; the other languages have the same (`text.test.ts`). */
function slotsOf(refusal: string): string[] {
  const sentence = (kk as Readonly<Record<string, string>>)[`refusals.${refusal}`] ?? ''
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot))].sort()
}

const matches = (event: Event, part: Partial<Event>): boolean =>
  Object.entries(part).every(
    ([key, value]) => JSON.stringify((event as Record<string, unknown>)[key]) === JSON.stringify(value),
  )
