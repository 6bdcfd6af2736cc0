/**
 * How much one person may say at a table (CHN-6): a head who pastes without end is a flood for everybody who reads. A store of
 * letters that fills up by itself, so that a long speech goes through, and another soon after it. Whoever talks by hand never
 * empties it. Known by the person, whatever windows it talks from; the instructor's announcements are not counted.
 */
import { type Actor, actorKey } from '../../shared/engine/kernel/actor.ts'
import { type Refusal, refuse } from '../../shared/engine/kernel/refusal.ts'

/** Letters that may be said at once, and that come back in a second. */
const AT_ONCE = 12_000
const A_SECOND = 150
/** A short line is read as one, too. */
const LEAST = 40

export interface TalkRate {
  /** The refusal where this would be too much at `now` (epoch ms); undefined for what is no talk. */
  check(actor: Actor, command: unknown, now: number): Refusal | undefined
  /** It was said. */
  said(actor: Actor, command: unknown, now: number): void
}

export function talkRate(): TalkRate {
  /** When the store of a person is full again. */
  const fullAt = new Map<string, number>()
  const over = (actor: Actor, letters: number, now: number): number => {
    const missing = Math.floor((Math.max(0, (fullAt.get(actorKey(actor)) ?? 0) - now) * A_SECOND) / 1000)
    return missing + letters - AT_ONCE
  }
  return {
    check(actor, command, now) {
      const letters = lettersOf(command)
      const tooMany = letters === 0 || actor.kind !== 'delegate' ? 0 : over(actor, letters, now)
      return tooMany > 0
        ? refuse('WIRE', 'too-much-talk', { seconds: Math.max(1, Math.ceil(tooMany / A_SECOND)) })
        : undefined
    },
    said(actor, command, now) {
      const letters = lettersOf(command)
      if (letters === 0) return
      const from = Math.max(now, fullAt.get(actorKey(actor)) ?? 0)
      fullAt.set(actorKey(actor), from + (letters * 1000) / A_SECOND)
    },
  }
}

/** 0 for what is not said. A command comes as it was sent: it is read later whether it is one. */
function lettersOf(command: unknown): number {
  const said = command as { readonly type?: unknown; readonly text?: unknown } | null
  return said?.type === 'say' && typeof said.text === 'string' ? Math.max(LEAST, said.text.length) : 0
}
