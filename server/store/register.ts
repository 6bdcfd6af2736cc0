/** Scenarios, classes and tables: written once, found by name. */
import { randomInt } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import type { ClassRow, NewTable, TableRow } from './event-store.ts'
import type { Database } from './migrations.ts'

export const register = (db: Kysely<Database>) => ({
  async saveScenario(hash: string, json: string): Promise<void> {
    await db
      .insertInto('scenarios')
      .values({ hash, json })
      .onConflict((c) => c.doNothing())
      .execute()
  },
  async loadScenario(hash: string): Promise<string | null> {
    const row = await db.selectFrom('scenarios').select('json').where('hash', '=', hash).executeTakeFirst()
    return row?.json ?? null
  },

  async restoredAt(): Promise<number> {
    const row = await db
      .selectFrom('restores')
      .select((eb) => eb.fn.max('at').as('at'))
      .executeTakeFirst()
    return row?.at ?? 0
  },

  async createClass({ id, instructor, settings, createdAt }: ClassRow): Promise<void> {
    const row = { id, instructor, settings: JSON.stringify(settings), created_at: createdAt }
    await db.insertInto('classes').values(row).execute()
  },
  async findClass(id: string): Promise<ClassRow | null> {
    const row = await db.selectFrom('classes').selectAll().where('id', '=', id).executeTakeFirst()
    return row
      ? { id, instructor: row.instructor, settings: JSON.parse(row.settings), createdAt: row.created_at }
      : null
  },

  /** Draws codes until one is free. Throws when a thousand draws found none: the store is as good as full then. */
  async createTable(table: NewTable): Promise<TableRow> {
    for (let tries = 0; tries < 1_000; tries += 1) {
      const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
      const added = await db
        .insertInto('tables')
        .values(rowOf(table, code))
        .onConflict((c) => c.column('code').doNothing())
        .executeTakeFirst()
      if (added.numInsertedOrUpdatedRows === 1n) return { ...table, code }
    }
    throw new Error('no six-digit code is free')
  },
  async findTable(id: string): Promise<TableRow | null> {
    const row = await db.selectFrom('tables').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? tableOf(row) : null
  },
  async findByCode(code: string): Promise<TableRow | null> {
    const row = await db.selectFrom('tables').selectAll().where('code', '=', code).executeTakeFirst()
    return row ? tableOf(row) : null
  },
  async listTables(classId: string): Promise<TableRow[]> {
    const rows = await db.selectFrom('tables').selectAll().where('class_id', '=', classId).orderBy('number').execute()
    return rows.map(tableOf)
  },
})

const rowOf = ({ id, number, settings, scenarioHash, createdAt, ...table }: NewTable, code: string) => ({
  id,
  class_id: table.class,
  number,
  code,
  scenario_hash: scenarioHash,
  settings: JSON.stringify(settings),
  created_at: createdAt,
  epoch: 0,
  owner: '',
  lease_until: 0,
  alive_at: createdAt,
})

const tableOf = (row: Selectable<Database['tables']>): TableRow => ({
  id: row.id,
  class: row.class_id,
  number: row.number,
  code: row.code,
  scenarioHash: row.scenario_hash,
  settings: JSON.parse(row.settings),
  createdAt: row.created_at,
})
