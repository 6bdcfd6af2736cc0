/** What is seen of the listing. */
import type { Lang } from '../../../scenario/schema.ts'
import { questionsOf } from '../../kernel/selectors.ts'
import { list } from '../../kernel/text-lists.ts'
import {
  flag,
  mapOnBoard,
  onBoard,
  onDesk,
  type RowType,
  row,
  type Shown,
  text,
  word,
} from '../../kernel/view-field.ts'
import { waiting } from './putting.ts'

export const freeQuestionRow = row('FreeQuestion', {
  id: text(),
  party: text('its author'),
  document: text(),
  title: text(),
  options: text('the words of each option, one a line'),
  lang: word<Lang>(),
})
export type BoardFreeQuestion = RowType<typeof freeQuestionRow>

export const listingOnBoard = {
  listCalled: onBoard(
    flag('the chair has asked for questions not yet voiced (AGD-2)'),
    (world) => world.listing.called,
  ),
  listClosed: onBoard(flag(), (world) => world.listing.closed),
  listAnswered: onBoard(
    text(
      'parties that raised or put a question or answered "none"; who answered "none" before the chair asked is asked again, and whoever answered before another party put one',
    ),
    (world) => list(world.listing.answered),
  ),
  freeQuestions: mapOnBoard(
    freeQuestionRow,
    (world) =>
      new Map(
        waiting(world).map(({ id, party, document, title, options, lang }) => [
          id,
          { id, party, document, title, options: options.map(({ wording }) => wording).join('\n'), lang },
        ]),
      ),
    "put in a party's own words, and waiting for a second party to want them (AGD-1); once listed they stand in the scenario",
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
