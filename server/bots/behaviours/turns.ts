/** Turns at the ballot (AGD-10): a bot that has nothing to put does not make the others wait; people get a moment to see it. */
import { bodies, type Observation, people } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import type { Behaviour } from './behaviour.ts'

const SECOND = 1000

const passTurn = (_: BotState, observation: Observation): readonly Wish[] =>
  bodies(observation)
    .filter(({ openBallot }) => openBallot === '')
    .flatMap(({ lastBallot: ballot }) =>
      wish(
        observation,
        ['pass-turn', ballot],
        { ballot },
        { waitMs: (people(observation).length > 0 ? 5 : 2) * SECOND },
      ),
    )

export const turns = {
  id: 'turns',
  reflexes: [{ priority: 'close', isDuty: false, reflex: passTurn }],
} as const satisfies Behaviour
