/** What is seen of the documents. */
import { list, pairs } from '../../kernel/text-lists.ts'
import { flag, mapOnBoard, type RowType, row, type Shown, text, word } from '../../kernel/view-field.ts'
import type { World } from '../../kernel/world.ts'
import type { DocumentState, DocumentStatus } from './state.ts'

export const documentRow = row('Document', {
  id: text(),
  status: word<DocumentStatus>(
    'draft · not-opened · agreed · adopted · refused · initialling · open-for-signature · in-force · failed',
  ),
  authenticatedBy: word<DocumentState['authenticatedBy']>('initialling · signature'),
  initials: text('parties that have initialled'),
  signatures: text('`KAZ=subject-to-ratification`, `definitive` or `ad-referendum`'),
  declined: text('parties that declined to sign or to be bound'),
  reservations: text('`KGZ=transit`: the question that a party reserves (TRT-2)'),
  stood: text('parties whose reservation stands'),
  consents: text('`KAZ=ratification`: who consented to be bound, and how'),
  refusedAtHome: text('parties whose parliament refused'),
  provisional: flag('applied provisionally from signature (TRT-4)'),
})
export type BoardDocument = RowType<typeof documentRow>

const documentView = (d: DocumentState): BoardDocument => ({
  id: d.id,
  status: d.status,
  authenticatedBy: d.authenticatedBy,
  initials: list(Object.keys(d.initials)),
  signatures: pairs(Object.fromEntries(Object.entries(d.signatures).map(([p, s]) => [p, s.mode]))),
  declined: list(d.declined),
  reservations: pairs(d.reservations),
  stood: list(d.stood),
  consents: pairs(d.consents),
  refusedAtHome: list(d.refusedAtHome),
  provisional: d.provisional,
})

export const treatyOnBoard = {
  documents: mapOnBoard(
    documentRow,
    (world) => new Map(Object.values(world.treaty.documents).map((d) => [d.id, documentView(d)])),
  ),
}

/** Steps between two outcomes show the earlier one. */
const FATES: Readonly<Record<DocumentStatus, DocumentStatus>> = {
  draft: 'draft',
  'not-opened': 'draft',
  agreed: 'draft',
  adopted: 'adopted',
  initialling: 'adopted',
  'open-for-signature': 'adopted',
  refused: 'refused',
  'in-force': 'in-force',
  failed: 'failed',
}
/** What becomes of the documents, for who is outside of closed talks. */
export const fates = (world: World): Map<string, BoardDocument> =>
  new Map(
    Object.values(world.treaty.documents).map((d) => {
      const { id, signatures, consents } = documentView(d)
      const rest = { authenticatedBy: '', initials: '', declined: '', reservations: '', stood: '' } as const
      return [id, { id, status: FATES[d.status], signatures, consents, ...rest, refusedAtHome: '', provisional: false }]
    }),
  )

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof treatyOnBoard> {}
}
