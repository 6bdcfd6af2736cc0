/**
 * The shape of the database, and the one list of steps that leads to it. A step that was released is never changed:
 * add one. Only text and whole numbers, JSON as text, times in epoch ms, so that every database can hold it.
 */
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { FactRow } from './fact-row.ts'

export interface Database {
  scenarios: { hash: string; json: string }
  classes: { id: string; instructor: string; settings: string; created_at: number }
  tables: {
    id: string
    class_id: string | null
    number: number
    code: string
    scenario_hash: string
    settings: string
    created_at: number
    /** Raised by every claim; an append under an older one stores nothing. */
    epoch: number
    owner: string
    lease_until: number
    /** When the holder was last seen alive. */
    alive_at: number
  }
  events: FactRow & { table_id: string; epoch: number }
  /** When a backup was put in the place of the data. */
  restores: { at: number }
}

const STEPS: Record<string, Migration> = {
  '001-tables-and-facts': {
    async up(db: Kysely<unknown>) {
      const { schema } = db
      await schema
        .createTable('scenarios')
        .addColumn('hash', 'text', (c) => c.primaryKey())
        .addColumn('json', 'text', (c) => c.notNull())
        .execute()
      await schema
        .createTable('classes')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('instructor', 'text', (c) => c.notNull())
        .addColumn('settings', 'text', (c) => c.notNull())
        .addColumn('created_at', 'bigint', (c) => c.notNull())
        .execute()
      await schema
        .createTable('tables')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('class_id', 'text', (c) => c.references('classes.id'))
        .addColumn('number', 'bigint', (c) => c.notNull())
        .addColumn('code', 'text', (c) => c.notNull().unique())
        .addColumn('scenario_hash', 'text', (c) => c.notNull().references('scenarios.hash'))
        .addColumn('settings', 'text', (c) => c.notNull())
        .addColumn('created_at', 'bigint', (c) => c.notNull())
        .addColumn('epoch', 'bigint', (c) => c.notNull())
        .addColumn('owner', 'text', (c) => c.notNull())
        .addColumn('lease_until', 'bigint', (c) => c.notNull())
        .addColumn('alive_at', 'bigint', (c) => c.notNull())
        .addUniqueConstraint('tables_number', ['class_id', 'number'])
        .execute()
      await schema.createIndex('tables_owner').on('tables').column('owner').execute()
      await schema
        .createTable('events')
        .addColumn('table_id', 'text', (c) => c.notNull().references('tables.id'))
        .addColumn('seq', 'bigint', (c) => c.notNull())
        .addColumn('epoch', 'bigint', (c) => c.notNull())
        .addColumn('at', 'bigint', (c) => c.notNull())
        .addColumn('actor', 'text', (c) => c.notNull())
        .addColumn('type', 'text', (c) => c.notNull())
        .addColumn('v', 'bigint', (c) => c.notNull())
        .addColumn('action_id', 'text')
        .addColumn('payload', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('events_place', ['table_id', 'seq'])
        .execute()
      await schema
        .createIndex('events_action')
        .unique()
        .on('events')
        .columns(['table_id', 'actor', 'action_id'])
        .where('action_id', 'is not', null)
        .execute()
    },
  },
  /**
   * The facts of one table side by side: a log is read from few pages, and a damaged page damages one table or two, where
   * before each page held facts of whoever acted at that time.
   */
  '002-facts-by-table': {
    async up(db: Kysely<unknown>) {
      const { schema } = db
      await schema.alterTable('events').renameTo('events_before').execute()
      await schema.dropIndex('events_action').execute()
      await schema
        .createTable('events')
        .addColumn('table_id', 'text', (c) => c.notNull().references('tables.id'))
        .addColumn('seq', 'bigint', (c) => c.notNull())
        .addColumn('epoch', 'bigint', (c) => c.notNull())
        .addColumn('at', 'bigint', (c) => c.notNull())
        .addColumn('actor', 'text', (c) => c.notNull())
        .addColumn('type', 'text', (c) => c.notNull())
        .addColumn('v', 'bigint', (c) => c.notNull())
        .addColumn('action_id', 'text')
        .addColumn('payload', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('events_by_table', ['table_id', 'seq'])
        .modifyEnd(sql`without rowid`)
        .execute()
      await sql`insert into events select table_id, seq, epoch, at, actor, type, v, action_id, payload from events_before`.execute(
        db,
      )
      await schema.dropTable('events_before').execute()
      await schema
        .createIndex('events_action')
        .unique()
        .on('events')
        .columns(['table_id', 'actor', 'action_id'])
        .where('action_id', 'is not', null)
        .execute()
    },
  },
  /** An id under which a command was given belongs to that command, also after a restart. */
  '003-digests': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('events').addColumn('digest', 'text').execute()
    },
  },
  /** Where a log was set back, its positions were given to other facts before: whoever holds those must hear of it. */
  '004-restores': {
    async up(db: Kysely<unknown>) {
      const made = db.schema.createTable('restores').ifNotExists()
      await made.addColumn('at', 'bigint', (c) => c.notNull()).execute()
    },
  },
}

/** Brings the database up to date. Throws when it was written by a newer version of the program. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => STEPS } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
