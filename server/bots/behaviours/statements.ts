/** Statements for the record: a bot that has signed sometimes says on which answer it gave way; once a document. */
import { PLENARY } from '../../../shared/engine/bodies/plenary.ts'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { questionsOf } from '../../../shared/engine/scoring/agreement.ts'
import { draw } from '../mind/draw.ts'
import { me, type Observation } from '../mind/observation.ts'
import { sideOf } from '../mind/side.ts'
import type { BotState } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { isWorn } from '../speech/earshot.ts'
import { sentence } from '../speech/phrases.ts'
import { gainOn } from '../strategy/treaty-plan.ts'
import type { Behaviour } from './behaviour.ts'

const OFTEN = 0.3

function makeStatement(bot: BotState, observation: Observation): readonly Wish[] {
  for (const { id: document, signatures, reservations } of observation.board.documents.values()) {
    if (!unpair(signatures).has(me(observation)) || draw(bot.seed, `statement/${document}`) >= OFTEN) continue
    const question = gaveWayOn(observation, document)
    // What it reserves it has said already.
    if (question === undefined || unpair(reservations).get(me(observation)) === question) continue
    const text = sentence(bot, observation, 'statement', { question })
    // Nobody asks for a statement: rather none than one that was just read.
    if (isWorn(text, bot.earshot[PLENARY] ?? [], observation)) continue
    const next = wish(observation, ['make-statement', document], { document, text, lang: bot.lang })
    if (next.length > 0) return next
  }
  return []
}

/** The settled answer in a document that costs it the most, if one does. */
function gaveWayOn(observation: Observation, document: string): string | undefined {
  const costs = questionsOf(sideOf(observation).agreement, document).filter(
    (q) => observation.board.questions.get(q)?.status === 'settled' && gainOn(observation, q) < 0,
  )
  return costs.toSorted((a, b) => gainOn(observation, a) - gainOn(observation, b))[0]
}

export const statements = {
  id: 'statements',
  reflexes: [{ priority: 'conclude', isDuty: false, reflex: makeStatement }],
} as const satisfies Behaviour
