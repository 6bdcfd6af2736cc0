/** Facts about standing committees. */
import type { InBody } from '../../bodies/events.ts'
import type { QuestionStatus } from '../agenda/state.ts'

export interface CommitteeEvents {
  /** What the plenary's ranking made minor goes to the committee. */
  'questions-assigned': InBody & { questions: readonly string[] }
  /** `beside`: at the same time as the plenary, which waits otherwise; 0: no time of its own. */
  'body-sat': InBody & { beside: boolean; until: number }
  /** `alone`: all but one of its members have left, and one decides nothing. */
  'body-rose': InBody & { by: 'goal' | 'time' | 'stage' | 'alone' }
  /** Until then a head may call the decision up to the plenary. */
  'call-up-opened': { body: string; question: string; until: number }
  'decision-called-up': { body: string; question: string; party: string }
  /** From `body` to another: by its decision rule, because a head called it up, or because it was left undone. */
  'question-referred': InBody & {
    question: string
    to: string
    status: Extract<QuestionStatus, 'open'>
    why: 'rule' | 'called-up' | 'unsettled'
  }
}

declare module '../../kernel/event.ts' {
  interface Events extends CommitteeEvents {}
}
