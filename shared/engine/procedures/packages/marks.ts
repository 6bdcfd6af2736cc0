/**
 * Before packages open, each party marks the questions on which it could move; silence means none. A question that at
 * least two parties marked can be packaged (PKG-2).
 */
import { z } from 'zod'
import type { Event } from '../../kernel/event.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { opensIn, paceOf, parties, seconds, stageOf, unsettled } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'

const LEAST = 2

/** A question that nobody can move on stays out of packages; a settled one is named only after reconsideration. */
function closeMarks(world: World): Event[] {
  if (world.marks.closed) return []
  const marked = (q: string): number => parties(world).filter((p) => world.marks.by[p]?.includes(q)).length
  return [{ type: 'marks-closed', packable: unsettled(world).filter((q) => marked(q) >= LEAST) }]
}

const isMarking = (world: World): boolean => stageOf(world)?.opens.includes('packages') ?? false
const closeIfAllMarked = (world: World): Event[] =>
  isMarking(world) && parties(world).every((p) => p in world.marks.by) ? closeMarks(world) : []

export const marks = procedure({
  id: 'packages',
  commands: {
    'mark-movables': command({
      who: 'head',
      shape: { questions: z.array(z.string().max(40)).max(40) },
      decide(world, { questions }, { party }) {
        if (world.marks.closed) return refuse('PKG-2', 'marks-closed')
        if (party in world.marks.by) return refuse('PKG-2', 'marked-already')
        if (questions.some((q) => !unsettled(world).includes(q))) return refuse('PKG-2', 'not-unsettled')
        return [{ type: 'movables-marked', party, questions: [...new Set(questions)] }]
      },
    }),
  },
  evolve: {
    'stage-entered': (world, { stage }, at) => {
      if (opensIn(world as World, stage, 'packages'))
        world.clock.deadlines.marks = at + seconds(paceOf(world as World).marks)
    },
    'stage-ended': (world) => {
      delete world.clock.deadlines.marks
    },
    'movables-marked': (world, { party, questions }) => {
      world.marks.by[party] = [...questions]
    },
    'marks-closed': (world, { packable }) => {
      Object.assign(world.marks, { closed: true, packable: [...packable] })
      delete world.clock.deadlines.marks
    },
  },
  react: {
    'movables-marked': closeIfAllMarked,
    'withdrawal-confirmed': closeIfAllMarked,
    'stage-ended': (world) => (isMarking(world) ? closeMarks(world) : []),
  },
  due: { marks: closeMarks },
  candidates: () => [candidate('mark-movables', { questions: [] })],
})
