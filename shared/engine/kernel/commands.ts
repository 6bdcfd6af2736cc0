/**
 * The commands as they come over the wire: one strict schema, made from what the procedures declare. Parse at the edge
 * (`CommandSchema`), trust inside.
 */
import { z } from 'zod'
import { PROCEDURES } from '../procedures/index.ts'
import type { Procedure } from './procedure.ts'

/** A parsed command: its type and a body of the shape that its procedure declares. */
export interface Command {
  readonly type: string
  readonly [field: string]: unknown
}

/** The clock's one command: let the earliest deadline that is due fall due. */
export const TICK: Command = { type: 'tick' }

export interface Registered {
  readonly procedure: Procedure
  readonly rule: Procedure['commands'][string]
}

/** Every command by its type, with the procedure that owns it. */
export const COMMANDS: ReadonlyMap<string, Registered> = new Map(
  PROCEDURES.flatMap((p) =>
    Object.entries(p.commands).map(([type, rule]): [string, Registered] => [type, { procedure: p, rule }]),
  ),
)

const schemas = [...COMMANDS].map(([type, { rule }]) => z.strictObject({ type: z.literal(type), ...rule.shape }))
const tick = z.strictObject({ type: z.literal('tick') })

/** Every command, strict: an unknown type, a missing or an extra field is no command. */
export const CommandSchema = z.discriminatedUnion('type', [tick, ...schemas])
