/** What an error of SQLite means for those who asked. */
import SQLite from 'better-sqlite3'

/**
 * - `clash`: a unique or foreign key says no; the question was wrong.
 * - `damaged`: what lies on the pages that this question touched is no longer what was written. Other pages may be sound.
 * - `full`: the disk took no more, and nothing of this is stored; it may be asked again when there is room.
 * - `broken`: whether something is stored is not known, or nothing can be: nobody may go on.
 * - `none`: not the database; a bug in the question.
 */
export type Fault = 'clash' | 'damaged' | 'full' | 'broken' | 'none'

const DAMAGED = ['SQLITE_CORRUPT', 'SQLITE_IOERR_READ', 'SQLITE_IOERR_SHORT_READ', 'SQLITE_IOERR_DATA']
/** Not what a sync says: after that nobody knows what is on the disk. */
const FULL = ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE']

export function faultOf(error: unknown): Fault {
  if (!(error instanceof SQLite.SqliteError)) return 'none'
  if (error.code.startsWith('SQLITE_CONSTRAINT')) return 'clash'
  if (FULL.includes(error.code)) return 'full'
  return DAMAGED.some((code) => error.code.startsWith(code)) ? 'damaged' : 'broken'
}
