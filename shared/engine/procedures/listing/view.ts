/** What is seen of the listing. */
import { questionsOf } from '../../kernel/selectors.ts'
import { list } from '../../kernel/text-lists.ts'
import { flag, onBoard, onDesk, type Shown, text } from '../../kernel/view-field.ts'
import { answered } from './state.ts'

export const listingOnBoard = {
  listCalled: onBoard(
    flag('the chair has asked for questions not yet voiced (AGD-2)'),
    (world) => world.listing.called,
  ),
  listClosed: onBoard(flag(), (world) => world.listing.closed),
  listAnswered: onBoard(
    text(
      'parties that raised a question or answered "none"; who answered "none" before the chair asked is asked again',
    ),
    (world) => list(answered(world.listing)),
  ),
}
export const listingOfDesk = {
  hidden: onDesk(
    text('the hidden question of this party (AGD-1)'),
    (world, party) => questionsOf(world).find((q) => q.hidden === party)?.id ?? '',
  ),
}

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof listingOnBoard> {}
  interface Desk extends Shown<typeof listingOfDesk> {}
}
