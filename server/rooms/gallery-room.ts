/**
 * The gallery of a table: a room of its own for observers outside (OBS-2). What they may not see of closed talks is in no
 * state that is encoded for them. Everything else is as in the room of the table.
 */

import type { Watching } from '../../shared/engine/tracking/watching.ts'
import { publicBoardOf } from '../../shared/engine/views/public-board.ts'
import type { RoomHost } from './room-host.ts'
import { tableRoomWith } from './table-room.ts'

const fromOutside: Watching = {
  board: publicBoardOf,
  desk: (_, party) => {
    throw new Error(`nobody in a gallery looks at the desk of ${party}`)
  },
  forget: () => {},
}

export function galleryRoomWith(host: RoomHost) {
  return class extends tableRoomWith(host, 'gallery') {
    override readonly views = fromOutside
  }
}
