/** The agenda: whether to take a settled question up again. */
import type { Cast } from '../../../shared/decisions/position.ts'
import type { Observation } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'
import { gain } from '../strategy/interest.ts'
import { expectedGain } from '../strategy/opponent-model.ts'
import type { Behaviour, Put } from './behaviour.ts'

/** It reconsiders what it would expect to come out better the second time. */
function onReconsidering(bot: BotState, observation: Observation, { target }: Put): Cast {
  const agreed = observation.board.questions.get(target)?.agreed ?? ''
  return gain(bot, observation, target, agreed) < expectedGain(bot, observation, target) ? 'yes' : 'no'
}

export const agenda = {
  id: 'agenda',
  reflexes: [],
  answers: { reconsider: onReconsidering },
} as const satisfies Behaviour
