/**
 * A restored database put in the place of the one that is there, with the secret that belongs to it: both or neither, wherever a
 * hard kill falls. What is to be done is written down first (`.swap`) and forgotten last; whoever opens the data next ends what
 * was begun. Before it is written down the old data are in place and whole.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { COMPANIONS, giveToOwner, withDatabase } from './database-file.ts'
import { onlyProcess } from './one-process.ts'

/** The secret of the folder in which the database `file` lies. */
export const secretBeside = (file: string): string => join(dirname(file), 'secret')
/** Where what is to take the place of `path` waits for it. */
export const waitingFor = (path: string): string => `${path}.restoring`
const intentOf = (file: string): string => `${file}.swap`
export const isSwapping = (file: string): boolean => existsSync(intentOf(file))

/** Where the database of before is kept; null where there was none. The caller holds the lock of `file`. */
export function swapIn(file: string, stamp: string): string | null {
  const before = existsSync(file) ? asideOf(file, stamp) : null
  if (before) bringTogether(file)
  for (const path of [file, secretBeside(file)]) if (existsSync(waitingFor(path))) flush(waitingFor(path))
  const intent = intentOf(file)
  writeFileSync(`${intent}.new`, stamp, { mode: 0o600, flush: true })
  giveToOwner(`${intent}.new`)
  renameSync(`${intent}.new`, intent)
  finishSwap(file)
  return before
}

/** Ends what was begun; each step may have been done before. The caller holds the lock of `file`. */
export function finishSwap(file: string): void {
  if (!isSwapping(file)) return
  flush(dirname(file))
  const stamp = readFileSync(intentOf(file), 'utf8')
  for (const path of [file, secretBeside(file)]) if (existsSync(waitingFor(path))) replace(path, stamp)
  flush(dirname(file))
  rmSync(intentOf(file))
}

/** Ends what a killed process had begun, if nobody else has the data in hand. */
export function finishInterrupted(file: string): void {
  if (!isSwapping(file)) return
  const unlock = onlyProcess(file)
  try {
    finishSwap(file)
  } finally {
    unlock()
  }
}

const asideOf = (path: string, stamp: string): string => `${path}.before-${stamp}`

/** What SQLite kept beside the old database goes with it: beside the new one it would be taken for a part of that. */
function replace(path: string, stamp: string): void {
  for (const end of ['', ...COMPANIONS]) keep(path + end, asideOf(path, stamp) + end)
  for (const end of COMPANIONS) rmSync(path + end, { force: true })
  renameSync(waitingFor(path), path)
}

/** Under another name besides; kept once, it stays as it is. */
function keep(path: string, name: string): void {
  if (existsSync(path) && !existsSync(name)) linkSync(path, name)
}

/** What was written last is brought into the file itself, where it can be. */
function bringTogether(file: string): void {
  try {
    withDatabase(file, (old) => old.pragma('wal_checkpoint(truncate)'))
  } catch {
    // Damaged: it is kept as it is.
  }
}

/** Not every system lets a folder be flushed; there the names are as safe as it makes them. */
function flush(path: string): void {
  try {
    const opened = openSync(path, 'r')
    fsyncSync(opened)
    closeSync(opened)
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
