/** Draws the panels of a page, each for its tab. */
import type { JSX } from 'preact'
import { type Page, type Panel, Subjects } from '../../procedures/procedure.ts'
import { InTab } from '../../ui/section.tsx'
import type { Tab } from '../tabs/tabs.ts'
import { SUBJECTS, sectionsOf } from './registry.ts'

interface PanelsProps {
  page: Page
  /** The page's own panels, which belong to no procedure. */
  own?: readonly Panel[]
  /** Only those of these tabs: a column. Left out on a page without tabs. */
  tabs?: readonly Tab[]
}

export const Panels = ({ page, own = [], tabs }: PanelsProps): JSX.Element => (
  <Subjects.Provider value={SUBJECTS}>
    {sectionsOf(page, own)
      .filter(({ tab }) => !tabs || tabs.includes(tab))
      .map(({ key, tab, Component }) => (
        <InTab.Provider key={key} value={tabs ? tab : ''}>
          <Component />
        </InTab.Provider>
      ))}
  </Subjects.Provider>
)
