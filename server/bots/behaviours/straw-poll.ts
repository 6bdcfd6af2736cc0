/** A straw poll: a bot answers as it feels about the question under discussion; it never asks. */

import { draw } from '../mind/draw.ts'
import { bodies, type Observation } from '../mind/observation.ts'
import { type BotState, traits } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import type { Behaviour } from './behaviour.ts'

/** It does not understand the words: an easy-going bot says yes more often, and always the same to the same words. */
function answerPoll(bot: BotState, observation: Observation): readonly Wish[] {
  for (const { id, question } of observation.board.polls.values()) {
    const about = bodies(observation).find((b) => b.discussing !== '')?.discussing ?? ''
    const isWilling = draw(bot.seed, `poll/${about}/${question}`) < 0.35 + 0.4 * traits(bot).loyalty
    const answer = isWilling ? 'yes' : 'no'
    const answering = wish(observation, ['answer-straw-poll', id, answer], { poll: id, answer })
    if (answering.length > 0) return answering
  }
  return []
}

export const strawPoll = {
  id: 'straw-poll',
  reflexes: [{ priority: 'reply', isDuty: false, reflex: answerPoll }],
} as const satisfies Behaviour
