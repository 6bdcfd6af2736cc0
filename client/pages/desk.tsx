/** A delegate's desk: agenda and brief; what the present stage asks for, and the text; talk. */
import type { JSX } from 'preact'
import type { Panel } from '../procedures/procedure.ts'
import { Brief } from '../scores/brief.tsx'
import { Agenda } from '../table/agenda.tsx'
import { Background } from '../table/background.tsx'
import { Columns } from '../table/columns.tsx'
import { Record } from '../table/record-panel.tsx'
import { SeatsPanel } from '../table/seats.tsx'
import { StagePanel } from '../table/stage-panel.tsx'
import { m } from '../text/m.ts'

const OWN: readonly Panel[] = [
  { tab: 'agenda', order: 10, Component: Agenda },
  { tab: 'brief', order: 20, Component: Brief },
  { tab: 'agenda', order: 40, Component: SeatsPanel },
  { tab: 'brief', order: 50, Component: () => <Background /> },
  { tab: 'now', order: 30, Component: StagePanel },
  { tab: 'text', order: 90, Component: Record },
]

export const Desk = (): JSX.Element => <Columns page="desk" own={OWN} left={m.agenda_and_brief()} />
