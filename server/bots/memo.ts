/**
 * What one thought needs over and over, worked out once. Two pages of notes, one for a sight and one for a bot that has it:
 * bots think one after another, so a new sight or a new bot begins a new page.
 */
import type { Seen } from './seen.ts'
import type { BotState } from './state.ts'

interface Page {
  readonly seen: Seen
  readonly bot: BotState | undefined
  readonly notes: Map<string, unknown>
}
let ofSight: Page | undefined
let ofBot: Page | undefined

function noted<T>({ notes }: Page, key: string, work: () => T): T {
  if (!notes.has(key)) notes.set(key, work())
  return notes.get(key) as T
}

/** The value of `work`, which must depend on `seen` and `key` only. */
export function onSight<T>(seen: Seen, key: string, work: () => T): T {
  if (ofSight?.seen !== seen) ofSight = { seen, bot: undefined, notes: new Map() }
  return noted(ofSight, key, work)
}

/** The value of `work`, which must depend on `bot`, `seen` and `key` only. */
export function once<T>(bot: BotState, seen: Seen, key: string, work: () => T): T {
  if (ofBot?.bot !== bot || ofBot.seen !== seen) ofBot = { bot, seen, notes: new Map() }
  return noted(ofBot, key, work)
}
