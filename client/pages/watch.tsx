/** The instructor's view of one table: everything live, its controls, every channel, and through any seat's eyes. */
import type { JSX } from 'preact'
import type { Panel } from '../procedures/procedure.ts'
import { Agenda } from '../table/agenda/agenda.tsx'
import { StagePanel } from '../table/panels/stage-panel.tsx'
import { Record } from '../table/record/record-panel.tsx'
import { board, me } from '../table/state/table.ts'
import { Columns } from '../table/tabs/columns.tsx'
import { m } from '../text/m.ts'
import { InvitePanel } from './lobby/invite-panel.tsx'
import { DiskNotice } from './teach/disk-notice.tsx'

const OWN: readonly Panel[] = [
  { tab: 'agenda', order: 20, Component: Agenda },
  { tab: 'now', order: 8, isShown: () => board.value?.phase === 'lobby', Component: InvitePanel },
  { tab: 'now', order: 30, Component: StagePanel },
  { tab: 'text', order: 90, Component: Record },
]

export const Watch = (): JSX.Element => (
  <>
    <DiskNotice token={me.value?.token ?? ''} />
    <Columns page="watch" own={OWN} left={m.seats_and_agenda()} />
  </>
)
