/**
 * What one thought needs over and over, worked out once. The notes lie with the observation that they are about, and go when
 * it goes; neither it nor a bot ever changes.
 */
import type { Observation } from './observation.ts'
import type { BotState } from './state.ts'

type Page = Map<string, unknown>
interface Notes {
  readonly page: Page
  /** One observation is looked at by a bot before and after it has learnt from it. */
  readonly pages: Map<BotState, Page>
}
const notes = new WeakMap<Observation, Notes>()

function notesOn(observation: Observation): Notes {
  const old = notes.get(observation)
  if (old) return old
  const fresh: Notes = { page: new Map(), pages: new Map() }
  notes.set(observation, fresh)
  return fresh
}

function pageOf({ pages }: Notes, bot: BotState): Page {
  const old = pages.get(bot)
  if (old) return old
  const fresh: Page = new Map()
  pages.set(bot, fresh)
  return fresh
}

function noted<T>(page: Page, key: string, work: () => T): T {
  if (!page.has(key)) page.set(key, work())
  return page.get(key) as T
}

/** The value of `work`, which must depend on `observation` and `key` only. */
export const onObservation = <T>(observation: Observation, key: string, work: () => T): T =>
  noted(notesOn(observation).page, key, work)

/** The value of `work`, which must depend on `bot`, `observation` and `key` only. */
export const once = <T>(bot: BotState, observation: Observation, key: string, work: () => T): T =>
  noted(pageOf(notesOn(observation), bot), key, work)
