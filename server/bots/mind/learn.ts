/** What a bot learns by looking at the board: who was seen to want what. Looking twice at the same board changes nothing. */

import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { longer, sentencesIn } from '../speech/earshot.ts'
import { withNamed } from './frequency.ts'
import { backing, ballots, type Observation } from './observation.ts'
import { type BotState, enter, type Ledger, type Overheard, type Utterance } from './state.ts'

const HEARD_AT_MOST = 12

/** What came to a bot's ears since it looked last: what people said and await an answer to, and every text of the record. */
export interface Ears {
  readonly heard: readonly Utterance[]
  readonly overheard: readonly Overheard[]
}
const NOTHING: Ears = { heard: [], overheard: [] }

/** The bot with what the board shows, and with what was said where it hears. */
export function observe(bot: BotState, observation: Observation, { heard, overheard }: Ears = NOTHING): BotState {
  if (observation.desk.entries === bot.entries && heard.length === 0 && overheard.length === 0) return bot
  const closed = ballots(observation).filter((b) => !b.open)
  const backings = [...observation.board.questions.values()].map((q) => `${q.backing};${q.positions}`).join('|')
  const backed = backings === bot.backings ? bot.liked : likedByBacking(bot.liked, observation)
  const liked = closed.reduce(likedOnBallot, likedInOffers(backed, observation))
  return {
    ...bot,
    entries: observation.desk.entries,
    backings,
    offers: Math.max(bot.offers, offersSeen(observation)),
    liked,
    ...withNamed(bot, observation),
    opposed: closed.reduce(opposedOnBallot, bot.opposed),
    heard: heard.length === 0 ? bot.heard : remembered(bot, heard),
    earshot: overheard.length === 0 ? bot.earshot : withSaid(bot.earshot, observation, overheard),
  }
}

function remembered(bot: BotState, said: readonly Utterance[]): BotState['heard'] {
  const last = bot.heard.at(-1)?.nth ?? 0
  return [...bot.heard, ...said.map((utterance, i) => ({ ...utterance, nth: last + i + 1 }))].slice(-HEARD_AT_MOST)
}

function withSaid(
  earshot: BotState['earshot'],
  observation: Observation,
  overheard: readonly Overheard[],
): BotState['earshot'] {
  const channels = { ...earshot }
  for (const { channel, text } of overheard)
    channels[channel] = longer(channels[channel] ?? [], sentencesIn(observation, text))
  return channels
}

/** Packages are numbered in the order of their offers; revisions are offers, too. */
const offersSeen = ({ board }: Observation): number =>
  [...board.packages.values()].reduce((most, p) => Math.max(most, p.number), 0) +
  [...board.packages.values()].reduce((sum, p) => sum + p.revision - 1, 0)

function likedByBacking(ledger: Ledger, observation: Observation): Ledger {
  let liked = ledger
  for (const q of observation.board.questions.values()) {
    if (q.positions !== '') for (const [party, option] of unpair(q.positions)) liked = enter(liked, party, q.id, option)
    if (q.backing !== '')
      for (const [party, option] of backing(observation, q.id)) liked = enter(liked, party, q.id, option)
  }
  return liked
}

/** A party's own package names what it would take, its own wishes and its concessions alike. */
function likedInPackages(ledger: Ledger, observation: Observation): Ledger {
  let liked = ledger
  for (const p of [...observation.board.packages.values(), ...observation.desk.packages.values()])
    for (const party of unlist(p.supporters))
      for (const [question, option] of unpair(p.terms)) liked = enter(liked, party, question, option)
  return liked
}

/** What a party asks for in a direct proposal it wants. */
function likedInOffers(ledger: Ledger, observation: Observation): Ledger {
  let liked = likedInPackages(ledger, observation)
  for (const p of [...observation.board.proposals.values(), ...observation.desk.proposals.values()])
    for (const [question, option] of unpair(p.asks)) liked = enter(liked, p.by, question, option)
  return liked
}

const answersOn = (ballot: BoardBallot, wanted: string): string[] =>
  ballot.kind === 'option'
    ? [...unpair(ballot.answers)].filter(([, answer]) => answer === wanted).map(([party]) => party)
    : []

const likedOnBallot = (ledger: Ledger, ballot: BoardBallot): Ledger =>
  answersOn(ballot, 'yes').reduce((all, party) => enter(all, party, ballot.target, ballot.detail), ledger)

const opposedOnBallot = (ledger: Ledger, ballot: BoardBallot): Ledger =>
  answersOn(ballot, 'no').reduce((all, party) => enter(all, party, ballot.target, ballot.detail), ledger)
