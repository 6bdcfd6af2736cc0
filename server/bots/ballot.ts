/** How the bot votes, by what the ballot is about; and whether it breaks the silence under which a text stands. */
import type { BoardBallot } from '../../shared/engine/board.ts'
import { unpair } from '../../shared/engine/text-lists.ts'
import { ratherAside, type Verdict, verdictOn, verdictOnPackage } from './acceptance.ts'
import { draw } from './draw.ts'
import { gain } from './interest.ts'
import { expectedGain, prospect } from './model.ts'
import { nextOffer } from './packaging.ts'
import { sentence } from './phrases.ts'
import { mattersMost } from './prelude.ts'
import { backing, can, decisionRule, opens, optionsOf, refused, type Seen } from './seen.ts'
import { say } from './speech.ts'
import { type BotState, traits } from './state.ts'
import { gainOf, isWilling, pays } from './treaty-plan.ts'
import { type Wish, wish } from './wish.ts'

/** After so many refused answers a question is better frozen than voted on again in the same round. */
export const TRIES_AT_MOST = 2

type Answer = 'yes' | 'no' | 'abstain' | 'not-interested'

export function voting(bot: BotState, seen: Seen): readonly Wish[] {
  const ballot = seen.board.ballots.get(seen.board.openBallot)
  if (!ballot || seen.desk.position !== '') return []
  const wanted = answerTo(bot, seen, ballot)
  const position = can(seen, 'vote', ballot.id, wanted) ? wanted : 'abstain'
  return wish(
    seen,
    ['vote', ballot.id, position],
    { ballot: ballot.id, position },
    { spends: position === 'no' ? [`no/${ballot.id}`] : [] },
  )
}

/** Who voted against an answer or a document says why when the votes are open; one sentence, once. */
export function explaining(bot: BotState, seen: Seen): readonly Wish[] {
  const last = seen.board.ballots.get(seen.board.lastBallot)
  if (!last || (bot.spent[`no/${last.id}`] ?? 0) === 0 || last.outcome === 'adopted') return []
  const saying = { once: `no/${last.target}/${seen.board.round}` }
  if (last.kind === 'option' && mattersMost(bot, seen, last.target))
    return say(bot, seen, 'voted-no', { question: last.target, option: last.detail }, saying)
  return last.kind === 'document' ? say(bot, seen, 'document-no', { document: last.target }, saying) : []
}

function answerTo(bot: BotState, seen: Seen, ballot: BoardBallot): Answer {
  switch (ballot.kind) {
    case 'rules':
      return 'yes'
    case 'rule-change':
      return onRule(bot, ballot)
    case 'option':
      return onOption(bot, seen, ballot)
    case 'package':
      return onPackage(bot, seen, ballot)
    case 'document':
      return onDocument(bot, seen, ballot.target)
    case 'freeze':
      return hasWayOut(bot, seen, ballot.target) ? 'no' : 'yes'
    case 'reconsider':
      return onReconsidering(bot, seen, ballot.target)
    case 'close-stage':
      return hasNothingLeft(bot, seen) ? 'yes' : 'no'
    default:
      return 'no'
  }
}

/** Tastes in procedure differ, and an objection stands in everybody's way: most bots let a change pass. */
function onRule(bot: BotState, { target, detail, by }: BoardBallot): Answer {
  if (by === bot.party) return 'yes'
  const taste =
    draw(bot.seed, `rule/${target}/${detail}`) + (detail === 'unanimity' ? -0.35 : 0.1 * traits(bot).loyalty)
  return taste > 0.45 ? 'yes' : taste > 0.16 ? 'abstain' : 'no'
}

const spoken = (seen: Seen, verdict: Verdict): Answer =>
  verdict === 'pass' ? (decisionRule(seen) === 'unanimity' ? 'yes' : 'abstain') : verdict

/** Its own proposal the bot does not vote down; where the table allows it, it rather stands aside than objects. */
function onOption(bot: BotState, seen: Seen, { target, detail, by }: BoardBallot): Answer {
  const verdict =
    by === bot.party || backing(seen, target).get(bot.party) === detail ? 'yes' : verdictOn(bot, seen, target, detail)
  if (verdict !== 'no') return spoken(seen, verdict)
  const steps =
    ratherAside(seen, target, detail) && draw(bot.seed, `aside/${target}/${detail}`) < 0.35 + 0.6 * traits(bot).loyalty
  return steps && decisionRule(seen) === 'consensus-aside' ? 'not-interested' : 'no'
}

function onPackage(bot: BotState, seen: Seen, { target, by }: BoardBallot): Answer {
  const p = seen.board.packages.get(target)
  if (!p) return 'abstain'
  return spoken(
    seen,
    by === bot.party && p.party === bot.party
      ? 'yes'
      : verdictOnPackage(bot, seen, Object.fromEntries(unpair(p.terms))),
  )
}

/**
 * Before the first document is adopted the bot asks whether the whole is worth more than no agreement, and objects if not.
 * After that each document counts for itself: what only others want it lets pass.
 */
function onDocument(bot: BotState, seen: Seen, document: string): Answer {
  const hasBegun = [...seen.board.documents.values()].some((d) => ADOPTED.includes(d.status))
  if (!hasBegun && !pays(bot, seen)) return 'no'
  if (isWilling(bot, seen, document)) return 'yes'
  return decisionRule(seen) === 'unanimity' && gainOf(seen, document) < 0 ? 'no' : 'abstain'
}
const ADOPTED: readonly string[] = ['adopted', 'initialling', 'open-for-signature', 'in-force']

/** There is still an answer worth a vote: not refused, wanted by somebody, and one that this party could take. */
export const hasWayOut = (bot: BotState, seen: Seen, question: string): boolean => {
  const gone = refused(seen, question)
  const backed = new Set(backing(seen, question).values())
  const open = optionsOf(seen, question).filter(
    (o) => !gone.includes(o) && backed.has(o) && prospect(bot, seen, question, o) >= nerve(bot),
  )
  return gone.length < TRIES_AT_MOST && open.some((o) => verdictOn(bot, seen, question, o) !== 'no')
}

/** How well an answer must seem to do before the bot risks a vote on it, 0–1. */
export const nerve = (bot: BotState): number => 0.44 - 0.14 * traits(bot).initiative

/** It reconsiders what it would expect to come out better the second time. */
const onReconsidering = (bot: BotState, seen: Seen, question: string): Answer => {
  const agreed = seen.board.questions.get(question)?.agreed ?? ''
  return gain(bot, seen, question, agreed) < expectedGain(bot, seen, question) ? 'yes' : 'no'
}

/** A stage may be closed when the party has nothing more to propose in it. */
function hasNothingLeft(bot: BotState, seen: Seen): boolean {
  if (opens(seen, 'chain')) return seen.board.discussing === ''
  return opens(seen, 'packages')
    ? nextOffer(bot, seen) === undefined && seen.board.packages.size === 0
    : seen.board.goalMet
}

export function breakingSilence(bot: BotState, seen: Seen): readonly Wish[] {
  for (const { id, question, option } of seen.board.silences.values()) {
    if (verdictOn(bot, seen, question, option) !== 'no') continue
    const reason = sentence(seen, bot.lang, 'break-silence', { question, option }, bot.seed)
    const wishes = wish(seen, ['break-silence', id], { silence: id, reason })
    if (wishes.length > 0) return wishes
  }
  return []
}
