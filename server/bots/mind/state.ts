/**
 * What a bot carries from one thought to the next. All of it can be lost: a bot that takes a seat over in mid-game begins
 * with an empty memory and works from the board.
 */
import type { Lang } from '../../../shared/scenario/schema.ts'
import type { Naming } from './frequency.ts'
import {
  type Kind,
  type Temperament,
  type TemperamentId,
  temperamentFor,
  temperamentOf,
  type YardstickId,
} from './temperament.ts'

/** Something that a person said where this bot hears it. */
export interface Utterance {
  readonly channel: string
  readonly party: string
  readonly lang: Lang
  readonly text: string
}

/** An utterance as the bot remembers it: the `nth` that it heard, so that no count of facts out of its sight is in it. */
export interface Heard extends Utterance {
  readonly nth: number
}

/** A text that anybody spoke or wrote into the record where this bot reads it, its own too. */
export interface Overheard {
  readonly channel: string
  readonly text: string
}

export interface BotState {
  readonly party: string
  readonly seed: number
  readonly temperament: TemperamentId | YardstickId
  /** The language of the table: what the bot says unasked. */
  readonly lang: Lang
  /** How much of the record it had when it looked last, and who backed what then. */
  readonly entries: number
  readonly backings: string
  /** How many packages and revisions it has seen on the table: how long the table has been bargaining over packages. */
  readonly offers: number
  /** How often it did what has a bound: `back:tariff:1` → 2. */
  readonly spent: Readonly<Record<string, number>>
  /** party → question → options it was seen to back, offer or vote for, the first wish first */
  readonly liked: Ledger
  /** How often and how early each party named each answer, and the times that are counted. */
  readonly named: Naming
  readonly counted: Readonly<Record<string, true>>
  /** party → question → options it was seen to vote against */
  readonly opposed: Ledger
  /** What people said and nobody answered yet, oldest first. */
  readonly heard: readonly Heard[]
  /** channel → sentences said there, names and options masked, oldest first */
  readonly earshot: Readonly<Record<string, readonly string[]>>
}
export type Ledger = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export interface BotSettings {
  readonly party: string
  readonly seed: number
  readonly kind?: Kind | YardstickId
  readonly lang?: Lang
}

export const newBot = ({ party, seed, kind = 'mixed', lang = 'en' }: BotSettings): BotState => ({
  party,
  seed,
  temperament: temperamentFor(kind, seed),
  lang,
  entries: 0,
  backings: '',
  offers: 0,
  spent: {},
  liked: {},
  named: {},
  counted: {},
  opposed: {},
  heard: [],
  earshot: {},
})

export const traits = (bot: BotState): Temperament => temperamentOf(bot.temperament)
export const spent = (bot: BotState, key: string): number => bot.spent[key] ?? 0

/** The bot after it has done what the keys name once more. */
export function spend(bot: BotState, keys: readonly string[]): BotState {
  if (keys.length === 0) return bot
  const counts = { ...bot.spent }
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return { ...bot, spent: counts }
}

/** The ledger with one more entry; the same ledger when it is there already. */
export function enter(ledger: Ledger, party: string, question: string, option: string): Ledger {
  const old = ledger[party]?.[question] ?? []
  if (option === '' || old.includes(option)) return ledger
  return { ...ledger, [party]: { ...ledger[party], [question]: [...old, option] } }
}
