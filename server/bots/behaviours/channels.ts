/** Talking with people: accepting an invitation, and whose turn it is to answer what a person said. */
import { hash32 } from '../../../shared/engine/kernel/chance.ts'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { me, type Observation } from '../mind/observation.ts'
import { type BotState, type Heard, spent } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { say } from '../speech/speech.ts'
import type { Behaviour } from './behaviour.ts'
import { accounting } from './promises.ts'
import { reply } from './reply.ts'

const REPLIES_AT_MOST = 6
const READING_MS = 1500

function answerInvitations(bot: BotState, observation: Observation): readonly Wish[] {
  for (const c of [...observation.board.channels.values(), ...observation.desk.channels.values()]) {
    const accept = wish(observation, ['accept-invitation', c.id], { channel: c.id })
    if (accept.length > 0) return accept
    const greets = unlist(c.members).includes(bot.party) && c.by !== bot.party
    const greeting = greets
      ? say(bot, observation, 'greet', {}, { channel: c.id, once: `greet/${c.id}`, unasked: false })
      : []
    if (greeting.length > 0) return greeting
  }
  return []
}

/** In the plenary one bot answers: the one that was named, else one drawn; elsewhere each that hears it. */
function isMine(observation: Observation, heard: Heard): boolean {
  if (heard.channel !== 'plenary') return true
  const bots = [...observation.board.seats.values()].filter((s) => s.bot).map((s) => s.id)
  const said = heard.text.toLowerCase()
  const named = observation.scenario.parties
    .filter((p) => [p.id, ...Object.values(p.name)].some((name) => said.includes(name.toLowerCase())))
    .map((p) => p.id)
  if (named.length > 0) return named.includes(me(observation))
  const lot = (bot: string): number => hash32(`${heard.party}/${said}/${bot}`)
  return bots.toSorted((a, b) => lot(a) - lot(b))[0] === me(observation)
}

function replyToPeople(bot: BotState, observation: Observation): readonly Wish[] {
  for (const heard of bot.heard) {
    const counted = `replies/${observation.board.stage}/${heard.channel}`
    if (
      spent(bot, `said/reply/${heard.nth}`) > 0 ||
      !isMine(observation, heard) ||
      spent(bot, counted) >= REPLIES_AT_MOST
    )
      continue
    const words = reply(bot, observation, heard)
    if (words.length > 0) return words.map((w) => ({ ...w, waitMs: READING_MS, spends: [...w.spends, counted] }))
  }
  return []
}

export const channels = {
  id: 'channels',
  reflexes: [
    { priority: 'answer-invitation', isDuty: false, reflex: answerInvitations },
    { priority: 'explain', isDuty: false, reflex: accounting },
    { priority: 'reply', isDuty: false, reflex: replyToPeople },
  ],
} as const satisfies Behaviour
