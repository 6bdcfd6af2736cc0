/**
 * The server from the start of its process to the end, through restores: the parts are put together, let go of as before a restart
 * when a backup is put in place, and put together again on the same port.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { hearOwner, type Restored } from './control.ts'
import { DATABASE } from './data-folder.ts'
import type { Log } from './log.ts'
import { type Running, serve } from './serve.ts'
import { databaseFault } from './start-up-faults.ts'
import { onlyProcess } from './store/one-process.ts'
import { openSqlite } from './store/sqlite.ts'
import { isSwapping, swapIn, waitingFor } from './store/swap.ts'

export interface Life extends Pick<Running, 'addresses' | 'close'> {
  /** Resolves when the store broke, or could not be opened again; the process must end. */
  readonly failed: Promise<unknown>
}

/** `readAgain` gives the settings for a restored database, with which another secret may have come. */
export async function beginLife(config: Config, readAgain: () => Config, log: Log): Promise<Life> {
  const { dataDir } = config
  const failed = Promise.withResolvers<unknown>()
  const open = async (settings: Config): Promise<Running> => {
    const store = await openSqlite(join(dataDir, DATABASE)).catch((error) => {
      throw databaseFault(error, dataDir)
    })
    const running = await serve(settings, { store, log })
    void running.failed.then(failed.resolve)
    return running
  }
  let running = await open(config)
  const { addresses, port } = running
  let isOver = false
  /** One after the other: a restore, another, the end. */
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(what: () => Promise<T>): Promise<T> => {
    const done = turn.then(what)
    turn = done.catch(() => {})
    return done
  }

  const restore = async (stamp: string): Promise<Restored> => {
    if (isOver) return { refused: 'The server is just ending: restore again when it has ended.' }
    if (!existsSync(waitingFor(join(dataDir, DATABASE)))) return { refused: 'Nothing is laid out to be restored.' }
    log.warn('a backup is put in place: everybody is told, and comes back to the tables as they were then')
    await running.close('restoring')
    const outcome = putInPlace(join(dataDir, DATABASE), stamp, log)
    running = await open({ ...readAgain(), port })
    return outcome
  }
  await hearOwner(
    dataDir,
    (stamp) =>
      inTurn(() => restore(stamp)).catch((error) => {
        failed.resolve(error)
        throw error
      }),
    (error) => log.error({ err: error }, 'a restore did not end well'),
  ).catch((error) =>
    log.warn({ err: error }, 'nobody is heard in the data folder: a restore needs the server to be stopped'),
  )
  const close = () => {
    isOver = true
    return inTurn(() => running.close())
  }
  return { addresses, failed: failed.promise, close }
}

/** What cannot be begun leaves the old data, with which it goes on; what was begun must be ended. */
function putInPlace(file: string, stamp: string, log: Log): Restored {
  try {
    const unlock = onlyProcess(file)
    try {
      return { before: swapIn(file, stamp) }
    } finally {
      unlock()
    }
  } catch (error) {
    if (isSwapping(file)) throw error
    log.error({ err: error }, 'the backup could not be put in place')
    return { refused: `Nothing was restored, and the server goes on with its data (${(error as Error).message}).` }
  }
}
