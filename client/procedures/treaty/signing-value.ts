/**
 * What signing one document is worth to us, and the whole if only what we have signed comes into force (TRT-2): each document is
 * signed by itself, so no score of all of them together may stand above its button.
 */
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import { gainFrom, type Side, worthOf } from '../../../shared/engine/scoring/deal.ts'
import type { Board } from '../../../shared/engine/views/board.ts'

export interface SigningValue {
  /** If only what is signed so far, but for this document, comes into force. */
  readonly before: number
  /** And with this document, too. */
  readonly after: number
}

/** Signed, and not lost since. */
const isOurs = ({ signatures, status, declined, refusedAtHome }: BoardDocument, party: string): boolean =>
  unpair(signatures).has(party) &&
  status !== 'failed' &&
  ![...unlist(declined), ...unlist(refusedAtHome)].includes(party)

/** `reserved`: the question that we would reserve in it, or ''. */
export function signingValue(
  side: Side,
  documents: Board['documents'],
  document: string,
  reserved: string,
): SigningValue {
  const signed = [...documents.values()].filter((d) => d.id !== document && isOurs(d, side.party))
  const before = signed.reduce((sum, { id }) => sum + gainFrom(side, id), worthOf(side, {}))
  return { before, after: before + gainFrom(side, document, reserved) }
}
