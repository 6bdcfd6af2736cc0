/** What a bot would do next: a command that is in order now, how long it holds it back, and what it counts as done with it. */
import type { Command } from '../../../shared/engine/kernel/command.ts'
import { can, type Observation } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'

export interface Wish {
  /** Its key in the desk's options. */
  readonly key: string
  readonly command: Command
  /** Held back for others' sake, on top of the time that everybody needs; ms. */
  readonly waitMs: number
  /** Counted in `BotState.spent` when it is done. */
  readonly spends: readonly string[]
}

/** One slice of a bot's conduct: what it wants to do now, first things first; nothing when this slice has nothing to do. */
export type Reflex = (bot: BotState, observation: Observation) => readonly Wish[]

export interface Extra {
  readonly waitMs?: number
  readonly spends?: readonly string[]
}

/** A wish for `command` if `key` is in order now, else none. `body` is the command without its type. */
export function wish(
  observation: Observation,
  key: readonly string[],
  body: Readonly<Record<string, unknown>> = {},
  extra: Extra = {},
): Wish[] {
  if (!can(observation, ...key)) return []
  return [
    {
      key: key.join(':'),
      command: { type: key[0] ?? '', ...body },
      waitMs: extra.waitMs ?? 0,
      spends: extra.spends ?? [],
    },
  ]
}

/** The wishes of the first reflex that has any. */
export function firstOf(bot: BotState, observation: Observation, reflexes: readonly Reflex[]): readonly Wish[] {
  for (const reflex of reflexes) {
    const wishes = reflex(bot, observation)
    if (wishes.length > 0) return wishes
  }
  return []
}
