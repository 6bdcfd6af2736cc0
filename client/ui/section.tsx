/** A section: one rule of ink and a heading. */
import { type ComponentChildren, createContext, type FunctionComponent, type JSX } from 'preact'
import { useContext } from 'preact/hooks'

/** The tab of a phone that shows what stands inside; '' on a page without tabs, and in a section, which is shown as a whole. */
export const InTab = createContext('')
/** What the style sheet of the tabs looks for. */
export const useTabOf = (): string | undefined => useContext(InTab) || undefined

export interface SectionProps {
  id: string
  title: ComponentChildren
  /** What the landmark is called where its title would also name another. */
  label?: string
  aside?: ComponentChildren
  children: ComponentChildren
}

/** On a page that begins with its one answer, what draws the sections after it; null where they stand open. */
export const Folded = createContext<FunctionComponent<SectionProps> | null>(null)

export function Section(props: SectionProps): JSX.Element {
  const Drawn = useContext(Folded) ?? Open
  return <Drawn {...props} />
}

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
