/** The languages as one native list: a phone at a table has no room for three buttons. */
import type { JSX } from 'preact'
import { LANGS, lang } from '../text/lang.ts'
import { m } from '../text/m.ts'
import { NAMES } from './head.tsx'
import './language-list.css'

export const LanguageList = (): JSX.Element => (
  <select
    class="lang-list"
    aria-label={m.language()}
    value={lang.value}
    onChange={(event) => {
      lang.value = LANGS.find((code) => code === event.currentTarget.value) ?? lang.value
    }}
  >
    {LANGS.map((code) => (
      <option key={code} value={code} lang={code}>
        {NAMES[code][0]}
      </option>
    ))}
  </select>
)
