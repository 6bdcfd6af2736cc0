/**
 * The stages of a negotiation (STG): which one is on, when its goal is met, and how the table passes to the next.
 *
 * A stage ends when its goal is met and the chair moves on, when its time is up, or by the instructor (STG-3);
 * if the chair does not move on, the next chair does (CLK-3).
 */

import { passChair } from '../../bodies/chair.ts'
import { ofBody } from '../../bodies/line.ts'
import { PLENARY, presides } from '../../bodies/selectors.ts'
import type { Event } from '../../kernel/event.ts'
import { all, lines } from '../../kernel/line.ts'
import { candidate, procedure } from '../../kernel/procedure.ts'
import { allParties, parties } from '../../kernel/selectors.ts'
import { flag, number, onBoard, type Shown, text, word } from '../../kernel/view-field.ts'
import { own, type World } from '../../kernel/world.ts'
import { CLOSING_VOTE, endIfVoted, paperDue, putPapers } from './closing-vote.ts'
import { commands } from './commands.ts'
import type { StageEvents } from './events.ts'
import { endByMotion, endTalks, moveOn } from './moving.ts'
import type { StagesState } from './state.ts'

const board = {
  phase: onBoard(word<StagesState['phase']>('lobby · talks · over'), (world) => world.stages.phase),
  stage: onBoard(text(), (world) => world.stages.stage),
  stageEnteredAt: onBoard(number(), (world) => world.stages.enteredAt),
  goalMet: onBoard(flag('whether the chair may move on (STG-3)'), (world) => world.stages.goalMet),
}
declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof board> {}
}

/** When the talks end nothing can be undone any more. */
const leavings = (world: World): Event[] =>
  allParties(world)
    .filter((party) => own(world.delegation.seats, party)?.withdrawal === 'confirmed')
    .map((party) => ({ type: 'withdrawal-final', party }))

/** What the table leaves when its last stage begins. */
function ending(world: World): Event {
  const documents = Object.values(world.treaty.documents)
  const agreed = documents.filter((d) => d.isAdopted)
  const inForce = documents.filter((d) => d.status === 'in-force')
  return { type: 'talks-ended', agreed: agreed.map((d) => d.id), inForce: inForce.map((d) => d.id) }
}

/** A body whose chair has gone gets the next one. */
const replaceChair = (world: World, party: string): Event[] =>
  Object.keys(world.bodies.all).flatMap((body) =>
    presides(world, body) === party ? passChair(world, body, 'left') : [],
  )

export const stages = procedure({
  id: 'stages',
  opens: 'always',
  after: ['agenda', 'ballots', 'bodies', 'chain', 'committees', 'packages', 'ratification', 'text', 'treaty'],
  start: () => ({ phase: 'lobby', stage: '', enteredAt: 0, goalMet: false, held: '', ended: false }),
  commands,
  evolve: {
    'talks-begun': (slice) => {
      slice.phase = 'talks'
    },
    'stage-entered': (slice, { stage, until }, { at, before, deadlines }) => {
      Object.assign(slice, { stage, enteredAt: at, goalMet: false, held: '', ended: false })
      if (until > 0) deadlines.stage = until
      const paper = paperDue(before, stage, until)
      if (paper !== undefined) deadlines[CLOSING_VOTE] = Math.max(at, paper)
    },
    'stage-goal-met': (slice, { until }, { deadlines }) => {
      slice.goalMet = true
      deadlines['move-on'] = until
    },
    'stage-goal-lost': (slice, _, { deadlines }) => {
      slice.goalMet = false
      delete deadlines['move-on']
    },
    'stage-held': (slice, { by, until }, { deadlines }) => {
      slice.held = by
      deadlines.stage = until
      delete deadlines['move-on']
    },
    'closing-vote-put': (_, __, { deadlines }) => {
      delete deadlines[CLOSING_VOTE]
    },
    'closing-vote-over': (_, { until }, { deadlines }) => {
      deadlines.stage = until
    },
    /** More time for the stage moves the paper with its end. */
    'time-extended': (_, { key, seconds }, { deadlines }) => {
      const paper = deadlines[CLOSING_VOTE]
      if (key === 'stage' && paper !== undefined) deadlines[CLOSING_VOTE] = paper + seconds * 1000
    },
    'stage-ended': (slice, _, { deadlines }) => {
      slice.ended = true
      delete deadlines[CLOSING_VOTE]
      delete deadlines.stage
      delete deadlines['move-on']
    },
    'talks-ended': (slice) => {
      slice.phase = 'over'
    },
  },
  react: {
    'stage-entered': (world, { stage }) =>
      world.scenario.stages.at(-1)?.id === stage ? [...leavings(world), ending(world)] : [],
    'room-left': (world, { party }) => replaceChair(world, party),
    'ballot-closed': (world, _, at) => endIfVoted(world, at),
    'ballot-lapsed': (world, _, at) => endIfVoted(world, at),
    'agreed-without-vote': (world, _, at) => endIfVoted(world, at),
    'objection-raised': (world, _, at) => endIfVoted(world, at),
    'call-lapsed': (world, _, at) => endIfVoted(world, at),
    'withdrawal-final': (world, { party }, at) =>
      parties(world).length < 2 ? endTalks(world, at) : replaceChair(world, party),
  },
  due: {
    stage: (world, _, at) => {
      const { held } = world.stages
      return moveOn(world, held === '' || held === 'end' ? 'time' : held, at)
    },
    [CLOSING_VOTE]: (world, _, at) => putPapers(world, at),
    'move-on': (world, _, at) => [...passChair(world, PLENARY, 'move-on'), ...moveOn(world, 'goal', at)],
  },
  about: {
    stage: ({ stages: { stage } }) => ({ stage }),
    [CLOSING_VOTE]: ({ stages: { stage } }) => ({ stage }),
    'move-on': ({ stages: { stage } }) => ({ stage }),
  },
  decided: {
    'close-stage': (world, { subject }, verdict, at) =>
      verdict.outcome === 'adopted' && subject.target === world.stages.stage ? moveOn(world, 'motion', at) : [],
    'end-talks': (world, _, verdict, at) => (verdict.outcome === 'adopted' ? endByMotion(world, at) : []),
  },
  awaits: (world) => (world.stages.goalMet ? [{ body: PLENARY, parties: [presides(world, PLENARY)] }] : []),
  moves: (world, party) =>
    world.stages.phase === 'talks'
      ? [
          ...[candidate('move-on', {}), candidate('move-to-close-stage', {}), candidate('move-to-end-talks', {})],
          ...(presides(world, PLENARY) === party
            ? [candidate('take-closing-as-agreed', {}), candidate('take-ending-as-agreed', {})]
            : []),
        ]
      : [],
  view: {
    board,
    desk: {},
    outside: { phase: board.phase.make, stage: board.stage.make, stageEnteredAt: board.stageEnteredAt.make },
  },
  outcomes: ['talks-begun', 'stage-entered', 'stage-held', 'stage-ended', 'talks-ended'],
  record: lines<StageEvents>({
    'talks-begun': all(() => ({})),
    'stage-entered': all((e) => ({ stage: e.stage })),
    'stage-goal-met': all((e) => ({ stage: e.stage })),
    'stage-goal-lost': () => ['none', {}],
    'stage-held': all((e) => ({ stage: e.stage })),
    'closing-vote-put': ofBody((e) => ({ count: e.lines })),
    'closing-vote-over': () => ['none', {}],
    'stage-ended': all((e) => ({ stage: e.stage, how: e.by })),
    'talks-ended': all((e) => ({ agreed: e.agreed.join(' '), inForce: e.inForce.join(' ') })),
  }),
})
