/** A delegate's desk: agenda and brief; what the present stage asks for, and the text; talk. */
import type { JSX } from 'preact'
import type { Panel } from '../procedures/procedure.ts'
import { Brief } from '../scores/brief.tsx'
import { Agenda } from '../table/agenda/agenda.tsx'
import { Background } from '../table/panels/background.tsx'
import { Record } from '../table/record/record-panel.tsx'
import { SeatsPanel } from '../table/seats/seats.tsx'
import { Columns } from '../table/tabs/columns.tsx'
import { m } from '../text/m.ts'
import { later } from '../ui/later.tsx'

const Now = later(() => import('../guidance/now-panel.tsx').then(({ NowPanel }) => NowPanel))

const OWN: readonly Panel[] = [
  { tab: 'agenda', order: 10, Component: Agenda },
  { tab: 'brief', order: 20, Component: Brief },
  { tab: 'agenda', order: 40, Component: SeatsPanel },
  { tab: 'brief', order: 50, Component: () => <Background /> },
  { tab: 'text', order: 90, Component: Record },
]

export const Desk = (): JSX.Element => <Columns page="desk" own={OWN} Now={Now} left={m.agenda_and_brief()} />
