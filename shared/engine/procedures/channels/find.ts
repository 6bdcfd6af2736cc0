/** A channel by its id, for those who may know of it. */
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { own, type World } from '../../kernel/world.ts'
import type { Channel } from './state.ts'

/** The channel under `id`, when `party` has to do with it; for everyone else it does not exist. */
export function find(world: World, id: string, party: string): Channel | Refusal {
  const channel = own(world.channels.all, id)
  if (channel && [...channel.members, ...channel.invited].includes(party)) return channel
  return channel && !channel.secret ? refuse('CHN-1', 'not-a-member') : refuse('CHN-1', 'no-such-channel')
}
