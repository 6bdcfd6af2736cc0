/**
 * The sentences found by the id of a rule, a refusal or an entry of the record: one file a language, fetched in three
 * parts when they are first needed. Slots `{party}` hold ids; they are turned into words here, by the scenario of the table.
 */
import { computed, signal } from '@preact/signals'
import { slot } from '../table/words/slots.ts'
import { lang } from './lang.ts'

type Sentences = Readonly<Record<string, string>>
export type Params = Readonly<Record<string, string | number | boolean>>

const tables = import.meta.glob<Sentences>('../../shared/text/*.json', { query: '?part=table', import: 'default' })
const guides = import.meta.glob<Sentences>('../../shared/text/*.json', { query: '?part=guidance', import: 'default' })
const rulebooks = import.meta.glob<Sentences>('../../shared/text/*.json', { query: '?part=rules', import: 'default' })
type Part = 'table' | 'guidance' | 'rules'
const FILES = { table: tables, guidance: guides, rules: rulebooks }
const loaded = signal<Readonly<Record<string, Sentences>>>({})
const asked = new Set<string>()
const NONE: Sentences = {}
/** What did not come is asked for again so much later, ms, by whoever reads it then. */
const AGAIN = 5_000
function again(wanted: string): void {
  asked.delete(wanted)
  loaded.value = { ...loaded.peek() }
}

/** Fetches a part of the sentences of the language in use; what reads them is drawn again when they are there. */
function sentences(part: Part): Sentences {
  const file = `../../shared/text/${lang.value}.json`
  const wanted = `${file} ${part}`
  if (!asked.has(wanted)) {
    asked.add(wanted)
    FILES[part][file]?.().then(
      (found) => {
        loaded.value = { ...loaded.peek(), [wanted]: found }
      },
      () => setTimeout(again, AGAIN, wanted),
    )
  }
  return loaded.value[wanted] ?? NONE
}
/** Refusals, rules and sources are fetched when somebody first asks why, or in the years after the signature; what now with the first guidance. */
const partOf = (key: string): Part => {
  if (/^(refusals|rules|sources|families|years)\.|\b(IMP|period|duty|query|inspection|breach)-/.test(key))
    return 'rules'
  return /^(coach|acts|why|reasons|clocks)\./.test(key) ? 'guidance' : 'table'
}
const sentencesWith = (key: string): Sentences => sentences(partOf(key))

/** Whether the sentences of the language in use are here. */
export const hasSentences = computed(() => Object.keys(sentences('table')).length > 0)
/** Whether those that say why are. */
export const hasReasons = computed(() => Object.keys(sentences('rules')).length > 0)
/** Whether those of guidance are. */
export const hasGuidance = computed(() => Object.keys(sentences('guidance')).length > 0)
/** Every key that begins with `prefix`, in the order of the file. */
export const keysOf = (prefix: string): string[] =>
  Object.keys(sentencesWith(prefix)).filter((key) => key.startsWith(prefix))
export const hasSentence = (key: string): boolean => Object.hasOwn(sentencesWith(key), key)

/** What fills a slot may be a sentence with a full stop of its own. */
const ENDS = /[.!?…]\u2069?$/

/** Quotation marks within others: what somebody wrote stands between marks itself. */
const WITHIN = { kk: '“”', ru: '„“', en: '‘’' }
export const within = (words: string): string =>
  words.replace(/[«“]|([»”])/g, (_, end?: string) => WITHIN[lang.value].charAt(end ? 1 : 0))

/** The sentence with its slots filled, or '' when there is none or a slot has nothing to hold. */
export function sentence(key: string, params: Params = {}): string {
  const file = sentencesWith(key)
  if (!Object.hasOwn(file, key)) return ''
  let whole = true
  const text = (file[key] ?? '').replace(/\{(\w+)\}([»”]?)(\.?)/g, (_, name: string, quote: string, stop: string) => {
    if (!Object.hasOwn(params, name)) whole = false
    const words = name === 'ballot' && params.kind ? sentence(`ballots.${params.kind}`, params) : slot(name, params)
    return (quote ? within(words) : words) + quote + (ENDS.test(words) ? '' : stop)
  })
  return whole ? text : ''
}

/** A line of the record: the sentence for just this case where there is one, else that for its type. */
export function recordText(type: string, params: Params): string {
  const flags = ['secret', 'provisional', 'tabled', 'bot'].filter((flag) => params[flag] === true)
  const clock = String(params.clock ?? '').split(':')[0]
  const cases = [...flags, params.how, params.outcome, params.step, clock].map((kind) => `record.${type}.${kind}`)
  return sentence(cases.find(hasSentence) ?? `record.${type}`, params)
}

export const ruleText = (rule: string): string => sentence(`rules.${rule}`)
export const sourceOf = (rule: string): string => sentence(`sources.${rule}`)
/** Why something is not in order: the refusal's own sentence, else the rule's. */
export const refusalText = (rule: string, code: string, params: Params = {}): string =>
  sentence(`refusals.${rule}/${code}`, params) || sentence(`errors.${code}`, params) || ruleText(rule)
