/**
 * A backup is one SQLite file: the database as it stood at one moment, and in a table of its own the secret of the data folder,
 * without which nobody could come back to a seat. It is made beside a running server, by SQLite's own backup.
 */
import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { BackupError, COMPANIONS, requireSound, withDatabase } from './database-file.ts'

/** In one step: a backup in parts would begin anew whenever the server writes in between, and might never end. */
const ALL_PAGES = 0x7fffffff

/** Copies `file` and `secret` (null where it lies elsewhere) to `target`, which appears whole or not at all. */
export async function backUp(file: string, secret: string | null, target: string, at: number): Promise<void> {
  if (existsSync(target)) throw new BackupError(`${target} is there already: name another file.`)
  if (!existsSync(file))
    throw new BackupError(`There is no database ${file} yet: start the server once, or set DATA_DIR.`)
  const partial = `${target}.partial`
  rmSync(partial, { force: true })
  try {
    const running = new SQLite(file, { fileMustExist: true, timeout: 10_000 })
    await running.backup(partial, { progress: () => ALL_PAGES }).finally(() => running.close())
    chmodSync(partial, 0o600)
    withDatabase(partial, (copy) => {
      copy.pragma('journal_mode = delete') // one file, nothing beside it
      copy.pragma('synchronous = full')
      copy.exec('create table backup (made_at integer not null, secret text)')
      copy.prepare('insert into backup values (?, ?)').run(at, secret)
      requireSound(copy, file)
    })
    renameSync(partial, target)
  } finally {
    for (const end of ['', ...COMPANIONS]) rmSync(partial + end, { force: true })
  }
}
