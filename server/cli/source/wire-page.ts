/**
 * The part of `shared/protocol/README.md` that is made from the source: every command with its fields, and every field of
 * board and desk. `rules.ts` writes it down; a test sees to it that what is written is up to date.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Who } from '../../../shared/engine/kernel/procedure.ts'
import { COMMANDS } from '../../../shared/engine/kernel/registry.ts'
import { root } from '../root.ts'
import { fieldTables, structureTable } from './wire-state.ts'

export const WIRE_PAGE = 'shared/protocol/README.md'
const MARK = '<!-- From here on made by `npm run -s rules -- --write`; do not edit. -->'
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** The page as it should be: what people wrote, and what follows from the source. */
export const wirePage = (): string =>
  [
    read(WIRE_PAGE).split(MARK)[0]?.trimEnd(),
    '',
    MARK,
    '',
    ...commandTable(),
    '',
    ...fieldTables(),
    '',
    ...structureTable(),
    '',
  ].join('\n')

const WHO: Readonly<Record<Who, string>> = {
  delegate: 'anybody in a seat',
  speaker: 'anybody in a seat',
  head: 'who acts for the state',
  chair: 'who acts for the chair',
  instructor: 'the instructor',
  clock: '',
  host: '',
}

function commandTable(): string[] {
  const rows = [...COMMANDS].flatMap(([type, { rule }]) =>
    WHO[rule.who] ? [`| \`${type}\` | ${WHO[rule.who]} | ${fieldsOf(rule.shape)} |`] : [],
  )
  return ['## 8. Commands', '', '| type | who | fields |', '|---|---|---|', ...rows.sort()]
}

type Json = Readonly<Record<string, unknown>>

function fieldsOf(shape: z.ZodRawShape): string {
  const { properties = {}, required = [] } = z.toJSONSchema(z.strictObject(shape), { unrepresentable: 'any' })
  return Object.entries(properties)
    .map(([name, field]) => `\`${name}${required.includes(name) ? '' : '?'}\` ${kindOf(field as Json)}`)
    .join('; ')
}

function kindOf(field: Json): string {
  const { type, anyOf, items, maxItems, additionalProperties } = field
  const choices = (field.enum ?? ('const' in field ? [field.const] : [])) as readonly unknown[]
  if (choices.length > 0) return choices.map((choice) => JSON.stringify(choice)).join(' · ')
  if (Array.isArray(anyOf)) return anyOf.map(kindOf).join(' or ')
  if (type === 'array') return `list of ${kindOf(items as Json)}${maxItems ? `, at most ${maxItems}` : ''}`
  if (type === 'object' && additionalProperties) return `map of ${kindOf(additionalProperties as Json)} by id`
  if (type === 'string') return textOf(field)
  if (type === 'integer')
    return field.maximum === Number.MAX_SAFE_INTEGER ? 'number' : `${field.minimum} to ${field.maximum}`
  return String(type)
}

/** What may be that long and no longer is an id, or a party. */
const IDS: Readonly<Record<number, string>> = { 3: 'party', 12: 'id', 40: 'id', 60: 'id' }
function textOf({ kind, minLength, maxLength }: Json): string {
  if (kind) return minLength ? String(kind) : `${kind} or ''`
  return IDS[Number(maxLength)] ?? `text up to ${maxLength}`
}
