/**
 * What the documents would bring this party: each against staying outside it, weighed with the risk at home, and all
 * together against its walk-away value. These sums follow the brief to the letter.
 */

import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import { gainFrom } from '../../../shared/engine/scoring/deal.ts'
import { riskAtHome } from '../../../shared/engine/scoring/risk.ts'
import { isBetterThanNone, walkAwayValue } from '../../../shared/engine/scoring/walk-away.ts'
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

/** It costs the bot nothing, or little enough to keep its word while the whole pays. */
export function isWilling(bot: BotState, observation: Observation, document: string, reserved?: string): boolean {
  const side = sideOf(observation)
  const gain = gainFrom(side, document, reserved)
  if (gain >= 0) return true
  const gains = [...observation.board.documents.keys()].reduce((sum, d) => sum + Math.max(0, gainFrom(side, d)), 0)
  return -gain <= traits(bot).loyalty * gains
}

/** The own total to expect from all documents that may still enter into force and that the bot is willing to join. */
export function expectedTotal(bot: BotState, observation: Observation): number {
  const side = sideOf(observation)
  return [...observation.board.documents.values()]
    .filter((d) => mayEnterIntoForce(observation, d) && isWilling(bot, observation, d.id))
    .reduce((sum, { id }) => sum + (gainFrom(side, id) * (100 - riskAtHome(side, id))) / 100, walkAwayValue(side))
}

/** Agreeing is worth more than not agreeing (SCR-3). */
export const pays = (bot: BotState, observation: Observation): boolean =>
  isBetterThanNone(expectedTotal(bot, observation), observation.desk.reservation)
