/** What is seen of the options worded at the table, and of what the parties say of options (TXT-6). */

import type { Lang } from '../../../scenario/schema.ts'
import { whereSeen } from '../../bodies/for-members.ts'
import { bodyOfQuestion, isOutOfSight, publicStatusOf } from '../../bodies/selectors.ts'
import type { ById } from '../../kernel/event.ts'
import { memoize } from '../../kernel/memoize.ts'
import { agreedOn } from '../../kernel/selectors.ts'
import { list, pairs } from '../../kernel/text-lists.ts'
import { onDesk, type RowType, row, type Shown, text, word } from '../../kernel/view-field.ts'
import type { World } from '../../kernel/world.ts'
import { estimatesOf, resultScoresOf } from '../../scoring/from-world.ts'
import { isAgreedStatus } from '../../scoring/question-status.ts'

export const optionRow = row('Option', {
  id: text(),
  question: text(),
  by: text('its author'),
  wording: text(),
  lang: word<Lang>(),
  forInterests: text('the parties whose interests it serves, as its author says'),
  base: text('the option that an amendment changes'),
})
export type BoardOption = RowType<typeof optionRow>

const shown = (world: World, isShown: (body: string) => boolean): Map<string, BoardOption> =>
  new Map(
    Object.values(world.text.worded)
      .filter(({ question }) => isShown(bodyOfQuestion(world, question)))
      .map(({ id, question, by, wording, lang, forInterests, base }) => [
        id,
        { id, question, by, wording, lang, forInterests: list(forInterests), base },
      ]),
  )

export const stanceRow = row('Stances', {
  id: text('the question'),
  canLive: text('`KAZ=low,w1 RUS=high`: which options a party can live with besides the one that it backs'),
  cannot: text('likewise, which it cannot accept'),
})
export type BoardStances = RowType<typeof stanceRow>

type OfQuestion = World['text']['stances'][string]
const stancesOn = memoize((of: OfQuestion, id: string): BoardStances => {
  const named = (which: 'canLive' | 'cannot'): string =>
    pairs(
      Object.fromEntries(
        Object.entries(of).flatMap(([party, stance]) =>
          stance[which].length > 0 ? [[party, stance[which].join(',')]] : [],
        ),
      ),
    )
  return { id, canLive: named('canLive'), cannot: named('cannot') }
})
const shownStances = (world: World, isShown: (body: string) => boolean): Map<string, BoardStances> =>
  new Map(
    Object.entries(world.text.stances)
      .filter(([question, of]) => Object.keys(of).length > 0 && isShown(bodyOfQuestion(world, question)))
      .map(([question, of]) => [question, stancesOn(of, question)]),
  )

const options = whereSeen(optionRow, shown, 'options worded at the table; those of the scenario stand there')
const stances = whereSeen(
  stanceRow,
  shownStances,
  'what the parties say of options that they do not back, by question; it binds nobody (TXT-6)',
)
export const textOnBoard = { options: options.onBoard, stances: stances.onBoard }
export const textOfDesk = {
  options: options.ofDesk,
  stances: stances.ofDesk,
  estimates: onDesk(
    text('own scores of options worded at the table, for the own calculator alone: `w1=40` (TXT-3)'),
    (world, party) => pairs(estimatesOf(world, party)),
  ),
  resultScores: onDesk(
    text("the instructor's scores of them for this party, which its result counts: `w1=60` (TXT-3)"),
    (world, party) => pairs(inSight(world, party, resultScoresOf(world, party))),
  ),
}

/** Of the options that the party sees. */
const inSight = (world: World, party: string, scores: ById<number>): ById<number> =>
  Object.fromEntries(
    Object.entries(scores).filter(([id]) => !isOutOfSight(world, world.text.worded[id]?.question ?? '', party)),
  )

/** The words that were agreed, as far as everybody at the table knows it; whose they were is not told. */
export const agreedOptions = (world: World): Map<string, BoardOption> =>
  new Map(
    Object.values(world.text.worded)
      .filter(({ id, question }) => isAgreedStatus(publicStatusOf(world, question)) && agreedOn(world, question) === id)
      .map(({ id, question, wording, lang }) => [
        id,
        { id, question, wording, lang, by: '', forInterests: '', base: '' },
      ]),
  )

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof textOnBoard> {}
  interface Desk extends Shown<typeof textOfDesk> {}
}
