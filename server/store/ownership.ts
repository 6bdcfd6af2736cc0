/** Who may append to a table now. */
import type { Kysely } from 'kysely'
import { deleteBefore, deleteClass, rewrite } from './deleting.ts'
import { LEASE_MS } from './event-store.ts'
import type { FactRow } from './fact-row.ts'
import type { Database } from './migrations.ts'

export type ClaimOutcome = { readonly epoch: number; readonly aliveAt: number } | 'held' | 'unknown'

export const ownership = (db: Kysely<Database>) => ({
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
