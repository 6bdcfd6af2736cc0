/** A section: one rule of ink and a heading. */
import { type ComponentChildren, createContext, type JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { printing } from './printing.ts'

/** The tab of a phone that shows what stands inside; '' on a page without tabs, and in a section, which is shown as a whole. */
export const InTab = createContext('')
/** What the style sheet of the tabs looks for. */
export const useTabOf = (): string | undefined => useContext(InTab) || undefined

interface SectionProps {
  id: string
  title: ComponentChildren
  /** What the landmark is called where its title would also name another. */
  label?: string
  aside?: ComponentChildren
  children: ComponentChildren
}

/** On a page that begins with its one answer, the sections after it are closed, and open for print. */
export const Folded = createContext(false)

const Fold = ({ id, title, aside, children }: SectionProps): JSX.Element => (
  <details class="sec sec--fold" id={id} open={printing.value || undefined}>
    <summary class="sec__head">
      <h2 id={`h-${id}`} tabIndex={-1}>
        {title}
      </h2>
    </summary>
    {aside}
    <InTab.Provider value="">
      <Folded.Provider value={false}>{children}</Folded.Provider>
    </InTab.Provider>
  </details>
)

export const Section = (props: SectionProps): JSX.Element =>
  useContext(Folded) ? <Fold {...props} /> : <Open {...props} />

const Open = ({ id, title, label, aside, children }: SectionProps): JSX.Element => (
  <section
    class="sec"
    data-panel={useTabOf()}
    aria-label={label}
    aria-labelledby={label ? undefined : `h-${id}`}
    id={id}
  >
    <div class="sec__head">
      <h2 id={`h-${id}`} tabIndex={-1}>
        {title}
      </h2>
      {aside}
    </div>
    <InTab.Provider value="">{children}</InTab.Provider>
  </section>
)
