/**
 * A room for each person who came late (DEL-4): the desk of its delegation without what was secret before is in no state that
 * is written for anybody else. Once the head has shown the rest, the person comes back to the room of the table.
 */
import type { Watching } from '../../shared/engine/tracking/watching.ts'
import { boardOf } from '../../shared/engine/views/board.ts'
import { lateDeskOf } from '../../shared/engine/views/late-desk.ts'
import type { RoomHost } from './room-host.ts'
import { type RoomOptions, tableRoomWith } from './table-room.ts'

const asNewcomer = (person: string): Watching => ({
  board: boardOf,
  desk: (world) => lateDeskOf(world, person),
  forget: () => {},
})

export function newcomerRoomWith(host: RoomHost) {
  return class extends tableRoomWith(host, 'newcomer') {
    override async onCreate(options: RoomOptions) {
      this.views = asNewcomer(options.person ?? '')
      await super.onCreate(options)
    }
  }
}
