/** What is seen of channels: an open one by all, a secret one by those in it. */
import { memoize } from '../../kernel/memoize.ts'
import { list } from '../../kernel/text-lists.ts'
import { flag, mapOnBoard, mapOnDesk, type RowType, row, type Shown, text } from '../../kernel/view-field.ts'
import type { World } from '../../kernel/world.ts'
import type { Channel, Disclosure } from './state.ts'

export const channelRow = row('Channel', {
  id: text(),
  by: text('the party that opened it'),
  members: text(),
  invited: text('parties that have not answered the invitation'),
  secret: flag(),
  disclosed: flag('a secret one of which all know that it exists'),
})
export const disclosureRow = row('Disclosure', {
  id: text(),
  by: text("the party that disclosed it; '' when it came to light by chance"),
  members: text('the parties that were in it then'),
})
export type BoardChannel = RowType<typeof channelRow>

const channelView = memoize(
  (c: Channel): BoardChannel => ({
    id: c.id,
    by: c.by,
    members: list(c.members),
    invited: list(c.invited),
    secret: c.secret,
    disclosed: c.disclosed,
  }),
)
const disclosureView = memoize(({ id, by, members }: Disclosure) => ({ id, by, members: list(members) }))
const shown = (world: World, isShown: (c: Channel) => boolean): Map<string, BoardChannel> =>
  new Map(
    Object.values(world.channels.all)
      .filter(isShown)
      .map((c) => [c.id, channelView(c)]),
  )
const concerns = (c: Channel, party: string): boolean => c.members.includes(party) || c.invited.includes(party)

export const channelsOnBoard = {
  channels: mapOnBoard(channelRow, (world) => shown(world, (c) => !c.secret)),
  disclosures: mapOnBoard(
    disclosureRow,
    (world) => new Map(Object.values(world.channels.disclosures).map((d) => [d.id, disclosureView(d)])),
    'secret channels that have come to light (CHN-3)',
  ),
}
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
