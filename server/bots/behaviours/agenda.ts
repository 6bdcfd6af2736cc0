/** The agenda: whether to take a settled question up again, and asking for it where the whole would not be worth signing. */
import type { Cast } from '../../../shared/decisions/position.ts'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { type Observation, opens } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { gain } from '../strategy/interest.ts'
import { expectedGain, projected, welcome } from '../strategy/opponent-model.ts'
import type { Behaviour, Put } from './behaviour.ts'

/**
 * Outside the chain, once: what is agreed leaves it below what no agreement is worth. Of the answers that do not seem to please the
 * others either, the one that costs it most is to be taken up again. The chair asks for objections; anybody else, and the chair
 * after one, for a vote.
 */
function reconsidering(bot: BotState, observation: Observation): readonly Wish[] {
  if (!opens(observation, 'text') || opens(observation, 'chain') || observation.board.calls.size > 0) return []
  if (spent(bot, ASKED) > 0 || projected(bot, observation, {}) >= observation.desk.reservation) return []
  const loss = (id: string, agreed: string): number =>
    expectedGain(bot, observation, id) - gain(bot, observation, id, agreed)
  const question = [...observation.board.questions.values()]
    .filter(({ agreed, aside }) => agreed !== '' && !unlist(aside).includes(bot.party))
    .filter(({ id, agreed }) => loss(id, agreed) > 0 && welcome(bot, observation, id, agreed) < PLEASING)
    .toSorted((a, b) => loss(b.id, b.agreed) - loss(a.id, a.agreed))[0]?.id
  if (question === undefined) return []
  const take = wish(observation, ['take-reconsidering-as-agreed', question], { question })
  return take.length > 0 ? take : wish(observation, ['move-to-reconsider', question], { question }, { spends: [ASKED] })
}
const ASKED = 'reconsider'
/** Liking from which on an answer seems to please. */
const PLEASING = 0.55

/** It reconsiders what it would expect to come out better the second time. */
function onReconsidering(bot: BotState, observation: Observation, { target }: Put): Cast {
  const agreed = observation.board.questions.get(target)?.agreed ?? ''
  return gain(bot, observation, target, agreed) < expectedGain(bot, observation, target) ? 'yes' : 'no'
}

export const agenda = {
  id: 'agenda',
  reflexes: [{ priority: 'bargain', isDuty: false, reflex: reconsidering }],
  answers: { reconsider: onReconsidering },
} as const satisfies Behaviour
