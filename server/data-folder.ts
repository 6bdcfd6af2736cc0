/** The one folder that holds everything that must last, and who may read it: its owner alone. */
import { accessSync, chmodSync, constants, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { folderFault } from './start-up-faults.ts'

/** The name of the database in it; its companions (`-wal`, `-shm`, `.lock`) begin with it. */
export const DATABASE = 'kelissoz.sqlite'

const isOurs = (name: string): boolean => name.startsWith(DATABASE) || name.startsWith('secret')

/**
 * Makes the folder if need be, and closes it and what lies in it to other users of the machine. A folder that holds other things
 * too (somebody's home) keeps its mode: then the files alone are closed. Throws a `StartUpError` when it cannot be written.
 */
export function openDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    const names = readdirSync(folder)
    for (const name of names.filter(isOurs)) close(join(folder, name), 0o600)
    if (names.every(isOurs)) close(folder, 0o700)
  } catch (error) {
    throw folderFault(error, folder)
  }
}

/** Who may write there but does not own it cannot close it, and need not. */
function close(path: string, mode: number): void {
  try {
    chmodSync(path, mode)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
  }
}
