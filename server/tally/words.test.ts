import { expect, it } from 'vitest'
import en from './words.en.json' with { type: 'json' }
import kk from './words.kk.json' with { type: 'json' }
import ru from './words.ru.json' with { type: 'json' }
import { LANGS, say, sayWrong } from './words.ts'

const WORDS = { kk, ru, en }
const slots = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()

it('every sentence is there in each language, with the same slots, and none is in another language', () => {
  for (const part of ['because', 'wrong'] as const)
    for (const [id, text] of Object.entries(WORDS.kk[part])) {
      for (const lang of LANGS) {
        const other: Readonly<Record<string, string>> = WORDS[lang][part]
        expect([lang, id, slots(other[id] ?? '')]).toEqual([lang, id, slots(text)])
        expect(Object.keys(other)).toEqual(Object.keys(WORDS.kk[part]))
      }
      expect(new Set(LANGS.map((lang) => (WORDS[lang][part] as Readonly<Record<string, string>>)[id])).size).toBe(3)
    }
})

it('a name is put in as it is, also where it looks like a slot', () => {
  expect(say('en', 'concerned', { parties: '{yes} $& $1' })).toBe('The party concerned does not count: {yes} $& $1.')
  expect(sayWrong('kk', 'sum', { sum: 14, members: 15 })).toBe(
    'Сандардың қосындысы (14) мүшелер санына (15) тең болуы керек.',
  )
})
