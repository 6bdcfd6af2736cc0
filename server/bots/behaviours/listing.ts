/** The list of questions: the hidden question is raised when it pays and the bot dares; what others put, most bots like to talk about. */
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { draw } from '../mind/draw.ts'
import { type Observation, opens, parties, people } from '../mind/observation.ts'
import { type BotState, traits } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { say } from '../speech/speech.ts'
import { stake } from '../strategy/interest.ts'
import type { Behaviour } from './behaviour.ts'

const SECOND = 1000

/** No brief knows what a delegation puts in its own words: it costs nothing to talk about it (AGD-1). */
const wanting = (bot: BotState, observation: Observation): readonly Wish[] =>
  [...observation.board.freeQuestions.keys()]
    .filter((question) => draw(bot.seed, `want/${question}`) < 0.5 + 0.5 * traits(bot).loyalty)
    .flatMap((question) => wish(observation, ['want-question', question], { question }))
    .slice(0, 1)

/** Raises its question or has none; the chair asks for the rest when all had time. */
function listQuestions(bot: BotState, observation: Observation): readonly Wish[] {
  if (!opens(observation, 'listing')) return []
  const { hidden } = observation.desk
  const answered = unlist(observation.board.listAnswered)
  if (!answered.includes(bot.party)) {
    const wanted = wanting(bot, observation)
    if (wanted.length > 0) return wanted
    const dares = draw(bot.seed, 'hidden-question') < 0.5 + 0.4 * traits(bot).initiative
    const raise =
      dares && hidden !== '' && stake(bot, observation, hidden) > 0
        ? wish(observation, ['raise-question', hidden], { question: hidden })
        : []
    if (raise.length > 0)
      return [...raise, ...say(bot, observation, 'raise-question', { question: hidden }, { once: 'raise-question' })]
    return wish(observation, ['answer-none'], {})
  }
  const waited = parties(observation).every((p) => answered.includes(p)) ? 0 : people(observation).length > 0 ? 8 : 3
  return wish(observation, ['call-for-unvoiced'], {}, { waitMs: waited * SECOND })
}

export const listing = {
  id: 'listing',
  reflexes: [{ priority: 'organise', isDuty: false, reflex: listQuestions }],
} as const satisfies Behaviour
