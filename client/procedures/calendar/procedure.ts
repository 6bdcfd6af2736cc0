/** What is carried out after the signature (IMP): the line of periods on the desk, the story of the years on the result. */
import { board } from '../../table/state/table.ts'
import { partyName } from '../../table/words/names.ts'
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'

const hasStory = (): boolean => board.value?.phase === 'over' && board.value.duties.size > 0

export const calendar: ProcedureView = {
  id: 'calendar',
  panels: [
    { tab: 'now', order: 30, middleOf: ['years'], Component: later(() => import('./panel.tsx').then((p) => p.Years)) },
    {
      tab: 'now',
      order: 62,
      on: ['result'],
      isShown: hasStory,
      Component: later(() => import('./story.tsx').then((p) => p.Story)),
    },
  ],
  aloud: [
    ...(['period-opened', 'duty-seen', 'period-closed', 'period-barred'] as const),
    ...([
      'inspection-announced',
      'inspection-held',
      'inspection-delayed',
      'inspection-refused',
      'inspection-signed',
    ] as const),
    ...(['query-sent', 'query-answered', 'query-unanswered'] as const),
    ...(['breach-consulted', 'breach-suspended', 'breach-excluded'] as const),
  ],
  subjects: { breach: { text: (target) => partyName(target), target: (target) => partyName(target) } },
}
