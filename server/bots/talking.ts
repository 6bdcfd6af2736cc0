/**
 * Talking with people: accepting an invitation, and answering what a person said. A bot does not understand the words; it
 * answers in their language with where it stands, and in a channel with an exchange that would pay both.
 */
import { hash32 } from '../../shared/engine/chance.ts'
import { unlist } from '../../shared/engine/text-lists.ts'
import { wishes as bestFirst, gain } from './interest.ts'
import { expectedGain, liking } from './model.ts'
import { type Exchange, hasPromised, promiseKey } from './promise.ts'
import { backing, me, type Seen, unsettled } from './seen.ts'
import { say } from './speech.ts'
import { type BotState, type Heard, spent } from './state.ts'
import { type Wish, wish } from './wish.ts'

const REPLIES_AT_MOST = 6
const READING_MS = 1500

export function invitations(bot: BotState, seen: Seen): readonly Wish[] {
  for (const c of [...seen.board.channels.values(), ...seen.desk.channels.values()]) {
    const accept = wish(seen, ['accept-invitation', c.id], { channel: c.id })
    if (accept.length > 0) return accept
    const greets = unlist(c.members).includes(bot.party) && c.by !== bot.party
    const greeting = greets ? say(bot, seen, 'greet', {}, { channel: c.id, once: `greet/${c.id}`, unasked: false }) : []
    if (greeting.length > 0) return greeting
  }
  return []
}

/** In the plenary one bot answers: the one that was named, else one drawn; elsewhere each that hears it. */
function isMine(seen: Seen, heard: Heard): boolean {
  if (heard.channel !== 'plenary') return true
  const bots = [...seen.board.seats.values()].filter((s) => s.bot).map((s) => s.id)
  const said = heard.text.toLowerCase()
  const named = seen.scenario.parties
    .filter((p) => [p.id, ...Object.values(p.name)].some((name) => said.includes(name.toLowerCase())))
    .map((p) => p.id)
  if (named.length > 0) return named.includes(me(seen))
  return bots.toSorted((a, b) => hash32(`${heard.seq}/${a}`) - hash32(`${heard.seq}/${b}`))[0] === me(seen)
}

export function replying(bot: BotState, seen: Seen): readonly Wish[] {
  for (const heard of bot.heard) {
    const counted = `replies/${seen.board.stage}/${heard.channel}`
    if (spent(bot, `said/reply/${heard.seq}`) > 0 || !isMine(seen, heard) || spent(bot, counted) >= REPLIES_AT_MOST)
      continue
    const words = reply(bot, seen, heard)
    if (words.length > 0) return words.map((w) => ({ ...w, waitMs: READING_MS, spends: [...w.spends, counted] }))
  }
  return []
}

function reply(bot: BotState, seen: Seen, heard: Heard): readonly Wish[] {
  const saying = { channel: heard.channel, lang: heard.lang, once: `reply/${heard.seq}`, unasked: false }
  const trade = heard.channel === 'plenary' ? undefined : exchangeWith(bot, seen, heard.party)
  if (trade && !hasPromised(bot, heard.party, trade))
    return say(bot, seen, 'trade', { ...trade }, saying).map((w) => ({
      ...w,
      spends: [...w.spends, promiseKey(heard.party, trade)],
    }))
  const question = seen.board.discussing || unsettled(seen)[0] || ''
  const option = backing(seen, question).get(bot.party)
  return option === undefined
    ? say(bot, seen, 'thanks', {}, saying)
    : say(bot, seen, 'position', { question, option }, saying)
}

/** What the bot would get on one question for what that party seems to want on another, when both would be better off. */
function exchangeWith(bot: BotState, seen: Seen, party: string): Exchange | undefined {
  const open = unsettled(seen)
  const asks = open.flatMap((ask) => {
    const askOption = bestFirst(bot, seen, ask)[0] ?? ''
    const alreadyWith = liking(bot, seen, party, ask, askOption) > 0.65
    return alreadyWith
      ? []
      : [{ ask, askOption, worth: gain(bot, seen, ask, askOption) - expectedGain(bot, seen, ask) }]
  })
  const gives = open.flatMap((give) => {
    const giveOption = bot.liked[party]?.[give]?.[0]
    if (giveOption === undefined || backing(seen, give).get(bot.party) === giveOption) return []
    return [{ give, giveOption, price: expectedGain(bot, seen, give) - gain(bot, seen, give, giveOption) }]
  })
  return asks
    .flatMap((a) => gives.filter((g) => g.give !== a.ask).map((g) => ({ ...a, ...g })))
    .filter((t) => t.worth > t.price)
    .toSorted((a, b) => b.worth - b.price - (a.worth - a.price))[0]
}
