/** What is seen of the documents. */
import { list, pairs } from '../../kernel/text-lists.ts'
import { mapOnBoard, type RowType, row, type Shown, text, word } from '../../kernel/view-field.ts'
import { own, type World } from '../../kernel/world.ts'
import type { DocumentState, DocumentStatus } from './state.ts'

export const documentRow = row('Document', {
  id: text(),
  status: word<DocumentStatus>(
    'draft · not-opened · agreed · adopted · refused · initialling · open-for-signature · in-force · applied-provisionally · failed',
  ),
  authentic: text('`KAZ=initialling RUS=signature`: for whom the text is authentic, and by what (TRT-1)'),
  referenda: text('`KAZ=awaited`, `confirmed` or `refused`: who agreed to it ad referendum (TRT-8)'),
  initials: text('parties that have initialled'),
  signatures: text('`KAZ=subject-to-ratification`, `definitive` or `ad-referendum`'),
  declined: text('parties that declined to sign or to be bound'),
  reservations: text('`KGZ=transit`: the question that a party reserves (TRT-2)'),
  stood: text('parties whose reservation stands'),
  consents: text('`KAZ=ratification`: who consented to be bound, and how'),
  refusedAtHome: text('parties whose parliament refused'),
  provisional: text('parties that apply it provisionally (TRT-4)'),
})
export type BoardDocument = RowType<typeof documentRow>

const documentView = (d: DocumentState, world: World): BoardDocument => ({
  id: d.id,
  status: d.status,
  authentic: pairs(d.authentic),
  referenda: pairs(own(world.capital.referenda, d.id) ?? {}),
  initials: list(Object.keys(d.initials)),
  signatures: pairs(Object.fromEntries(Object.entries(d.signatures).map(([p, s]) => [p, s.mode]))),
  declined: list(d.declined),
  reservations: pairs(d.reservations),
  stood: list(d.stood),
  consents: pairs(d.consents),
  refusedAtHome: list(d.refusedAtHome),
  provisional: list(d.applying),
})

export const treatyOnBoard = {
  documents: mapOnBoard(
    documentRow,
    (world) => new Map(Object.values(world.treaty.documents).map((d) => [d.id, documentView(d, world)])),
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
  'applied-provisionally': 'applied-provisionally',
  failed: 'failed',
}
/** What becomes of the documents, for who is outside of closed talks. */
export const fates = (world: World): Map<string, BoardDocument> =>
  new Map(
    Object.values(world.treaty.documents).map((d) => {
      const { id, signatures, consents } = documentView(d, world)
      const rest = { authentic: '', referenda: '', initials: '', declined: '', reservations: '', stood: '' } as const
      return [id, { id, status: FATES[d.status], signatures, consents, ...rest, refusedAtHome: '', provisional: '' }]
    }),
  )

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof treatyOnBoard> {}
}
