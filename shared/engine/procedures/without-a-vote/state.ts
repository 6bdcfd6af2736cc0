/** What the chairs take to be agreed, while nobody has objected (DEC-16). */
import type { DecisionRule } from '../../../decisions/rule.ts'
import type { ById, Parties } from '../../kernel/event.ts'
import type { Subject } from '../ballots/subject.ts'

/** What is to be agreed: as much of it as a ballot on the same would need. */
export interface Matter {
  readonly subject: Subject
  readonly rule: DecisionRule
  /** The party in whose name the chair asks. */
  readonly by: string
  /** Questions that it would settle or freeze. */
  readonly decides: readonly string[]
  /** About the course of the talks: it needs nobody's backing. */
  readonly isMotion: boolean
  /** The procedure with which it goes on in the next stage (STG-3), or ''. */
  readonly carriesWith: string
}
/** What was to be agreed, in a word. */
export const markOf = ({ kind, target, detail }: Subject): string => `${kind}/${target}/${detail}`

export interface Call extends Matter {
  readonly id: string
  readonly body: string
  /** Parties that stand aside from it (DEC-1). */
  readonly aside: Parties
}
export interface WithoutAVoteState {
  readonly running: ById<Call>
  /** body → how many there ever were */
  readonly counts: ById<number>
  /** What was objected to in this stage, as `markOf` writes it: it is not called again without a vote. */
  readonly objected: readonly string[]
  /** party → how many of its motions were objected to in this stage */
  readonly objections: ById<number>
  /** question whose time runs → the body that discusses it */
  readonly timed: ById<string>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    'without-a-vote': WithoutAVoteState
  }
}
