/** *Now* for whoever does not act for a state: the panels as they are. */
import type { JSX } from 'preact'
import type { Panel } from '../procedures/procedure.ts'
import { Panels } from '../table/panels/panels.tsx'
import { StagePanel } from '../table/panels/stage-panel.tsx'

const OWN: readonly Panel[] = [{ tab: 'now', order: 30, Component: StagePanel }]

export const Plain = (): JSX.Element => <Panels page="desk" own={OWN} tabs={['now']} />
