/**
 * What a procedure says of itself for the tests about all procedures together: `testing.ts` in its folder. These tests find it
 * there, so that a new procedure brings its rows and changes no test of everybody's.
 */
/// <reference types="vite/types/importMeta.d.ts" />

import type { Scenario } from '../../scenario/schema.ts'
import type { CommandType } from '../kernel/command.ts'
import type { EventType } from '../kernel/event.ts'
import type { World } from '../kernel/world.ts'
import type { Roll } from './dice.ts'
import type { Step } from './given.ts'
import type { Meeting, Wish } from './meeting.ts'

export type MatrixStage = 'rules' | 'agenda' | 'ranking' | 'chain' | 'packages' | 'signature' | 'ratification'
export type MatrixWho = 'head' | 'chair' | 'delegate' | 'instructor' | 'host'
/**
 * `talks`: every stage but the debrief; `always`: the lobby, a pause and the debrief as well; `everywhere` is where one may
 * still talk when all is over. No stage at all: the small scenario does not open it.
 */
export type MatrixWhere = 'talks' | 'always' | 'everywhere' | readonly MatrixStage[]

/** Something that a table must not tell to everybody. */
export interface Secret {
  readonly what: string
  readonly story: readonly Step[]
  /** The table at which it happens, where that is not the small one. */
  readonly scenario?: Scenario
  /** A word or a number that occurs nowhere else; a function where the story makes it. */
  readonly canary: string | ((meeting: Meeting) => string)
  /** Parties that know it. */
  readonly owners: readonly string[]
  /** The instructor does not see it either. */
  readonly sealed?: true
}

export interface Declared {
  /** Who may give each of its commands, and where: by hand, from the rulebook and the stages of the small scenario (`matrix.test.ts`). */
  readonly matrix: Readonly<Record<string, readonly [MatrixWho, MatrixWhere]>>
  /** `secrets.test.ts` looks for each with everybody. */
  readonly secrets?: readonly Secret[]
  /** What a hostile student would try in a random walk: well-formed, at the wrong place. `id` and `option` may be anybody's or nobody's. */
  readonly hostile?: (given: { readonly id: string; readonly option: string; readonly roll: Roll }) => readonly Wish[]
  /** What an instructor may do at any moment of a walk. */
  readonly instructs?: (meeting: Meeting, roll: Roll) => readonly Wish[]
  /** Acts that would end every walk early or fill it with talk: taken rarely. */
  readonly rare?: readonly CommandType[]
  /** Gives a move the contents that its sample on the desk lacks. */
  readonly fill?: Readonly<Record<string, (world: World, move: Wish, roll: Roll) => Wish>>
  /** Facts that random walks must have brought about, or they would prove nothing of it. */
  readonly reached?: readonly EventType[]
  /** By the name of a deadline: whether that to which it belongs still runs. */
  readonly runs?: Readonly<Record<string, (world: World, id: string) => boolean>>
}

const found = import.meta.glob<{ readonly declared: Declared }>('../procedures/*/testing.ts', { eager: true })

/** What each procedure declares, by its id. */
export const DECLARED: ReadonlyMap<string, Declared> = new Map(
  Object.entries(found).map(([path, { declared }]) => [path.split('/').at(-2) ?? '', declared]),
)
/** The same of all, part by part. */
export const declaredOf = <T>(part: (of: Declared) => readonly T[] | undefined): readonly T[] =>
  [...DECLARED.values()].flatMap((of) => part(of) ?? [])
