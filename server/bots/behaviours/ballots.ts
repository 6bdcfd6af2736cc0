/** How the bot votes, by what the ballot is about; and whether it breaks the silence under which a text stands. */

import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { gainFrom } from '../../../shared/engine/scoring/deal.ts'
import type { BoardBallot } from '../../../shared/engine/views/board.ts'
import { draw } from '../mind/draw.ts'
import { backing, can, decisionRule, type Observation, opens, optionsOf, refused } from '../mind/observation.ts'
import { sideOf } from '../mind/side.ts'
import { type BotState, traits } from '../mind/state.ts'
import { sentence } from '../speech/phrases.ts'
import { say } from '../speech/speech.ts'
import { ratherAside, type Verdict, verdictOn, verdictOnPackage } from '../strategy/acceptance.ts'
import { gain } from '../strategy/interest.ts'
import { expectedGain, prospect } from '../strategy/opponent-model.ts'
import { isWilling, pays } from '../strategy/treaty-plan.ts'
import { nextOffer } from './packages.ts'
import { mattersMost } from './prelude.ts'
import { type Wish, wish } from './wish.ts'

/** After so many refused answers a question is better frozen than voted on again in the same round. */
export const TRIES_AT_MOST = 2

type Answer = 'yes' | 'no' | 'abstain' | 'not-interested'

export function voting(bot: BotState, observation: Observation): readonly Wish[] {
  const ballot = observation.board.ballots.get(observation.board.openBallot)
  if (!ballot || observation.desk.position !== '') return []
  const wanted = answerTo(bot, observation, ballot)
  const position = can(observation, 'vote', ballot.id, wanted) ? wanted : 'abstain'
  return wish(
    observation,
    ['vote', ballot.id, position],
    { ballot: ballot.id, position },
    { spends: position === 'no' ? [`no/${ballot.id}`] : [] },
  )
}

/** Who voted against an answer or a document says why when the votes are open; one sentence, once. */
export function explaining(bot: BotState, observation: Observation): readonly Wish[] {
  const last = observation.board.ballots.get(observation.board.lastBallot)
  if (!last || (bot.spent[`no/${last.id}`] ?? 0) === 0 || last.outcome === 'adopted') return []
  const saying = { once: `no/${last.target}/${observation.board.round}` }
  if (last.kind === 'option' && mattersMost(bot, observation, last.target))
    return say(bot, observation, 'voted-no', { question: last.target, option: last.detail }, saying)
  return last.kind === 'document' ? say(bot, observation, 'document-no', { document: last.target }, saying) : []
}

function answerTo(bot: BotState, observation: Observation, ballot: BoardBallot): Answer {
  switch (ballot.kind) {
    case 'rules':
      return 'yes'
    case 'rule-change':
      return onRule(bot, ballot)
    case 'option':
      return onOption(bot, observation, ballot)
    case 'package':
      return onPackage(bot, observation, ballot)
    case 'document':
      return onDocument(bot, observation, ballot.target)
    case 'freeze':
      return hasWayOut(bot, observation, ballot.target) ? 'no' : 'yes'
    case 'reconsider':
      return onReconsidering(bot, observation, ballot.target)
    case 'close-stage':
      return hasNothingLeft(bot, observation) ? 'yes' : 'no'
    default:
      return 'no'
  }
}

/** Likings in procedure differ, and an objection stands in everybody's way: most bots let a change pass. */
function onRule(bot: BotState, { target, detail, by }: BoardBallot): Answer {
  if (by === bot.party) return 'yes'
  const liking =
    draw(bot.seed, `rule/${target}/${detail}`) + (detail === 'unanimity' ? -0.35 : 0.1 * traits(bot).loyalty)
  return liking > 0.45 ? 'yes' : liking > 0.16 ? 'abstain' : 'no'
}

const spoken = (observation: Observation, verdict: Verdict): Answer =>
  verdict === 'pass' ? (decisionRule(observation) === 'unanimity' ? 'yes' : 'abstain') : verdict

/** Its own proposal the bot does not vote down; where the table allows it, it rather stands aside than objects. */
function onOption(bot: BotState, observation: Observation, { target, detail, by }: BoardBallot): Answer {
  const verdict =
    by === bot.party || backing(observation, target).get(bot.party) === detail
      ? 'yes'
      : verdictOn(bot, observation, target, detail)
  if (verdict !== 'no') return spoken(observation, verdict)
  const steps =
    ratherAside(observation, target, detail) &&
    draw(bot.seed, `aside/${target}/${detail}`) < 0.35 + 0.6 * traits(bot).loyalty
  return steps && decisionRule(observation) === 'consensus-aside' ? 'not-interested' : 'no'
}

function onPackage(bot: BotState, observation: Observation, { target, by }: BoardBallot): Answer {
  const p = observation.board.packages.get(target)
  if (!p) return 'abstain'
  return spoken(
    observation,
    by === bot.party && p.party === bot.party
      ? 'yes'
      : verdictOnPackage(bot, observation, Object.fromEntries(unpair(p.terms))),
  )
}

/**
 * Before the first document is adopted the bot asks whether the whole is worth more than no agreement, and objects if not.
 * After that each document counts for itself: what only others want it lets pass.
 */
function onDocument(bot: BotState, observation: Observation, document: string): Answer {
  const hasBegun = [...observation.board.documents.values()].some((d) => ADOPTED.includes(d.status))
  if (!hasBegun && !pays(bot, observation)) return 'no'
  if (isWilling(bot, observation, document)) return 'yes'
  return decisionRule(observation) === 'unanimity' && gainFrom(sideOf(observation), document) < 0 ? 'no' : 'abstain'
}
const ADOPTED: readonly string[] = ['adopted', 'initialling', 'open-for-signature', 'in-force']

/** There is still an answer worth a vote: not refused, wanted by somebody, and one that this party could take. */
export const hasWayOut = (bot: BotState, observation: Observation, question: string): boolean => {
  const gone = refused(observation, question)
  const backed = new Set(backing(observation, question).values())
  const open = optionsOf(observation, question).filter(
    (o) => !gone.includes(o) && backed.has(o) && prospect(bot, observation, question, o) >= nerve(bot),
  )
  return gone.length < TRIES_AT_MOST && open.some((o) => verdictOn(bot, observation, question, o) !== 'no')
}

/** How well an answer must seem to do before the bot risks a vote on it, 0–1. */
export const nerve = (bot: BotState): number => 0.44 - 0.14 * traits(bot).initiative

/** It reconsiders what it would expect to come out better the second time. */
const onReconsidering = (bot: BotState, observation: Observation, question: string): Answer => {
  const agreed = observation.board.questions.get(question)?.agreed ?? ''
  return gain(bot, observation, question, agreed) < expectedGain(bot, observation, question) ? 'yes' : 'no'
}

/** A stage may be closed when the party has nothing more to propose in it. */
function hasNothingLeft(bot: BotState, observation: Observation): boolean {
  if (opens(observation, 'chain')) return observation.board.discussing === ''
  return opens(observation, 'packages')
    ? nextOffer(bot, observation) === undefined && observation.board.packages.size === 0
    : observation.board.goalMet
}

export function breakingSilence(bot: BotState, observation: Observation): readonly Wish[] {
  for (const { id, question, option } of observation.board.silences.values()) {
    if (verdictOn(bot, observation, question, option) !== 'no') continue
    const reason = sentence(observation, bot.lang, 'break-silence', { question, option }, bot.seed)
    const wishes = wish(observation, ['break-silence', id], { silence: id, reason })
    if (wishes.length > 0) return wishes
  }
  return []
}
