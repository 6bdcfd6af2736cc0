/**
 * From the adopted text to consent: the bot puts what the chair has to put, initials, signs what is better than not signing,
 * reserves the one answer that hurts, and ratifies or declines by the risk at home.
 */
import { unpair } from '../../shared/engine/text-lists.ts'
import { draw } from './draw.ts'
import { sentence } from './phrases.ts'
import { me, people, questionsIn, type Seen } from './seen.ts'
import { say } from './speech.ts'
import { type BotState, spent, traits } from './state.ts'
import { clausesOf, expectedTotal, gainOf, gainOn, isWilling, riskOf } from './treaty-plan.ts'
import { type Wish, wish } from './wish.ts'

/** A reservation is worth its quarrel only above this. */
const HURTS = 150
/** So near to its limit the bot signs ad referendum and looks again later. */
const NEAR = 350
const GREAT_RISK = 55

export function signing(bot: BotState, seen: Seen): readonly Wish[] {
  for (const { id } of seen.board.documents.values()) {
    const next = [
      ...wish(seen, ['initial-document', id], { document: id }),
      ...putting(seen, id),
      ...signOrDecline(bot, seen, id),
    ]
    if (next.length > 0) return next
  }
  return objecting(bot, seen)
}

const putting = (seen: Seen, document: string): Wish[] =>
  seen.board.openBallot === ''
    ? wish(seen, ['put-document', document], { document }, { waitMs: people(seen).length > 0 ? 3000 : 0 })
    : []

function signOrDecline(bot: BotState, seen: Seen, document: string): readonly Wish[] {
  const reservation = painful(bot, seen, document)
  if (!isWilling(bot, seen, document, reservation)) {
    const phrase = 'decline-signature'
    return wish(seen, ['decline-signature', document], {
      document,
      reason: sentence(seen, bot.lang, phrase, { document }, bot.seed),
    })
  }
  const clauses = clausesOf(seen, document)
  const doubts = expectedTotal(bot, seen) - seen.desk.reservation < NEAR
  const adReferendum = doubts && clauses?.adReferendum === true && clauses.consent === 'signature'
  const body = { document, adReferendum, ...(reservation === undefined ? {} : { reservation }) }
  const sign = wish(seen, ['sign-document', document], body, {
    spends: reservation === undefined ? [] : [`reserved/${document}`],
  })
  if (sign.length === 0 || reservation === undefined) return sign
  return [...sign, ...say(bot, seen, 'reservation', { question: reservation }, { once: `reservation/${document}` })]
}

/** The answer that costs it most, where the clauses let it be reserved; once, for who objected will object again. */
function painful(bot: BotState, seen: Seen, document: string): string | undefined {
  if (clausesOf(seen, document)?.reservations !== 'allowed' || spent(bot, `reserved/${document}`) > 0) return undefined
  if (draw(bot.seed, `reserve/${document}`) > 0.6 - traits(bot).loyalty) return undefined
  const settled = questionsIn(seen, document).filter((q) => seen.board.questions.get(q)?.status === 'settled')
  const worst = settled.toSorted((a, b) => gainOn(seen, a) - gainOn(seen, b))[0]
  return worst !== undefined && gainOn(seen, worst) < -HURTS ? worst : undefined
}

/** It objects where it gave way itself: whoever reserves that answer takes the price and leaves the goods. */
export function objecting(bot: BotState, seen: Seen): readonly Wish[] {
  if (traits(bot).loyalty > 0.3) return []
  for (const d of seen.board.documents.values())
    for (const [party, question] of unpair(d.reservations)) {
      const key = `objection/${d.id}/${party}`
      const minds = unpair(d.signatures).has(me(seen)) && gainOn(seen, question) < -HURTS && draw(bot.seed, key) < 0.5
      const object = minds ? wish(seen, ['object-to-reservation', d.id, party], { document: d.id, party }) : []
      if (object.length > 0)
        return [...object, ...say(bot, seen, 'object-reservation', { party, question }, { once: key })]
    }
  return []
}

export function consenting(bot: BotState, seen: Seen): readonly Wish[] {
  for (const { id } of seen.board.documents.values()) {
    const stays = isWilling(bot, seen, id) && !tooRisky(seen, id)
    const reason = sentence(seen, bot.lang, 'decline-consent', { document: id }, bot.seed)
    const next = stays
      ? [
          ...wish(seen, ['ratify-document', id], { document: id }),
          ...wish(seen, ['confirm-signature', id], { document: id }),
        ]
      : wish(seen, ['decline-consent', id], { document: id, reason })
    if (next.length > 0) return next
  }
  return objecting(bot, seen)
}

/** A defeat in parliament is worse than not asking, where little is to be won. */
const tooRisky = (seen: Seen, document: string): boolean =>
  riskOf(seen, document) >= GREAT_RISK && gainOf(seen, document) < 2 * HURTS
