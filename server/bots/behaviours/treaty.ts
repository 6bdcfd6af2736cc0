/**
 * From the agreed text to signature: the bot puts what the chair has to put, initials, signs what is better than not signing,
 * and reserves the one answer that hurts.
 */
import type { Cast } from '../../../shared/decisions/position.ts'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { isSettledIn, questionsOf } from '../../../shared/engine/scoring/agreement.ts'
import { gainFrom } from '../../../shared/engine/scoring/deal.ts'
import { draw } from '../mind/draw.ts'
import { decisionRule, me, type Observation, people, plenaryOf } from '../mind/observation.ts'
import { sideOf } from '../mind/side.ts'
import { type BotState, spent, traits } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { sentence } from '../speech/phrases.ts'
import { say } from '../speech/speech.ts'
import { clausesOf, expectedTotal, gainOn, isWilling, pays } from '../strategy/treaty-plan.ts'
import type { Behaviour, Put, Reason } from './behaviour.ts'

/** A reservation is worth its quarrel only above this. */
const HURTS = 150
/** So near to its limit the bot signs ad referendum and looks again later. */
const NEAR = 350

function sign(bot: BotState, observation: Observation): readonly Wish[] {
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

/** All at once where nobody has objected to that, else one by one. */
function putting(observation: Observation, document: string): readonly Wish[] {
  if (plenaryOf(observation)?.openBallot !== '') return []
  const waitMs = people(observation).length > 0 ? 3000 : 0
  const together = wish(observation, ['take-documents-as-agreed'], {}, { waitMs })
  return together.length > 0 ? together : wish(observation, ['put-document', document], { document }, { waitMs })
}

function signOrDecline(bot: BotState, observation: Observation, document: string): readonly Wish[] {
  const reservation = painful(bot, observation, document)
  if (!isWilling(bot, observation, document, reservation)) {
    const phrase = 'decline-signature'
    return wish(observation, ['decline-signature', document], {
      document,
      reason: sentence(bot, observation, phrase, { document, question: costliest(observation, document) ?? '' }),
    })
  }
  const clauses = clausesOf(observation, document)
  const doubts = expectedTotal(bot, observation) - observation.desk.reservation < NEAR
  const mayCost = gainFrom(sideOf(observation), document, reservation) < 0
  const adReferendum = (doubts || mayCost) && clauses?.adReferendum === true && clauses.consent === 'signature'
  const body = { document, adReferendum, ...(reservation === undefined ? {} : { reservation }) }
  const signing = wish(observation, ['sign-document', document], body, {
    spends: reservation === undefined ? [] : [`reserved/${document}`],
  })
  if (signing.length === 0 || reservation === undefined) return signing
  return [
    ...signing,
    ...say(bot, observation, 'reservation', { question: reservation }, { once: `reservation/${document}` }),
  ]
}

/** The answer that costs it most, where the clauses let it be reserved; once, for who objected will object again. */
function painful(bot: BotState, observation: Observation, document: string): string | undefined {
  if (clausesOf(observation, document)?.reservations !== 'allowed' || spent(bot, `reserved/${document}`) > 0)
    return undefined
  if (draw(bot.seed, `reserve/${document}`) > 0.6 - traits(bot).loyalty) return undefined
  const worst = costliest(observation, document)
  return worst !== undefined && gainOn(observation, worst) < -HURTS ? worst : undefined
}

/** The answer of a document that is worst for this party against staying outside it. */
function costliest(observation: Observation, document: string): string | undefined {
  const { agreement } = sideOf(observation)
  const settled = questionsOf(agreement, document).filter((q) => isSettledIn(agreement.questions.get(q)))
  return settled.toSorted((a, b) => gainOn(observation, a) - gainOn(observation, b))[0]
}

/** It objects where it gave way itself: whoever reserves that answer takes the price and leaves the goods. */
function objecting(bot: BotState, observation: Observation): readonly Wish[] {
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

/**
 * Before the first document is adopted the bot asks whether the whole is worth more than no agreement, and objects if not.
 * After that each document counts for itself: what only others want it lets pass.
 */
function onDocument(bot: BotState, observation: Observation, { target }: Put): Cast {
  const hasBegun = [...observation.board.documents.values()].some((d) => ADOPTED.includes(d.status))
  if (!hasBegun && !pays(bot, observation)) return 'no'
  if (isWilling(bot, observation, target)) return 'yes'
  return decisionRule(observation) === 'unanimity' && gainFrom(sideOf(observation), target) < 0 ? 'no' : 'abstain'
}
/** All at once: whether the whole is worth more than no agreement. */
const onDocuments = (bot: BotState, observation: Observation): Cast => (pays(bot, observation) ? 'yes' : 'no')
const ADOPTED: readonly string[] = ['adopted', 'initialling', 'open-for-signature', 'in-force']

const againstDocument = (_: BotState, __: Observation, { target }: BoardBallot): Reason => ({
  phrase: 'document-no',
  slots: { document: target },
})

export const treaty = {
  id: 'treaty',
  reflexes: [{ priority: 'conclude', isDuty: true, reflex: sign }],
  answers: { document: onDocument, documents: onDocuments },
  explanations: { document: againstDocument },
} as const satisfies Behaviour
