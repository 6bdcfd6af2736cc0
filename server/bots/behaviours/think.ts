/**
 * A bot's thought: from what its seat sees to what it does next. Pure; all chance comes from the seed.
 *
 * The acts of one thought belong together and are done in their order, each after its delay; when one is refused the rest is
 * dropped. Whoever carries them out thinks again after each.
 */
import type { Command } from '../../../shared/engine/kernel/command.ts'
import { between } from '../mind/draw.ts'
import { can, type Observation, opens, unsettled } from '../mind/observation.ts'
import { type BotState, spend, spent } from '../mind/state.ts'
import { isLate } from '../strategy/aspiration.ts'
import { breakingSilence, explaining, voting } from './ballots.ts'
import { bargaining, scoring } from './chain.ts'
import { invitations, replying } from './channels.ts'
import { marking, packaging } from './packages.ts'
import { listing, ranking, rulesOfProcedure } from './prelude.ts'
import { closing, movingOn } from './stages.ts'
import { consenting, signing } from './treaty.ts'
import { firstOf, type Reflex, type Wish, wish } from './wish.ts'

export interface Act {
  readonly command: Command
  /** Its key in the desk's options. */
  readonly key: string
  /** From now for the first act, from the one before for each that follows. */
  readonly delayMs: number
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
  if (observation.board.phase !== 'talks' || observation.board.pausedAt > 0) return { acts: [], state: bot }
  const busy = spent(bot, `acts/${observation.board.stage}`) >= ACTS_AT_MOST
  const wishes = firstOf(bot, observation, busy ? DUTIES : CONDUCT)
  const count = spent(bot, 'acts')
  const acts = wishes.map((w, i): Act => {
    const own = between(bot.seed, `delay/${count}/${w.key}`, QUICK, SLOW)
    return { command: w.command, key: w.key, delayMs: i === 0 ? own + w.waitMs : NEXT_MS }
  })
  return {
    acts,
    state: spend(
      bot,
      wishes.flatMap((w: Wish) => [...w.spends, 'acts', `acts/${observation.board.stage}`]),
    ),
  }
}

/** A seat taken over from someone who left the room, or was about to leave the talks, comes back to the table. */
const presence: Reflex = (_, observation) =>
  [...wish(observation, ['cancel-withdrawal']), ...wish(observation, ['return-to-room'])].slice(0, 1)

/** In the chain the question under discussion; in a package stage what packages leave over, once they had their time. */
const questions: Reflex = (bot, observation) => {
  if (!opens(observation, 'text')) return []
  if (opens(observation, 'chain'))
    return observation.board.discussing === '' ? [] : bargaining(bot, observation, observation.board.discussing)
  if (!isLate(bot, observation) && can(observation, 'offer-package')) return []
  const packaged = [...observation.board.packages.values()].flatMap((p) =>
    p.terms.split(' ').map((t) => t.split('=')[0]),
  )
  return firstOf(
    bot,
    observation,
    unsettled(observation)
      .filter((q) => !packaged.includes(q))
      .map(
        (q): Reflex =>
          (b, s) =>
            bargaining(b, s, q),
      ),
  )
}

const DUTIES: readonly Reflex[] = [presence, voting, signing, consenting, movingOn]
const CONDUCT: readonly Reflex[] = [
  presence,
  voting,
  breakingSilence,
  invitations,
  explaining,
  replying,
  rulesOfProcedure,
  listing,
  ranking,
  scoring,
  marking,
  packaging,
  questions,
  signing,
  consenting,
  movingOn,
  closing,
]
