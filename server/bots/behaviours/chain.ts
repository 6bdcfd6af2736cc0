/** The chain of questions: in each body bargain over the one under discussion, and freeze it when it has no answer now: the chair without a vote, if nobody objects. */
import type { Cast } from '../../../shared/decisions/position.ts'
import { ballots, bodies, isVoting, type Observation, opens, people, roundOf } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { say } from '../speech/speech.ts'
import { hasWayOut } from '../strategy/ripeness.ts'
import { bargaining, courtesyMs, haveSpoken, patienceMs } from './bargaining.ts'
import type { Behaviour, Put } from './behaviour.ts'
import { chairFirstMs } from './without-a-vote.ts'

function discuss(bot: BotState, observation: Observation): readonly Wish[] {
  if (!opens(observation, 'chain') || !opens(observation, 'text')) return []
  const sittings = bodies(observation).filter((b) => b.discussing !== '')
  for (const { id, discussing } of sittings.toSorted((a, b) => spent(bot, actsIn(a.id)) - spent(bot, actsIn(b.id)))) {
    const bargain = bargaining(bot, observation, discussing)
    const step = bargain.length > 0 ? bargain : freezing(bot, observation, discussing)
    if (step.length > 0) return step.map((w, i) => (i === 0 ? { ...w, spends: [...w.spends, actsIn(id)] } : w))
  }
  return []
}

/** Two bodies that sit at once get a like share of its attention: where it has done least comes first. */
const actsIn = (body: string): string => `acts-in/${body}`

function freezing(bot: BotState, observation: Observation, question: string): readonly Wish[] {
  const key = `freeze/${question}/${roundOf(observation, question)}`
  if (isVoting(observation, question) || !haveSpoken(observation, question)) return []
  if (hasWayOut(bot, observation, question) || spent(bot, key) > 0 || freezingFailed(observation, question)) return []
  const patience = people(observation).length > 0 ? patienceMs(observation, question) : 0
  const waitMs = Math.max(courtesyMs(observation, question), patience)
  const take = wish(observation, ['take-freezing-as-agreed', question], { question }, { waitMs })
  const late = { waitMs: waitMs + chairFirstMs(bot, observation, question), spends: [key] }
  const freeze = take.length > 0 ? take : wish(observation, ['move-to-freeze', question], { question }, late)
  return freeze.length > 0 && roundOf(observation, question) === 1
    ? [...freeze, ...say(bot, observation, 'freeze', { question }, { once: key })]
    : freeze
}

const freezingFailed = (observation: Observation, question: string): boolean =>
  ballots(observation).some((b) => !b.open && b.kind === 'freeze' && b.target === question && b.outcome !== 'adopted')

const onFreezing = (bot: BotState, observation: Observation, { target }: Put): Cast =>
  hasWayOut(bot, observation, target) ? 'no' : 'yes'

export const chain = {
  id: 'chain',
  reflexes: [{ priority: 'bargain', isDuty: false, reflex: discuss }],
  answers: { freeze: onFreezing },
} as const satisfies Behaviour
