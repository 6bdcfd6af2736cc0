/**
 * The language of the page: from the link (`?lang=ru`), else the last choice, else the browser, else Kazakh.
 * It is a signal, so a switch redraws what is on the screen and leaves the room alone.
 */
import { effect, signal } from '@preact/signals'
import type { Lang, Text } from '../../shared/scenario/schema.ts'
import { overwriteGetLocale } from '../paraglide/runtime.js'
import { keep, kept } from '../storage.ts'

export const LANGS: readonly Lang[] = ['kk', 'ru', 'en']
const KEY = 'kelissoz-language'
const known = (code: string | null | undefined): Lang | undefined => LANGS.find((l) => l === code?.slice(0, 2))

function first(): Lang {
  const linked = known(new URLSearchParams(location.search).get('lang'))
  const last = known(kept(KEY))
  return linked ?? last ?? navigator.languages.map(known).find(Boolean) ?? 'kk'
}

export const lang = signal<Lang>(first())
overwriteGetLocale(() => lang.value)
effect(() => {
  keep(KEY, lang.value)
  document.documentElement.lang = lang.value
})

/** A text of the scenario in the language of the page; a table that is older than a language has it in Kazakh. */
export const tx = (text: Text | undefined): string => text?.[lang.value] ?? text?.kk ?? ''
