/** What a procedure contributes to guidance, and how soon it is heard. */
import type { Seat } from './sight.ts'
import type { Situation } from './situation.ts'

/** What goes first, and why. Within one level the order of the registry holds. */
export const URGENCIES = [
  /** Nothing else can be done: paused, over, out of the room, not begun. */
  'before-all',
  /** The whole table waits for each vote. */
  'vote',
  /** Silence would be consent. */
  'object',
  /** What has just happened, until one has looked at it. */
  'moment',
  /** Rules, list, ranking and marks: what is bargained over, and how. */
  'organise',
  /** Somebody waits for an answer. */
  'answer',
  /** A question under discussion. */
  'bargain',
  /** Several at once. */
  'package',
  /** Documents. */
  'conclude',
  /** The stage has met its goal, or is spent. */
  'move-on',
  /** Nothing to do. */
  'wait',
] as const

export interface Guide {
  /** The procedure: the name of its folder in the engine. */
  readonly id: string
  readonly urgency: (typeof URGENCIES)[number]
  /** What it asks of the seat now; nothing where it is not its moment. */
  readonly of: (seat: Seat) => Situation | undefined
}
