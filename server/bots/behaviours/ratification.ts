/** Consent to be bound: the bot ratifies or confirms what it still wants, and declines what its parliament would refuse. */
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { gainFrom } from '../../../shared/engine/scoring/deal.ts'
import { riskAtHome } from '../../../shared/engine/scoring/risk.ts'
import { draw } from '../mind/draw.ts'
import { can, me, type Observation, secondsLeft } from '../mind/observation.ts'
import { sideOf } from '../mind/side.ts'
import type { BotState } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { sentence } from '../speech/phrases.ts'
import { say } from '../speech/speech.ts'
import { coverOf, isWilling } from '../strategy/treaty-plan.ts'
import type { Behaviour } from './behaviour.ts'

/** Percent of risk at home from which on little is not worth asking for, and what is little, in points of own value. */
const GREAT_RISK = 55
const LITTLE = 300
/** So many seconds a seat needs for its last acts. */
const ACTING = 12

/** What pays goes first; what costs is held back until what pays for it is in force, and let go when that will not come. */
function consent(bot: BotState, observation: Observation): readonly Wish[] {
  const side = sideOf(observation)
  const byGain = [...observation.board.documents.keys()].toSorted((a, b) => gainFrom(side, b) - gainFrom(side, a))
  for (const document of byGain) {
    const next = consentTo(bot, observation, document)
    if (next.length > 0) return next
  }
  return []
}

function consentTo(bot: BotState, observation: Observation, document: string): readonly Wish[] {
  if (!isWilling(bot, observation, document) || tooRisky(observation, document))
    return declining(bot, observation, document, 'decline-consent')
  const cover = coverOf(observation, document)
  if (cover === 'awaited' && hasTime(bot, observation)) return waiting(bot, observation, document)
  if (cover !== 'there') return declining(bot, observation, document, 'decline-alone')
  return [
    ...wish(observation, ['ratify-document', document], { document, ...confirmed(observation, document) }),
    ...wish(observation, ['confirm-signature', document], { document }),
  ]
}

const declining = (
  bot: BotState,
  observation: Observation,
  document: string,
  phrase: 'decline-consent' | 'decline-alone',
): readonly Wish[] =>
  can(observation, 'decline-consent', document)
    ? wish(observation, ['decline-consent', document], {
        document,
        reason: sentence(bot, observation, phrase, { document }),
      })
    : []

/** Says once what it waits for: others may be about to do their part. */
const waiting = (bot: BotState, observation: Observation, document: string): readonly Wish[] =>
  can(observation, 'decline-consent', document)
    ? say(bot, observation, 'consent-later', { document }, { once: 'consent-later' })
    : []

/** Who waits for others stops waiting in time to act, not all at the same moment. */
function hasTime(bot: BotState, observation: Observation): boolean {
  const left = secondsLeft(observation, 'stage')
  return left === undefined || left > ACTING + ACTING * draw(bot.seed, 'last-moment')
}

/** The reservation that it made at signature; unconfirmed it would fall (TRT-2). */
function confirmed(observation: Observation, document: string): { readonly reservation?: string } {
  const reservation = unpair(observation.board.documents.get(document)?.reservations ?? '').get(me(observation))
  return reservation === undefined ? {} : { reservation }
}

/** A defeat in parliament, where it is asked, is worse than not asking, where little is to be won. */
const tooRisky = (observation: Observation, document: string): boolean =>
  can(observation, 'ratify-document', document) &&
  riskAtHome(sideOf(observation), document) >= GREAT_RISK &&
  gainFrom(sideOf(observation), document) < LITTLE

export const ratification = {
  id: 'ratification',
  reflexes: [{ priority: 'conclude', isDuty: true, reflex: consent }],
} as const satisfies Behaviour
