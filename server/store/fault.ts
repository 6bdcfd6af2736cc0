/** What an error of SQLite means for those who asked. */
import SQLite from 'better-sqlite3'

/**
 * - `clash`: a unique or foreign key says no; the question was wrong.
 * - `damaged`: what lies on the pages that this question touched is no longer what was written. Other pages may be sound.
 * - `broken`: whether something is stored is not known, or nothing can be: nobody may go on.
 * - `none`: not the database; a bug in the question.
 */
export type Fault = 'clash' | 'damaged' | 'broken' | 'none'

const DAMAGED = ['SQLITE_CORRUPT', 'SQLITE_IOERR_READ', 'SQLITE_IOERR_SHORT_READ', 'SQLITE_IOERR_DATA']

export function faultOf(error: unknown): Fault {
  if (!(error instanceof SQLite.SqliteError)) return 'none'
  if (error.code.startsWith('SQLITE_CONSTRAINT')) return 'clash'
  return DAMAGED.some((code) => error.code.startsWith(code)) ? 'damaged' : 'broken'
}
