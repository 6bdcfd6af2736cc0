/** Standing committees: what one has decided is called up to the plenary by whom it costs more than no decision at all. */
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import type { Observation } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { verdictOn } from '../strategy/acceptance.ts'
import type { Behaviour } from './behaviour.ts'

function callUp(bot: BotState, observation: Observation): readonly Wish[] {
  for (const question of unlist(observation.board.callable)) {
    const agreed = observation.board.questions.get(question)?.agreed ?? ''
    if (verdictOn(bot, observation, question, agreed) !== 'no') continue
    const calling = wish(observation, ['call-up', question], { question }, { spends: [`call-up/${question}`] })
    if (calling.length > 0) return calling
  }
  return []
}

export const committees = {
  id: 'committees',
  reflexes: [{ priority: 'object', isDuty: false, reflex: callUp }],
} as const satisfies Behaviour
