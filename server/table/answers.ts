/**
 * The acts that this table has answered with "done", so that a resent one gets its old answer and is not done twice.
 * Kept by actor: nobody learns of, or takes, another person's act by guessing its id. Kept as long as the table is, so
 * that of each act there is its id and its place and no more.
 */
import { isDeepStrictEqual } from 'node:util'
import { type Actor, actorKey } from '../../shared/engine/kernel/actor.ts'
import type { Fact } from '../../shared/engine/kernel/event.ts'

export interface Answers {
  /** Where the act of this id stands; `reused` when the same actor lately gave the id to another command; null if new. */
  find(actor: Actor, id: string, command: unknown): number | 'reused' | null
  keep(actor: Actor, id: string, command: unknown, seq: number): void
  /** Forgets the acts after this place: they were not saved. */
  forgetAfter(place: number): void
}

/** The acts whose words are kept. Of older ones, as of those in the log, the id alone counts. */
export const WORDS_OF_THE_LAST = 20

/** Knows at once every act of `log`. */
export function answersOf(log: readonly Fact[]): Answers {
  const byActor = new Map<string, Map<string, number>>()
  /** By place. */
  const words = new Map<number, unknown>()
  const place = (actor: Actor, id: string, seq: number) => {
    const key = actorKey(actor)
    const places = byActor.get(key) ?? new Map<string, number>()
    byActor.set(key, places.set(id, seq))
  }
  for (const { actionId, actor, seq } of log) if (actionId !== null) place(actor, actionId, seq)
  return {
    find(actor, id, command) {
      const seq = byActor.get(actorKey(actor))?.get(id)
      if (seq === undefined) return null
      return words.has(seq) && !isDeepStrictEqual(words.get(seq), command) ? 'reused' : seq
    },
    forgetAfter(last) {
      for (const places of byActor.values()) for (const [id, seq] of places) if (seq > last) places.delete(id)
      for (const seq of words.keys()) if (seq > last) words.delete(seq)
    },
    keep(actor, id, command, seq) {
      place(actor, id, seq)
      words.set(seq, command)
      if (words.size > WORDS_OF_THE_LAST) words.delete(words.keys().next().value as number)
    },
  }
}
