/**
 * A procedure is one slice of the rules: the commands it understands, the facts it folds, what it does when
 * another fact happens (`react`), when a deadline of its own falls due (`due`) and when a ballot on its
 * subject has closed (`decided`). All are pure.
 */
import type { Draft } from 'immer'
import type { z } from 'zod'
import type { Verdict } from '../../decisions/verdict.ts'
import type { ProcedureId } from '../../scenario/schema.ts'
import type { Subject } from '../procedures/ballots/subject.ts'
import type { Actor } from './actor.ts'
import type { Event, EventOf, EventType } from './event.ts'
import { memoize } from './memoize.ts'
import type { Refusal } from './refusal.ts'
import type { Ballot, Person, World } from './world.ts'

/** Who may give a command. `head`: who acts for the state now (DEL-1); `chair`: the head of the presiding seat. */
export type Who = 'delegate' | 'speaker' | 'head' | 'chair' | 'instructor' | 'clock' | 'host'

/** The one who acts, as the world knows it; `party` is '' for everyone who is not a delegate. */
export interface By {
  readonly actor: Actor
  readonly party: string
  readonly person: Person | undefined
  readonly at: number
}

export interface CommandRule<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly who: Who
  readonly shape: Shape
  /** Open in every stage, in the lobby and during a pause. */
  readonly always?: boolean
  readonly decide: (world: World, command: z.infer<z.ZodObject<Shape>>, by: By) => readonly Event[] | Refusal
}

/** Declares a command; exists so that `decide` gets the types of its own shape. */
export const command = <Shape extends z.ZodRawShape>(rule: CommandRule<Shape>): AnyCommand => rule as AnyCommand

/** A command whose shape is forgotten: what the map of a procedure holds. */
export type AnyCommand = Omit<CommandRule, 'decide'> & {
  // biome-ignore lint/suspicious/noExplicitAny: see `command`
  readonly decide: (world: World, command: any, by: By) => readonly Event[] | Refusal
}

export interface Procedure {
  /** The id under which a stage opens it (STG-2), or `always` for what no stage closes. */
  readonly id: ProcedureId | 'always'
  readonly commands: Readonly<Record<string, AnyCommand>>
  readonly evolve: { readonly [T in EventType]?: (world: Draft<World>, event: EventOf<T>, at: number) => void }
  readonly react?: { readonly [T in EventType]?: (world: World, event: EventOf<T>, at: number) => readonly Event[] }
  /** Deadlines whose key is, or begins with, this name; returns what their falling due brings about. */
  readonly due?: Readonly<Record<string, (world: World, rest: string, at: number) => readonly Event[]>>
  /** Consequences of a closed ballot, by the kind of its subject. */
  readonly decided?: {
    readonly [K in Subject['kind']]?: (
      world: World,
      ballot: Ballot & { subject: Extract<Subject, { kind: K }> },
      verdict: Verdict,
      at: number,
    ) => readonly Event[]
  }
  /** Commands that are worth asking about now, for `options`; each becomes a key there. */
  readonly candidates?: (world: World, party: string) => readonly Candidate[]
}

/** A command one could give, and the key under which `options` lists it: `vote:b1:yes`. */
export interface Candidate<Body = Readonly<Record<string, unknown>>> {
  readonly key: string
  readonly command: Body & { readonly type: string }
}

/** Names a command with what it aims at; the key follows from both. */
export const candidate = <Body extends Record<string, unknown>>(
  type: string,
  body: Body = {} as Body,
  ...target: string[]
): Candidate<Body> => ({
  key: target.length === 0 ? type : `${type}:${target.join(':')}`,
  command: { type, ...body },
})

/**
 * A command on each option of a question. Made once for as long as the question has these options: what is the same for
 * every party after every act is not worth making again.
 */
export const onEachOption = (type: string) =>
  memoize((options: readonly string[], question: string) =>
    options.map((option) => candidate(type, { question, option }, question, option)),
  )

/** Declares a procedure. */
export const procedure = <P extends Procedure>(p: P): P => p
