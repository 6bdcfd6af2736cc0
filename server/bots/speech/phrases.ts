/**
 * The sentences that bots say. Slots are filled with ids' names from the scenario, unchanged; no sentence has a place for a
 * number of the brief. Of its words only the reasons are said: they were written for it.
 */
import { PLENARY } from '../../../shared/engine/bodies/plenary.ts'
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import type { Lang, Text } from '../../../shared/scenario/schema.ts'
import { draw, oneOf } from '../mind/draw.ts'
import { type Observation, questionOf } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'
import { freshest, WORDS_AT_MOST } from './earshot.ts'
import { derive, type Grammar, VOICES, type Voice } from './grammar.ts'
import en from './phrases.en.json' with { type: 'json' }
import kk from './phrases.kk.json' with { type: 'json' }
import ru from './phrases.ru.json' with { type: 'json' }

export type PhraseId = Exclude<keyof typeof en, `${string}@${string}`>
export const PHRASES: Readonly<Record<Lang, Readonly<Record<keyof typeof en, readonly string[]>>>> = { kk, ru, en }

/** What a slot stands for; ids that the scenario does not name stand for themselves. */
export interface Slots {
  readonly question?: string
  /** an option of `question` */
  readonly option?: string
  /** another option of `question` */
  readonly other?: string
  readonly ask?: string
  readonly askOption?: string
  readonly give?: string
  readonly giveOption?: string
  readonly party?: string
  readonly document?: string
  readonly rule?: string
}

/** Where and in which language something is said: in the plenary and in the language of the table unless told otherwise. */
export interface Place {
  readonly channel?: string
  readonly lang?: Lang
}

/** So many ways of saying it are weighed against what was said before. */
const DRAWS = 30

/** The sentence, in words that were not said there yet as far as the bot heard. All chance is drawn from its seed. */
export function sentence(
  bot: BotState,
  observation: Observation,
  phrase: PhraseId,
  slots: Slots,
  { channel = PLENARY, lang = bot.lang }: Place = {},
): string {
  const grammar: Grammar = { ...PHRASES[lang], reason: reasonsOn(observation, slots.question, lang) }
  const label = `${phrase}/${Object.values(slots).join('/')}`
  const voice = voiceOf(bot, observation)
  function* texts(): Iterable<string> {
    for (let i = 0; i < DRAWS; i++) {
      const text = derive(grammar, phrase, voice, (at) => draw(bot.seed, `${label}/${i}/${at}`))
      yield filled(observation, lang, text, slots)
    }
  }
  return freshest(texts(), bot.earshot[channel] ?? [], observation)
}

/** The voice that the brief gives the state, or one of them all. */
export const voiceOf = (bot: BotState, { brief }: Observation): Voice => brief.voice ?? oneOf(bot.seed, 'voice', VOICES)

/** What the brief gives to say of a question, or what can be said of any. */
function reasonsOn({ brief }: Observation, question: string | undefined, lang: Lang): readonly string[] {
  const own = question === undefined ? [] : (brief.reasons?.[question] ?? [])
  return own.length > 0 ? own.map((reason) => reason[lang]) : PHRASES[lang].why
}

const filled = (observation: Observation, lang: Lang, text: string, slots: Slots): string =>
  text.replace(/\{(\w+)\}/g, (_, slot: keyof Slots) => nameOf(observation, slot, slots)?.[lang] ?? slots[slot] ?? '')

function nameOf(observation: Observation, slot: keyof Slots, slots: Slots): Text | undefined {
  const { scenario } = observation
  const id = slots[slot]
  switch (slot) {
    case 'question':
    case 'ask':
    case 'give':
      return questionOf(observation, id ?? '')?.title
    case 'option':
    case 'other':
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
  const worded = observation.board.options.get(option)?.wording.slice(0, WORDS_AT_MOST)
  if (worded !== undefined) return { kk: worded, ru: worded, en: worded }
  return questionOf(observation, question ?? '')?.options.find((o) => o.id === option)?.label
}
