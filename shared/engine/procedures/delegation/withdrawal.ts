/**
 * Leaving (DEL-3): a delegation may leave the room and return, counting as absent meanwhile; or leave the negotiation,
 * in two steps, after which consensus is reckoned without it. The instructor can undo that within a minute.
 */
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { seconds } from '../../kernel/selectors.ts'
import { own } from '../../kernel/world.ts'

const UNDO_SECONDS = 60

export const withdrawalCommands = {
  'leave-room': command({
    who: 'head',
    shape: {},
    decide: (world, _, { party }) =>
      own(world.delegation.seats, party)?.inRoom ? [{ type: 'room-left', party }] : refuse('DEL-3', 'outside-already'),
  }),
  'return-to-room': command({
    who: 'head',
    shape: {},
    decide: (world, _, { party }) =>
      own(world.delegation.seats, party)?.inRoom ? refuse('DEL-3', 'in-the-room') : [{ type: 'room-returned', party }],
  }),
  'announce-withdrawal': command({
    who: 'head',
    shape: {},
    decide: (world, _, { party }) =>
      own(world.delegation.seats, party)?.withdrawal === ''
        ? [{ type: 'withdrawal-announced', party }]
        : refuse('DEL-3', 'announced-already'),
  }),
  'cancel-withdrawal': command({
    who: 'head',
    shape: {},
    decide: (world, _, { party }) =>
      own(world.delegation.seats, party)?.withdrawal === 'announced'
        ? [{ type: 'withdrawal-undone', party }]
        : refuse('DEL-3', 'not-announced'),
  }),
  'confirm-withdrawal': command({
    who: 'head',
    shape: {},
    decide: (world, _, { party, at }) =>
      own(world.delegation.seats, party)?.withdrawal === 'announced'
        ? [{ type: 'withdrawal-confirmed', party, until: at + seconds(UNDO_SECONDS) }]
        : refuse('DEL-3', 'not-announced'),
  }),
}
