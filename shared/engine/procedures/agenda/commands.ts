/** Taking a settled question up again (AGD-8), and joining what one stood aside from (DEC-1), whose stage may be long over. */
import { z } from 'zod'
import { TWO_THIRDS_OF_MEMBERS } from '../../../decisions/rule.ts'
import { PLENARY, publicStatusOf } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { command } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { asideOn } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { isAgreedStatus } from '../../scoring/question-status.ts'
import type { Question } from '../ballots/opening.ts'
import { eitherWay } from '../without-a-vote/either-way.ts'

const Id = z.string().max(40)

/** AGD-8: to take up again what is settled. */
function reconsidering(world: World, { question }: { question: string }): Question | Refusal {
  if (!own(world.agenda.questions, question) || !isAgreedStatus(publicStatusOf(world, question)))
    return refuse('AGD-8', 'not-settled')
  return {
    body: PLENARY,
    subject: { kind: 'reconsider', target: question, detail: '' },
    rule: TWO_THIRDS_OF_MEMBERS,
    isMotion: true,
    carriesWith: 'text',
  }
}

const reconsider = eitherWay({ opensWith: 'text', shape: { question: Id } }, reconsidering)

export const commands = {
  'move-to-reconsider': reconsider.voted('head'),
  'take-reconsidering-as-agreed': reconsider.agreed,
  'join-settlement': command({
    who: 'head',
    shape: { question: Id },
    decide: (world, { question }, { party }) =>
      asideOn(world, question).includes(party)
        ? [{ type: 'settlement-joined', question, party }]
        : refuse('DEC-1', 'not-aside'),
  }),
}

declare module '../ballots/subject.ts' {
  interface SubjectKinds {
    reconsider: 'question'
  }
}
declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}
