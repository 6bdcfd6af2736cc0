/** The negotiating text: scoring what was worded at the table, and the questions that packages leave over. */
import type { Cast } from '../../../shared/decisions/position.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { draw } from '../mind/draw.ts'
import { backing, can, type Observation, opens, termsOf, unsettled } from '../mind/observation.ts'
import { type BotState, spent, traits } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { answerFor, mattersMost, ratherAside, verdictOn } from '../strategy/acceptance.ts'
import { isLate } from '../strategy/aspiration.ts'
import { bargaining } from './bargaining.ts'
import { type Behaviour, firstOf, type Put, type Reason, type Reflex } from './behaviour.ts'

/** Wholly new wording gets a guess of its own from this party; an amendment is worth what it amends (TXT-3). */
function score(bot: BotState, observation: Observation): readonly Wish[] {
  for (const o of observation.board.options.values()) {
    if (spent(bot, `score/${o.id}`) > 0 || observation.desk.estimates.includes(`${o.id}=`)) continue
    if (o.base !== '') continue
    const value = o.forInterests.includes(bot.party) ? 60 : 35
    const body = { question: o.question, option: o.id, value }
    const scored = wish(observation, ['score-wording', o.question, o.id], body, { spends: [`score/${o.id}`] })
    if (scored.length > 0) return scored
  }
  return []
}

/** Outside the chain: questions in no package, once packages had their time. */
function settleRest(bot: BotState, observation: Observation): readonly Wish[] {
  if (!opens(observation, 'text') || opens(observation, 'chain')) return []
  if (!isLate(bot, observation) && can(observation, 'offer-package')) return []
  const packaged = [...observation.board.packages.values()].flatMap((p) => Object.keys(termsOf(p)))
  const rest = unsettled(observation).filter((q) => !packaged.includes(q))
  return firstOf(
    bot,
    observation,
    rest.map(
      (q): Reflex =>
        (b, s) =>
          bargaining(b, s, q),
    ),
  )
}

/** Its own proposal the bot does not vote down; where the table allows it, it rather stands aside than objects. */
function onOption(bot: BotState, observation: Observation, ballot: Put): Cast {
  const { target, detail, by } = ballot
  const isOwn = by === bot.party || backing(observation, target).get(bot.party) === detail
  const verdict = isOwn ? 'yes' : verdictOn(bot, observation, target, detail)
  if (verdict !== 'no') return answerFor(ballot, verdict)
  const steps =
    ratherAside(observation, target, detail) &&
    draw(bot.seed, `aside/${target}/${detail}`) < 0.35 + 0.6 * traits(bot).loyalty
  return steps && ballot.mayStandAside ? 'not-interested' : 'no'
}

const againstOption = (bot: BotState, observation: Observation, ballot: BoardBallot): Reason | undefined =>
  mattersMost(bot, observation, ballot.target)
    ? { phrase: 'voted-no', slots: { question: ballot.target, option: ballot.detail } }
    : undefined

export const text = {
  id: 'text',
  reflexes: [
    { priority: 'assess', isDuty: false, reflex: score },
    { priority: 'bargain', isDuty: false, reflex: settleRest },
  ],
  answers: { option: onOption },
  explanations: { option: againstOption },
} as const satisfies Behaviour
