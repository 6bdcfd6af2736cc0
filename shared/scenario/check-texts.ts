/** Texts: languages that are really different ones, in the style of the house. */
import { type Problem, unless } from './problem.ts'
import { type Scenario, Text } from './schema.ts'

const LANGS = Text.keyof().options
/** Each two languages, once. */
const PAIRS = LANGS.flatMap((a, i) => LANGS.slice(i + 1).map((b) => [a, b] as const))

const KAZAKH_LETTER = /[әғқңөұүһі]/i
const CYRILLIC = /\p{Script=Cyrillic}/u
const LETTER = /\p{L}/u

/** Names and short loan words may well be the same in two languages; a sentence may not. */
const MAY_COINCIDE = 2
/** A Kazakh text of this many words without one Kazakh letter is Russian. */
const SURELY_KAZAKH = 5

/** The words of a text; figures are none. */
const words = (text: string): number => text.split(/\s+/).filter((word) => LETTER.test(word)).length

const isText = (value: object): value is Text =>
  Object.keys(value).toSorted().join() === LANGS.toSorted().join() &&
  Object.values(value).every((text) => typeof text === 'string')

/** Every text below a value with its path; list members are named by their id where they have one. */
const textsIn = (value: unknown, path: string): readonly (readonly [string, Text])[] => {
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return [[path, value]]
  const isList = Array.isArray(value)
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = isList && typeof inner === 'object' && inner !== null && 'id' in inner ? String(inner.id) : key
    return textsIn(inner, path === '' ? name : `${path}.${name}`)
  })
}

const checkText = (path: string, text: Text): readonly Problem[] => [
  ...PAIRS.flatMap(([a, b]) => {
    const same = text[a] === text[b] && LETTER.test(text[a]) && words(text[a]) > MAY_COINCIDE
    return unless(!same, path, `${a} and ${b} are the same`)
  }),
  ...Object.entries(text).flatMap(([lang, words]) => [
    ...unless(!words.includes('!'), `${path}.${lang}`, 'no exclamation marks in this house'),
  ]),
  ...unless(words(text.kk) < SURELY_KAZAKH || KAZAKH_LETTER.test(text.kk), `${path}.kk`, 'it has no Kazakh letter'),
  ...unless(!KAZAKH_LETTER.test(text.ru), `${path}.ru`, 'it has a Kazakh letter'),
  ...unless(!CYRILLIC.test(text.en), `${path}.en`, 'it has a Cyrillic letter'),
]

export const checkTexts = (scenario: Scenario): readonly Problem[] =>
  textsIn(scenario, '').flatMap(([path, text]) => checkText(path, text))
