/** Being at the table: a seat taken over from someone who left the room, or was about to leave the talks, comes back. */
import type { Observation } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import type { Behaviour } from './behaviour.ts'

const beAtTable = (_: BotState, observation: Observation): readonly Wish[] =>
  [...wish(observation, ['cancel-withdrawal'], {}), ...wish(observation, ['return-to-room'], {})].slice(0, 1)

export const delegation = {
  id: 'delegation',
  reflexes: [{ priority: 'presence', isDuty: true, reflex: beAtTable }],
} as const satisfies Behaviour
