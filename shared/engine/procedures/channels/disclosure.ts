/** How a secret channel comes to light (CHN-3): that it exists and who is in it, never what was said there. */
import { z } from 'zod'
import { percentDraw } from '../../kernel/chance.ts'
import type { Event } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { nextId } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { find } from './find.ts'
import type { Channel } from './state.ts'

/** Numbered among what has come to light: the channel's own id would tell how many there were. */
const cameToLight = (world: World, { id, members }: Channel) => ({
  disclosure: nextId(Object.keys(world.channels.disclosures).length, 'd'),
  channel: id,
  members: [...members],
})

export const disclosureCommands = {
  'disclose-channel': command({
    who: 'head',
    shape: { channel: z.string().max(40) },
    decide(world, { channel: id }, { party }) {
      const channel = find(world, id, party)
      if ('refused' in channel) return channel
      if (!channel.members.includes(party)) return refuse('CHN-1', 'invitation-not-accepted')
      if (!channel.secret) return refuse('CHN-3', 'seen-by-all')
      if (channel.disclosed) return refuse('CHN-3', 'known-already')
      if (channel.members.length === 1) return refuse('CHN-3', 'alone')
      return [{ type: 'channel-disclosed', party, ...cameToLight(world, channel) }]
    },
  }),
}

/** Where the scenario leaves it to chance, each thing said there is drawn for. */
export function overheard(world: World, id: string): readonly Event[] {
  const { disclosureRisk = 0 } = world.scenario
  const channel = own(world.channels.all, id)
  if (disclosureRisk === 0 || !channel?.secret || channel.disclosed || channel.members.length === 1) return []
  const label = `channel/${id}/${world.channels.exchanges[id] ?? 0}`
  return percentDraw(world.seed, label) < disclosureRisk
    ? [{ type: 'channel-overheard', ...cameToLight(world, channel) }]
    : []
}
