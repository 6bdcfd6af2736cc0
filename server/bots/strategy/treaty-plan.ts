/**
 * What the documents would bring this party: each against staying outside it, weighed with the risk at home, and all
 * together against its reservation value. These sums follow the brief to the letter.
 */

import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDocument } from '../../../shared/engine/views/board.ts'
import type { Document, RedLine } from '../../../shared/scenario/schema.ts'
import { type Observation, parties, questionsIn } from '../mind/observation.ts'
import { type BotState, traits } from '../mind/state.ts'
import { outsideTotal, points } from './interest.ts'

const ALIVE = ['agreed', 'adopted', 'initialling', 'open-for-signature', 'in-force']

const documentDef = (observation: Observation, id: string): Document | undefined =>
  observation.scenario.documents.find((d) => d.id === id)
export const clausesOf = (observation: Observation, id: string): Document['clauses'] | undefined =>
  documentDef(observation, id)?.clauses

/** Questions of a document whose answer would bind this party. */
const binding = (observation: Observation, document: string, reserved = ''): string[] =>
  questionsIn(observation, document).filter((id) => {
    const q = observation.board.questions.get(id)
    return q?.status === 'settled' && id !== reserved && !unlist(q.aside).includes(observation.desk.party)
  })

const agreed = (observation: Observation, question: string): string =>
  observation.board.questions.get(question)?.agreed ?? ''
/** What the answer agreed brings against staying outside the document. */
export const gainOn = (observation: Observation, question: string): number =>
  points(observation, question, agreed(observation, question)) - points(observation, question, undefined)

/** Percent that parliament refuses: red lines crossed, each with what news added. */
export function riskOf(observation: Observation, document: string, reserved = ''): number {
  const news = unpair(observation.desk.risks)
  const bound = binding(observation, document, reserved)
  const crossed = observation.brief.redLines.filter(
    (line) => bound.includes(line.question) && line.options.includes(agreed(observation, line.question)),
  )
  const risk = (line: RedLine): number => Math.min(100, Math.max(0, line.risk + Number(news.get(line.id) ?? 0)))
  return 100 - crossed.reduce((approval, line) => (approval * (100 - risk(line))) / 100, 100)
}

/** What being bound by the document brings, by what was reserved at signature or is about to be. */
export const gainOf = (
  observation: Observation,
  document: string,
  reserved = ownReservation(observation, document),
): number => binding(observation, document, reserved).reduce((sum, q) => sum + gainOn(observation, q), 0)

const ownReservation = (observation: Observation, document: string): string =>
  unpair(observation.board.documents.get(document)?.reservations ?? '').get(observation.desk.party) ?? ''

/** It may still enter into force: enough parties have not yet said no. */
function mayEnterIntoForce(observation: Observation, d: BoardDocument): boolean {
  if (!ALIVE.includes(d.status)) return false
  const out = new Set([...unlist(d.declined), ...unlist(d.refusedAtHome)])
  const left = parties(observation).filter((p) => !out.has(p))
  const clause = clausesOf(observation, d.id)?.inForce
  return (
    left.includes(observation.desk.party) && (clause?.when === 'number' ? left.length >= clause.number : out.size === 0)
  )
}

/** It costs the bot nothing, or little enough to keep its word while the whole pays. */
export function isWilling(bot: BotState, observation: Observation, document: string, reserved?: string): boolean {
  const gain = gainOf(observation, document, reserved)
  if (gain >= 0) return true
  const gains = [...observation.board.documents.keys()].reduce((sum, d) => sum + Math.max(0, gainOf(observation, d)), 0)
  return -gain <= traits(bot).loyalty * gains
}

/** The own total to expect from all documents that may still enter into force and that the bot is willing to join. */
export const expectedTotal = (bot: BotState, observation: Observation): number =>
  [...observation.board.documents.values()]
    .filter((d) => mayEnterIntoForce(observation, d) && isWilling(bot, observation, d.id))
    .reduce(
      (sum, d) => sum + (gainOf(observation, d.id) * (100 - riskOf(observation, d.id))) / 100,
      outsideTotal(observation),
    )

/** Agreeing is worth more than not agreeing. */
export const pays = (bot: BotState, observation: Observation): boolean =>
  expectedTotal(bot, observation) >= observation.desk.reservation
