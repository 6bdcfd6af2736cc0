/**
 * What the documents would bring this party: each against staying outside it, weighed with the risk at home, and all
 * together against its reservation value. These sums follow the brief to the letter.
 */

import type { BoardDocument } from '../../shared/engine/board.ts'
import { unlist, unpair } from '../../shared/engine/text-lists.ts'
import type { Document, RedLine } from '../../shared/scenario/schema.ts'
import { outsideTotal, points } from './interest.ts'
import { parties, questionsIn, type Seen } from './seen.ts'
import { type BotState, traits } from './state.ts'

const ALIVE = ['agreed', 'adopted', 'initialling', 'open-for-signature', 'in-force']

const documentDef = (seen: Seen, id: string): Document | undefined => seen.scenario.documents.find((d) => d.id === id)
export const clausesOf = (seen: Seen, id: string): Document['clauses'] | undefined => documentDef(seen, id)?.clauses

/** Questions of a document whose answer would bind this party. */
const binding = (seen: Seen, document: string, reserved = ''): string[] =>
  questionsIn(seen, document).filter((id) => {
    const q = seen.board.questions.get(id)
    return q?.status === 'settled' && id !== reserved && !unlist(q.aside).includes(seen.desk.party)
  })

const agreed = (seen: Seen, question: string): string => seen.board.questions.get(question)?.agreed ?? ''
/** What the answer agreed brings against staying outside the document. */
export const gainOn = (seen: Seen, question: string): number =>
  points(seen, question, agreed(seen, question)) - points(seen, question, undefined)

/** Percent that parliament refuses: red lines crossed, each with what news added. */
export function riskOf(seen: Seen, document: string, reserved = ''): number {
  const news = unpair(seen.desk.risks)
  const bound = binding(seen, document, reserved)
  const crossed = seen.brief.redLines.filter(
    (line) => bound.includes(line.question) && line.options.includes(agreed(seen, line.question)),
  )
  const risk = (line: RedLine): number => Math.min(100, Math.max(0, line.risk + Number(news.get(line.id) ?? 0)))
  return 100 - crossed.reduce((approval, line) => (approval * (100 - risk(line))) / 100, 100)
}

/** What being bound by the document brings, by what was reserved at signature or is about to be. */
export const gainOf = (seen: Seen, document: string, reserved = ownReservation(seen, document)): number =>
  binding(seen, document, reserved).reduce((sum, q) => sum + gainOn(seen, q), 0)

const ownReservation = (seen: Seen, document: string): string =>
  unpair(seen.board.documents.get(document)?.reservations ?? '').get(seen.desk.party) ?? ''

/** It may still enter into force: enough parties have not yet said no. */
function mayEnterIntoForce(seen: Seen, d: BoardDocument): boolean {
  if (!ALIVE.includes(d.status)) return false
  const out = new Set([...unlist(d.declined), ...unlist(d.refusedAtHome)])
  const left = parties(seen).filter((p) => !out.has(p))
  const clause = clausesOf(seen, d.id)?.inForce
  return left.includes(seen.desk.party) && (clause?.when === 'number' ? left.length >= clause.number : out.size === 0)
}

/** It costs the bot nothing, or little enough to keep its word while the whole pays. */
export function isWilling(bot: BotState, seen: Seen, document: string, reserved?: string): boolean {
  const gain = gainOf(seen, document, reserved)
  if (gain >= 0) return true
  const gains = [...seen.board.documents.keys()].reduce((sum, d) => sum + Math.max(0, gainOf(seen, d)), 0)
  return -gain <= traits(bot).loyalty * gains
}

/** The own total to expect from all documents that may still enter into force and that the bot is willing to join. */
export const expectedTotal = (bot: BotState, seen: Seen): number =>
  [...seen.board.documents.values()]
    .filter((d) => mayEnterIntoForce(seen, d) && isWilling(bot, seen, d.id))
    .reduce((sum, d) => sum + (gainOf(seen, d.id) * (100 - riskOf(seen, d.id))) / 100, outsideTotal(seen))

/** Agreeing is worth more than not agreeing. */
export const pays = (bot: BotState, seen: Seen): boolean => expectedTotal(bot, seen) >= seen.desk.reservation
