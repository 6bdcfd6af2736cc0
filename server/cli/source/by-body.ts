/**
 * Which commands belong to the body before which something lies: from what the procedures declare (`on`), written down for
 * the client, which cannot afford the procedures themselves. `rules.ts` writes it; a test sees to it that it is up to date.
 */
import { COMMANDS } from '../../../shared/engine/kernel/registry.ts'

export const BY_BODY_FILE = 'shared/engine/views/by-body.ts'

/** The file as it should be. */
export function byBody(): string {
  const fields = [...COMMANDS].flatMap(([type, { rule }]) => (rule.on ? [[type, rule.on.field] as const] : []))
  const sorted = fields.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    '/**',
    ' * Commands that belong to the body before which their target lies, and the field of board and desk that shows it there;',
    " * every other one is the plenary's. Made from `on` of the commands by `npm run -s rules -- --write`; do not edit.",
    ' */',
    'export const BY_BODY = {',
    ...sorted.map(([type, field]) => `  ${/^\w+$/.test(type) ? type : `'${type}'`}: '${field}',`),
    '} as const',
    '',
  ].join('\n')
}
