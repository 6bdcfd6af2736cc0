import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { partOf } from '../../client/sentence-parts.ts'
import { refusalsInSource } from '../../server/cli/source/rulebook.ts'
import { CHANGES, DECIDING } from '../decisions/verdict.ts'
import { PROCEDURES } from '../engine/kernel/registry.ts'
import { recordFor } from '../engine/views/record.ts'

type Sentences = Readonly<Record<string, string>>
const LANGS = ['kk', 'ru', 'en'] as const
const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const texts: Readonly<Record<(typeof LANGS)[number], Sentences>> = {
  kk: JSON.parse(file('kk.json')),
  ru: JSON.parse(file('ru.json')),
  en: JSON.parse(file('en.json')),
}
const keys = Object.keys(texts.kk)
const slots = (text = ''): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] as string))].sort()

it.each(['ru', 'en'] as const)('every sentence exists in Kazakh and in %s, with the same slots', (lang) => {
  expect(Object.keys(texts[lang]).sort()).toEqual([...keys].sort())
  expect(keys.filter((key) => slots(texts.kk[key]).join() !== slots(texts[lang][key]).join())).toEqual([])
})

it.each(LANGS)('no text of %s is empty, and each brace belongs to a slot', (lang) => {
  const wrong = (text: string) =>
    text.trim() === '' || text !== text.trim() || /[{}]/.test(text.replace(/\{\w+\}/g, ''))
  expect(keys.filter((key) => wrong(texts[lang][key] ?? ''))).toEqual([])
})

it('no text with letters is the same in two languages', () => {
  const bare = (text = ''): string => text.replace(/\{\w+\}/g, '')
  const same = (key: string) => new Set(LANGS.map((lang) => texts[lang][key])).size < LANGS.length
  const shared = keys.filter((key) => same(key) && /\p{L}/u.test(bare(texts.kk[key])))
  // «Регламент», «Делегация» and the like are one word in Kazakh and Russian.
  expect(shared.filter((key) => !/^\p{L}+$/u.test(texts.kk[key] ?? '') || texts.en[key] === texts.kk[key])).toEqual([])
})

it('no Kazakh or Russian letter in English, no foreign word for what the glossary names in Kazakh', () => {
  expect(keys.filter((key) => /\p{Script=Cyrillic}/u.test(texts.en[key] ?? ''))).toEqual([])
  expect(keys.filter((key) => /[әғқңөұүһі]/iu.test(texts.ru[key] ?? ''))).toEqual([])
  expect(keys.filter((key) => /сұра[қғ](?!ан)|айналым/iu.test(texts.kk[key] ?? ''))).toEqual([])
})

it.each(LANGS)('the sentences of %s stay within 30 KB on the wire, in each of the parts that are fetched', (lang) => {
  const parts = ['table', 'guidance', 'rules'].map((part) => partOf(texts[lang], part))
  expect(Object.assign({}, ...parts)).toEqual(texts[lang])
  const sizes = parts.map((part) => gzipSync(JSON.stringify(part)).length)
  expect(sizes.filter((size) => size > 30 * 1024)).toEqual([])
})

it('every refusal has its sentence, and its rule its words and its source', () => {
  const refusals = refusalsInSource()
  expect(refusals.length).toBeGreaterThan(100)
  const wanted = refusals.flatMap(({ rule, code }) => [`refusals.${rule}/${code}`, `rules.${rule}`, `sources.${rule}`])
  expect([...new Set(wanted)].filter((key) => !keys.includes(key))).toEqual([])
})

it.each(LANGS)('what a refusal gives is exactly what its sentence has slots for in %s', (lang) => {
  const wrong = refusalsInSource().flatMap(({ rule, code, params }) => {
    const wanted = slots(texts[lang][`refusals.${rule}/${code}`])
    // WIRE speaks to programmers: path and command are for them, and in no sentence.
    const isFilled = rule === 'WIRE' ? wanted.every((slot) => params.includes(slot)) : wanted.join() === params.join()
    return isFilled ? [] : [`${rule}/${code} gives ${params}, slots: ${wanted}`]
  })
  expect(wrong).toEqual([])
})

it('every family of rules has a heading', () => {
  const families = keys.filter((key) => key.startsWith('rules.')).map((key) => key.slice('rules.'.length).split('-')[0])
  expect([...new Set(families)].filter((family) => !keys.includes(`families.${family}`))).toEqual([])
})

/** Has every field, and every field is like it: enough for `record.ts` to make the line of any event. */
const anything: object = new Proxy([], {
  get: (list, name) =>
    name === 'kind' ? 'freeze' : name in list || typeof name === 'symbol' ? Reflect.get(list, name) : anything,
})
/** The params that the record gives with an event; undefined for what nobody may read. */
function paramsOf(type: string): string[] | undefined {
  const own = { type, person: 'p1', subject: { kind: 'freeze', target: '', detail: '' } }
  const event = new Proxy(own, { get: (own, name) => Reflect.get(own, name) ?? anything })
  const entry = recordFor(
    { seq: 1, at: 0, actor: { kind: 'instructor', person: '' }, actionId: null, event: event as never },
    { kind: 'instructor' },
  )
  return entry ? ['by', ...Object.keys(entry.params)] : undefined
}

it('every entry of the record has a sentence, whose slots the record gives', () => {
  const types = PROCEDURES.flatMap(({ record }) => Object.keys(record))
  expect(types.length).toBeGreaterThan(80)
  for (const param of ['by', 'body', 'ballot', 'kind', 'target', 'detail', 'rule', 'party'])
    expect(paramsOf('ballot-opened')).toContain(param)
  expect(types.filter((type) => type !== 'said' && paramsOf(type) && !keys.includes(`record.${type}`))).toEqual([])
  const wrong = keys
    .filter((key) => key.startsWith('record.'))
    .flatMap((key) => {
      const params = paramsOf(key.split('.')[1] ?? '') ?? []
      return slots(texts.kk[key])
        .filter((slot) => !params.includes(slot))
        .map((slot) => `${key} {${slot}}`)
    })
  expect(wrong).toEqual([])
})

it('every kind of ballot can be named in the record', () => {
  const kinds = PROCEDURES.flatMap(({ decided }) => Object.keys(decided ?? {}))
  expect(kinds.length).toBeGreaterThan(8)
  expect(kinds.filter((kind) => !keys.includes(`ballots.${kind}`))).toEqual([])
})

it('every verdict says what would have changed it', () => {
  expect(CHANGES.filter((code) => !keys.includes(`verdicts.change.${code}`))).toEqual([])
})

it('every rule that decides a ballot has its words and its source', () => {
  const wanted = DECIDING.flatMap((rule) => [`rules.${rule}`, `sources.${rule}`])
  expect(wanted.filter((key) => !keys.includes(key))).toEqual([])
})

it('every problem of the HTTP interface and of the door has a sentence', () => {
  const sources = ['http', 'rooms', 'classes'].flatMap((folder) =>
    readdirSync(new URL(`../../server/${folder}/`, import.meta.url)).map((name) =>
      file(`../../server/${folder}/${name}`),
    ),
  )
  const calls =
    /HttpProblem\(\d+, '([a-z-]+)'|SchoolError\('([a-z-]+)'|throw refuse\('([a-z-]+)'|\bno\(\d+, '([a-z-]+)'/g
  const codes = sources.flatMap((source) => [...source.matchAll(calls)].map((m) => m.slice(1).find(Boolean) as string))
  expect(codes.length).toBeGreaterThan(20)
  expect(
    [...new Set([...codes, 'offline', 'no-answer', 'reconnect-expired'])].filter(
      (code) => !keys.includes(`errors.${code}`),
    ),
  ).toEqual([])
})
