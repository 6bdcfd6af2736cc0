/** A plain page: the head, a title and one column of paper. */
import type { ComponentChildren, JSX } from 'preact'
import { Head } from './head.tsx'
import './sheet.css'

interface SheetProps {
  title: string
  lead?: string
  wide?: boolean
  children: ComponentChildren
}

export const Sheet = ({ title, lead, wide, children }: SheetProps): JSX.Element => (
  <div class="page page--paper">
    <Head />
    <main tabIndex={-1} class={`sheet${wide ? ' sheet--wide' : ''}`}>
      <h1 class="sheet__title">{title}</h1>
      {lead && <p class="sheet__lead">{lead}</p>}
      {children}
    </main>
  </div>
)
