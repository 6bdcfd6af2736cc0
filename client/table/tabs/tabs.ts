/** Which of the five tabs a phone shows; a wide screen shows them all. */
import { signal } from '@preact/signals'
import { questionOf } from '../words/names.ts'

/** In the order in which they stand. */
export const TABS = ['now', 'text', 'talk', 'agenda', 'brief'] as const
export type Tab = (typeof TABS)[number]

export const tab = signal<Tab>('now')

const narrow = matchMedia('(max-width: 1000px)')
const onPhone = signal(narrow.matches)
narrow.addEventListener('change', () => {
  onPhone.value = narrow.matches
})
export const isPhone = (): boolean => onPhone.value

/** Whether the page itself is looked at: another tab of the browser, or a lock, may lie over it. */
const isLookedAt = signal(true)
const look = () => {
  isLookedAt.value = document.visibilityState === 'visible'
}
look()
addEventListener('visibilitychange', look)

/** Whether what stands in a tab is on the screen of somebody who looks. */
export const isInView = (of: Tab): boolean => isLookedAt.value && (tab.value === of || !isPhone())

/** Opens a tab of the phone; on a wide screen nothing needs to move. */
export function showTab(to: Tab): void {
  if (tab.peek() === to) return
  tab.value = to
  if (isPhone()) requestAnimationFrame(() => scrollTo(0, 0))
}

/** document → whether we opened or folded it ourselves */
export const unfolded = signal<Readonly<Record<string, boolean>>>({})

/** The article that we opened, '' if we folded it: a phone shows one at a time. Undefined until then. */
export const openArticle = signal<string | undefined>(undefined)

/** Brings an article into view: its tab, its document, then itself. */
export function showArticle(question: string): void {
  const document = questionOf(question)?.document
  if (document) unfolded.value = { ...unfolded.peek(), [document]: true }
  openArticle.value = question
  tab.value = 'text'
  requestAnimationFrame(() => requestAnimationFrame(() => document && scrollToArticle(question)))
}

function scrollToArticle(question: string): void {
  const article = globalThis.document.getElementById(`art-${question}`)
  article?.scrollIntoView({ block: 'start' })
  article?.focus({ preventScroll: true })
}
