/** The page of a desk and of whoever watches one: three columns where there is room, five tabs on a phone. */
import type { FunctionComponent, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Page, Panel } from '../../procedures/procedure.ts'
import { m } from '../../text/m.ts'
import { TableHead } from '../head/table-head.tsx'
import { Panels } from '../panels/panels.tsx'
import { fetchAll } from '../panels/registry.ts'
import { Tabs } from './tab-bar.tsx'
import './columns.css'

interface ColumnsProps {
  page: Page
  own: readonly Panel[]
  /** Instead of the panels of *Now*. */
  Now?: FunctionComponent
  /** What the left column is called. */
  left: string
}

/** Older browsers do not tell when they are idle; by then the page is drawn. */
const whenIdle = (what: () => unknown): unknown => (window.requestIdleCallback ?? setTimeout)(what)

export function Columns({ page, own, Now, left }: ColumnsProps): JSX.Element {
  useEffect(() => {
    whenIdle(() => fetchAll(page, own))
    whenIdle(() => import('../../ui/keep-focus.ts'))
  }, [page, own])
  return (
    <div class="page">
      <TableHead id="main" />
      <div class="desk">
        <aside aria-label={left}>
          <Panels page={page} own={own} tabs={['agenda', 'brief']} />
        </aside>
        <main id="main" tabIndex={-1}>
          {Now && <Now />}
          <Panels page={page} own={own} tabs={Now ? ['text'] : ['now', 'text']} />
        </main>
        <aside aria-label={m.talk()}>
          <Panels page={page} own={own} tabs={['talk']} />
        </aside>
      </div>
      <Tabs />
    </div>
  )
}
