/**
 * Keeping one's word. An exchange that the bot offered or accepted binds it once the other party has done its half. It ends when it is
 * turned down or cannot be met any more, and only by being said openly when it has come to cost more than no agreement (P31).
 */

import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import type { Lang } from '../../../shared/scenario/schema.ts'
import { once } from '../mind/memo.ts'
import { backing, type Observation, onTable, termsOf, unsettled } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import type { Bargain } from './bargain.ts'
import { projected } from './opponent-model.ts'

export interface Exchange {
  readonly ask: string
  readonly askOption: string
  readonly give: string
  readonly giveOption: string
}
export const bargainOf = ({ ask, askOption, give, giveOption }: Exchange): Bargain => ({
  mine: { [give]: giveOption },
  theirs: { [ask]: askOption },
})
/** An exchange with the party that it was promised to, and where and in which language that was said. */
export interface Promised extends Exchange {
  readonly party: string
  readonly channel: string
  readonly lang: Lang
}

/** Under these texts the bot remembers its promises, those that are over, and what it said it could live with. */
export const promiseKey = (p: Promised): string =>
  ['promised', p.party, p.ask, p.askOption, p.give, p.giveOption, p.channel, p.lang].join('/')
export const releaseKey = (p: Promised): string => promiseKey(p).replace('promised', 'released')
export const pledgeKey = (question: string, option: string): string => `pledged/${question}/${option}`

export const hasPledged = (bot: BotState, question: string, option: string): boolean =>
  spent(bot, pledgeKey(question, option)) > 0
export const hasPromised = (bot: BotState, party: string, t: Exchange): boolean =>
  promises(bot, () => true).some(
    (p) =>
      p.party === party &&
      p.ask === t.ask &&
      p.askOption === t.askOption &&
      p.give === t.give &&
      p.giveOption === t.giveOption,
  )

/** Promises that are not over, the newest last. */
export const standingPromises = (bot: BotState): Promised[] => promises(bot, (p) => spent(bot, releaseKey(p)) === 0)

const promises = (bot: BotState, counts: (p: Promised) => boolean): Promised[] =>
  Object.keys(bot.spent).flatMap((key) => {
    const [kind, party = '', ask = '', askOption = '', give = '', giveOption = '', channel = '', lang = ''] =
      key.split('/')
    if (kind !== 'promised') return []
    const promised = { party, ask, askOption, give, giveOption, channel, lang: lang as Lang }
    return counts(promised) ? [promised] : []
  })

/** The answer that the bot owes on a question because somebody took its offer, or undefined. */
export const owed = (bot: BotState, observation: Observation, question: string): string | undefined =>
  once(bot, observation, 'owed', () => new Map(debts(bot, observation).map((p) => [p.give, p.giveOption]))).get(
    question,
  )

/** The bot has backed what it promised: it does not stand in the way of another answer after that. */
const isKept = (bot: BotState, question: string, option: string): boolean =>
  bot.liked[bot.party]?.[question]?.includes(option) === true

/** The other side has done its half, and has not turned to another answer on what it was to get. */
const debts = (bot: BotState, observation: Observation): Promised[] =>
  standingPromises(bot).filter((p) => isMet(observation, p) && !isWaived(observation, p))

const isMet = (observation: Observation, { party, ask, askOption }: Promised): boolean =>
  backing(observation, ask).get(party) === askOption || observation.board.questions.get(ask)?.agreed === askOption

function isWaived(observation: Observation, { party, give, giveOption }: Promised): boolean {
  const backed = backing(observation, give).get(party) ?? giveOption
  const supports = onTable(observation).filter((p) => unlist(p.supporters).includes(party))
  return backed !== giveOption || supports.some((p) => (termsOf(p)[give] ?? giveOption) !== giveOption)
}

/** True when this answer would be given instead of the one that is owed. */
export function breaksWord(bot: BotState, observation: Observation, question: string, option: string): boolean {
  const due = owed(bot, observation, question)
  return due !== undefined && due !== option && !isKept(bot, question, due)
}

/** A promise that nobody can meet any more: what it asked for was settled otherwise. */
export const lapsed = (bot: BotState, observation: Observation): Promised | undefined =>
  standingPromises(bot).find(({ ask, askOption, give }) => {
    const agreed = observation.board.questions.get(ask)?.agreed ?? ''
    return agreed !== '' && agreed !== askOption && unsettled(observation).includes(give)
  })

/** False when it is its own half that would leave the bot with less than no agreement; such a bargain it does not enter into. */
export function isBearable(bot: BotState, observation: Observation, { mine, theirs }: Bargain): boolean {
  const { reservation } = observation.desk
  return (
    projected(bot, observation, theirs) < reservation ||
    projected(bot, observation, { ...theirs, ...mine }) >= reservation
  )
}

/** A debt that has come to cost more than no agreement. */
export const tooDear = (bot: BotState, observation: Observation): Promised | undefined =>
  debts(bot, observation).find(
    (p) =>
      unsettled(observation).includes(p.give) &&
      !isKept(bot, p.give, p.giveOption) &&
      !isBearable(bot, observation, bargainOf(p)),
  )
