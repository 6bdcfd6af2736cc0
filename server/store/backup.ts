/**
 * A backup is one SQLite file: the database as it stood at one moment, and in a table of its own the secret of the data folder,
 * without which nobody could come back to a seat. It is made beside a running server, by SQLite's own backup.
 */
import { chmodSync, copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { onlyProcess } from './one-process.ts'

/** In one step: a backup in parts would begin anew whenever the server writes in between, and might never end. */
const ALL_PAGES = 0x7fffffff
const COMPANIONS = ['-wal', '-shm', '-journal']

export class BackupError extends Error {}

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

export interface Restored {
  /** Null where the backup holds none. */
  readonly secret: string | null
  /** Epoch ms. */
  readonly madeAt: number
  /** Where the database of before lies now; null when there was none. */
  readonly before: string | null
}

/**
 * Puts the backup `from` in the place of `file` and the database of before aside, under a name that ends in `stamp`. Until the last
 * step that one is in place and whole. Throws one sentence while a server has it open.
 */
export function restore(from: string, file: string, stamp: string): Restored {
  if (!existsSync(from)) throw new BackupError(`There is no file ${from}.`)
  const unlock = onlyProcess(file)
  const next = `${file}.restoring`
  try {
    copyFileSync(from, next)
    chmodSync(next, 0o600)
    const { made_at: madeAt, secret } = withDatabase(next, (copy) => takeOut(copy, from))
    const before = existsSync(file) ? putAside(file, `${file}.before-${stamp}`) : null
    renameSync(next, file)
    return { secret, madeAt, before }
  } finally {
    for (const end of ['', ...COMPANIONS]) rmSync(next + end, { force: true })
    unlock()
  }
}

function withDatabase<T>(file: string, use: (database: SQLite.Database) => T): T {
  const database = new SQLite(file, { fileMustExist: true })
  try {
    return use(database)
  } finally {
    database.close()
  }
}

function requireSound(database: SQLite.Database, named: string): void {
  const found = database.pragma('quick_check', { simple: true })
  if (found !== 'ok') throw new BackupError(`${named} is damaged (${found}): take an older backup.`)
}

function isBackup(database: SQLite.Database): boolean {
  const named = "select 1 from sqlite_schema where type = 'table' and name = 'backup'"
  try {
    return database.prepare(named).get() !== undefined
  } catch (error) {
    if (error instanceof SQLite.SqliteError && error.code === 'SQLITE_NOTADB') return false
    throw error
  }
}

/** What the backup holds besides the database, which is taken out of the copy. */
function takeOut(copy: SQLite.Database, from: string): { made_at: number; secret: string | null } {
  if (!isBackup(copy)) throw new BackupError(`${from} was not made by \`npm run -s backup\`: name a file that was.`)
  requireSound(copy, from)
  const row = copy.prepare<[], { made_at: number; secret: string | null }>('select made_at, secret from backup').get()
  if (!row) throw new BackupError(`${from} is not whole: take another backup.`)
  copy.pragma('secure_delete = on')
  copy.exec('drop table backup')
  return row
}

/** The old database under another name, with what SQLite keeps beside it; what it wrote last is brought into it where it can be. */
function putAside(file: string, aside: string): string {
  try {
    withDatabase(file, (old) => old.pragma('wal_checkpoint(truncate)'))
  } catch {
    // Damaged: it is kept as it is.
  }
  for (const end of COMPANIONS) if (existsSync(file + end)) renameSync(file + end, aside + end)
  linkSync(file, aside)
  return aside
}
