/**
 * The sentences found by the id of a rule, a refusal or an entry of the record: one file a language, fetched when
 * it is first needed. Slots `{party}` hold ids; they are turned into words here, by the scenario of the table.
 */
import { computed, signal } from '@preact/signals'
import type { Lang } from '../../shared/scenario/schema.ts'
import { slot } from '../table/slots.ts'
import { lang } from './lang.ts'

type Sentences = Readonly<Record<string, string>>
export type Params = Readonly<Record<string, string | number | boolean>>

const files = import.meta.glob<Sentences>('../../shared/text/*.json', { import: 'default' })
const loaded = signal<Partial<Record<Lang, Sentences>>>({})
const asked = new Set<Lang>()

/** Fetches the sentences of the language in use; what reads them is drawn again when they are there. */
function sentences(): Sentences {
  const wanted = lang.value
  if (!asked.has(wanted)) {
    asked.add(wanted)
    files[`../../shared/text/${wanted}.json`]?.().then(
      (file) => {
        loaded.value = { ...loaded.peek(), [wanted]: file }
      },
      () => asked.delete(wanted),
    )
  }
  return loaded.value[wanted] ?? {}
}

/** Whether the sentences of the language in use are here. */
export const hasSentences = computed(() => Object.keys(sentences()).length > 0)
/** Every key that begins with `prefix`, in the order of the file. */
export const keysOf = (prefix: string): string[] => Object.keys(sentences()).filter((key) => key.startsWith(prefix))
export const hasSentence = (key: string): boolean => Object.hasOwn(sentences(), key)

/** What fills a slot may be a sentence with a full stop of its own. */
const ENDS = /[.!?…]\u2069?$/

/** The sentence with its slots filled, or '' when there is none or a slot has nothing to hold. */
export function sentence(key: string, params: Params = {}): string {
  const file = sentences()
  if (!Object.hasOwn(file, key)) return ''
  let whole = true
  const text = (file[key] ?? '').replace(/\{(\w+)\}([»”]?)(\.?)/g, (_, name: string, quote: string, stop: string) => {
    if (!Object.hasOwn(params, name)) whole = false
    const words = name === 'ballot' && params.kind ? sentence(`ballots.${params.kind}`, params) : slot(name, params)
    return words + quote + (ENDS.test(words) ? '' : stop)
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
