/**
 * Before packages open, each party marks the questions on which it could move; silence means none. A question that at
 * least two parties marked can be packaged (PKG-2).
 */
import { z } from 'zod'
import { publicStatusOf } from '../../bodies/selectors.ts'
import type { Event } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { isOpen, paceOf, parties, seconds } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { unsettledOn } from '../../scoring/question-status.ts'

const LEAST = 2

/** What is unsettled for everybody: the answer tells nothing that only the members of a body know (CHN-5). */
const markable = (world: World): string[] => unsettledOn(world.agenda.order, (q) => publicStatusOf(world, q))

/** A question that nobody can move on stays out of packages; a settled one is named only after reconsideration. */
export function closeMarks(world: World): Event[] {
  const { by, closed, reopened } = world.packages.marks
  if (closed) return []
  const marked = (q: string): number => parties(world).filter((p) => by[p]?.includes(q)).length
  const packable = markable(world).filter((q) => marked(q) >= LEAST || reopened.includes(q))
  return [{ type: 'marks-closed', packable }]
}

export const isMarking = (world: World): boolean => isOpen(world, 'packages')
export const closeIfAllMarked = (world: World): Event[] =>
  isMarking(world) && parties(world).every((p) => p in world.packages.marks.by) ? closeMarks(world) : []
export const openMarking = (world: World, at: number): Event[] =>
  isMarking(world) && !world.packages.marks.closed
    ? [{ type: 'marking-opened', until: at + seconds(paceOf(world).marks) }]
    : []

export const markingCommands = {
  'mark-movables': command({
    who: 'head',
    shape: { questions: z.array(z.string().max(40)).max(40) },
    decide(world, { questions }, { party }) {
      const { by, closed } = world.packages.marks
      if (closed) return refuse('PKG-2', 'marks-closed')
      if (party in by) return refuse('PKG-2', 'marked-already')
      if (questions.some((q) => !markable(world).includes(q))) return refuse('PKG-2', 'not-unsettled')
      return [{ type: 'movables-marked', party, questions: [...new Set(questions)] }]
    },
  }),
}
