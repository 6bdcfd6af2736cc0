/** Ids into words: what the scenario and the table call things, in the language of the page. */
import { computed } from '@preact/signals'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import type { Lang, Party, Question } from '../../../shared/scenario/schema.ts'
import { shortened } from '../../../shared/writing/shortened.ts'
import { list } from '../../text/format.ts'
import { isolated } from '../../text/isolated.ts'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { entries } from '../record/record.ts'
import { questionsIn } from '../state/agreement.ts'
import { agenda, board, desk, questions, scenario, seen } from '../state/table.ts'

export const partyOf = (id: string): Party | undefined => scenario.value?.parties.find((p) => p.id === id)
export const partyName = (id: string): string => tx(partyOf(id)?.name) || id
/** «Қазақстан (сіз)» for our own. */
export const partyNameYou = (id: string): string =>
  id === seen.value ? m.name_you({ name: partyName(id) }) : partyName(id)
/** A period, an obligation, a kind of inspection or an event of the calendar, by its id. */
export function calendarTitle(id: string): string {
  const { periods = [], obligations = [], inspections, forceMajeure = [] } = scenario.value?.calendar ?? {}
  const all = [...periods, ...obligations, ...(inspections?.kinds ?? []), ...forceMajeure]
  return tx(all.find((one) => one.id === id)?.title) || id
}
export const partyNames = (ids: string | readonly string[]): string =>
  list((typeof ids === 'string' ? unlist(ids) : ids).map(partyName))

export const questionOf = (id: string): Question | undefined => questions.value.find((q) => q.id === id)
/** The title of a question; what has just been raised has one as soon as its texts are here, and an id says nothing to anybody. */
export const questionTitle = (id: string): string => isolated(tx(questionOf(id)?.title)) || '…'
/** The place of a question on the agenda, from 1; 0 when it is not on it. */
export const questionNumber = (id: string): number => agenda.value.findIndex((q) => q.id === id) + 1

/** Options worded at the table: everybody's, and those that only the members of a body see. */
const worded = computed(() => new Map([...(board.value?.options ?? []), ...(desk.value?.options ?? [])]))
export const isWorded = (option: string): boolean => worded.value.has(option)

/** The short name of an option, for lists; what was worded at the table has its first words for one. */
export function optionLabel(question: string, option: string): string {
  if (option === LEFT_OPEN) return m.left_open()
  const own = questionOf(question)?.options.find((o) => o.id === option)
  return isolated(own ? tx(own.label) : shortened(worded.value.get(option)?.wording ?? option))
}
/** The words of an option as they would stand in the treaty. */
export function optionWording(question: string, option: string): string {
  const q = questionOf(question)
  if (option === LEFT_OPEN) return tx(q?.leftOpen)
  const own = q?.options.find((o) => o.id === option)
  return isolated(own ? tx(own.wording) : (worded.value.get(option)?.wording ?? option))
}
/** How the article begins, where the option only ends its sentence: the scenario's do, and what amends them. */
function beginning(question: string, option: string): string {
  const article = questionOf(question)?.article
  const own = worded.value.get(option)
  if (!own) return tx(article)
  let { base } = own
  while (isWorded(base)) base = worded.value.get(base)?.base ?? ''
  return base ? (article?.[own.lang as Lang] ?? '') : ''
}
/** The whole sentence of the treaty: how the article begins, and the option that ends it. */
export const fullWording = (question: string, option: string): string =>
  `${beginning(question, option)} ${optionWording(question, option)}`.trim()
/** The number of a question's article in its document, from 1. */
export const articleNumber = (question: string): number =>
  questionsIn(questionOf(question)?.document ?? '').indexOf(question) + 1
/** «3-бап. Ортақ сыртқы тариф» */
export const articleTitle = (question: string): string =>
  m.article_title({ number: articleNumber(question), title: questionTitle(question) })
/** Every option of a question that can be backed: the scenario's, those worded at the table, and leaving it open (TXT-5). */
export function optionsOf(question: string): string[] {
  const added = [...worded.value.values()].filter((o) => o.question === question).map((o) => o.id)
  return [...(questionOf(question)?.options.map((o) => o.id) ?? []), ...added, LEFT_OPEN]
}

/**
 * Packages by what they are called: the number among those that all could see. One that only some could see when we first
 * read of it has a letter until all see it, for its id says nothing to anybody.
 */
const packageNames = computed(() => {
  const rows = [...(board.value?.packages.values() ?? []), ...(desk.value?.packages.values() ?? [])]
  const told = [
    ...entries.value.map(({ params }) => params),
    ...rows.map(({ id, number }) => ({ package: id, number })),
  ]
  const numbers = new Map<string, number>()
  const lettered: string[] = []
  for (const { package: id, number } of told)
    if (id && typeof number === 'number') {
      if (number === 0 && !numbers.has(String(id))) lettered.push(String(id))
      numbers.set(String(id), Math.max(number, numbers.get(String(id)) ?? 0))
    }
  return new Map([...numbers].map(([id, number]) => [id, number > 0 ? String(number) : letter(lettered.indexOf(id))]))
})
/** The letters that look the same in the three languages. */
const letter = (i: number): string => 'АВЕКМНОРСТХ'.charAt(i) || `${i + 1}`
export const packageNumber = (id: string): string => packageNames.value.get(id) ?? '…'
export const documentTitle = (id: string): string => tx(scenario.value?.documents.find((d) => d.id === id)?.title) || id
export const stageTitle = (id: string): string => tx(scenario.value?.stages.find((s) => s.id === id)?.title) || id
export const ruleTitle = (id: string): string => tx(scenario.value?.rules.find((r) => r.id === id)?.title) || id
export const ruleValue = (id: string, value: string): string =>
  tx(scenario.value?.rules.find((r) => r.id === id)?.values.find((v) => v.id === value)?.text) || value
export const injectTitle = (id: string): string => tx(scenario.value?.injects.find((i) => i.id === id)?.title) || id

/** `tariff=average budget=equal` as «Title: option; Title: option». */
export const terms = (text: string): string =>
  [...unpair(text)].map(([q, o]) => `${questionTitle(q)}: ${m.quoted({ text: optionLabel(q, o) })}`).join('; ')

const isOptionNamed = (question: string, option: string): boolean =>
  option === LEFT_OPEN || isWorded(option) || (questionOf(question)?.options.some(({ id }) => id === option) ?? false)
/** Whether we have the names of the questions, options and news that a line of the record is about: they come by themselves. */
export const isNamed = ({ question, option, inject }: Readonly<Record<string, unknown>>): boolean =>
  (!question || questionOf(String(question)) !== undefined) &&
  (!question || !option || isOptionNamed(String(question), String(option))) &&
  (!inject || (scenario.value?.injects.some(({ id }) => id === inject) ?? false))
