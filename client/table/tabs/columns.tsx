/** The page of a desk and of whoever watches one: three columns where there is room, five tabs on a phone. */
import type { JSX } from 'preact'
import type { Page, Panel } from '../../procedures/procedure.ts'
import { m } from '../../text/m.ts'
import { TableHead } from '../head/table-head.tsx'
import { Panels } from '../panels/panels.tsx'
import { Tabs } from './tab-bar.tsx'
import './columns.css'

interface ColumnsProps {
  page: Page
  own: readonly Panel[]
  /** What the left column is called. */
  left: string
}

export const Columns = ({ page, own, left }: ColumnsProps): JSX.Element => (
  <div class="page">
    <TableHead id="main" />
    <div class="desk">
      <aside aria-label={left}>
        <Panels page={page} own={own} tabs={['agenda', 'brief']} />
      </aside>
      <main id="main" tabIndex={-1}>
        <Panels page={page} own={own} tabs={['now', 'text']} />
      </main>
      <aside aria-label={m.talk()}>
        <Panels page={page} own={own} tabs={['talk']} />
      </aside>
    </div>
    <Tabs />
  </div>
)
