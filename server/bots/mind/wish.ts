/** What a bot would do next: a command that is in order now, how long it holds it back, and what it counts as done with it. */
import type { Command } from '../../../shared/engine/kernel/command.ts'
import { can, type Observation } from './observation.ts'
import type { BotState } from './state.ts'

export interface Wish {
  /** Its key in the desk's options. */
  readonly key: string
  readonly command: Command
  /** Held back for others' sake, on top of the time that everybody needs; ms. */
  readonly waitMs: number
  /** Counted in `BotState.spent` when it is done. */
  readonly spends: readonly string[]
  /** For what is said after another act: the words, chosen anew when their time has come. */
  readonly reword?: Reword
}
/** Nothing when there is nothing new to say any more. */
export type Reword = (bot: BotState, observation: Observation) => Command | undefined

export interface Extra {
  readonly waitMs?: number
  readonly spends?: readonly string[]
}

/** What a command of this type holds besides its type. */
export type Body<T extends Command['type']> = Omit<Command & { readonly type: T }, 'type'>

/** A wish for the command of this type and body if it is in order now for this target, else none. */
export function wish<T extends Command['type']>(
  observation: Observation,
  [type, ...target]: readonly [T, ...string[]],
  body: Body<T>,
  { waitMs = 0, spends = [] }: Extra = {},
): Wish[] {
  if (!can(observation, type, ...target)) return []
  // The body is that of this type by the signature; the compiler does not put a generic type and its body together again.
  return [{ key: [type, ...target].join(':'), command: { type, ...body } as Command, waitMs, spends }]
}
