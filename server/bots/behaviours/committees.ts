/** Standing committees: whoever cannot take what one has decided, on a question that matters to it, calls it up to the plenary. */
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import type { Observation } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { mattersMost, verdictOn } from '../strategy/acceptance.ts'
import type { Behaviour } from './behaviour.ts'

function callUp(bot: BotState, observation: Observation): readonly Wish[] {
  for (const question of unlist(observation.board.callable)) {
    const agreed = observation.board.questions.get(question)?.agreed ?? ''
    const cannotTake = mattersMost(bot, observation, question) && verdictOn(bot, observation, question, agreed) === 'no'
    if (!cannotTake) continue
    const calling = wish(observation, ['call-up', question], { question }, { spends: [`call-up/${question}`] })
    if (calling.length > 0) return calling
  }
  return []
}

export const committees = {
  id: 'committees',
  reflexes: [{ priority: 'object', isDuty: false, reflex: callUp }],
} as const satisfies Behaviour
