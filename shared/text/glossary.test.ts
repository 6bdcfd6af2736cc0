/** The glossary: one thing has one name, in each language the agreed one. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { allSentences, LANGS, type Lang, type Sentence } from '../../server/testing/all-sentences.ts'

type Term = { readonly id: string } & Readonly<Record<Lang, string>>
type Glossary = {
  /** The agreed form in each language: a regular expression of its stem. */
  readonly terms: readonly Term[]
  /** What is said otherwise, by language. */
  readonly avoided: Readonly<Record<Lang, readonly string[]>>
  /** Sentences that rightly do without the term in one language, by where they stand, with the reason. */
  readonly without: Readonly<Record<string, string>>
}
const { terms, avoided, without }: Glossary = JSON.parse(
  readFileSync(new URL('../../server/testing/glossary.json', import.meta.url), 'utf8'),
)

/** An article is one sentence with each of its options, so that a part of it may leave a term to the other. */
const isFragment = ({ where }: Sentence): boolean => /questions\.\d+\.(article|leftOpen|options)/.test(where)
const bare = (text: string): string => text.replace(/\{\w+\}/g, '…')
const sentences = allSentences().filter((sentence) => !isFragment(sentence))
const uses = (sentence: Sentence, term: Term, lang: Lang): boolean =>
  new RegExp(term[lang], 'iu').test(bare(sentence[lang]))

it.each(terms)('what is $id in one language is so in the others', (term) => {
  const used = sentences.filter((sentence) => LANGS.some((lang) => uses(sentence, term, lang)))
  expect(used.length, 'used nowhere').toBeGreaterThan(0)
  const wrong = used.flatMap((sentence) => {
    const lacking = LANGS.filter((lang) => !uses(sentence, term, lang))
    const key = `${sentence.where} ${term.id}`
    return lacking.length === 0 || key in without ? [] : [`${key}: ${lacking}`]
  })
  expect(wrong).toEqual([])
})

it.each(LANGS)('no word stands in %s for which the glossary has another', (lang) => {
  const wrong = avoided[lang].flatMap((word) => {
    const pattern = new RegExp(word, 'iu')
    return sentences.filter((sentence) => pattern.test(bare(sentence[lang]))).map(({ where }) => `${where}: ${word}`)
  })
  expect(wrong).toEqual([])
})

it('each exception is one, and has its reason', () => {
  const stale = Object.keys(without).filter((key) => {
    const at = key.lastIndexOf(' ')
    const sentence = sentences.find(({ where }) => where === key.slice(0, at))
    const term = terms.find(({ id }) => id === key.slice(at + 1))
    if (!sentence || !term) return true
    const used = LANGS.filter((lang) => uses(sentence, term, lang))
    return used.length === 0 || used.length === LANGS.length
  })
  expect(stale).toEqual([])
  expect(Object.values(without).filter((reason) => reason.length < 10)).toEqual([])
})
