/**
 * `npm run -s backup -- FILE`: the data of the server as one file, while it runs. Prints where it is; ends with 1 and one sentence
 * when there is none.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { dataFolderOf } from '../config.ts'
import { DATABASE } from '../data-folder.ts'
import { backUp } from '../store/backup.ts'
import { BackupError } from '../store/database-file.ts'
import { secretBeside } from '../store/swap.ts'
import { givenFile, inOneSentence } from './data/backup-file.ts'

const { args } = new Command()
  .name('backup')
  .description('Copies database and secret into one file, while the server runs or not.')
  .argument('<file>', 'where to; it must not be there yet')
  .parse()

await inOneSentence(dataFolderOf(process.env), async (dataDir) => {
  const target = givenFile(args[0], process.env.INIT_CWD)
  if (!existsSync(resolve(target, '..'))) throw new BackupError(`There is no folder for ${target}: make it first.`)
  const isGiven = Boolean(process.env.KELISSOZ_SECRET)
  const database = join(dataDir, DATABASE)
  const kept = secretBeside(database)
  const secret = isGiven || !existsSync(kept) ? null : readFileSync(kept, 'utf8').trim()
  await backUp(database, secret, target, Date.now())
  console.log(target)
  console.error('It holds secrets: keep it where only you can read it.')
  if (!secret) console.error('KELISSOZ_SECRET is not in it: keep that, too.')
})
