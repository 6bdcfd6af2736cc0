/**
 * The sentences that bots say. Slots are filled with ids' names from the scenario, unchanged; no sentence has a place for a
 * number of the brief or for its words.
 */
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import type { Lang, Text } from '../../../shared/scenario/schema.ts'
import { oneOf } from '../mind/draw.ts'
import { type Observation, questionOf } from '../mind/observation.ts'
import en from './phrases.en.json' with { type: 'json' }
import kk from './phrases.kk.json' with { type: 'json' }
import ru from './phrases.ru.json' with { type: 'json' }

export type PhraseId = keyof typeof en
export const PHRASES: Readonly<Record<Lang, Readonly<Record<PhraseId, readonly string[]>>>> = { kk, ru, en }

/** What a slot stands for; ids that the scenario does not name stand for themselves. */
export interface Slots {
  readonly question?: string
  /** an option of `question` */
  readonly option?: string
  readonly ask?: string
  readonly askOption?: string
  readonly give?: string
  readonly giveOption?: string
  readonly party?: string
  readonly document?: string
  readonly rule?: string
}

/** The sentence in a language. Which of its variants is drawn from the seed and the label. */
export function sentence(observation: Observation, lang: Lang, phrase: PhraseId, slots: Slots, seed: number): string {
  const variants = PHRASES[lang][phrase] as readonly [string, ...string[]]
  const label = `${phrase}/${Object.values(slots).join('/')}`
  return oneOf(seed, label, variants).replace(
    /\{(\w+)\}/g,
    (_, slot: keyof Slots) => nameOf(observation, slot, slots)?.[lang] ?? slots[slot] ?? '',
  )
}

function nameOf(observation: Observation, slot: keyof Slots, slots: Slots): Text | undefined {
  const { scenario } = observation
  const id = slots[slot]
  switch (slot) {
    case 'question':
    case 'ask':
    case 'give':
      return questionOf(observation, id ?? '')?.title
    case 'option':
      return optionName(observation, slots.question, id)
    case 'askOption':
      return optionName(observation, slots.ask, id)
    case 'giveOption':
      return optionName(observation, slots.give, id)
    case 'party':
      return scenario.parties.find((p) => p.id === id)?.name
    case 'document':
      return scenario.documents.find((d) => d.id === id)?.title
    case 'rule':
      return scenario.rules.find((r) => r.id === id)?.title
  }
}

const LEAVING_OPEN: Text = { kk: 'ашық қалдыру', ru: 'оставить открытым', en: 'leave it open' }

/** An option worded at the table has only its own words, the same in every language. */
function optionName(observation: Observation, question: string | undefined, option = ''): Text | undefined {
  if (option === LEFT_OPEN) return LEAVING_OPEN
  const worded = observation.board.options.get(option)?.wording.slice(0, 120)
  if (worded !== undefined) return { kk: worded, ru: worded, en: worded }
  return questionOf(observation, question ?? '')?.options.find((o) => o.id === option)?.label
}
