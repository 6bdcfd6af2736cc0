/** Somebody asks us to a talk. */
import type { Guide } from '../guide.ts'
import { act, step } from '../sight.ts'
import { situation } from '../situation.ts'

export const channels: Guide = {
  id: 'channels',
  urgency: 'answer',
  of(seat) {
    for (const { id, by } of [...seat.board.channels.values(), ...seat.desk.channels.values()]) {
      const main = act('join-talk', step(seat, ['accept-invitation', id], { channel: id }), {
        why: 'talk-is-free',
        answer: 'yes',
      })
      const no = act('not-now', step(seat, ['decline-invitation', id], { channel: id }), {
        why: 'talk-is-free',
        answer: 'no',
      })
      if (main) return situation('offer', 'invited', { params: { party: by }, main, second: [no] })
    }
    return undefined
  },
}
