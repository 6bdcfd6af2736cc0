/** The state of a table as the page on the wire tells it: read off the fields that the procedures declare. */
import type { Cell, Row } from '../../../shared/engine/kernel/view-field.ts'
import { BOARD, DESK } from '../../../shared/engine/views/board.ts'

type Declared =
  | { readonly cell: Cell<unknown> }
  | { readonly map: Cell<unknown> | Row<unknown>; readonly about: string }

interface FieldOnPage {
  readonly name: string
  /** `number`, `string`, `boolean`, a structure, or `*` and one of these for a map. */
  readonly type: string
  readonly about: string
}
type Structure = readonly [name: string, fields: readonly FieldOnPage[]]

const onPage = (name: string, field: Declared): FieldOnPage =>
  'cell' in field
    ? { name, type: field.cell.is, about: field.cell.about }
    : { name, type: `*${'cells' in field.map ? field.map.name : field.map.is}`, about: field.about }

const view = (name: string, fields: object): Structure => [
  name,
  Object.entries(fields).map(([field, declared]) => onPage(field, declared as Declared)),
]

/** The rows of the maps, each once, in the order of the fields that hold them. */
function rows(): readonly Structure[] {
  const declared = [...Object.values(BOARD), ...Object.values(DESK)] as readonly Declared[]
  const found = declared.flatMap((field) => ('map' in field && 'cells' in field.map ? [field.map] : []))
  const byName = new Map(found.map(({ name, cells }) => [name, cells as Readonly<Record<string, Cell<unknown>>>]))
  return [...byName].map(([name, cells]) => [
    name,
    Object.entries(cells).map(([field, { is, about }]) => ({ name: field, type: is, about })),
  ])
}

const structures = (): readonly Structure[] => [view('Board', BOARD), view('Desk', DESK), ...rows()]

/** What the fields mean. */
export function fieldTables(): string[] {
  const tables = structures().flatMap(([name, fields]) => {
    const told = fields.filter(({ about }) => about !== '').map((field) => `- \`${field.name}\`: ${field.about}`)
    return told.length > 0 ? ['', `**${name}**`, '', ...told] : []
  })
  return ['## 9. What the fields mean', '', 'Fields whose name says it are left out.', ...tables]
}

const ROOT: Structure = [
  'Table',
  [
    { name: 'board', type: 'Board', about: '' },
    { name: 'desks', type: '*Desk', about: '' },
  ],
]

/** Every structure with its fields in the order of their indexes, as JSON for a reader of the binary state. */
export function structureTable(): string[] {
  const lines = [ROOT, ...structures()].map(([name, fields]) => {
    const told = fields.map((field) => JSON.stringify(`${field.name}:${field.type}`))
    return `  ${JSON.stringify(name)}: [${wrapped(told)}]`
  })
  return [
    '## 10. The structures',
    '',
    'Their fields in the order of their indexes from 0; `*` is a map by string.',
    '',
    '```json',
    '{',
    lines.join(',\n'),
    '}',
    '```',
  ]
}

const WIDTH = 120
/** Words separated by commas, in lines of about `WIDTH`. */
function wrapped(words: readonly string[]): string {
  let line = 0
  return words
    .map((word, i) => {
      const isNew = i > 0 && line + word.length > WIDTH
      line = isNew ? word.length : line + word.length + 2
      return i === 0 ? word : `${isNew ? ',\n    ' : ', '}${word}`
    })
    .join('')
}
