/** Which stage of the negotiation is on. */
export interface StagesState {
  readonly phase: 'lobby' | 'talks' | 'over'
  /** The id of the stage, '' in the lobby. */
  readonly stage: string
  readonly enteredAt: number
  readonly goalMet: boolean
  /** What would have ended the stage, which waits; '' when it does not. */
  readonly held: '' | 'goal' | 'time' | 'motion' | 'end'
  /** Holds while the consequences of a stage's end are drawn: nothing new begins then. */
  readonly ended: boolean
}

declare module '../../kernel/world.ts' {
  interface Slices {
    stages: StagesState
  }
}
