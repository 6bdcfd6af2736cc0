/**
 * The acts that this table has answered with "done", so that a resent one gets its old answer and is not done twice.
 * Kept by actor: nobody learns of, or takes, another person's act by guessing its id. Kept as long as the table is, so
 * that of each act there is its id, its place and a digest of its command, and no more.
 */
import { hash } from 'node:crypto'
import { type Actor, actorKey } from '../../shared/engine/kernel/actor.ts'
import type { Fact } from '../../shared/engine/kernel/event.ts'
import { canonicalJson } from '../store/canonical.ts'

export interface Answers {
  /** Where the act of this id stands; `reused` when the same actor gave the id to another command; null if new. */
  find(actor: Actor, id: string, command: unknown): number | 'reused' | null
  keep(actor: Actor, id: string, digest: string, seq: number): void
  /** Forgets the acts after this place: they were not saved. */
  forgetAfter(place: number): void
}

interface Place {
  readonly seq: number
  /** null for an act of a log from before digests were kept: its id alone counts. */
  readonly digest: string | null
}

/** The same for the same command, in whatever order its fields come; '' for what cannot be written down, which is no command. */
export function digestOf(command: unknown): string {
  try {
    return hash('sha256', canonicalJson(command), 'base64url').slice(0, 22)
  } catch {
    return ''
  }
}

/** Knows at once every act of `log`. */
export function answersOf(log: readonly Fact[]): Answers {
  const byActor = new Map<string, Map<string, Place>>()
  const keep = (actor: Actor, id: string, digest: string | null, seq: number) => {
    const key = actorKey(actor)
    const places = byActor.get(key) ?? new Map<string, Place>()
    byActor.set(key, places.set(id, { seq, digest }))
  }
  for (const { actionId, digest = null, actor, seq } of log) if (actionId !== null) keep(actor, actionId, digest, seq)
  return {
    find(actor, id, command) {
      const place = byActor.get(actorKey(actor))?.get(id)
      if (place === undefined) return null
      return place.digest !== null && place.digest !== digestOf(command) ? 'reused' : place.seq
    },
    forgetAfter(last) {
      for (const places of byActor.values()) for (const [id, { seq }] of places) if (seq > last) places.delete(id)
    },
    keep,
  }
}
