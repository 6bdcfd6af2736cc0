/**
 * Leaving (DEL-3): a delegation may leave the room and return, counting as absent meanwhile; or leave the negotiation,
 * in two steps, after which consensus is reckoned without it. The instructor can undo that within a minute.
 */
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { seconds } from '../../kernel/selectors.ts'

const UNDO_SECONDS = 60

export const withdrawal = procedure({
  id: 'delegation',
  commands: {
    'leave-room': command({
      who: 'head',
      shape: {},
      decide: (world, _, { party }) =>
        world.seats[party]?.inRoom ? [{ type: 'room-left', party }] : refuse('DEL-3', 'outside-already'),
    }),
    'return-to-room': command({
      who: 'head',
      shape: {},
      decide: (world, _, { party }) =>
        world.seats[party]?.inRoom ? refuse('DEL-3', 'in-the-room') : [{ type: 'room-returned', party }],
    }),
    'announce-withdrawal': command({
      who: 'head',
      shape: {},
      decide: (world, _, { party }) =>
        world.seats[party]?.withdrawal === ''
          ? [{ type: 'withdrawal-announced', party }]
          : refuse('DEL-3', 'announced-already'),
    }),
    'cancel-withdrawal': command({
      who: 'head',
      shape: {},
      decide: (world, _, { party }) =>
        world.seats[party]?.withdrawal === 'announced'
          ? [{ type: 'withdrawal-undone', party }]
          : refuse('DEL-3', 'not-announced'),
    }),
    'confirm-withdrawal': command({
      who: 'head',
      shape: {},
      decide: (world, _, { party, at }) =>
        world.seats[party]?.withdrawal === 'announced'
          ? [{ type: 'withdrawal-confirmed', party, until: at + seconds(UNDO_SECONDS) }]
          : refuse('DEL-3', 'not-announced'),
    }),
  },
  evolve: {
    'room-left': (world, { party }) => {
      const seat = world.seats[party]
      if (seat) seat.inRoom = false
    },
    'room-returned': (world, { party }) => {
      const seat = world.seats[party]
      if (seat) seat.inRoom = true
    },
    'withdrawal-announced': (world, { party }) => {
      const seat = world.seats[party]
      if (seat) seat.withdrawal = 'announced'
    },
    'withdrawal-confirmed': (world, { party, until }) => {
      const seat = world.seats[party]
      if (seat) seat.withdrawal = 'confirmed'
      world.clock.deadlines[`undo:${party}`] = until
    },
    'withdrawal-undone': (world, { party }) => {
      const seat = world.seats[party]
      if (seat) seat.withdrawal = ''
      delete world.clock.deadlines[`undo:${party}`]
    },
    'withdrawal-final': (world, { party }) => {
      const seat = world.seats[party]
      if (seat) seat.withdrawal = 'final'
      delete world.clock.deadlines[`undo:${party}`]
    },
  },
  due: {
    undo: (_, party) => [{ type: 'withdrawal-final', party }],
  },
  candidates: (world, party) =>
    world.seats[party]?.withdrawal === 'announced'
      ? [candidate('confirm-withdrawal'), candidate('cancel-withdrawal')]
      : [candidate(world.seats[party]?.inRoom ? 'leave-room' : 'return-to-room'), candidate('announce-withdrawal')],
})
