/**
 * Every question that the store puts to a SQL database, one set for all of them. What the port promises in errors is
 * answered in values here, so that it can cross a thread.
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import type { FactRow } from './fact-row.ts'
import type { Fault } from './fault.ts'
import type { Database } from './migrations.ts'
import { ownership } from './ownership.ts'
import { register } from './register.ts'

export interface Append {
  readonly table: string
  readonly epoch: number
  readonly rows: readonly FactRow[]
}
export type AppendOutcome = 'done' | 'fenced' | 'out-of-place' | 'repeated' | 'damaged'

type FaultOf = (error: unknown) => Fault

/** `faultOf` tells the database's errors apart. */
export const queries = (db: Kysely<Database>, faultOf: FaultOf) => ({
  ...register(db),
  ...ownership(db),
  ...log(db, faultOf),
})
export type Queries = ReturnType<typeof queries>

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
