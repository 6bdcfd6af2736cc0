/**
 * Answering what a person said, in the person's language: an exchange with yes, no or another one, an option with how the bot stands
 * to it, a question with a reason or a range. What is not understood is said to be so, with the way that needs no words (P33, P35).
 */
import { backing, bodies, type Observation, unsettled } from '../mind/observation.ts'
import type { BotState, Heard } from '../mind/state.ts'
import type { Wish } from '../mind/wish.ts'
import type { PhraseId, Slots } from '../speech/phrases.ts'
import { say } from '../speech/speech.ts'
import { type Understood, understand } from '../speech/understand.ts'
import { verdictOn } from '../strategy/acceptance.ts'
import { insteadOf, rangeOn, replyTo, type Term } from '../strategy/answer.ts'
import { exchangeWith } from '../strategy/exchange.ts'
import {
  type Exchange,
  hasPromised,
  type Promised,
  pledgeKey,
  promiseKey,
  releaseKey,
  standingPromises,
} from '../strategy/promise.ts'

/** What is said, and what the bot has bound itself to by saying it. */
interface Words {
  readonly phrase: PhraseId
  readonly slots: Slots
  readonly binds?: readonly string[]
}

export function reply(bot: BotState, observation: Observation, heard: Heard): readonly Wish[] {
  const focus = bodies(observation).find((b) => b.discussing !== '')?.discussing ?? ''
  const { phrase, slots, binds = [] } = words(bot, observation, heard, understand(observation, heard.text, focus))
  const saying = { channel: heard.channel, lang: heard.lang, once: `reply/${heard.nth}`, unasked: false }
  return say(bot, observation, phrase, slots, saying).map((w) => ({ ...w, spends: [...w.spends, ...binds] }))
}

function words(bot: BotState, observation: Observation, heard: Heard, understood: Understood): Words {
  const { options, questions, asksWhy } = understood
  const open = unsettled(observation)
  const [first, second] = options.filter(({ question }) => open.includes(question))
  if (first && second) return onExchange(bot, observation, heard, first, second)
  const question = questions[0]
  if (asksWhy && question !== undefined) return { phrase: 'answer-why', slots: { question } }
  const promised = standingPromises(bot).filter((p) => p.party === heard.party)
  const sealed = onAnswer(understood, promised)
  if (sealed) return sealed
  if (first) return onOption(bot, observation, first)
  if (question !== undefined)
    return open.includes(question)
      ? onQuestion(bot, observation, question, promised)
      : {
          phrase: 'answer-settled',
          slots: { question, option: observation.board.questions.get(question)?.agreed ?? '' },
        }
  return onNothing(bot, observation, heard, understood)
}

/** Yes or no to what the bot offered last, where nothing else is named than what was offered. */
function onAnswer({ answer, questions, options }: Understood, promised: readonly Promised[]): Words | undefined {
  const offered = promised.at(-1)
  if (!offered || !answer) return undefined
  const isAbout = questions.every((q) => q === offered.ask || q === offered.give)
  const isSame = options.every(({ option }) => option === offered.askOption || option === offered.giveOption)
  if (!isAbout || !isSame) return undefined
  return answer === 'yes'
    ? { phrase: 'yes-noted', slots: slotsOf(offered) }
    : { phrase: 'no-noted', slots: slotsOf(offered), binds: [releaseKey(offered)] }
}

function onExchange(bot: BotState, observation: Observation, heard: Heard, a: Term, b: Term): Words {
  const answer = replyTo(bot, observation, heard.party, a, b)
  if (answer.kind === 'no') return { phrase: 'trade-no', slots: { ...answer.because } }
  return offering(heard, answer.exchange, answer.kind === 'yes' ? 'trade-yes' : 'counter')
}

const offering = ({ party, channel, lang }: Heard, exchange: Exchange, phrase: PhraseId): Words => ({
  phrase,
  slots: slotsOf(exchange),
  binds: [promiseKey({ ...exchange, party, channel, lang })],
})

const slotsOf = ({ ask, askOption, give, giveOption }: Exchange): Slots => ({ ask, askOption, give, giveOption })

/** What it says that it can live with it will not vote down. */
function onOption(bot: BotState, observation: Observation, term: Term): Words {
  const { question, option } = term
  if (backing(observation, question).get(bot.party) === option) return { phrase: 'answer-yes', slots: { ...term } }
  if (verdictOn(bot, observation, question, option) !== 'no')
    return { phrase: 'answer-live', slots: { ...term }, binds: [pledgeKey(question, option)] }
  const other = insteadOf(bot, observation, term)
  return other === undefined
    ? { phrase: 'answer-no', slots: { ...term } }
    : { phrase: 'answer-no-but', slots: { ...term, other } }
}

/** What it has offered on the question it says again; else how far it can go. */
function onQuestion(bot: BotState, observation: Observation, question: string, promised: readonly Promised[]): Words {
  const offered = promised.find((p) => p.ask === question || p.give === question)
  if (offered) return { phrase: 'trade', slots: slotsOf(offered) }
  const [option, other] = rangeOn(bot, observation, question)
  return option === other
    ? { phrase: 'position', slots: { question, option } }
    : { phrase: 'position-range', slots: { question, option, other } }
}

/** Nothing is named: in a channel the bot comes forward with an exchange of its own, once each. */
function onNothing(bot: BotState, observation: Observation, heard: Heard, { greets }: Understood): Words {
  const trade = heard.channel === 'plenary' ? undefined : exchangeWith(bot, observation, heard.party)
  if (trade && !hasPromised(bot, heard.party, trade)) return offering(heard, trade, 'trade')
  return { phrase: greets ? 'greeting' : 'unclear', slots: {} }
}
