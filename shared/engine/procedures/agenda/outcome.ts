/** What came of the questions, for who is outside of closed talks: in the order of the scenario, for that of the agenda would tell how the parties ranked them. */
import { publicStatusOf } from '../../bodies/selectors.ts'
import { questionsOf } from '../../kernel/selectors.ts'
import { list } from '../../kernel/text-lists.ts'
import type { World } from '../../kernel/world.ts'
import { isAgreedStatus } from '../../scoring/question-status.ts'
import type { QuestionState } from './state.ts'
import type { BoardQuestion } from './view.ts'

/** As everybody at the table knows it: nobody outside knows more (CHN-5). */
function isDecided(world: World, question: string): boolean {
  const status = publicStatusOf(world, question)
  return isAgreedStatus(status) || status === 'left-open'
}
const decided = (world: World): QuestionState[] =>
  questionsOf(world)
    .map(({ id }) => world.agenda.questions[id])
    .filter((q): q is QuestionState => q !== undefined)
    .filter(({ id }) => isDecided(world, id))

export const decidedOrder = (world: World): string => list(decided(world).map(({ id }) => id))
export const decidedQuestions = (world: World): Map<string, BoardQuestion> =>
  new Map(
    decided(world).map(({ id, status, agreed, aside }) => [
      id,
      {
        ...{ id, status, agreed, aside: list(aside), body: '' },
        ...{ class: 0, raisedBy: '', backing: '', positions: '', returns: 0, refused: '' },
      },
    ]),
  )
