/** Sums that one thought needs over and over: worked out once for what a bot sees at one moment. */
import type { Seen } from './seen.ts'
import type { BotState } from './state.ts'

/** One thought at a time, so one page of notes is enough; a new bot or a new sight begins a new page. */
let page: { readonly bot: BotState; readonly seen: Seen; readonly notes: Map<string, unknown> } | undefined

/** The value of `work`, which must depend on `bot`, `seen` and `key` only. */
export function once<T>(bot: BotState, seen: Seen, key: string, work: () => T): T {
  if (page?.bot !== bot || page.seen !== seen) page = { bot, seen, notes: new Map() }
  const { notes } = page
  if (!notes.has(key)) notes.set(key, work())
  return notes.get(key) as T
}
