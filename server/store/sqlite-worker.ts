/**
 * The thread that owns the SQLite file. An fsync takes milliseconds and the driver waits for it; here it stalls nobody.
 *
 * Messages in: `{ id, ask, args }`, a query by name; out: `{ id, value }` or `{ id, error, fault }`, see `fault.ts`.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import SQLite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { textOf } from './fact-row.ts'
import { faultOf } from './fault.ts'
import { type Database, migrate } from './migrations.ts'
import { onlyProcess } from './one-process.ts'
import { type Queries, queries } from './queries.ts'
import { finishSwap } from './swap.ts'

const { file } = workerData as { file: string }
const port = parentPort
if (!port) throw new Error('sqlite-worker.ts runs in a worker thread')

/** Safe through a power cut: every commit is on the disk before it returns. `fullfsync` is what macOS needs for that. */
const PRAGMAS = [
  'journal_mode = wal',
  'synchronous = full',
  'fullfsync = on',
  'foreign_keys = on',
  'secure_delete = on',
]

/** On a full disk there is no room for the index that processes share: this one keeps it to itself then, and reads. */
function open(): SQLite.Database {
  try {
    return opened(PRAGMAS)
  } catch (error) {
    if (faultOf(error) !== 'full') throw error
    return opened(['locking_mode = exclusive', ...PRAGMAS])
  }
}
function opened(pragmas: readonly string[]): SQLite.Database {
  const sqlite = new SQLite(file, { timeout: 5_000 })
  try {
    for (const pragma of pragmas) sqlite.pragma(pragma)
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Kysely prepares each query anew; the same text gets the same statement here. */
function remembering(sqlite: SQLite.Database) {
  const known = new Map<string, SQLite.Statement<unknown[]>>()
  const prepare = (text: string) => {
    const statement = known.get(text) ?? sqlite.prepare<unknown[]>(text)
    return known.set(text, statement) && statement
  }
  return { prepare, close: () => sqlite.close() }
}

const unlock = onlyProcess(file)
finishSwap(file)
const sqlite = open()
const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: remembering(sqlite) }) })
await migrate(db)
const known = queries(db, faultOf)
let hasOldLeases = true
/** Where the register of tables is damaged the others go on: a lease ends by itself. */
async function endOldLeases(): Promise<void> {
  if (!hasOldLeases) return
  await known.endAllLeases().catch((error) => {
    if (faultOf(error) !== 'damaged') throw error
  })
  hasOldLeases = false
}
/** On a full disk it is done before the first claim. */
await endOldLeases().catch((error) => {
  if (faultOf(error) !== 'full') throw error
})

/** As much as some hundred acts need. */
const ROOM_BYTES = 256 * 1024
/** Whether the disk takes what is written: tried, since quotas and limits do not show in what is said to be free. */
async function hasRoom(): Promise<boolean> {
  const trial = `${file}.room`
  try {
    writeFileSync(trial, Buffer.alloc(ROOM_BYTES, 1), { flush: true })
  } catch {
    return false
  } finally {
    rmSync(trial, { force: true })
  }
  await endOldLeases()
  return true
}

/** What was deleted is zero in the file (`secure_delete`), but still stands in the log beside it: that is emptied. */
const leaveNothing = (): unknown => sqlite.pragma('wal_checkpoint(TRUNCATE)')

const asks: Record<string, (...args: never[]) => Promise<unknown>> = {
  ...known,
  rewrite: (...args: Parameters<Queries['rewrite']>) => known.rewrite(...args).finally(leaveNothing),
  deleteClass: (...args: Parameters<Queries['deleteClass']>) => known.deleteClass(...args).finally(leaveNothing),
  hasRoom,
  async claim(...args: Parameters<Queries['claim']>) {
    await endOldLeases()
    return known.claim(...args)
  },
  read: async (...args: Parameters<Queries['read']>) => textOf(await known.read(...args)),
  async close() {
    await db.destroy()
    unlock()
  },
}

let turn = Promise.resolve()
const answer = async ({ id, ask, args }: { id: number; ask: string; args: never[] }) => {
  try {
    port.postMessage({ id, value: await asks[ask]?.(...args) })
  } catch (error) {
    port.postMessage({ id, error: String(error), fault: faultOf(error) })
  }
}
port.on('message', (message) => {
  turn = turn.then(() => answer(message))
})
port.postMessage({ id: 0, value: 'open' })
