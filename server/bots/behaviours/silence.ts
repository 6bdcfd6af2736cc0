/** The silence procedure: the chair circulates what nobody seems to mind, and who cannot live with it breaks the silence. */
import { draw } from '../mind/draw.ts'
import { type Observation, others, paceOf, questionClock, secondsLeft } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { sentence } from '../speech/phrases.ts'
import { say } from '../speech/speech.ts'
import { verdictOn } from '../strategy/acceptance.ts'
import { liking } from '../strategy/opponent-model.ts'
import type { Behaviour } from './behaviour.ts'

function breakSilence(bot: BotState, observation: Observation): readonly Wish[] {
  for (const { id, question, option } of [
    ...observation.board.silences.values(),
    ...observation.desk.silences.values(),
  ]) {
    if (verdictOn(bot, observation, question, option) !== 'no') continue
    const reason = sentence(bot, observation, 'break-silence', { question, option })
    const wishes = wish(observation, ['break-silence', id], { silence: id, reason })
    if (wishes.length > 0) return wishes
  }
  return []
}

/** The chair sometimes circulates what nobody seems to mind, instead of a vote. */
export function circulating(
  bot: BotState,
  observation: Observation,
  question: string,
  option: string,
): readonly Wish[] {
  const minded = others(observation).some((p) => liking(bot, observation, p, question, option) < 0.5)
  if (
    minded ||
    draw(bot.seed, `silence/${question}`) > 0.3 ||
    (secondsLeft(observation, questionClock(observation, question)) ?? 999) < paceOf(observation).silence
  )
    return []
  const circulate = wish(observation, ['circulate-under-silence', question, option], { question, option })
  return circulate.length > 0
    ? [...circulate, ...say(bot, observation, 'circulate', { option, question }, { once: `circulate/${question}` })]
    : []
}

export const silence = {
  id: 'silence',
  reflexes: [{ priority: 'object', isDuty: false, reflex: breakSilence }],
} as const satisfies Behaviour
