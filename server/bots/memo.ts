/** Sums that one thought needs over and over: worked out once for what a bot sees at one moment. */
import type { Seen } from './seen.ts'
import type { BotState } from './state.ts'

const notes = new WeakMap<Seen, WeakMap<BotState, Map<string, unknown>>>()

/** The value of `work`, which must depend on `bot`, `seen` and `key` only. */
export function once<T>(bot: BotState, seen: Seen, key: string, work: () => T): T {
  const ofSeen = notes.get(seen) ?? new WeakMap<BotState, Map<string, unknown>>()
  notes.set(seen, ofSeen)
  const known = ofSeen.get(bot) ?? new Map<string, unknown>()
  ofSeen.set(bot, known)
  if (!known.has(key)) known.set(key, work())
  return known.get(key) as T
}
