/** Consent to be bound: the bot ratifies or confirms what it still wants, and declines what its parliament would refuse. */
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { gainFrom } from '../../../shared/engine/scoring/deal.ts'
import { riskAtHome } from '../../../shared/engine/scoring/risk.ts'
import { me, type Observation } from '../mind/observation.ts'
import { sideOf } from '../mind/side.ts'
import type { BotState } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { sentence } from '../speech/phrases.ts'
import { isWilling } from '../strategy/treaty-plan.ts'
import type { Behaviour } from './behaviour.ts'

/** Percent of risk at home from which on little is not worth asking for, and what is little, in points of own value. */
const GREAT_RISK = 55
const LITTLE = 300

function consent(bot: BotState, observation: Observation): readonly Wish[] {
  for (const { id } of observation.board.documents.values()) {
    const stays = isWilling(bot, observation, id) && !tooRisky(observation, id)
    const reason = sentence(bot, observation, 'decline-consent', { document: id })
    const next = stays
      ? [
          ...wish(observation, ['ratify-document', id], { document: id, ...confirmed(observation, id) }),
          ...wish(observation, ['confirm-signature', id], { document: id }),
        ]
      : wish(observation, ['decline-consent', id], { document: id, reason })
    if (next.length > 0) return next
  }
  return []
}

/** The reservation that it made at signature; unconfirmed it would fall (TRT-2). */
function confirmed(observation: Observation, document: string): { readonly reservation?: string } {
  const reservation = unpair(observation.board.documents.get(document)?.reservations ?? '').get(me(observation))
  return reservation === undefined ? {} : { reservation }
}

/** A defeat in parliament is worse than not asking, where little is to be won. */
const tooRisky = (observation: Observation, document: string): boolean =>
  riskAtHome(sideOf(observation), document) >= GREAT_RISK && gainFrom(sideOf(observation), document) < LITTLE

export const ratification = {
  id: 'ratification',
  reflexes: [{ priority: 'conclude', isDuty: true, reflex: consent }],
} as const satisfies Behaviour
