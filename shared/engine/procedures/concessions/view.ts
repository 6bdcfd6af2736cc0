/** What is seen of concessions: of the plenary's by all, of a channel's by who heard them there; of a list of needs by its own desk. */
import { memoize } from '../../kernel/memoize.ts'
import { pairs } from '../../kernel/text-lists.ts'
import { mapOnBoard, mapOnDesk, type RowType, row, type Shown, text, word } from '../../kernel/view-field.ts'
import { own, type World } from '../../kernel/world.ts'
import { PLENARY_CHANNEL } from '../channels/state.ts'
import type { Concession, Need } from './state.ts'

export const concessionRow = row('Concession', {
  id: text(),
  channel: text('where it was made'),
  by: text('the party that offered it'),
  to: text('the party that accepted it'),
  agreement: text('the document whose ratification by both releases it'),
  gives: text('what the one that offered it gives: `votes=equal`'),
  asks: text('what the one that accepted it gives'),
  status: word<Concession['status']>('conditional · in-effect'),
})
export type BoardConcession = RowType<typeof concessionRow>

export const needRow = row('Need', {
  id: text(),
  of: text('the party of which it is believed'),
  question: text(),
  option: text("the answer that it is believed to need, or ''"),
  words: text('what else is believed of it'),
  lang: text('the language of the words'),
})
export type DeskNeed = RowType<typeof needRow>

const concessionView = memoize(
  ({ id, channel, by, to, agreement, gives, asks, status }: Concession): BoardConcession => ({
    ...{ id, channel, by, to, agreement, status },
    gives: pairs(gives),
    asks: pairs(asks),
  }),
)
const shown = (world: World, isShown: (c: Concession) => boolean): Map<string, BoardConcession> =>
  new Map(
    Object.values(world.concessions.agreed)
      .filter(isShown)
      .map((c) => [c.id, concessionView(c)]),
  )
const isForAll = ({ channel }: Concession): boolean => channel === PLENARY_CHANNEL
const needsOf = memoize(
  (needs: Readonly<Record<string, Need>>): Map<string, DeskNeed> =>
    new Map(Object.entries(needs).map(([id, need]) => [id, { id, ...need }])),
)
const NONE = Object.freeze({})

export const concessionsOnBoard = {
  concessions: mapOnBoard(
    concessionRow,
    (world) => shown(world, isForAll),
    'concessions promised in the plenary, on condition or in effect',
  ),
}
export const concessionsOfDesk = {
  concessions: mapOnDesk(
    concessionRow,
    (world, party) => shown(world, (c) => !isForAll(c) && c.seenBy.includes(party)),
    'those that this seat heard in a channel',
  ),
  needs: mapOnDesk(
    needRow,
    (world, party) => needsOf(own(world.concessions.needs, party) ?? NONE),
    'what this seat believes that the others hope for and need (CON-1)',
  ),
}

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof concessionsOnBoard> {}
  interface Desk extends Shown<typeof concessionsOfDesk> {}
}
