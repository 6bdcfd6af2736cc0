/** The chair's steps, and closing a stage in which nothing more can happen. */
import type { Cast } from '../../../shared/decisions/position.ts'
import { bodies, type Observation, opens, people, plenaryOf, unsettled } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { nextOffer } from '../strategy/package-search.ts'
import type { Behaviour } from './behaviour.ts'

const SECOND = 1000

/** The chair moves on when the goal is met; people get a moment to see that it was. */
const moveOn = (_: BotState, observation: Observation): readonly Wish[] =>
  observation.board.goalMet
    ? wish(observation, ['move-on'], {}, { waitMs: people(observation).length > 0 ? 4 * SECOND : 0 })
    : []

/** Questions are left, but nobody has a package on the table and this party none to offer. */
const isSpent = (bot: BotState, observation: Observation): boolean =>
  opens(observation, 'packages') &&
  observation.board.marksClosed &&
  plenaryOf(observation)?.openBallot === '' &&
  observation.board.silences.size === 0 &&
  observation.board.packages.size === 0 &&
  unsettled(observation).length > 0 &&
  nextOffer(bot, observation) === undefined

/** The chair moves to close a stage that is spent, once; the others decide. */
function moveToClose(bot: BotState, observation: Observation): readonly Wish[] {
  const key = `close/${observation.board.stage}`
  if (plenaryOf(observation)?.chair !== bot.party || spent(bot, key) > 0 || !isSpent(bot, observation)) return []
  const waitMs = (people(observation).length > 0 ? 25 : 10) * SECOND
  return wish(observation, ['move-to-close-stage'], {}, { waitMs, spends: [key] })
}

/** A stage may be closed when the party has nothing more to propose in it. */
const onClosing = (bot: BotState, observation: Observation): Cast => (hasNothingLeft(bot, observation) ? 'yes' : 'no')

function hasNothingLeft(bot: BotState, observation: Observation): boolean {
  if (opens(observation, 'chain')) return bodies(observation).every((b) => b.discussing === '')
  return opens(observation, 'packages')
    ? nextOffer(bot, observation) === undefined && observation.board.packages.size === 0
    : observation.board.goalMet
}

export const stages = {
  id: 'stages',
  reflexes: [
    { priority: 'move-on', isDuty: true, reflex: moveOn },
    { priority: 'close', isDuty: false, reflex: moveToClose },
  ],
  answers: {
    'close-stage': onClosing,
    /** The clock ends talks that lead nowhere; until then a later offer may be worth more than none. */
    'end-talks': () => 'no',
  },
} as const satisfies Behaviour
