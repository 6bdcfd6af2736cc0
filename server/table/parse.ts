/** A command from outside: parsed, or refused with what is wrong about it. */
import type { Command } from '../../shared/engine/kernel/command.ts'
import { type Refusal, refuse } from '../../shared/engine/kernel/refusal.ts'
import { COMMANDS, CommandSchema } from '../../shared/engine/kernel/registry.ts'
import { textFault } from '../../shared/writing/kinds.ts'

/** Refuses `WIRE/unknown-command` for a type that no procedure declares, `WIRE/malformed` with the path of the first fault, a text by what is wrong with it. */
export function parse(command: unknown): Command | Refusal {
  const type = typeof command === 'object' && command !== null && 'type' in command ? command.type : undefined
  if (typeof type !== 'string') return refuse('WIRE', 'malformed', { path: 'type' })
  if (type !== 'tick' && !COMMANDS.has(type)) return refuse('WIRE', 'unknown-command', { command: type.slice(0, 40) })
  const parsed = CommandSchema.safeParse(command)
  if (parsed.success) return parsed.data as Command
  const [issue] = parsed.error.issues
  const path = pathOf(issue)
  const fault = textFault(issue)
  if (!fault) return refuse('WIRE', 'malformed', { path })
  switch (fault.code) {
    case 'nothing-to-see':
      return refuse('WIRE', 'nothing-to-see', { path })
    case 'no-letter':
      return refuse('WIRE', 'no-letter', { path })
    case 'text-too-long':
      return refuse('WIRE', 'text-too-long', { path, limit: fault.limit })
  }
}

/** The field at fault; for a field too many, its name. */
function pathOf(issue: { path: readonly PropertyKey[]; code?: string; keys?: readonly string[] } | undefined): string {
  const extra = issue?.code === 'unrecognized_keys' ? (issue.keys?.slice(0, 1) ?? []) : []
  return [...(issue?.path ?? []), ...extra].join('.').slice(0, 80)
}
