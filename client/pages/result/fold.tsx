/**
 * A part of the debrief: a heading that is closed at first. What it holds takes two screens at most, however long the talks were:
 * the rest of it moves inside. Paper shows it whole.
 */
import type { JSX } from 'preact'
import { printing } from '../../ui/printing.ts'
import { Folded, InTab, type SectionProps } from '../../ui/section.tsx'

export const Fold = ({ id, title, aside, children }: SectionProps): JSX.Element => (
  <details class="sec sec--fold" id={id} open={printing.value || undefined}>
    <summary class="sec__head">
      <h2 id={`h-${id}`} tabIndex={-1}>
        {title}
      </h2>
    </summary>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer moves what is inside by keyboard */}
    <section class="sec__inside" aria-labelledby={`h-${id}`} tabIndex={0}>
      {aside}
      <InTab.Provider value="">
        <Folded.Provider value={null}>{children}</Folded.Provider>
      </InTab.Provider>
    </section>
  </details>
)
