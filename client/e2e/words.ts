/** The words of the interface as the people of these tests read them: from the same files as the client. */
import { readFileSync } from 'node:fs'
import { type Lang, Text } from '../../shared/scenario/schema.ts'

export type { Lang }
export type Word = (key: string, params?: Readonly<Record<string, string | number>>) => string

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))

/** Fills `{name}`; throws on a key that no message has. */
function filling(texts: Readonly<Record<string, unknown>>): Word {
  return (key, params = {}) => {
    const text = texts[key]
    if (typeof text !== 'string') throw new Error(`no plain message '${key}'`)
    return text.replace(/\{(\w+)\}/g, (_, name) => String(params[name] ?? ''))
  }
}

const inEach = (folder: string): Readonly<Record<Lang, Word>> => {
  const texts = Text.keyof().options.map((lang) => [lang, filling(read(`${folder}/${lang}.json`))] as const)
  return Object.fromEntries(texts) as Record<Lang, Word>
}

export const words = inEach('../messages')

const sentences = inEach('../../shared/text')
/** A sentence of the rulebook, e.g. `errors.text-too-long`. */
export const sentence = (lang: Lang, key: string): string => sentences[lang](key)

interface Titled {
  readonly id: string
  readonly title: Text
}
interface Scenario {
  readonly title: Text
  readonly parties: readonly { readonly id: string; readonly name: Text }[]
  readonly stages: readonly Titled[]
  readonly calendar: { readonly periods: readonly Titled[]; readonly obligations: readonly Titled[] }
  readonly questions: readonly (Titled & {
    readonly document: string
    readonly hidden?: string
    readonly options: readonly { readonly id: string; readonly label: Text }[]
  })[]
  readonly documents: readonly Titled[]
  readonly rules: readonly (Titled & { readonly values: readonly { readonly id: string; readonly text: Text }[] })[]
}
export const scenario: Scenario = read('../../scenarios/cis-customs-union/scenario.json')

const titleIn = (list: readonly Titled[], id: string, lang: Lang): string => {
  const found = list.find((item) => item.id === id)
  if (!found) throw new Error(`the scenario has no '${id}'`)
  return found.title[lang]
}
export const stageTitle = (id: string, lang: Lang): string => titleIn(scenario.stages, id, lang)
export const questionTitle = (id: string, lang: Lang): string => titleIn(scenario.questions, id, lang)
export const documentTitle = (id: string, lang: Lang): string => titleIn(scenario.documents, id, lang)
export const partyName = (id: string, lang: Lang): string =>
  scenario.parties.find((party) => party.id === id)?.name[lang] ?? ''
export function optionLabel(question: string, option: string, lang: Lang): string {
  const options = scenario.questions.find(({ id }) => id === question)?.options ?? []
  return options.find(({ id }) => id === option)?.label[lang] ?? ''
}
export const ruleText = (rule: string, value: string, lang: Lang): string =>
  scenario.rules.find(({ id }) => id === rule)?.values.find(({ id }) => id === value)?.text[lang] ?? ''
