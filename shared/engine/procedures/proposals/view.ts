/** What is seen of direct proposals: those of the plenary by all, those of a channel by who heard them there. */
import { memoize } from '../../kernel/memoize.ts'
import { list, pairs } from '../../kernel/text-lists.ts'
import { mapOnBoard, mapOnDesk, type RowType, row, type Shown, text } from '../../kernel/view-field.ts'
import type { World } from '../../kernel/world.ts'
import { PLENARY_CHANNEL } from '../channels/state.ts'
import type { Proposal } from './state.ts'

export const proposalRow = row('Proposal', {
  id: text(),
  channel: text('where it was made'),
  by: text('the party that made it'),
  to: text('the parties to which it is made'),
  gives: text('what its author would agree to: `votes=equal`'),
  asks: text('what it asks the others to agree to'),
  answers: text('the one that it answers'),
  accepted: text('parties that have accepted it'),
  agreement: text("of a concession the document whose ratification releases it (CON-2); else ''"),
})
export type BoardProposal = RowType<typeof proposalRow>

const proposalView = memoize(
  ({ id, channel, by, to, gives, asks, answers, accepted, agreement }: Proposal): BoardProposal => ({
    id,
    channel,
    by,
    to: list(to),
    gives: pairs(gives),
    asks: pairs(asks),
    answers,
    accepted: list(accepted),
    agreement,
  }),
)
const shown = (world: World, isShown: (p: Proposal) => boolean): Map<string, BoardProposal> =>
  new Map(
    Object.values(world.proposals.open)
      .filter(isShown)
      .map((p) => [p.id, proposalView(p)]),
  )
const isForAll = ({ channel }: Proposal): boolean => channel === PLENARY_CHANNEL

export const proposalsOnBoard = {
  proposals: mapOnBoard(proposalRow, (world) => shown(world, isForAll), 'open direct proposals made in the plenary'),
}
export const proposalsOfDesk = {
  proposals: mapOnDesk(
    proposalRow,
    (world, party) => shown(world, (p) => !isForAll(p) && p.seenBy.includes(party)),
    'open direct proposals that this seat heard in a channel',
  ),
}

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof proposalsOnBoard> {}
  interface Desk extends Shown<typeof proposalsOfDesk> {}
}
