/**
 * How a key of a desk's options (`vote:b3:yes`) becomes a command: the fields of its shape, in their order, are what the key names.
 * What is written is written for it; a command whose other fields do not follow from the key is not played.
 */
import type { z } from 'zod'
import type { Command } from '../../../shared/engine/kernel/command.ts'
import { COMMANDS, CommandSchema } from '../../../shared/engine/kernel/registry.ts'

/** They would take a seat away from its person, or end the talks before the soak has begun. */
const UNPLAYED: ReadonlySet<string> = new Set([
  ...[...COMMANDS.values()].flatMap(({ procedure: { id, commands } }) =>
    id === 'delegation' ? Object.keys(commands) : [],
  ),
  ...['move-to-close-stage', 'move-to-end-talks', 'take-closing-as-agreed', 'take-ending-as-agreed'],
])
const WRITTEN = 'a soak'

/** The value of a field; undefined where there is none that would do. */
function fieldOf(field: z.core.$ZodType, named: string | undefined): unknown {
  switch (field._zod.def.type) {
    case 'string':
    case 'pipe':
      return named ?? WRITTEN
    case 'enum':
    case 'literal':
      return named
    case 'boolean':
      return named === 'true'
    case 'number':
      return Number(named ?? 1)
    default:
      return undefined
  }
}

/** The command that an option of a desk stands for, or undefined where the key alone does not tell. */
export function commandOf(key: string): Command | undefined {
  const [type = '', ...target] = key.split(':')
  const shape = COMMANDS.get(type)?.rule.shape
  if (!shape || UNPLAYED.has(type)) return undefined
  const fields = Object.entries(shape).map(([name, field], i): [string, unknown] => [name, fieldOf(field, target[i])])
  const command = { type, ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)) }
  const parsed = CommandSchema.safeParse(command)
  return parsed.success ? (parsed.data as Command) : undefined
}
