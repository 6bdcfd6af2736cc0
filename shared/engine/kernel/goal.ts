/** When the work of a stage is done: the condition under which the chair may move on (STG-3). */
import { isPublic } from '../bodies/selectors.ts'
import type { Event } from './event.ts'
import { PROCEDURES } from './registry.ts'
import { openBallots, opensIn, paceOf, seconds } from './selectors.ts'
import type { World } from './world.ts'

/** In the order of the registry. */
const GOALS = PROCEDURES.filter(({ goal }) => goal)

/** True when every procedure that the stage opens and that has a goal has met it. The debrief has none. */
export function goalMet(world: World): boolean {
  if (openBallots(world).some(({ body }) => isPublic(world, body))) return false
  const goals = GOALS.filter(({ id }) => opensIn(world, world.stages.stage, id))
  return goals.length > 0 && goals.every(({ goal }) => goal?.(world))
}

/** What the last act changed of the goal: met, the chair may move on from here; undone, no longer. */
export function noticeGoal(world: World, at: number): Event[] {
  const { phase, stage, goalMet: was } = world.stages
  const is = phase === 'talks' && goalMet(world)
  if (is === was || phase !== 'talks') return []
  return is
    ? [{ type: 'stage-goal-met', stage, until: at + seconds(paceOf(world).chairStep) }]
    : [{ type: 'stage-goal-lost', stage }]
}
