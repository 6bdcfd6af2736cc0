/** The chair's steps, and closing a stage in which nothing more can happen. */
import type { Cast } from '../../../shared/decisions/position.ts'
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import { bodies, type Observation, opens, people, plenaryOf, unsettled } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { nextOffer } from '../strategy/package-search.ts'
import { type Behaviour, firstOf } from './behaviour.ts'

const SECOND = 1000

/** The chair moves on when the goal is met, and what it has asked for objections to is through; people get a moment to see that it was. */
const moveOn = (_: BotState, observation: Observation): readonly Wish[] =>
  observation.board.goalMet && observation.board.calls.size === 0
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

/** No document says anything yet: the stages to come would have nothing to adopt. */
const hasNothingToSign = ({ board }: Observation): boolean =>
  [...board.questions.values()].every(({ agreed }) => agreed === '' || agreed === LEFT_OPEN)

/**
 * In the chair: a stage that is spent is closed, or the talks are ended where nothing has come of them; without a vote if nobody
 * objects, else once by a vote.
 */
function moveToClose(bot: BotState, observation: Observation): readonly Wish[] {
  const key = `close/${observation.board.stage}`
  if (plenaryOf(observation)?.chair !== bot.party || spent(bot, key) > 0 || !isSpent(bot, observation)) return []
  const waitMs = (people(observation).length > 0 ? 25 : 10) * SECOND
  return firstOf(bot, observation, [
    () => (hasNothingToSign(observation) ? wish(observation, ['take-ending-as-agreed'], {}, { waitMs }) : []),
    () => wish(observation, ['take-closing-as-agreed'], {}, { waitMs }),
    () => wish(observation, ['move-to-close-stage'], {}, { waitMs, spends: [key] }),
  ])
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
    /** A later offer may be worth more than none, and what is agreed more than nothing. */
    'end-talks': (bot, observation) =>
      opens(observation, 'packages') && hasNothingToSign(observation) && hasNothingLeft(bot, observation)
        ? 'yes'
        : 'no',
  },
} as const satisfies Behaviour
