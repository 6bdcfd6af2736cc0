/** A database as a file at rest: opened for one thing, and what SQLite keeps beside it. */
import { chownSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import SQLite from 'better-sqlite3'

/** What a person can mend; its message is all that is said. */
export class BackupError extends Error {}

export const COMPANIONS = ['-wal', '-shm', '-journal']

export function withDatabase<T>(file: string, use: (database: SQLite.Database) => T): T {
  const database = new SQLite(file, { fileMustExist: true })
  try {
    return use(database)
  } finally {
    database.close()
  }
}

const damaged = (named: string, found: string): BackupError =>
  new BackupError(`${named} is damaged (${found.replaceAll(/\s+/g, ' ').trim()}): take an older backup.`)

/** What SQLite cannot make sense of on its way is damaged, too. */
export function whereSound<T>(named: string, use: () => T): T {
  try {
    return use()
  } catch (error) {
    if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_CORRUPT'))
      throw damaged(named, error.message)
    throw error
  }
}

export function requireSound(database: SQLite.Database, named: string): void {
  const found = database.pragma('quick_check', { simple: true })
  if (found !== 'ok') throw damaged(named, String(found))
}

/** What root makes in somebody's folder belongs to the owner of the folder. */
export function giveToOwner(path: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dirname(path))
  chownSync(path, uid, gid)
}
