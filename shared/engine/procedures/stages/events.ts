/** Facts about the course of a table. */
import type { InBody } from '../../bodies/events.ts'
import type { Parties } from '../../kernel/event.ts'

export interface StageEvents {
  'talks-begun': Record<never, never>
  /** `until` is 0 for the last stage, which nothing ends. */
  'stage-entered': { stage: string; until: number }
  /** The chair may move on; at `until` the next chair does. */
  'stage-goal-met': { stage: string; until: number }
  'stage-goal-lost': { stage: string }
  /** The stage is at its end but waits until then: for objections, or for a leaving that may be undone. `end`: the talks end with it. */
  'stage-held': { stage: string; by: 'goal' | 'time' | 'motion' | 'end'; until: number }
  /** What lies on the table of a body is put to the vote: so many lines follow, each a ballot. */
  'closing-vote-put': InBody & { lines: number }
  /** All is decided that the stage waited for: it ends then. */
  'closing-vote-over': { until: number }
  'stage-ended': { stage: string; by: 'goal' | 'time' | 'instructor' | 'motion' }
  'talks-ended': { agreed: Parties; inForce: Parties }
}

declare module '../../kernel/event.ts' {
  interface Events extends StageEvents {}
}
