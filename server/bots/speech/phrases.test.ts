import { expect, it } from 'vitest'
import { PHRASES, type PhraseId } from './phrases.ts'

const langs = ['kk', 'ru', 'en'] as const
const ids = Object.keys(PHRASES.en) as PhraseId[]
const slots = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort()

it('every phrase has as many variants in each language, with the same slots', () => {
  for (const lang of langs) expect(Object.keys(PHRASES[lang]).sort()).toEqual([...ids].sort())
  for (const id of ids)
    for (const lang of langs)
      expect([id, lang, PHRASES[lang][id].map(slots)]).toEqual([id, lang, PHRASES.en[id].map(slots)])
})

it('a sentence is a sentence: it ends, and fits where reasons and gains go', () => {
  for (const lang of langs)
    for (const id of ids.filter((one) => one !== 'package-gain'))
      for (const text of PHRASES[lang][id])
        expect([id, lang, /[.?]$/.test(text) && text.length < 220]).toEqual([id, lang, true])
})

it('in Kazakh no case ending is glued to a slot', () => {
  const glued = Object.values(PHRASES.kk)
    .flat()
    .filter((text) => /\}»?[-’]?\p{L}/u.test(text) || /»-?\p{L}/u.test(text.replace(/» /g, ' ')))
  expect(glued).toEqual([])
})

it('quotation marks are those of the language', () => {
  for (const text of [...Object.values(PHRASES.kk).flat(), ...Object.values(PHRASES.ru).flat()])
    expect(text).not.toMatch(/[“”"]/)
  for (const text of Object.values(PHRASES.en).flat()) expect(text).not.toMatch(/[«»"]/)
})
