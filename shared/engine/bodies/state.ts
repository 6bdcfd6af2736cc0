/** The bodies of a table: circles that talk and decide, each with its own chair, round and business. */
import type { Scenario } from '../../scenario/schema.ts'

/** Something that waits in a body: a question under discussion, and above it what is being voted on. */
export interface Business {
  readonly kind: 'question' | 'ballot'
  readonly id: string
}

export interface BodyState {
  readonly id: string
  /** It sits now; the plenary always does. */
  readonly sits: boolean
  /** The party that presides. */
  readonly chair: string
  readonly round: number
  /** A stack: what was taken up last lies on top, and is dealt with first. */
  readonly business: readonly Business[]
  /** The id of the ballot that was closed last. */
  readonly lastBallot: string
}

export interface BodiesState {
  readonly all: Readonly<Record<string, BodyState>>
}

declare module '../kernel/world.ts' {
  interface Slices {
    bodies: BodiesState
  }
}

export const startBodies = ({ bodies }: Scenario): BodiesState => ({
  all: Object.fromEntries(
    bodies.map(({ id, kind, chair }) => [
      id,
      { id, sits: kind === 'plenary', chair: chair.order[0] ?? '', round: 1, business: [], lastBallot: '' },
    ]),
  ),
})
