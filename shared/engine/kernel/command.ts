/** The commands as types: what a client or a bot may send, field by field. */
import type { z } from 'zod'

/** What one command carries besides its type. */
export type BodyOf<Rule> = Rule extends { readonly shape: infer Shape extends z.ZodRawShape }
  ? keyof Shape extends never
    ? Record<never, never>
    : Sent<z.infer<z.ZodObject<Shape>>>
  : never

/** Whoever gives a command may have its lists from elsewhere: they are read, not changed. */
type Sent<Body> = { [F in keyof Body]: Body[F] extends readonly (infer Item)[] ? readonly Item[] : Body[F] }

/** The commands of a procedure by their types, from the shapes that it declares. */
export type CommandsOf<Rules> = { [T in keyof Rules]: BodyOf<Rules[T]> }

/**
 * Every command by its type. A procedure adds its own beside its commands:
 * `declare module '../../kernel/command.ts' { interface Commands extends CommandsOf<typeof commands> {} }`.
 */
export interface Commands {
  /** The clock's one command: let the earliest deadline that is due fall due. */
  tick: Record<never, never>
}

export type CommandType = keyof Commands
export type CommandOf<T extends CommandType> = { [K in T]: { readonly type: K } & Readonly<Commands[K]> }[T]
/** A parsed command. A field too many does not compile. */
export type Command = CommandOf<CommandType>

export const TICK: Command = { type: 'tick' }
