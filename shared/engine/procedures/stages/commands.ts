/** Beginning the talks, moving on, and the motions that close a stage or end the talks (STG-3, AGD-6). */
import { CONSENSUS, MAJORITY_OF_CAST } from '../../../decisions/rule.ts'
import { PLENARY } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { command } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { isOpen } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { nextWhileOnIce } from '../agenda/on-ice.ts'
import type { Question } from '../ballots/opening.ts'
import { objectionsUntil } from '../treaty/objection-time.ts'
import { eitherWay } from '../without-a-vote/either-way.ts'
import { enter, moveOn } from './moving.ts'

/** It would have ended already, and waits for nobody who could move on (STG-3). */
const isEnding = (world: World): boolean => world.stages.held !== ''

function closing(world: World): Question | Refusal {
  if (isEnding(world)) return refuse('STG-3', 'stage-ending')
  const question = nextWhileOnIce(world)
  if (question && isOpen(world, 'chain')) return refuse('AGD-6', 'frozen-keeps-the-stage', { question })
  const subject = { kind: 'close-stage', target: world.stages.stage, detail: '' } as const
  // No majority ends the talks about a question that is frozen, one stage after the other (AGD-6).
  return { body: PLENARY, subject, rule: question ? CONSENSUS : MAJORITY_OF_CAST, isMotion: true }
}
function endingTalks(world: World): Question | Refusal {
  if (world.stages.held === 'end') return refuse('STG-3', 'stage-ending')
  const question = nextWhileOnIce(world)
  if (question) return refuse('AGD-6', 'frozen-is-no-ground', { question })
  return { body: PLENARY, subject: { kind: 'end-talks', target: '', detail: '' }, rule: CONSENSUS, isMotion: true }
}

const close = eitherWay({ shape: {} }, closing)
const end = eitherWay({ shape: {} }, endingTalks)

export const commands = {
  'begin-talks': command({
    who: 'instructor',
    shape: {},
    always: true,
    decide: (world, _, { at }) =>
      world.stages.phase === 'lobby'
        ? [{ type: 'talks-begun' }, enter(world, world.scenario.stages[0]?.id ?? '', at)]
        : refuse('STG-1', 'begun-already'),
  }),
  'move-on': command({
    who: 'chair',
    shape: {},
    decide(world, _, { at }) {
      if (objectionsUntil(world) > at) return refuse('TRT-2', 'objection-time-runs')
      if (isEnding(world)) return refuse('STG-3', 'stage-ending')
      const { goalMet, stage } = world.stages
      return goalMet ? moveOn(world, 'goal', at) : refuse('STG-3', 'goal-not-met', { stage })
    },
  }),
  'move-to-close-stage': close.voted('head'),
  'take-closing-as-agreed': close.agreed,
  'move-to-end-talks': end.voted('head'),
  'take-ending-as-agreed': end.agreed,
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}
declare module '../ballots/subject.ts' {
  interface SubjectKinds {
    'close-stage': 'stage'
    'end-talks': ''
  }
}
