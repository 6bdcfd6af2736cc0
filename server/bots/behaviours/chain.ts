/** The chain of questions: bargain over the one under discussion, and freeze it when it has no answer now. */
import type { Cast } from '../../../shared/decisions/position.ts'
import type { BoardBallot } from '../../../shared/engine/views/board.ts'
import { type Observation, opens, people } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { say } from '../speech/speech.ts'
import { gain } from '../strategy/interest.ts'
import { expectedGain } from '../strategy/opponent-model.ts'
import { hasWayOut } from '../strategy/ripeness.ts'
import { bargaining, courtesyMs, haveSpoken, patienceMs } from './bargaining.ts'
import type { Behaviour } from './behaviour.ts'

function discuss(bot: BotState, observation: Observation): readonly Wish[] {
  const { discussing } = observation.board
  if (!opens(observation, 'chain') || !opens(observation, 'text') || discussing === '') return []
  const bargain = bargaining(bot, observation, discussing)
  return bargain.length > 0 ? bargain : freezing(bot, observation, discussing)
}

function freezing(bot: BotState, observation: Observation, question: string): readonly Wish[] {
  const key = `freeze/${question}/${observation.board.round}`
  if (observation.board.openBallot !== '' || !haveSpoken(observation, question)) return []
  if (hasWayOut(bot, observation, question) || spent(bot, key) > 0 || freezingFailed(observation, question)) return []
  const patience = people(observation).length > 0 ? patienceMs(observation) : 0
  const waitMs = Math.max(courtesyMs(observation, question), patience)
  const freeze = wish(observation, ['move-to-freeze', question], { question }, { waitMs, spends: [key] })
  return freeze.length > 0 && observation.board.round === 1
    ? [...freeze, ...say(bot, observation, 'freeze', { question }, { once: key })]
    : freeze
}

const freezingFailed = (observation: Observation, question: string): boolean => {
  const last = observation.board.ballots.get(observation.board.lastBallot)
  return last?.kind === 'freeze' && last.target === question && last.outcome !== 'adopted'
}

const onFreezing = (bot: BotState, observation: Observation, { target }: BoardBallot): Cast =>
  hasWayOut(bot, observation, target) ? 'no' : 'yes'

/** It reconsiders what it would expect to come out better the second time. */
function onReconsidering(bot: BotState, observation: Observation, { target }: BoardBallot): Cast {
  const agreed = observation.board.questions.get(target)?.agreed ?? ''
  return gain(bot, observation, target, agreed) < expectedGain(bot, observation, target) ? 'yes' : 'no'
}

export const chain = {
  id: 'chain',
  reflexes: [{ priority: 'bargain', isDuty: false, reflex: discuss }],
  answers: { freeze: onFreezing, reconsider: onReconsidering },
} as const satisfies Behaviour
