import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Text } from '../../../shared/scenario/schema.ts'
import { root } from '../root.ts'

/** The languages of the product: those of a scenario's texts. Kazakh is the first, and the one the others are compared with. */
const LANGS: readonly string[] = Text.keyof().options
const [KAZAKH = '', ...OTHERS] = LANGS

const FILES = [
  'shared/text/*.json',
  'client/messages/*.json',
  'server/bots/speech/phrases.*.json',
  'server/tally/words.*.json',
]
const SOURCES = ['{client,server,shared}/**/*.{ts,tsx}', 'client/project.inlang/settings.json']
const NOT_OURS = ['**/paraglide/**', '**/node_modules/**']

/** Two codes or more in quotes, with commas or bars between them. */
const LIST = /(['"])[a-z]{2}\1(?:(?:,\s+| \| )(['"])[a-z]{2}\2)+/g
const codesIn = (list: string): string[] => [...list.matchAll(/[a-z]{2}/g)].map(([code]) => code)

it('every language has its sentences, messages and phrases', () => {
  const wanted = FILES.flatMap((pattern) => LANGS.map((lang) => pattern.replace('*', lang)))
  expect(wanted.filter((file) => !existsSync(join(root, file)))).toEqual([])
  const known = FILES.flatMap((pattern) => globSync(pattern, { cwd: root })).map((file) => file.replaceAll('\\', '/'))
  expect(known.toSorted()).toEqual(wanted.toSorted())
})

it('whoever lists the languages lists all of them', () => {
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root, exclude: NOT_OURS }))
  const lists = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(LIST)].map(([list]) => ({ file, list, codes: codesIn(list) })),
  )
  const ours = lists.filter(({ codes }) => codes.every((code) => LANGS.includes(code)))
  const isWhole = (codes: readonly string[]) =>
    (codes.includes(KAZAKH) ? LANGS : OTHERS).every((lang) => codes.includes(lang))
  expect(ours.length).toBeGreaterThan(5)
  expect(ours.filter(({ codes }) => !isWhole(codes)).map(({ file, list }) => `${file}: ${list}`)).toEqual([])
})
