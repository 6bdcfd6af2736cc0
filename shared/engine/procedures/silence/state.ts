/** Texts that are under silence (DEC-13). */
import type { ById } from '../../kernel/event.ts'

export interface Silence {
  readonly id: string
  readonly body: string
  readonly question: string
  readonly option: string
  readonly by: string
}
export interface SilenceState {
  readonly running: ById<Silence>
  /** body → how many there ever were */
  readonly counts: ById<number>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    silence: SilenceState
  }
}
