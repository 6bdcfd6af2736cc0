/**
 * From the adopted text to consent: the bot puts what the chair has to put, initials, signs what is better than not signing,
 * reserves the one answer that hurts, and ratifies or declines by the risk at home.
 */
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { questionsOf } from '../../../shared/engine/scoring/agreement.ts'
import { gainFrom } from '../../../shared/engine/scoring/deal.ts'
import { riskAtHome } from '../../../shared/engine/scoring/risk.ts'
import { draw } from '../mind/draw.ts'
import { me, type Observation, people } from '../mind/observation.ts'
import { sideOf } from '../mind/side.ts'
import { type BotState, spent, traits } from '../mind/state.ts'
import { sentence } from '../speech/phrases.ts'
import { say } from '../speech/speech.ts'
import { clausesOf, expectedTotal, gainOn, isWilling } from '../strategy/treaty-plan.ts'
import { type Wish, wish } from './wish.ts'

/** A reservation is worth its quarrel only above this. */
const HURTS = 150
/** So near to its limit the bot signs ad referendum and looks again later. */
const NEAR = 350
const GREAT_RISK = 55

export function signing(bot: BotState, observation: Observation): readonly Wish[] {
  for (const { id } of observation.board.documents.values()) {
    const next = [
      ...wish(observation, ['initial-document', id], { document: id }),
      ...putting(observation, id),
      ...signOrDecline(bot, observation, id),
    ]
    if (next.length > 0) return next
  }
  return objecting(bot, observation)
}

const putting = (observation: Observation, document: string): Wish[] =>
  observation.board.openBallot === ''
    ? wish(observation, ['put-document', document], { document }, { waitMs: people(observation).length > 0 ? 3000 : 0 })
    : []

function signOrDecline(bot: BotState, observation: Observation, document: string): readonly Wish[] {
  const reservation = painful(bot, observation, document)
  if (!isWilling(bot, observation, document, reservation)) {
    const phrase = 'decline-signature'
    return wish(observation, ['decline-signature', document], {
      document,
      reason: sentence(observation, bot.lang, phrase, { document }, bot.seed),
    })
  }
  const clauses = clausesOf(observation, document)
  const doubts = expectedTotal(bot, observation) - observation.desk.reservation < NEAR
  const adReferendum = doubts && clauses?.adReferendum === true && clauses.consent === 'signature'
  const body = { document, adReferendum, ...(reservation === undefined ? {} : { reservation }) }
  const sign = wish(observation, ['sign-document', document], body, {
    spends: reservation === undefined ? [] : [`reserved/${document}`],
  })
  if (sign.length === 0 || reservation === undefined) return sign
  return [
    ...sign,
    ...say(bot, observation, 'reservation', { question: reservation }, { once: `reservation/${document}` }),
  ]
}

/** The answer that costs it most, where the clauses let it be reserved; once, for who objected will object again. */
function painful(bot: BotState, observation: Observation, document: string): string | undefined {
  if (clausesOf(observation, document)?.reservations !== 'allowed' || spent(bot, `reserved/${document}`) > 0)
    return undefined
  if (draw(bot.seed, `reserve/${document}`) > 0.6 - traits(bot).loyalty) return undefined
  const settled = questionsOf(sideOf(observation).agreement, document).filter(
    (q) => observation.board.questions.get(q)?.status === 'settled',
  )
  const worst = settled.toSorted((a, b) => gainOn(observation, a) - gainOn(observation, b))[0]
  return worst !== undefined && gainOn(observation, worst) < -HURTS ? worst : undefined
}

/** It objects where it gave way itself: whoever reserves that answer takes the price and leaves the goods. */
export function objecting(bot: BotState, observation: Observation): readonly Wish[] {
  if (traits(bot).loyalty > 0.3) return []
  for (const d of observation.board.documents.values())
    for (const [party, question] of unpair(d.reservations)) {
      const key = `objection/${d.id}/${party}`
      const minds =
        unpair(d.signatures).has(me(observation)) && gainOn(observation, question) < -HURTS && draw(bot.seed, key) < 0.5
      const object = minds ? wish(observation, ['object-to-reservation', d.id, party], { document: d.id, party }) : []
      if (object.length > 0)
        return [...object, ...say(bot, observation, 'object-reservation', { party, question }, { once: key })]
    }
  return []
}

export function consenting(bot: BotState, observation: Observation): readonly Wish[] {
  for (const { id } of observation.board.documents.values()) {
    const stays = isWilling(bot, observation, id) && !tooRisky(observation, id)
    const reason = sentence(observation, bot.lang, 'decline-consent', { document: id }, bot.seed)
    const next = stays
      ? [
          ...wish(observation, ['ratify-document', id], { document: id }),
          ...wish(observation, ['confirm-signature', id], { document: id }),
        ]
      : wish(observation, ['decline-consent', id], { document: id, reason })
    if (next.length > 0) return next
  }
  return objecting(bot, observation)
}

/** A defeat in parliament is worse than not asking, where little is to be won. */
const tooRisky = (observation: Observation, document: string): boolean =>
  riskAtHome(sideOf(observation), document) >= GREAT_RISK && gainFrom(sideOf(observation), document) < 2 * HURTS
