/**
 * The part of `shared/protocol/README.md` that is made from the source: every command with its fields, and what each
 * field of board and desk means. `rules.ts` writes it down; a test sees to it that what is written is up to date.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Who } from '../../shared/engine/kernel/procedure.ts'
import { COMMANDS } from '../../shared/engine/kernel/registry.ts'
import { BOARD, DESK } from '../../shared/engine/views/board.ts'
import { root } from './root.ts'

export const WIRE_PAGE = 'shared/protocol/README.md'
const MARK = '<!-- From here on made by `npm run -s rules -- --write`; do not edit. -->'
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** The page as it should be: what people wrote, and what follows from the source. */
export const wirePage = (): string =>
  [read(WIRE_PAGE).split(MARK)[0]?.trimEnd(), '', MARK, '', ...commandTable(), '', ...fieldTables(), ''].join('\n')

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
function textOf({ minLength, maxLength }: Json): string {
  const id = minLength ? undefined : IDS[Number(maxLength)]
  return id ?? (minLength ? `text of ${minLength} to ${maxLength}` : `text up to ${maxLength}`)
}

/** Of the declarations of the fields: what each means is said once, where it is declared. */
function fieldTables(): string[] {
  const rows = new Map<string, Cells>()
  for (const field of [...Object.values(BOARD), ...Object.values(DESK)] as Declared[])
    if (field.map?.name && field.map.cells) rows.set(field.map.name, field.map.cells)
  const tables = [...rows, ['Board', BOARD] as const, ['Desk', DESK] as const].flatMap(([name, fields]) => {
    const meanings = meaningsOf(fields as Cells)
    return meanings.length > 0 ? ['', `**${name}**`, '', ...meanings] : []
  })
  return ['## 9. What the fields mean', '', 'Fields whose name says it are left out.', ...tables]
}

interface Declared {
  readonly about?: string
  readonly cell?: { readonly about: string }
  readonly map?: { readonly name?: string; readonly cells?: Cells }
}
type Cells = Readonly<Record<string, Declared>>

const meaningsOf = (fields: Cells): string[] =>
  Object.entries(fields).flatMap(([name, { about, cell }]) => {
    const words = about || cell?.about
    return words ? [`- \`${name}\`: ${words}`] : []
  })
