/**
 * What the documents would bring this party: each against staying outside it, weighed with the risk at home, and all
 * together against its walk-away value. These sums follow the brief to the letter.
 */

import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import { isSettledIn, questionsOf } from '../../../shared/engine/scoring/agreement.ts'
import { gainFrom } from '../../../shared/engine/scoring/deal.ts'
import { isBetterThanNone, walkAwayValue } from '../../../shared/engine/scoring/walk-away.ts'
import { expectedFrom, wholeWith } from '../../../shared/engine/scoring/whole.ts'
import type { Document } from '../../../shared/scenario/schema.ts'
import { type Observation, parties } from '../mind/observation.ts'
import { sideOf } from '../mind/side.ts'
import { type BotState, traits } from '../mind/state.ts'
import { points } from './interest.ts'

const ALIVE: readonly BoardDocument['status'][] = ['agreed', 'adopted', 'initialling', 'open-for-signature', 'in-force']

const documentDef = (observation: Observation, id: string): Document | undefined =>
  observation.scenario.documents.find((d) => d.id === id)
export const clausesOf = (observation: Observation, id: string): Document['clauses'] | undefined =>
  documentDef(observation, id)?.clauses

/** What the answer agreed brings against staying outside the document. */
export const gainOn = (observation: Observation, question: string): number => {
  const agreed = observation.board.questions.get(question)?.agreed ?? ''
  return points(observation, question, agreed) - points(observation, question, undefined)
}

/** It may still enter into force: enough parties have not yet said no. */
function mayEnterIntoForce(observation: Observation, d: BoardDocument): boolean {
  if (!ALIVE.includes(d.status)) return false
  const out = new Set([...unlist(d.declined), ...unlist(d.refusedAtHome)])
  const left = parties(observation).filter((p) => !out.has(p))
  if (left.length < 2 || !left.includes(observation.desk.party)) return false
  const clause = clausesOf(observation, d.id)?.inForce
  switch (clause?.when) {
    case 'number':
      return left.length >= clause.number
    case 'all-signatories':
      return [...unpair(d.signatures).keys()].every((p) => left.includes(p) || !parties(observation).includes(p))
    case 'all-negotiating':
    case undefined:
      return out.size === 0
  }
}

/**
 * It costs the bot nothing; or little enough to be loyal while the whole pays; or it agreed to every answer in it itself: who took the
 * good with the bad signs both, as long as the whole still pays (P36).
 */
export function isWilling(bot: BotState, observation: Observation, document: string, reserved?: string): boolean {
  const side = sideOf(observation)
  const gain = gainFrom(side, document, reserved)
  if (gain >= 0) return true
  const living = alive(observation)
  const gains = living.reduce((sum, { id }) => sum + Math.max(0, gainFrom(side, id)), 0)
  if (-gain <= traits(bot).loyalty * gains) return true
  const whole = living.reduce((sum, { id }) => sum + expectedFrom(side, id), 0)
  return whole > 0 && hasAgreed(bot, observation, document)
}

/** The bot backed, offered, supported or voted for every answer that is settled in the document. */
function hasAgreed(bot: BotState, observation: Observation, document: string): boolean {
  const { agreement } = sideOf(observation)
  return questionsOf(agreement, document).every((q) => {
    const terms = agreement.questions.get(q)
    return !isSettledIn(terms) || bot.liked[bot.party]?.[q]?.includes(terms?.agreed ?? '') === true
  })
}

const DEAD: readonly BoardDocument['status'][] = ['not-opened', 'refused', 'failed']

/** Own value at the end if these answers were agreed besides, and every document that says something signed (R29). */
export function bundleWith(observation: Observation, answers: Readonly<Record<string, string>>): number {
  const side = sideOf(observation)
  const living = observation.scenario.documents
    .map(({ id }) => id)
    .filter((id) => !DEAD.includes(observation.board.documents.get(id)?.status ?? 'draft'))
  return walkAwayValue(side) + wholeWith(side, living, answers)
}

/** What pays for a document that costs this party something: in force already, still to come, or not to be had any more. */
export type Cover = 'there' | 'awaited' | 'gone'

/**
 * Whether what is in force makes up for a document. Consent is given to each by itself, and a neighbour's parliament may still
 * refuse what was to pay for it (TRT-3): a promise of the whole is no reason to be bound by the part that costs.
 */
export function coverOf(observation: Observation, document: string): Cover {
  const side = sideOf(observation)
  const own = gainFrom(side, document)
  const others = alive(observation).filter(({ id }) => id !== document)
  const isBound = (d: BoardDocument): boolean => unpair(d.consents).has(observation.desk.party)
  const had = others
    .filter((d) => isBound(d) && (d.status === 'in-force' || gainFrom(side, d.id) < 0))
    .reduce((sum, { id }) => sum + gainFrom(side, id), 0)
  if (own >= 0 || had + own >= 0) return 'there'
  const hoped = others
    .filter((d) => d.status !== 'in-force' && gainFrom(side, d.id) > 0)
    .reduce((sum, { id }) => sum + gainFrom(side, id), had)
  return hoped + own >= 0 ? 'awaited' : 'gone'
}

const alive = (observation: Observation): BoardDocument[] =>
  [...observation.board.documents.values()].filter((d) => mayEnterIntoForce(observation, d))

/** The own total to expect from all documents that may still enter into force and that the bot is willing to join. */
export function expectedTotal(bot: BotState, observation: Observation): number {
  const side = sideOf(observation)
  return alive(observation)
    .filter((d) => isWilling(bot, observation, d.id))
    .reduce((sum, { id }) => sum + expectedFrom(side, id), walkAwayValue(side))
}

/** Agreeing is worth more than not agreeing (SCR-3). */
export const pays = (bot: BotState, observation: Observation): boolean =>
  isBetterThanNone(expectedTotal(bot, observation), observation.desk.reservation)
