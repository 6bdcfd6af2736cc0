/** Every sentence that a person may read, in each language: rules and record, interface, phrases of bots, `tally`, scenarios and briefs. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../cli/root.ts'

export const LANGS = ['kk', 'ru', 'en'] as const
export type Lang = (typeof LANGS)[number]
/** One sentence: the file and the path in it, without the language, and the sentence in each language. */
export type Sentence = { readonly where: string } & Readonly<Record<Lang, string>>

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
const read = (file: string): Json => JSON.parse(readFileSync(join(root, file), 'utf8'))
const isThree = (json: object): json is Record<Lang, string> => LANGS.every((lang) => lang in json)

/** All strings below, by their path; where texts lie side by side by language, the path ends before it. */
function* strings(json: Json, path: string): Generator<[string, string]> {
  if (typeof json === 'string') yield [path, json]
  else if (Array.isArray(json)) for (const [i, inner] of json.entries()) yield* strings(inner, `${path}.${i}`)
  else if (json && typeof json === 'object')
    for (const [key, inner] of Object.entries(json)) yield* strings(inner, path ? `${path}.${key}` : key)
}

function* threes(json: Json, path: string): Generator<Sentence> {
  if (Array.isArray(json)) for (const [i, inner] of json.entries()) yield* threes(inner, `${path}.${i}`)
  else if (json && typeof json === 'object') {
    if (isThree(json)) yield { where: path, kk: json.kk, ru: json.ru, en: json.en }
    else for (const [key, inner] of Object.entries(json)) yield* threes(inner, path ? `${path}.${key}` : key)
  }
}

/** A file for each language; what has forms (plurals, several phrases) stands under its own path for each form. */
function sideBySide(folder: string, name: (lang: Lang) => string): Sentence[] {
  const [kk, ru, en] = LANGS.map((lang) => new Map(strings(read(`${folder}/${name(lang)}`), '')))
  return [...(en ?? [])].map(([path, sentence]) => ({
    where: `${folder} ${path}`,
    kk: kk?.get(path) ?? '',
    ru: ru?.get(path) ?? '',
    en: sentence,
  }))
}

const scenarioFiles = (): string[] =>
  globSync('scenarios/*/{scenario.json,briefs/*.json}', { cwd: root }).map((file) => file.replaceAll('\\', '/'))

export const allSentences = (): Sentence[] => [
  ...sideBySide('shared/text', (lang) => `${lang}.json`),
  ...sideBySide('client/messages', (lang) => `${lang}.json`),
  ...sideBySide('server/bots/speech', (lang) => `phrases.${lang}.json`),
  ...sideBySide('server/tally', (lang) => `words.${lang}.json`),
  ...scenarioFiles().flatMap((file) =>
    [...threes(read(file), '')].map((sentence) => ({ ...sentence, where: `${file} ${sentence.where}` })),
  ),
]
