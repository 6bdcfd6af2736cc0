/**
 * `npm run -s restore -- FILE`: puts a backup in the place of the data, under a running server or without one; what was there before
 * is kept beside it. Ends with 1 and one sentence when nothing was restored.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { dataFolderOf } from '../config.ts'
import { askServer } from '../control.ts'
import { DATABASE, openDataFolder } from '../data-folder.ts'
import { BackupError, giveToOwner } from '../store/database-file.ts'
import { onlyProcess } from '../store/one-process.ts'
import { onlyRestore, stage, unstage } from '../store/staging.ts'
import { swapIn } from '../store/swap.ts'
import { givenFile, inOneSentence } from './data/backup-file.ts'
import { unreadableTables } from './data/restored-tables.ts'

const { args } = new Command()
  .name('restore')
  .description('Puts a backup in the place of the data, while the server runs or not, and what was there aside.')
  .argument('<file>', 'a file that `backup` made')
  .parse()

await inOneSentence(dataFolderOf(process.env), async (dataDir) => {
  openDataFolder(dataDir)
  const file = join(dataDir, DATABASE)
  const next = onlyRestore(file)
  try {
    await restore(givenFile(args[0], process.env.INIT_CWD), dataDir, file)
  } finally {
    unstage(file)
    next()
  }
})

async function restore(from: string, dataDir: string, file: string): Promise<void> {
  const { database, hasSecret, madeAt } = stage(from, file, Date.now())
  const unreadable = await unreadableTables(database, from)
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-')
  const before = await putInPlace(dataDir, file, stamp, unreadable)
  console.log(`Restored: the data as of ${new Date(madeAt).toISOString()}.`)
  if (before) console.error(`What was there before is kept: ${before}`)
  if (unreadable.length > 0)
    console.error(`Some tables in it cannot be read and stay closed: ${unreadable.join(', ')}.`)
  if (!hasSecret) console.error('The secret is not in this backup: start the server with the KELISSOZ_SECRET it had.')
}

/** Where no server runs it is done here; otherwise the server does it, which has the tables in hand. */
async function putInPlace(
  dataDir: string,
  file: string,
  stamp: string,
  unreadable: readonly string[],
): Promise<string | null> {
  let inUse: unknown
  try {
    const unlock = onlyProcess(file)
    if (existsSync(`${file}.lock`)) giveToOwner(`${file}.lock`)
    try {
      return swapIn(file, stamp)
    } finally {
      unlock()
    }
  } catch (error) {
    if (!/^The data in /.test((error as Error).message)) throw error
    inUse = error
  }
  if (unreadable.length > 0)
    throw new BackupError(
      `Tables of the backup cannot be read (${unreadable.join(', ')}), and the server goes on with its own: take an older backup, or stop the server and restore again to have the others.`,
    )
  const answer = await askServer(dataDir, stamp).catch(() => {
    throw new BackupError(
      'The server has not answered to the end: start it again and look at the tables; the data are whole, those of before or those of the backup.',
    )
  })
  if (!answer) throw inUse
  if ('refused' in answer) throw new BackupError(answer.refused)
  return answer.before
}
