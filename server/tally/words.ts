/** What `tally` says, in three languages: why a verdict is what it is, and how a line is mended. */
import en from './words.en.json' with { type: 'json' }
import kk from './words.kk.json' with { type: 'json' }
import ru from './words.ru.json' with { type: 'json' }

const WORDS = { kk, ru, en } as const
export const LANGS = ['kk', 'ru', 'en'] as const
export type Lang = (typeof LANGS)[number]

export type BecauseId = keyof typeof kk.because
export type WrongId = keyof typeof kk.wrong
export type Params = Readonly<Record<string, string | number>>

/** Figures and names are put in as they are: no ending hangs on them. */
const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(params[name] ?? slot))

export const say = (lang: Lang, id: BecauseId, params: Params): string => fill(WORDS[lang].because[id], params)
export const sayWrong = (lang: Lang, id: WrongId, params: Params): string => fill(WORDS[lang].wrong[id], params)
