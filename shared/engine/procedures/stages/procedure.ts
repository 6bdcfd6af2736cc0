/**
 * The stages of a negotiation (STG): which one is on, when its goal is met, and how the table passes to the next.
 *
 * A stage ends when its goal is met and the chair moves on, when its time is up, or by the instructor (STG-3);
 * if the chair does not move on, the next chair does (CLK-3).
 */

import type { Draft } from 'immer'
import { CONSENSUS, MAJORITY_OF_CAST } from '../../../decisions/rule.ts'
import { passChair } from '../../bodies/chair.ts'
import type { Event } from '../../kernel/event.ts'
import { goalMet } from '../../kernel/goals.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { allParties, nextStage, paceOf, parties, seconds, statusOf } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { ballotOn } from '../ballots/procedure.ts'

/** The events that end the present stage and enter the next one. */
export function moveOn(world: World, by: 'goal' | 'time' | 'instructor' | 'motion', at: number): Event[] {
  const next = nextStage(world)
  if (!next) return []
  return [{ type: 'stage-ended', stage: world.stage.id, by }, enter(world, next.id, at)]
}

export const enter = (world: World, stage: string, at: number): Event => {
  const last = world.scenario.stages.at(-1)?.id === stage
  return { type: 'stage-entered', stage, until: last ? 0 : at + seconds(paceOf(world).stages[stage] ?? 1) }
}

/** Ends the talks wherever they are: straight to the last stage, which every scenario gives to the debrief. */
const endTalks = (world: World, by: 'motion', at: number): Event[] => [
  { type: 'stage-ended', stage: world.stage.id, by },
  enter(world, world.scenario.stages.at(-1)?.id ?? '', at),
]

/** Said when the last act met the goal of the stage: the chair may move on from here (STG-3). */
export const noticeGoal = (world: World, at: number): Event[] =>
  world.phase === 'talks' && !world.stage.goalMet && goalMet(world)
    ? [{ type: 'stage-goal-met', stage: world.stage.id, until: at + seconds(paceOf(world).chairStep) }]
    : []

/** A goal that is undone is no longer met; when it is met again it is noticed anew, with a time of its own. */
const loseGoal = (world: Draft<World>): void => {
  if (goalMet(world as World)) return
  world.stage.goalMet = false
  delete world.clock.deadlines['move-on']
}

export const stages = procedure({
  id: 'always',
  commands: {
    'begin-talks': command({
      who: 'instructor',
      shape: {},
      always: true,
      decide: (world, _, { at }) =>
        world.phase === 'lobby'
          ? [{ type: 'talks-begun' }, enter(world, world.scenario.stages[0]?.id ?? '', at)]
          : refuse('STG-1', 'begun-already'),
    }),
    'move-on': command({
      who: 'chair',
      shape: {},
      decide: (world, _, { at }) =>
        world.stage.goalMet ? moveOn(world, 'goal', at) : refuse('STG-3', 'goal-not-met', { stage: world.stage.id }),
    }),
    'move-to-close-stage': command({
      who: 'head',
      shape: {},
      decide: (world, _, by) => ballotOn(world, { kind: 'close-stage', stage: world.stage.id }, MAJORITY_OF_CAST, by),
    }),
    'move-to-end-talks': command({
      who: 'head',
      shape: {},
      decide(world, _, by) {
        const frozen = world.order.some((q) => statusOf(world, q) === 'frozen')
        if (frozen) return refuse('AGD-6', 'frozen-is-no-ground', { question: world.discussing })
        return ballotOn(world, { kind: 'end-talks' }, CONSENSUS, by)
      },
    }),
  },
  evolve: {
    'talks-begun': (world) => {
      world.phase = 'talks'
    },
    'stage-entered': (world, { stage, until }, at) => {
      world.stage = { id: stage, enteredAt: at, goalMet: false, ended: false }
      if (until > 0) world.clock.deadlines.stage = until
    },
    'stage-goal-met': (world, { until }) => {
      world.stage.goalMet = true
      world.clock.deadlines['move-on'] = until
    },
    'ballot-opened': loseGoal,
    'question-taken': loseGoal,
    'question-reopened': loseGoal,
    'reservation-objected': loseGoal,
    'withdrawal-undone': loseGoal,
    'stage-ended': (world) => {
      world.stage.ended = true
      delete world.clock.deadlines.stage
      delete world.clock.deadlines['move-on']
    },
    'chair-passed': (world, { to }) => {
      world.chair = to
    },
    'talks-ended': (world) => {
      world.phase = 'over'
    },
  },
  react: {
    'stage-entered': (world, { stage }) => {
      if (world.scenario.stages.at(-1)?.id !== stage) return []
      const documents = Object.values(world.documents)
      const ballots = Object.values(world.ballots).filter((b) => b.verdict?.outcome === 'adopted')
      const agreed = documents.filter((d) =>
        ballots.some((b) => b.subject.kind === 'document' && b.subject.document === d.id),
      )
      const inForce = documents.filter((d) => d.status === 'in-force')
      return [{ type: 'talks-ended', agreed: agreed.map((d) => d.id), inForce: inForce.map((d) => d.id) }]
    },
    'room-left': (world, { party }) => (world.chair === party ? passChair(world, 'left') : []),
    'withdrawal-confirmed': (world, { party }, at) => {
      if (parties(world).length < 2) return endTalks(world, 'motion', at)
      return world.chair === party ? passChair(world, 'left') : []
    },
  },
  due: {
    stage: (world, _, at) => moveOn(world, 'time', at),
    'move-on': (world, _, at) => [...passChair(world, 'move-on'), ...moveOn(world, 'goal', at)],
  },
  decided: {
    'close-stage': (world, { subject }, verdict, at) =>
      verdict.outcome === 'adopted' && subject.stage === world.stage.id ? moveOn(world, 'motion', at) : [],
    'end-talks': (world, _, verdict, at) => (verdict.outcome === 'adopted' ? endTalks(world, 'motion', at) : []),
  },
  candidates: (world) =>
    world.phase === 'talks' && allParties(world).length > 0
      ? [candidate('move-on'), candidate('move-to-close-stage'), candidate('move-to-end-talks')]
      : [],
})
