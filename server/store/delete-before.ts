/** Deleting for good what nobody uses any more: tables with their logs, and classes that have none left. */
import type { Kysely } from 'kysely'
import type { Database } from './migrations.ts'

/** All or nothing. Gives how many tables it were. */
export async function deleteBefore(db: Kysely<Database>, before: number): Promise<number> {
  const tx = await db.startTransaction().execute()
  try {
    const old = tx.selectFrom('tables').select('id').where('alive_at', '<', before)
    await tx.deleteFrom('events').where('table_id', 'in', old).execute()
    const { numDeletedRows } = await tx.deleteFrom('tables').where('alive_at', '<', before).executeTakeFirst()
    const used = tx.selectFrom('tables').select('class_id').where('class_id', 'is not', null)
    await tx.deleteFrom('classes').where('created_at', '<', before).where('id', 'not in', used).execute()
    await tx.commit().execute()
    return Number(numDeletedRows)
  } catch (error) {
    await tx
      .rollback()
      .execute()
      .catch(() => {}) // the first error is the one to tell
    throw error
  }
}
