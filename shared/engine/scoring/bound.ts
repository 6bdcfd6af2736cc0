/** Who is bound, and to what (TRT-4, TRT-5). */
import { type Agreement, agreedSoFar, outcomeUnder, withInEffect } from './agreement.ts'
import type { Outcome } from './value.ts'

/**
 * Parties whose consent to a document counts towards its entry into force: those still in the negotiation. With a
 * reservation a consent counts only once that stands (TRT-2).
 */
export function consenting({ parties, documents }: Agreement, document: string): string[] {
  const d = documents.get(document)
  if (!d) return []
  return parties.filter((p) => d.consents.includes(p) && (!Object.hasOwn(d.reservations, p) || d.stood.includes(p)))
}

/** In force, a document binds those who consented; it counts too for those who apply it provisionally, beside others.
 * Never for one alone (TRT-4). */
export function isBound(agreement: Agreement, document: string, party: string): boolean {
  const d = agreement.documents.get(document)
  const bound = d?.status === 'in-force' ? consenting(agreement, document) : []
  const together = new Set([...bound, ...(d?.applying ?? []).filter((p) => agreement.parties.includes(p))])
  return together.has(party) && together.size > 1
}

/**
 * What the documents in force, or applied provisionally, settle for `party`, and the concessions in effect; a question of a document
 * that does not bind it is missing.
 */
export const outcomeInForce = (agreement: Agreement, party: string): Outcome =>
  withInEffect(
    agreement,
    party,
    Object.assign(
      {},
      ...[...agreement.documents.keys()]
        .filter((document) => isBound(agreement, document, party))
        .map((document) => outcomeUnder(agreement, party, document)),
    ),
  )

/** What counts now: while the talks last what is agreed so far, once they are over only what is in force. */
export const outcomeNow = (agreement: Agreement, party: string): Outcome =>
  agreement.isOver ? outcomeInForce(agreement, party) : agreedSoFar(agreement, party)
