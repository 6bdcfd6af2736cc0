/**
 * The capital: a bot knows its brief by heart and asks nothing. In doubt it agrees to a text ad referendum, waits for the answer, and
 * confirms what it is still willing to sign.
 */
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { draw } from '../mind/draw.ts'
import { me, type Observation } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { sentence } from '../speech/phrases.ts'
import { expectedTotal, isWilling } from '../strategy/treaty-plan.ts'
import type { Behaviour } from './behaviour.ts'

/** Points of own value above its limit within which a bot is in doubt, and how often it then asks for confirmation. */
const NEAR = 350
const OFTEN = 0.3

function referToCapital(bot: BotState, observation: Observation): readonly Wish[] {
  for (const { id: document, status, referenda } of observation.board.documents.values()) {
    const next =
      unpair(referenda).get(me(observation)) === 'awaited'
        ? followCapital(bot, observation, document)
        : status === 'adopted' || status === 'initialling' || status === 'open-for-signature'
          ? agreeInDoubt(bot, observation, document)
          : []
    if (next.length > 0) return next
  }
  return []
}

function agreeInDoubt(bot: BotState, observation: Observation, document: string): readonly Wish[] {
  if (draw(bot.seed, `ad-referendum/${document}`) >= OFTEN || !isWilling(bot, observation, document)) return []
  const isInDoubt = expectedTotal(bot, observation) - observation.desk.reservation < NEAR
  return isInDoubt ? wish(observation, ['agree-ad-referendum', document], { document }) : []
}

/** Its capital reads the same brief: what was willing before the answer is so after it, unless the table has changed. */
function followCapital(bot: BotState, observation: Observation, document: string): readonly Wish[] {
  const enquiries = [...observation.desk.enquiries.values()]
  if (enquiries.some((e) => e.about === 'document' && e.target === document && !e.answered)) return []
  if (isWilling(bot, observation, document)) return wish(observation, ['confirm-agreement', document], { document })
  const reason = sentence(bot, observation, 'decline-signature', { document })
  return wish(observation, ['refuse-agreement', document], { document, reason })
}

export const capital = {
  id: 'capital',
  reflexes: [{ priority: 'conclude', isDuty: true, reflex: referToCapital }],
} as const satisfies Behaviour
