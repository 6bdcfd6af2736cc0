/** A command from outside: parsed, or refused with what is wrong about it. */
import type { Command } from '../../shared/engine/kernel/command.ts'
import { type Refusal, refuse } from '../../shared/engine/kernel/refusal.ts'
import { COMMANDS, CommandSchema } from '../../shared/engine/kernel/registry.ts'

/** Refuses `WIRE/unknown-command` for a type that no procedure declares, `WIRE/malformed` with the path of the first fault. */
export function parse(command: unknown): Command | Refusal {
  const type = typeof command === 'object' && command !== null && 'type' in command ? command.type : undefined
  if (typeof type !== 'string') return refuse('WIRE', 'malformed', { path: 'type' })
  if (type !== 'tick' && !COMMANDS.has(type)) return refuse('WIRE', 'unknown-command', { command: type.slice(0, 40) })
  const parsed = CommandSchema.safeParse(command)
  if (parsed.success) return parsed.data as Command
  return refuse('WIRE', 'malformed', { path: pathOf(parsed.error.issues[0]) })
}

/** The field at fault; for a field too many, its name. */
function pathOf(issue: { path: readonly PropertyKey[]; code?: string; keys?: readonly string[] } | undefined): string {
  const extra = issue?.code === 'unrecognized_keys' ? (issue.keys?.slice(0, 1) ?? []) : []
  return [...(issue?.path ?? []), ...extra].join('.').slice(0, 80)
}
