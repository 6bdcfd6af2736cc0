/**
 * The acts that this table has answered with "done", so that a resent one gets its old answer and is not done twice.
 * Kept by actor: nobody learns of, or takes, another person's act by guessing its id.
 */
import { type Actor, actorKey } from '../../shared/engine/actor.ts'
import type { Fact } from '../../shared/engine/event.ts'
import { hashOf } from '../store/canonical.ts'

interface Answered {
  readonly seq: number
  /** What was asked, in short; '' when it is only known from the log, which does not hold the words of commands. */
  readonly digest: string
}

export interface Answers {
  /** Where the act of this id stands; `reused` when the same actor gave the id to another command; null if new. */
  find(actor: Actor, id: string, command: unknown): number | 'reused' | null
  keep(actor: Actor, id: string, command: unknown, seq: number): void
}

/** Knows at once every act of `log`. */
export function answersOf(log: readonly Fact[]): Answers {
  const known = new Map<string, Answered>()
  for (const { actionId, actor, seq } of log)
    if (actionId !== null) known.set(keyOf(actor, actionId), { seq, digest: '' })
  return {
    find(actor, id, command) {
      const old = known.get(keyOf(actor, id))
      if (!old) return null
      return old.digest === '' || old.digest === digestOf(command) ? old.seq : 'reused'
    },
    keep: (actor, id, command, seq) => void known.set(keyOf(actor, id), { seq, digest: digestOf(command) }),
  }
}

const keyOf = (actor: Actor, id: string): string => `${actorKey(actor)} ${id}`

/** '?' for what cannot be written as JSON; it comes from outside and was never accepted. */
function digestOf(command: unknown): string {
  try {
    return hashOf(command).slice(0, 16)
  } catch {
    return '?'
  }
}
