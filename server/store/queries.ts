/**
 * Every question that the store puts to a SQL database, one set for all of them. What the port promises in errors is
 * answered in values here, so that it can cross a thread.
 */
import { randomInt } from 'node:crypto'
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { deleteBefore, deleteClass, rewrite } from './deleting.ts'
import { type ClassRow, LEASE_MS, type NewTable, type TableRow } from './event-store.ts'
import type { FactRow } from './fact-row.ts'
import type { Fault } from './fault.ts'
import type { Database } from './migrations.ts'

export interface Append {
  readonly table: string
  readonly epoch: number
  readonly rows: readonly FactRow[]
}
export type AppendOutcome = 'done' | 'fenced' | 'out-of-place' | 'repeated' | 'damaged'
export type ClaimOutcome = { readonly epoch: number; readonly aliveAt: number } | 'held' | 'unknown'

type FaultOf = (error: unknown) => Fault

/** `faultOf` tells the database's errors apart. */
export const queries = (db: Kysely<Database>, faultOf: FaultOf) => ({
  ...register(db),
  ...ownership(db),
  ...log(db, faultOf),
})
export type Queries = ReturnType<typeof queries>

/** Scenarios, classes and tables: written once, found by name. */
const register = (db: Kysely<Database>) => ({
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

/** Who may append to a table now. */
const ownership = (db: Kysely<Database>) => ({
  async claim(table: string, owner: string, now: number): Promise<ClaimOutcome> {
    const row = await db
      .updateTable('tables')
      .set((eb) => ({ epoch: eb('epoch', '+', 1), owner, lease_until: now + LEASE_MS }))
      .where('id', '=', table)
      .where((eb) => eb.or([eb('owner', '=', owner), eb('lease_until', '<=', now)]))
      .returning(['epoch', 'alive_at'])
      .executeTakeFirst()
    if (row) return { epoch: row.epoch, aliveAt: row.alive_at }
    const found = await db.selectFrom('tables').select('id').where('id', '=', table).executeTakeFirst()
    return found ? 'held' : 'unknown'
  },
  async release(table: string, epoch: number, now: number): Promise<void> {
    await db
      .updateTable('tables')
      .set({ epoch: epoch + 1, owner: '', lease_until: 0, alive_at: now })
      .where('id', '=', table)
      .where('epoch', '=', epoch)
      .execute()
  },
  async heartbeat(owner: string, now: number): Promise<void> {
    await db
      .updateTable('tables')
      .set({ alive_at: now, lease_until: now + LEASE_MS })
      .where('owner', '=', owner)
      .execute()
  },
  deleteBefore: (before: number): Promise<number> => deleteBefore(db, before),
  deleteClass: (id: string): Promise<number> => deleteClass(db, id),
  rewrite: (table: string, epoch: number, rows: readonly FactRow[]): Promise<boolean> =>
    rewrite(db, table, epoch, rows),
  /** For a database that only one process can have open: whoever held a table before is dead. */
  async endAllLeases(): Promise<void> {
    await db.updateTable('tables').set({ owner: '', lease_until: 0 }).where('owner', '<>', '').execute()
  },
})

/** The facts. */
const log = (db: Kysely<Database>, faultOf: FaultOf) => ({
  /**
   * One commit for all of them; each by itself is stored whole or not at all. Where one falls on a damaged page each gets a
   * commit of its own, so that only that one is refused.
   */
  async appendAll(appends: readonly Append[]): Promise<AppendOutcome[]> {
    try {
      return await appendTogether(db, appends, faultOf)
    } catch (error) {
      if (faultOf(error) !== 'damaged') throw error
    }
    const outcomes: AppendOutcome[] = []
    for (const append of appends) {
      const alone = appendTogether(db, [append], faultOf).catch((error: unknown): AppendOutcome[] => {
        if (faultOf(error) !== 'damaged') throw error
        return ['damaged']
      })
      outcomes.push(...(await alone))
    }
    return outcomes
  },
  async read(table: string, from: number, to: number): Promise<FactRow[]> {
    return db
      .selectFrom('events')
      .select(['seq', 'at', 'actor', 'type', 'v', 'action_id', 'digest', 'payload'])
      .where('table_id', '=', table)
      .where('seq', '>=', from)
      .where('seq', '<=', to)
      .orderBy('seq')
      .execute()
  },
  async seqOf(table: string, actor: string, actionId: string): Promise<number | null> {
    const found = db.selectFrom('events').select('seq').where('table_id', '=', table).where('actor', '=', actor)
    return (await found.where('action_id', '=', actionId).executeTakeFirst())?.seq ?? null
  },
})

async function appendTogether(
  db: Kysely<Database>,
  appends: readonly Append[],
  faultOf: FaultOf,
): Promise<AppendOutcome[]> {
  const tx = await db.startTransaction().execute()
  try {
    const outcomes: AppendOutcome[] = []
    for (const append of appends) outcomes.push(await appendOne(tx, append, faultOf))
    await tx.commit().execute()
    return outcomes
  } catch (error) {
    await tx.rollback().execute().catch(ignore) // a broken disk breaks this, too; the first error is the one to tell
    throw error
  }
}

/** One statement, so that nothing comes between looking at epoch and position and writing; and all rows or none. */
async function appendOne(
  tx: Transaction<Database>,
  { table, epoch, rows }: Append,
  faultOf: FaultOf,
): Promise<AppendOutcome> {
  const values = rows.map(
    (r) =>
      sql`(cast(${r.seq} as bigint), cast(${r.at} as bigint), ${r.actor}, ${r.type}, cast(${r.v} as bigint), ${r.action_id}, ${r.digest}, ${r.payload})`,
  )
  const insert = sql`
    with fact (seq, at, actor, type, v, action_id, digest, payload) as (values ${sql.join(values)})
    insert into events (table_id, seq, epoch, at, actor, type, v, action_id, digest, payload)
    select tables.id, fact.seq, tables.epoch, fact.at, fact.actor, fact.type, fact.v, fact.action_id, fact.digest, fact.payload
    from tables cross join fact
    where tables.id = ${table} and tables.epoch = ${epoch}
      and ${rows[0]?.seq} = 1 + (select coalesce(max(seq), 0) from events where table_id = ${table})`
  try {
    const { numAffectedRows } = await insert.execute(tx)
    if (numAffectedRows === BigInt(rows.length)) return 'done'
  } catch (error) {
    if (faultOf(error) !== 'clash') throw error
    return 'repeated'
  }
  const held = await tx.selectFrom('tables').select('epoch').where('id', '=', table).executeTakeFirst()
  return held?.epoch === epoch ? 'out-of-place' : 'fenced'
}

const ignore = () => {}

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
