/**
 * A procedure is one slice of the rules, declared once: its state, its commands, the facts that it folds, what it does when
 * another fact happens (`react`), when a deadline of its own falls due (`due`) and when a ballot on its subject has closed
 * (`decided`), what is seen of it, its lines in the record and its goal. All are pure.
 */
import type { Draft } from 'mutative'
import type { z } from 'zod'
import type { Verdict } from '../../decisions/verdict.ts'
import type { Scenario } from '../../scenario/schema.ts'
import type { Ballot } from '../procedures/ballots/state.ts'
import type { SubjectKind } from '../procedures/ballots/subject.ts'
import type { About } from '../procedures/clock/events.ts'
import type { Person } from '../procedures/delegation/state.ts'
import type { Actor } from './actor.ts'
import type { CommandOf, CommandType } from './command.ts'
import type { Event, EventOf, EventType, Parties } from './event.ts'
import type { Lines } from './line.ts'
import { memoize } from './memoize.ts'
import type { Refusal } from './refusal.ts'
import type { Board, Desk } from './view.ts'
import type { BoardField, DeskField } from './view-field.ts'
import type { WordsOfEvents } from './words.ts'
import type { Slices, World } from './world.ts'

/**
 * Who may give a command. `head`: who acts for the state in the body concerned (DEL-1); `chair`: who acts for the state that
 * presides there; `delegate`: anybody in a seat, `speaker` likewise, also where only advice is given.
 */
export type Who = 'delegate' | 'speaker' | 'head' | 'chair' | 'instructor' | 'clock' | 'host'

/** The one who acts, as the world knows it; `party` is '' for everyone who is not a delegate. */
export interface By {
  readonly actor: Actor
  readonly party: string
  readonly person: Person | undefined
  /** Epoch ms of the table's time, which stands still in a pause. */
  readonly at: number
  /** Epoch ms of the server's clock. */
  readonly now: number
}

/** The fields of board and desk that show what lies before a body, by its id and with that `body`. */
type Lying = {
  [F in keyof Board & keyof Desk]: Board[F] extends ReadonlyMap<string, { readonly body: string }> ? F : never
}[keyof Board & keyof Desk]

/** Something that lies before a body. Its id comes first in the key of a move about it: `vote:b1:yes`. */
export interface LyingBefore<Command> {
  readonly field: Lying
  /** The body, as far as `party` can know: the plenary for what is out of its sight. */
  readonly body: (world: World, command: Command, party: string) => string
}

export interface CommandRule<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly who: Who
  readonly shape: Shape
  /** Open in the lobby, during a pause and after the talks, too. */
  readonly always?: boolean
  /** Open in every stage, although its procedure is not. */
  readonly inEveryStage?: boolean
  /** Open to a delegation that is out of the room, too (DEL-3). */
  readonly outsideToo?: boolean
  /** Open where another procedure is. */
  readonly opensWith?: string
  /** What it is about that lies before a body, to which it therefore belongs; the plenary's where it is left out. */
  readonly on?: LyingBefore<z.infer<z.ZodObject<Shape>>>
  readonly decide: (world: World, command: z.infer<z.ZodObject<Shape>>, by: By) => readonly Event[] | Refusal
}

/** Declares a command; exists so that `decide` gets the types of its own shape. */
export const command = <Shape extends z.ZodRawShape>(rule: CommandRule<Shape>): CommandRule<Shape> => rule

/** A command whose shape is forgotten: what the registry holds. */
export type AnyCommand = Omit<CommandRule, 'decide' | 'on'> & {
  // biome-ignore lint/suspicious/noExplicitAny: see `command`
  readonly decide: (world: World, command: any, by: By) => readonly Event[] | Refusal
  // biome-ignore lint/suspicious/noExplicitAny: see `command`
  readonly on?: LyingBefore<any>
}

/** What a fold has besides its own slice. It records; it never decides. */
export interface Recording {
  readonly at: number
  /** Every clock of the table by its key: an event sets its own and takes it away. */
  readonly deadlines: Record<string, number>
  /** As it was before this event. */
  readonly before: World
}

/** A command one could give, and the key under which a desk lists it: `vote:b1:yes`. */
export interface Candidate {
  readonly key: string
  readonly command: { readonly type: string }
}

/** Who may see a deadline: everybody at the table, some parties, or nobody. */
export type Watchers = 'all' | readonly string[]

/** Parties whose answer is waited for in a body; with `TIME` among them it is time that brings the answer. */
export interface Awaited {
  readonly body: string
  readonly parties: Parties
  /** The party that alone knows of it. */
  readonly secretOf?: string
}
export const TIME = ''

/** What was decided, by a ballot or without a vote. */
export type Decided = Pick<Ballot, 'body' | 'subject' | 'rule' | 'by'>

type Fold<State, T extends EventType> = (slice: Draft<State>, event: EventOf<T>, recording: Recording) => void
type Draw<T extends EventType> = (world: World, event: EventOf<T>, at: number) => readonly Event[]

export interface Declaration<Id extends keyof Slices> {
  /** The id under which a stage opens it (STG-2). */
  readonly id: Id
  /** `named`: open in the stages that name it; `always`: in every stage. */
  readonly opens: 'named' | 'always'
  /** Procedures whose reactions to one and the same fact come before its own. */
  readonly after?: readonly string[]
  readonly start: (scenario: Scenario) => Slices[Id]
  readonly commands: Readonly<Record<string, AnyCommand>>
  readonly evolve: { readonly [T in EventType]?: Fold<Slices[Id], T> }
  readonly react?: { readonly [T in EventType]?: Draw<T> }
  /** Deadlines whose key is, or begins with, this name; returns what their falling due brings about. */
  readonly due?: Readonly<Record<string, (world: World, rest: string, at: number) => readonly Event[]>>
  /** Who may see a deadline of that name; everybody where it is left out. */
  readonly watches?: Readonly<Record<string, (world: World, rest: string) => Watchers>>
  /** What a deadline of that name is about, for the line that says what fell due (CLK-1); nothing where it is left out. */
  readonly about?: Readonly<Record<string, (world: World, rest: string) => About>>
  /** Consequences of a closed ballot, and of what was agreed without one (DEC-16), by the kind of the subject. */
  readonly decided?: {
    readonly [K in SubjectKind]?: (world: World, matter: Decided, verdict: Verdict, at: number) => readonly Event[]
  }
  /** Commands that are worth asking about now; each becomes a move of the desk. */
  readonly moves?: (world: World, party: string) => readonly Candidate[]
  /** The same, subject by subject (question, package): where an act touches one, the others are not asked about again. */
  readonly movesOn?: {
    readonly subjects: (world: World, party: string) => readonly string[]
    readonly of: (world: World, party: string, subject: string) => readonly Candidate[]
  }
  readonly view: {
    // biome-ignore lint/suspicious/noExplicitAny: fields of any type
    readonly board: Readonly<Record<string, BoardField<any>>>
    // biome-ignore lint/suspicious/noExplicitAny: fields of any type
    readonly desk: Readonly<Record<string, DeskField<any>>>
    /** What an observer outside closed talks sees of a field of the board (PRO-1, OBS-2); nothing where it is left out. */
    readonly outside?: Readonly<Record<string, (world: World) => unknown>>
  }
  /** One line for each of its events. */
  readonly record: Lines
  /** Which fields of its events people wrote, or are their names: these can be deleted (DEL-5). */
  readonly words?: WordsOfEvents
  /** Events that an observer outside reads of closed talks: how the meeting went, not what was said or who voted how. */
  readonly outcomes?: readonly EventType[]
  /** For whose answer it waits now: of parties, or of time where silence is an answer. */
  readonly awaits?: (world: World) => readonly Awaited[]
  /** When its work is done in a stage that opens it. */
  readonly goal?: (world: World) => boolean
}

/** A procedure whose types are forgotten: what the kernel runs. */
export interface Procedure extends Omit<Declaration<never>, 'id' | 'start' | 'evolve'> {
  readonly id: keyof Slices
  readonly start: (scenario: Scenario) => unknown
  // biome-ignore lint/suspicious/noExplicitAny: a fold of any event on any slice
  readonly evolve: Readonly<Record<string, (slice: any, event: any, recording: Recording) => void>>
}

/** Declares a procedure. */
export const procedure = <Id extends keyof Slices>(declaration: Declaration<Id>): Procedure =>
  declaration as unknown as Procedure

/** Names a command with what it aims at; the key follows from both. */
export const candidate = <T extends CommandType>(
  type: T,
  body: Omit<CommandOf<T>, 'type'>,
  ...target: string[]
): { readonly key: string; readonly command: CommandOf<T> } => ({
  key: target.length === 0 ? type : `${type}:${target.join(':')}`,
  command: { type, ...body } as unknown as CommandOf<T>,
})

/**
 * A command on each option of a question. Made once for as long as the question has these options: what is the same for
 * every party after every act is not worth making again.
 */
export const onEachOption = (type: 'back-option' | 'put-to-vote' | 'circulate-under-silence' | 'take-as-agreed') =>
  memoize((options: readonly string[], question: string) =>
    options.map((option) => candidate(type, { question, option }, question, option)),
  )
