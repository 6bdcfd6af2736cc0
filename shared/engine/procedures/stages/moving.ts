/** How a table passes from one stage to the next. */
import type { Event } from '../../kernel/event.ts'
import { allParties, nextStage, paceOf, seconds } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { objectionsUntil } from '../treaty/objection-time.ts'
import { closingVote } from './closing-vote.ts'

const lastStage = (world: World): string => world.scenario.stages.at(-1)?.id ?? ''

export const enter = (world: World, stage: string, at: number): Event => ({
  type: 'stage-entered',
  stage,
  until: lastStage(world) === stage ? 0 : at + seconds(paceOf(world).stages[stage] ?? 1),
})

/** Until when a leaving may be undone (DEL-3), or 0: nothing follows from it before, and the end of the talks would make it final. */
const leavingsUntil = (world: World): number =>
  Math.max(0, ...allParties(world).map((party) => world.clock.deadlines[`undo:${party}`] ?? 0))

/**
 * The events that end the present stage and enter the next one; while objections may come the stage waits (TRT-2), and while
 * what lies on the table is voted on (STG-3), but for the instructor.
 */
export function moveOn(world: World, by: 'goal' | 'time' | 'instructor' | 'motion', at: number): Event[] {
  if (world.stages.held === 'end') return by === 'instructor' ? endTalks(world, at) : endByMotion(world, at)
  const next = nextStage(world)
  if (next && by !== 'instructor') {
    const vote = closingVote(world, by, at)
    const until = Math.max(objectionsUntil(world), next.id === lastStage(world) ? leavingsUntil(world) : 0, vote.until)
    if (until > at) return [{ type: 'stage-held', stage: world.stages.stage, by, until }, ...vote.papers]
  }
  return next ? [{ type: 'stage-ended', stage: world.stages.stage, by }, enter(world, next.id, at)] : []
}

/** The talks are to end by a motion: the stage waits for the same as before any other end (TRT-2, DEL-3, STG-3). */
export function endByMotion(world: World, at: number): Event[] {
  const vote = closingVote(world, 'motion', at)
  const until = Math.max(objectionsUntil(world), leavingsUntil(world), vote.until)
  if (until <= at) return endTalks(world, at)
  return [{ type: 'stage-held', stage: world.stages.stage, by: 'end', until }, ...vote.papers]
}

/** Ends the talks wherever they are: straight to the last stage, which every scenario gives to the debrief. */
export const endTalks = (world: World, at: number): Event[] => [
  { type: 'stage-ended', stage: world.stages.stage, by: 'motion' },
  enter(world, lastStage(world), at),
]
