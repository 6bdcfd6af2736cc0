/** What is seen of channels: an open one by all, a secret one by those in it. */
import { memoize } from '../../kernel/memoize.ts'
import { list } from '../../kernel/text-lists.ts'
import { flag, mapOnBoard, mapOnDesk, type RowType, row, type Shown, text } from '../../kernel/view-field.ts'
import type { World } from '../../kernel/world.ts'
import type { Channel } from './state.ts'

export const channelRow = row('Channel', {
  id: text(),
  by: text('the party that opened it'),
  members: text(),
  invited: text('parties that have not answered the invitation'),
  secret: flag(),
})
export type BoardChannel = RowType<typeof channelRow>

const channelView = memoize(
  (c: Channel): BoardChannel => ({
    id: c.id,
    by: c.by,
    members: list(c.members),
    invited: list(c.invited),
    secret: c.secret,
  }),
)
const shown = (world: World, isShown: (c: Channel) => boolean): Map<string, BoardChannel> =>
  new Map(
    Object.values(world.channels.all)
      .filter(isShown)
      .map((c) => [c.id, channelView(c)]),
  )
const concerns = (c: Channel, party: string): boolean => c.members.includes(party) || c.invited.includes(party)

export const channelsOnBoard = { channels: mapOnBoard(channelRow, (world) => shown(world, (c) => !c.secret)) }
export const channelsOfDesk = {
  channels: mapOnDesk(
    channelRow,
    (world, party) => shown(world, (c) => c.secret && concerns(c, party)),
    'channels of this seat that the board does not show: secret ones',
  ),
}

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof channelsOnBoard> {}
  interface Desk extends Shown<typeof channelsOfDesk> {}
}
