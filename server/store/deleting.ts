/** Deleting for good what nobody uses any more, or what is to be forgotten. All or nothing; each gives how many tables it were. */
import type { Kysely, Transaction } from 'kysely'
import type { FactRow } from './fact-row.ts'
import type { Database } from './migrations.ts'

/** Tables that nobody has held since, with their logs, and classes that have none left. */
export const deleteBefore = (db: Kysely<Database>, before: number): Promise<number> =>
  together(db, async (tx) => {
    const old = tx.selectFrom('tables').select('id').where('alive_at', '<', before)
    await tx.deleteFrom('events').where('table_id', 'in', old).execute()
    const { numDeletedRows } = await tx.deleteFrom('tables').where('alive_at', '<', before).executeTakeFirst()
    const used = tx.selectFrom('tables').select('class_id').where('class_id', 'is not', null)
    await tx.deleteFrom('classes').where('created_at', '<', before).where('id', 'not in', used).execute()
    return Number(numDeletedRows)
  })

/** A class with its tables and their logs. */
export const deleteClass = (db: Kysely<Database>, id: string): Promise<number> =>
  together(db, async (tx) => {
    const tables = tx.selectFrom('tables').select('id').where('class_id', '=', id)
    await tx.deleteFrom('events').where('table_id', 'in', tables).execute()
    const { numDeletedRows } = await tx.deleteFrom('tables').where('class_id', '=', id).executeTakeFirst()
    await tx.deleteFrom('classes').where('id', '=', id).execute()
    return Number(numDeletedRows)
  })

/** Other words in the place of those that these facts had. False where the table is somebody else's by now. */
export const rewrite = (
  db: Kysely<Database>,
  table: string,
  epoch: number,
  rows: readonly FactRow[],
): Promise<boolean> =>
  together(db, async (tx) => {
    const held = await tx.selectFrom('tables').select('epoch').where('id', '=', table).executeTakeFirst()
    if (held?.epoch !== epoch) return false
    for (const { seq, payload, digest } of rows)
      await tx
        .updateTable('events')
        .set({ payload, digest })
        .where('table_id', '=', table)
        .where('seq', '=', seq)
        .execute()
    return true
  })

async function together<T>(db: Kysely<Database>, act: (tx: Transaction<Database>) => Promise<T>): Promise<T> {
  const tx = await db.startTransaction().execute()
  try {
    const done = await act(tx)
    await tx.commit().execute()
    return done
  } catch (error) {
    await tx
      .rollback()
      .execute()
      .catch(() => {}) // the first error is the one to tell
    throw error
  }
}
