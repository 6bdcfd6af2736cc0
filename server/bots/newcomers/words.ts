/** The sentences of guidance, as a reader of the scenario sees them: slots are filled with its titles. */
import { readFileSync } from 'node:fs'
import type { Sentence } from '../../../shared/guidance/situation.ts'
import type { Lang, Scenario } from '../../../shared/scenario/schema.ts'

type Sentences = Readonly<Record<string, string>>
const LANGS = ['kk', 'ru', 'en'] as const satisfies readonly Lang[]
const read = (lang: Lang): Sentences =>
  JSON.parse(readFileSync(new URL(`../../../shared/text/${lang}.json`, import.meta.url), 'utf8'))
const TEXTS: Readonly<Record<Lang, Sentences>> = { kk: read('kk'), ru: read('ru'), en: read('en') }

type Public = Pick<Scenario, 'parties' | 'questions' | 'documents'>

function slot({ parties, questions, documents }: Public, lang: Lang, name: string, params: Sentence['params']): string {
  const value = params[name]
  switch (name) {
    case 'party':
      return parties.find(({ id }) => id === value)?.name[lang] ?? ''
    case 'question':
      return questions.find(({ id }) => id === value)?.title[lang] ?? ''
    case 'document':
      return documents.find(({ id }) => id === value)?.title[lang] ?? ''
    case 'option':
      return (
        questions.find(({ id }) => id === params.question)?.options.find(({ id }) => id === value)?.label[lang] ??
        value ??
        ''
      )
    default:
      return value ?? ''
  }
}

/** The sentence, or '' where there is none or one of its slots has nothing to hold. */
export function worded(scenario: Public, lang: Lang, { key, params }: Sentence): string {
  let isWhole = TEXTS[lang][key] !== undefined
  const text = (TEXTS[lang][key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => {
    const words = slot(scenario, lang, name, params)
    if (words === '') isWhole = false
    return words
  })
  return isWhole ? text : ''
}

/** Whether a sentence is there in every language. */
export const isSaid = (scenario: Public, sentence: Sentence): boolean =>
  LANGS.every((lang) => worded(scenario, lang, sentence) !== '')
