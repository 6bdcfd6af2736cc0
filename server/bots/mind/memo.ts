/**
 * What one thought needs over and over, worked out once. Two pages of notes, one for a sight and one for a bot that has it:
 * bots think one after another, so a new sight or a new bot begins a new page.
 */
import type { Observation } from './observation.ts'
import type { BotState } from './state.ts'

interface Page {
  readonly observation: Observation
  readonly bot: BotState | undefined
  readonly notes: Map<string, unknown>
}
let ofObservation: Page | undefined
let ofBot: Page | undefined

function noted<T>({ notes }: Page, key: string, work: () => T): T {
  if (!notes.has(key)) notes.set(key, work())
  return notes.get(key) as T
}

/** The value of `work`, which must depend on `observation` and `key` only. */
export function onObservation<T>(observation: Observation, key: string, work: () => T): T {
  if (ofObservation?.observation !== observation) ofObservation = { observation, bot: undefined, notes: new Map() }
  return noted(ofObservation, key, work)
}

/** The value of `work`, which must depend on `bot`, `observation` and `key` only. */
export function once<T>(bot: BotState, observation: Observation, key: string, work: () => T): T {
  if (ofBot?.bot !== bot || ofBot.observation !== observation) ofBot = { bot, observation, notes: new Map() }
  return noted(ofBot, key, work)
}
