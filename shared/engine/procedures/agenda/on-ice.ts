/** Questions that were put on ice: frozen, or come back and not settled yet (AGD-6, AGD-7). */
import { bodyOfQuestion, discussing, isPublic, PLENARY } from '../../bodies/selectors.ts'
import { isUnsettled, statusOf } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { selector } from '../../tracking/tracked-world.ts'

const isOnIce = (world: World, question: string): boolean =>
  statusOf(world, question) === 'frozen' ||
  (isUnsettled(world, question) && (own(world.agenda.questions, question)?.frozenInRound ?? 0) > 0)

/**
 * The question that comes next while one is on ice: the one that the plenary discusses, else the first on ice; undefined where
 * none is. What only its members know to be frozen is no ground that others could be told of (CHN-5).
 */
export const nextWhileOnIce = selector((world): string | undefined => {
  const onIce = world.agenda.order.find((q) => isOnIce(world, q) && isPublic(world, bodyOfQuestion(world, q)))
  return onIce === undefined ? undefined : discussing(world, PLENARY) || onIce
})
