/** What two have promised each other on condition, and what we believe the others need (CON). An offer is one of direct proposals. */
import { isActing, isOffered } from '../../moves/offers.ts'
import { board, desk, isReadOnly } from '../../table/state/table.ts'
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'

const isAnyPromised = (): boolean => (board.value?.concessions.size ?? 0) + (desk.value?.concessions.size ?? 0) > 0

export const concessions: ProcedureView = {
  id: 'concessions',
  panels: [
    {
      tab: 'now',
      order: 66,
      on: ['desk', 'watch', 'result'],
      isShown: isAnyPromised,
      Component: later(() => import('./promised.tsx').then(({ Promised }) => Promised)),
    },
    {
      tab: 'now',
      order: 67,
      isShown: () =>
        (desk.value?.needs.size ?? 0) > 0 || (isOffered('note-need') && isActing.value && !isReadOnly.value),
      Component: later(() => import('./needs.tsx').then(({ Needs }) => Needs)),
    },
  ],
  aloud: ['concession-accepted', 'concession-took-effect', 'concession-lapsed'],
}
