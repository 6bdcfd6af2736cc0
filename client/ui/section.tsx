/** A section: one rule of ink and a heading. `panel` is the tab of a phone that shows it. */
import type { ComponentChildren, JSX } from 'preact'

export type Panel = 'agenda' | 'text' | 'talk' | 'vote' | 'brief'

interface SectionProps {
  id: string
  title: ComponentChildren
  /** What the landmark is called where its title would also name another. */
  label?: string
  panel?: Panel
  aside?: ComponentChildren
  children: ComponentChildren
}

export const Section = ({ id, title, label, panel, aside, children }: SectionProps): JSX.Element => (
  <section class="sec" data-panel={panel} aria-label={label} aria-labelledby={label ? undefined : `h-${id}`} id={id}>
    <div class="sec__head">
      <h2 id={`h-${id}`} tabIndex={-1}>
        {title}
      </h2>
      {aside}
    </div>
    {children}
  </section>
)
