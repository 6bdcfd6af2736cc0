/** Beginning the talks, moving on, and the motions that close a stage or end the talks (STG-3, AGD-6). */
import { CONSENSUS, MAJORITY_OF_CAST } from '../../../decisions/rule.ts'
import { PLENARY } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { command } from '../../kernel/procedure.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { isOpen } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { nextWhileOnIce } from '../agenda/on-ice.ts'
import { ballotOn, type Question } from '../ballots/opening.ts'
import { objectionsUntil } from '../treaty/objection-time.ts'
import { callForObjections } from '../without-a-vote/calling.ts'
import { enter, moveOn } from './moving.ts'
import { isVotingOut } from './voting-out.ts'

function closing(world: World): Question | Refusal {
  const question = nextWhileOnIce(world)
  if (question && isOpen(world, 'chain')) return refuse('AGD-6', 'frozen-keeps-the-stage', { question })
  const subject = { kind: 'close-stage', target: world.stages.stage, detail: '' } as const
  // No majority ends the talks about a question that is frozen, one stage after the other (AGD-6).
  return { body: PLENARY, subject, rule: question ? CONSENSUS : MAJORITY_OF_CAST, isMotion: true }
}
function endingTalks(world: World): Question | Refusal {
  const question = nextWhileOnIce(world)
  if (question) return refuse('AGD-6', 'frozen-is-no-ground', { question })
  return { body: PLENARY, subject: { kind: 'end-talks', target: '', detail: '' }, rule: CONSENSUS, isMotion: true }
}

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
      if (isVotingOut(world)) return refuse('STG-3', 'stage-ending')
      const { goalMet, stage } = world.stages
      return goalMet ? moveOn(world, 'goal', at) : refuse('STG-3', 'goal-not-met', { stage })
    },
  }),
  'move-to-close-stage': command({
    who: 'head',
    shape: {},
    decide(world, _, by) {
      const motion = closing(world)
      return isRefusal(motion) ? motion : ballotOn(world, by, motion)
    },
  }),
  'take-closing-as-agreed': command({
    who: 'chair',
    shape: {},
    decide(world, _, by) {
      const motion = closing(world)
      return isRefusal(motion) ? motion : callForObjections(world, by, motion)
    },
  }),
  'move-to-end-talks': command({
    who: 'head',
    shape: {},
    decide(world, _, by) {
      const motion = endingTalks(world)
      return isRefusal(motion) ? motion : ballotOn(world, by, motion)
    },
  }),
  'take-ending-as-agreed': command({
    who: 'chair',
    shape: {},
    decide(world, _, by) {
      const motion = endingTalks(world)
      return isRefusal(motion) ? motion : callForObjections(world, by, motion)
    },
  }),
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
