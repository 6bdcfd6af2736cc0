/** Whether what was laid out to be restored will serve: it is opened as the server will open it, and every log is played through. */

import { BackupError } from '../../store/database-file.ts'
import { type EventStore, isStoreError } from '../../store/event-store.ts'
import { openSqlite } from '../../store/sqlite.ts'
import { tablesIn } from '../../store/staging.ts'
import { replayed } from '../../table/open-table.ts'

/** The codes of the tables whose log makes no table. Throws one sentence where the database is from a newer Kelissoz. */
export async function unreadableTables(database: string, from: string): Promise<readonly string[]> {
  const store = await openSqlite(database).catch((error) => {
    if (!/corrupted migrations/.test(String(error))) throw error
    throw new BackupError(`${from} was made by a newer Kelissoz: start that one, or take an older backup.`)
  })
  try {
    const unreadable: string[] = []
    for (const { id, code } of tablesIn(database)) if (!(await isReadable(store, id))) unreadable.push(code)
    return unreadable
  } finally {
    await store.close()
  }
}

async function isReadable(store: EventStore, id: string): Promise<boolean> {
  try {
    const row = await store.findTable(id)
    const [scenario, log] = await Promise.all([store.loadScenario(row?.scenarioHash ?? ''), store.read(id)])
    if (!scenario) return false
    if (log.length > 0) replayed(id, scenario, log)
    return true
  } catch (error) {
    if (isStoreError(error, 'damaged')) return false
    throw error
  }
}
