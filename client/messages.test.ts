import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Messages = Readonly<Record<string, unknown>>

const read = (language: string): Messages =>
  JSON.parse(readFileSync(new URL(`./messages/${language}.json`, import.meta.url), 'utf8'))
const kazakh = read('kk')
const fields = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{[a-z]\w*\}/gi))].sort()

/** A missing sentence silently becomes one in another language. */
it.each(['ru', 'en'])('every message exists in Kazakh and in %s, with the same fields', (language) => {
  const other = read(language)
  expect(Object.keys(other).sort()).toEqual(Object.keys(kazakh).sort())
  const different = Object.keys(kazakh).filter((key) => fields(kazakh[key]).join() !== fields(other[key]).join())
  expect(different).toEqual([])
})

it.each(['kk', 'ru', 'en'])('no message is empty in %s', (language) => {
  expect(
    Object.entries(read(language)).filter(([, text]) => text === '' || JSON.stringify(text).includes('""')),
  ).toEqual([])
})
