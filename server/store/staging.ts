/** A backup laid out beside the data that it is to replace, on the same disk; nothing of these is touched. See `swap.ts`. */
import { chmodSync, copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { BackupError, COMPANIONS, giveToOwner, requireSound, whereSound, withDatabase } from './database-file.ts'
import { onlyProcess } from './one-process.ts'
import { isSwapping, secretBeside, waitingFor } from './swap.ts'

export interface Staged {
  /** The database, by itself. */
  readonly database: string
  /** Whether a secret came with it. */
  readonly hasSecret: boolean
  /** Epoch ms. */
  readonly madeAt: number
}

/** Lays out the backup `from` for `file`; `at` is noted in it as the time of the restore. Throws one sentence when it is not sound. */
export function stage(from: string, file: string, at: number): Staged {
  if (!existsSync(from)) throw new BackupError(`There is no file ${from}.`)
  const [database, secretFile] = [waitingFor(file), waitingFor(secretBeside(file))]
  unstage(file)
  copyFileSync(from, database)
  chmodSync(database, 0o600)
  giveToOwner(database)
  const { made_at: madeAt, secret } = whereSound(from, () => withDatabase(database, (copy) => takeOut(copy, from, at)))
  if (secret !== null) {
    writeFileSync(secretFile, secret, { mode: 0o600 })
    giveToOwner(secretFile)
  }
  return { database, hasSecret: secret !== null, madeAt }
}

/** Takes away what was laid out, unless it is being put in its place. */
export function unstage(file: string): void {
  if (isSwapping(file)) return
  for (const end of ['', '.lock', ...COMPANIONS]) rmSync(waitingFor(file) + end, { force: true })
  rmSync(waitingFor(secretBeside(file)), { force: true })
}

/** Only one restore lays out at a time. Gives how to let the next one. */
export function onlyRestore(file: string): () => void {
  const name = `${file}.restore`
  try {
    const unlock = onlyProcess(name)
    return () => {
      rmSync(`${name}.lock`, { force: true })
      unlock()
    }
  } catch {
    throw new BackupError('Another restore is at work on these data: wait until it has ended.')
  }
}

/** Every table of a database at rest: its id, and the code by which people know it. */
export const tablesIn = (database: string): readonly { readonly id: string; readonly code: string }[] =>
  withDatabase(database, (at) =>
    at.prepare<[], { id: string; code: string }>('select id, code from tables order by created_at').all(),
  )

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
function takeOut(copy: SQLite.Database, from: string, at: number): { made_at: number; secret: string | null } {
  if (!isBackup(copy)) throw new BackupError(`${from} was not made by \`npm run -s backup\`: name a file that was.`)
  requireSound(copy, from)
  const row = copy.prepare<[], { made_at: number; secret: string | null }>('select made_at, secret from backup').get()
  if (!row) throw new BackupError(`${from} is not whole: take another backup.`)
  copy.pragma('secure_delete = on')
  copy.exec('drop table backup')
  copy.exec('create table if not exists restores (at bigint not null)') // as the step 004 of `migrations.ts` does
  copy.prepare('insert into restores values (?)').run(at)
  return row
}
