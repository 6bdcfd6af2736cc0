/**
 * A bot's thought: from what its seat sees to what it does next. Pure; all chance comes from the seed.
 *
 * The acts of one thought belong together and are done in their order, each after its delay; when one is refused the rest is
 * dropped. Whoever carries them out thinks again after each.
 */
import type { Command } from '../../../shared/engine/kernel/command.ts'
import { between } from '../mind/draw.ts'
import { isPaused, type Observation } from '../mind/observation.ts'
import { type BotState, spend, spent } from '../mind/state.ts'
import type { Reword, Wish } from '../mind/wish.ts'
import { firstOf, PRIORITIES, type RankedReflex } from './behaviour.ts'
import { BEHAVIOURS } from './index.ts'

export interface Act {
  readonly command: Command
  /** Its key in the desk's options. */
  readonly key: string
  /** From now for the first act, from the one before for each that follows. */
  readonly delayMs: number
  readonly reword?: Reword
}
export interface Thought {
  readonly acts: readonly Act[]
  /** The bot once it has done all of them. */
  readonly state: BotState
}

/** With the moment that a bot needs to notice something, 2 to 5 seconds: as long as people take for a simple act. */
const [QUICK, SLOW] = [1500, 4300]
const NEXT_MS = 700
/** No stage needs more acts of one seat; what is beyond is voted on, signed and moved on, nothing else. */
const ACTS_AT_MOST = 90

/** What the bot does next, or nothing. Every command is in order on the desk that it saw. */
export function think(bot: BotState, observation: Observation): Thought {
  if (observation.board.phase !== 'talks' || isPaused(observation)) return { acts: [], state: bot }
  const busy = spent(bot, `acts/${observation.board.stage}`) >= ACTS_AT_MOST
  const wishes = firstOf(bot, observation, busy ? DUTIES : ALL)
  const count = spent(bot, 'acts')
  const acts = wishes.map((w, i): Act => {
    const own = between(bot.seed, `delay/${count}/${w.key}`, QUICK, SLOW)
    // Whole: a part of a millisecond is lost between two clocks, and an alarm before its time is set again and again.
    const delayMs = i === 0 ? own + Math.ceil(w.waitMs) : NEXT_MS
    return { command: w.command, key: w.key, delayMs, ...(w.reword && { reword: w.reword }) }
  })
  return {
    acts,
    state: spend(
      bot,
      wishes.flatMap((w: Wish) => [...w.spends, 'acts', `acts/${observation.board.stage}`]),
    ),
  }
}

/** All reflexes, first things first. */
export const CONDUCT: readonly RankedReflex[] = BEHAVIOURS.flatMap((b) => b.reflexes).toSorted(
  (a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority),
)
const ALL = CONDUCT.map((r) => r.reflex)
const DUTIES = CONDUCT.filter((r) => r.isDuty).map((r) => r.reflex)
