/** The documents: adopted, initialled, signed; and what became of them (TRT). */
import { documentTitle } from '../../table/names.ts'
import { board } from '../../table/table.ts'
import { m } from '../../text/m.ts'
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'
import { Treaty } from './panel.tsx'

/** Whether anything has become of the documents yet. */
const haveBegun = (): boolean =>
  board.value?.phase === 'over' || [...(board.value?.documents.values() ?? [])].some((d) => d.status !== 'draft')

const overview = later(() => import('./overview.tsx').then(({ Overview }) => Overview))

export const treaty: ProcedureView = {
  id: 'treaty',
  panels: [
    { tab: 'now', order: 40, on: ['desk'], Component: Treaty },
    { tab: 'now', order: 40, on: ['watch', 'result'], isShown: haveBegun, Component: overview },
  ],
  turns: [
    { move: 'initial-document:', what: m.turn_initial, deadline: (id) => `initials:${id}`, tab: 'now', order: 30 },
    { move: 'sign-document:', what: m.turn_sign, deadline: () => 'stage', tab: 'now', order: 40 },
    {
      move: 'put-document:',
      what: m.turn_put_document,
      deadline: (id) => `chair:document:${id}`,
      tab: 'now',
      order: 110,
    },
  ],
  subjects: {
    document: { target: documentTitle, text: (document) => m.subject_document({ document: documentTitle(document) }) },
  },
}
