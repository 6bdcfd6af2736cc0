/** The rules of procedure: sometimes one change, then the chair puts them. */
import type { Cast } from '../../../shared/decisions/position.ts'
import { draw } from '../mind/draw.ts'
import { type Observation, opens, people, plenaryOf, rulesOf } from '../mind/observation.ts'
import { type BotState, spent, traits } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { say } from '../speech/speech.ts'
import { elapsed } from '../strategy/aspiration.ts'
import type { Behaviour, Put } from './behaviour.ts'

const SECOND = 1000

/** The chair puts the rules when whoever wanted another change had time to say so. */
function rulesOfProcedure(bot: BotState, observation: Observation): readonly Wish[] {
  if (!opens(observation, 'protocol') || (plenaryOf(observation)?.openBallot ?? '') !== '') return []
  const change = changeOfRules(bot, observation)
  if (change.length > 0) return change
  const after = { waitMs: (people(observation).length > 0 ? 12 : 5) * SECOND }
  const take = wish(observation, ['take-rules-as-agreed'], {}, after)
  return take.length > 0 ? take : wish(observation, ['put-rules'], {}, after)
}

const CHANGES = [
  ['decision', 'consensus-aside', 0.62],
  ['voting', 'roll-call', 0.78],
  ['publicity', 'public', 0.93],
  ['decision', 'unanimity', 1],
] as const

function changeOfRules(bot: BotState, observation: Observation): readonly Wish[] {
  const wants = draw(bot.seed, 'change-of-rules') < 0.55 * traits(bot).initiative
  if (!wants || spent(bot, 'changed-rules') > 0 || elapsed(observation) > 0.5) return []
  const drawn = draw(bot.seed, 'which-rule')
  const [rule, value] = CHANGES.find(([, , upTo]) => drawn < upTo) ?? CHANGES[0]
  if (rulesOf(observation).get(rule) === value) return []
  const once = { spends: ['changed-rules'] }
  const take = wish(observation, ['take-rule-change-as-agreed', rule, value], { rule, value }, once)
  const change = take.length > 0 ? take : wish(observation, ['propose-rule-change', rule, value], { rule, value }, once)
  return change.length === 0
    ? []
    : [...change, ...say(bot, observation, 'rules-change', { rule }, { once: 'rules-change' })]
}

/** Likings in procedure differ, and an objection stands in everybody's way: most bots let a change pass. */
function onChange(bot: BotState, _: Observation, { target, detail, by }: Put): Cast {
  if (by === bot.party) return 'yes'
  const liking =
    draw(bot.seed, `rule/${target}/${detail}`) + (detail === 'unanimity' ? -0.35 : 0.1 * traits(bot).loyalty)
  return liking > 0.45 ? 'yes' : liking > 0.16 ? 'abstain' : 'no'
}

export const protocol = {
  id: 'protocol',
  reflexes: [{ priority: 'organise', isDuty: false, reflex: rulesOfProcedure }],
  answers: {
    'rule-change': onChange,
    /** Changes had their own ballots: the rest is what everybody came under. */
    rules: () => 'yes',
  },
} as const satisfies Behaviour
