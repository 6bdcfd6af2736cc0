/** What is seen of the questions. Of one that lies before a body for its members alone, the board shows that it is on the list. */
import { mapForMembers } from '../../bodies/for-members.ts'
import { PLENARY } from '../../bodies/plenary.ts'
import { isPublic } from '../../bodies/selectors.ts'
import { memoize } from '../../kernel/memoize.ts'
import { asideOn, isOpen, paceOf } from '../../kernel/selectors.ts'
import { list, pairs } from '../../kernel/text-lists.ts'
import { mapOnBoard, number, onBoard, type RowType, row, type Shown, text, word } from '../../kernel/view-field.ts'
import type { World } from '../../kernel/world.ts'
import { outwardStatus } from '../../scoring/question-status.ts'
import type { QuestionState, QuestionStatus } from './state.ts'

export const questionRow = row('Question', {
  id: text(),
  status: word<QuestionStatus>('open · under-discussion · frozen · provisional · settled · left-open'),
  body: text('the body that has it before it'),
  class: number('1 most important, 2 medium, 3 minor; 0 before the ranking (AGD-3)'),
  raisedBy: text('the party that raised its hidden question, or put this one in its own words'),
  backing: text('`KAZ=average RUS=largest`: who backs which option (TXT-1)'),
  positions: text('the positions recorded at the last freezing (AGD-5)'),
  returns: number('the round in which a frozen question returns; 0 when it does not'),
  agreed: text('the option'),
  aside: text('parties that stood aside from the settlement'),
  refused: text('options already refused since the question was taken'),
})
export type BoardQuestion = RowType<typeof questionRow>

const byItself = memoize(
  (q: QuestionState): BoardQuestion => ({
    id: q.id,
    status: q.status,
    body: q.body,
    class: q.class,
    raisedBy: q.raisedBy,
    backing: pairs(q.backing),
    positions: pairs(q.positions),
    returns: 0,
    agreed: q.agreed,
    aside: list(q.aside),
    refused: list(q.refused),
  }),
)

function fully(world: World, q: QuestionState): BoardQuestion {
  const returns = q.status === 'frozen' && q.frozenInRound < paceOf(world).rounds && isOpen(world, 'chain')
  return returns ? { ...byItself(q), returns: q.frozenInRound + 1 } : byItself(q)
}

/** That it exists, and what came of it. */
const outwardly = memoize(({ id, status, class: rank, raisedBy, agreed, aside }: QuestionState): BoardQuestion => {
  const seen = outwardStatus(status) ?? status
  const isDone = seen === status && seen !== 'open'
  return {
    ...{ id, status: seen, body: PLENARY, class: rank, raisedBy },
    ...{ agreed: isDone ? agreed : '', aside: isDone ? list(aside) : '' },
    ...{ backing: '', positions: '', returns: 0, refused: '' },
  }
})

const listed = (world: World): QuestionState[] =>
  world.agenda.order.map((q) => world.agenda.questions[q]).filter((q): q is QuestionState => q !== undefined)

export const onTheBoard = {
  order: onBoard(text('agenda order of the question ids'), (world) => list(world.agenda.order)),
  questions: mapOnBoard(
    questionRow,
    (world) => new Map(listed(world).map((q) => [q.id, isPublic(world, q.body) ? fully(world, q) : outwardly(q)])),
  ),
}
export const onTheDesk = {
  questions: mapForMembers(
    questionRow,
    (world, isShown) =>
      new Map(
        listed(world)
          .filter((q) => isShown(q.body))
          .map((q) => [q.id, fully(world, q)]),
      ),
    'as the members of a body see them whose business the board does not show',
  ),
}
/** Questions from whose settlement a party stood aside (DEC-1). */
export const asideOf = (world: World, party: string): string[] =>
  world.agenda.order.filter((q) => asideOn(world, q).includes(party))

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof onTheBoard> {}
  interface Desk extends Shown<typeof onTheDesk> {}
}
