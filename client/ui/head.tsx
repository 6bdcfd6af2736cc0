/** The running head: the mark, where we are, and the languages. */
import type { ComponentChildren, JSX } from 'preact'
import { base } from '../base.ts'
import { m } from '../paraglide/messages.js'
import { LANGS, lang } from '../text/lang.ts'
import './head.css'

export const NAMES = { kk: ['Қаз', 'Қазақша'], ru: ['Рус', 'Русский'], en: ['Eng', 'English'] } as const

/** Side by side. A phone at a table has `LanguageList` instead. */
const Languages = (): JSX.Element => (
  <nav class="langs" aria-label={m.language()}>
    {LANGS.map((code) => (
      <button
        key={code}
        type="button"
        lang={code}
        aria-current={lang.value === code ? 'true' : undefined}
        title={NAMES[code][1]}
        onClick={() => {
          lang.value = code
        }}
      >
        {NAMES[code][0]}
      </button>
    ))}
  </nav>
)

interface HeadProps {
  /** Where we are; the page's own heading when `desk`. */
  place?: ComponentChildren
  children?: ComponentChildren
}

export const Head = ({ place, children }: HeadProps): JSX.Element => (
  <header class={`head${children ? ' head--busy' : ''}`}>
    <a class="mark" href={`${base}/`}>
      {m.brand()}
    </a>
    {place && <div class="head__place">{place}</div>}
    <div class="head__end">
      {children}
      <Languages />
    </div>
  </header>
)
