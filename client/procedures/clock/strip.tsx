/** Whether somebody practises alone here; what is drawn then comes late, for no other table needs it. */
import type { JSX } from 'preact'
import { isOffered } from '../../moves/offers.ts'
import { board } from '../../table/state/table.ts'
import { later } from '../../ui/later.tsx'

const PracticeClock = later(() => import('./practice.tsx').then((part) => part.PracticeClock))

export const PracticeStrip = (): JSX.Element | null =>
  isOffered('take-a-break') || board.value?.stoppedFor === 'break' ? <PracticeClock /> : null
