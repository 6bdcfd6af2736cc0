/** What the instructor does with the table, and what it announces (OBS). Its panels come when one first looks. */
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'
import { Notice } from './notice.tsx'

const panels = () => import('./panels.ts')

export const instructor: ProcedureView = {
  id: 'instructor',
  panels: [
    {
      tab: 'now',
      order: 5,
      on: ['watch'],
      isShown: () => true,
      Component: later(() => panels().then(({ Controls }) => Controls)),
    },
    {
      tab: 'brief',
      order: 10,
      on: ['watch'],
      isShown: () => true,
      Component: later(() => panels().then(({ WatchSeats }) => WatchSeats)),
    },
  ],
  aloud: ['announced', 'news-arrived'],
  Strip: Notice,
}
