/**
 * The interface text of the table's pages. Same messages and same types as Paraglide's, but one language at a time:
 * hundreds of sentences in three languages would weigh more than the code. The first pages, which must paint at once
 * in any language, import Paraglide's compiled functions instead.
 */
import { computed, signal } from '@preact/signals'
import type { Lang } from '../../shared/scenario/schema.ts'
import type { m as Messages } from '../paraglide/messages.js'
import { lang } from './lang.ts'

type Texts = Readonly<Record<string, string>>
const files = import.meta.glob<Texts>('../messages/*.json', { import: 'default' })
/** The language that is on the screen; stays the old one until a new one has come. */
const texts = signal<Texts | null>(null)
const held = new Map<Lang, Texts>()

/** What did not come is asked for again so much later, ms. */
const AGAIN = 5_000

/** Fetches a language unless it is here, until it comes; draws with it if it is still the one in use. */
async function loadMessages(wanted: Lang): Promise<void> {
  const file = held.get(wanted) ?? (await files[`../messages/${wanted}.json`]?.())
  if (!file) return
  held.set(wanted, file)
  if (lang.peek() === wanted) texts.value = file
}
const load = (wanted: Lang): void =>
  void loadMessages(wanted).catch(() => setTimeout(() => lang.peek() === wanted && load(wanted), AGAIN))
lang.subscribe(load)

/** Whether there is anything to draw with. */
export const hasMessages = computed(() => texts.value !== null)

/** Whether what there is to draw with is in the language in use. */
export const isInLanguage = computed(() => texts.value !== null && texts.value === held.get(lang.value))

const fill = (text: string, params: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name) => String(params[name]))

export const m = new Proxy({} as typeof Messages, {
  get:
    (_, key: string) =>
    (params = {}) =>
      fill(texts.value?.[key] ?? '', params),
})
