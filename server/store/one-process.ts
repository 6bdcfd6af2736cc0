/**
 * One process per data file. The lock is SQLite's own on a small file beside the data, held as long as the process
 * lives: the operating system takes it back even after a hard kill, so that it is never stuck.
 */
import SQLite from 'better-sqlite3'

/** Takes the lock of a data file and returns how to give it back. Throws one clear sentence when another process has it. */
export function onlyProcess(file: string): () => void {
  const lock = new SQLite(`${file}.lock`, { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (!(error instanceof SQLite.SqliteError && error.code === 'SQLITE_BUSY')) throw error
    throw new Error(
      `The data in ${file} are in use by another running Kelissoz: stop it first, or choose another folder with DATA_DIR.`,
    )
  }
  return () => lock.close()
}
