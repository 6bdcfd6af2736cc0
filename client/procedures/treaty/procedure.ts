/** The documents: adopted, initialled, signed; and what became of them (TRT). */
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { board } from '../../table/state/table.ts'
import { documentTitle } from '../../table/words/names.ts'
import { list } from '../../text/format.ts'
import { m } from '../../text/m.ts'
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'

const documentTitles = (ids: string): string => list(unlist(ids).map((id) => m.quoted({ text: documentTitle(id) })))

/** Whether anything has become of the documents yet. */
const haveBegun = (): boolean =>
  board.value?.phase === 'over' || [...(board.value?.documents.values() ?? [])].some((d) => d.status !== 'draft')

const panels = () => import('./panels.ts')

export const treaty: ProcedureView = {
  id: 'treaty',
  panels: [
    { tab: 'now', order: 40, on: ['desk'], Component: later(() => panels().then(({ Treaty }) => Treaty)) },
    {
      tab: 'now',
      order: 40,
      on: ['watch', 'result'],
      isShown: haveBegun,
      Component: later(() => panels().then(({ Overview }) => Overview)),
    },
  ],
  subjects: {
    document: { target: documentTitle, text: (document) => m.subject_document({ document: documentTitle(document) }) },
    documents: { target: documentTitles, text: (ids) => m.subject_documents({ documents: documentTitles(ids) }) },
  },
  aloud: [
    ...([
      'document-agreed',
      'document-not-opened',
      'document-step-due',
      'document-adopted',
      'document-refused',
    ] as const),
    ...(['initialling-opened', 'document-authenticated', 'initials-missing', 'signature-opened'] as const),
    ...([
      'document-signed',
      'signature-declined',
      'document-failed',
      'document-ceased',
      'provisional-application-began',
    ] as const),
    ...(['provisional-application-ended', 'provisional-application-remained', 'reservation-made'] as const),
    ...(['reservation-objected', 'reservation-stood', 'reservation-fell', 'reservation-confirmed'] as const),
    'reservation-withdrawn',
  ],
}
