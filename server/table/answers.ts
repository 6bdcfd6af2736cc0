/**
 * The acts that this table has answered with "done", so that a resent one gets its old answer and is not done twice.
 * Kept by actor: nobody learns of, or takes, another person's act by guessing its id.
 */
import { isDeepStrictEqual } from 'node:util'
import { type Actor, actorKey } from '../../shared/engine/kernel/actor.ts'
import type { Fact } from '../../shared/engine/kernel/event.ts'

export interface Answers {
  /** Where the act of this id stands; `reused` when the same actor lately gave the id to another command; null if new. */
  find(actor: Actor, id: string, command: unknown): number | 'reused' | null
  keep(actor: Actor, id: string, command: unknown, seq: number): void
}

/** The acts whose words are kept. Of older ones, as of those in the log, the id alone counts. */
const WORDS_OF_THE_LAST = 100

/** Knows at once every act of `log`. */
export function answersOf(log: readonly Fact[]): Answers {
  const places = new Map<string, number>()
  const words = new Map<string, unknown>()
  for (const { actionId, actor, seq } of log) if (actionId !== null) places.set(keyOf(actor, actionId), seq)
  return {
    find(actor, id, command) {
      const key = keyOf(actor, id)
      const place = places.get(key)
      if (place === undefined) return null
      return words.has(key) && !isDeepStrictEqual(words.get(key), command) ? 'reused' : place
    },
    keep(actor, id, command, seq) {
      const key = keyOf(actor, id)
      places.set(key, seq)
      words.set(key, command)
      if (words.size > WORDS_OF_THE_LAST) words.delete(words.keys().next().value as string)
    },
  }
}

const keyOf = (actor: Actor, id: string): string => `${actorKey(actor)} ${id}`
