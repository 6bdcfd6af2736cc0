/** Every procedure, in the order of their reactions to one and the same fact, and what follows from their declarations. */
import { z } from 'zod'
import * as declared from '../procedures/index.ts'
import type { Actor } from './actor.ts'
import type { CommandType } from './command.ts'
import type { Event, EventType } from './event.ts'
import type { Audience, Line, Params } from './line.ts'
import type { AnyCommand, Procedure } from './procedure.ts'
import type { AnyWords } from './words.ts'

/** Those that `after` names come first; otherwise the order of their ids. Throws on a circle. */
function inOrder(all: readonly Procedure[]): readonly Procedure[] {
  const ordered: Procedure[] = []
  let left = all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  while (left.length > 0) {
    const next = left.find(({ after = [] }) => !left.some(({ id }) => after.includes(id)))
    if (!next) throw new Error(`these procedures wait for one another: ${left.map(({ id }) => id).join(', ')}`)
    ordered.push(next)
    left = left.filter((p) => p !== next)
  }
  return ordered
}

export const PROCEDURES: readonly Procedure[] = inOrder(Object.values(declared))
export const procedureOf = (id: string): Procedure | undefined => PROCEDURES.find((p) => p.id === id)

export interface Registered {
  readonly procedure: Procedure
  readonly rule: AnyCommand
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
export const isCommandType = (type: string): type is CommandType => type === 'tick' || COMMANDS.has(type)

/** Of one kind of handler, those of all procedures by event. */
export function byEvent<H>(
  handlersOf: (p: Procedure) => Readonly<Record<string, H>> | undefined,
): ReadonlyMap<EventType, readonly (readonly [Procedure, H])[]> {
  const handlers = new Map<EventType, (readonly [Procedure, H])[]>()
  for (const p of PROCEDURES)
    for (const [type, handler] of Object.entries(handlersOf(p) ?? {})) {
      const known = handlers.get(type as EventType) ?? []
      handlers.set(type as EventType, [...known, [p, handler]])
    }
  return handlers
}

type Named<H> = readonly [name: string, handler: H]

/** Finds the handler for a key such as `chair:document:transit`: that of the longest declared name that begins it. */
function byKey<H>(
  handlersOf: (p: Procedure) => Readonly<Record<string, H>> | undefined,
): (key: string) => Named<H> | undefined {
  const handlers = new Map(PROCEDURES.toReversed().flatMap((p) => Object.entries(handlersOf(p) ?? {})))
  return (key) => {
    for (let name = key; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf(':')))) {
      const handler = handlers.get(name)
      if (handler) return [name, handler]
    }
    return undefined
  }
}

/** What the procedure that owns a deadline says of it: what its falling due brings about, who sees it, what it is about. */
export const dueOf = byKey((p) => p.due)
export const watchesOf = byKey((p) => p.watches)
export const aboutOf = byKey((p) => p.about)

/** What an observer outside reads of closed talks. */
export const OUTCOMES: ReadonlySet<EventType> = new Set(PROCEDURES.flatMap(({ outcomes = [] }) => outcomes))

/** What people wrote, by the type of the event. */
export const WORDS = new Map(PROCEDURES.flatMap(({ words = {} }) => Object.entries(words))) as ReadonlyMap<
  string,
  AnyWords
>

const LINES = new Map(PROCEDURES.flatMap(({ record }) => Object.entries(record))) as ReadonlyMap<string, Line<Event>>
/** Who may read of an event, and what. The opening, with the table's seed, is for nobody's eyes. */
export const lineOf = (event: Event, by: Actor): readonly [Audience, Params] =>
  LINES.get(event.type)?.(event, by) ?? ['none', {}]
