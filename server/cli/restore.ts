/**
 * `npm run -s restore -- FILE`: puts a backup in the place of the data. The server must not run; what was there before is kept
 * beside it. Ends with 1 and one sentence when nothing was restored.
 */
import { chownSync, existsSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { dataFolderOf } from '../config.ts'
import { DATABASE, openDataFolder } from '../data-folder.ts'
import { restore } from '../store/backup.ts'
import { givenFile, inOneSentence } from './backup-file.ts'

const { args } = new Command()
  .name('restore')
  .description('Puts a backup in the place of the data, and what was there aside.')
  .argument('<file>', 'a file that `backup` made')
  .parse()

/** Root restores for the user of the folder. */
function giveToOwner(dataDir: string, file: string): void {
  const { uid, gid } = statSync(dataDir)
  if (process.getuid?.() === 0) chownSync(file, uid, gid)
}

await inOneSentence(dataFolderOf(process.env), async (dataDir) => {
  openDataFolder(dataDir)
  const file = join(dataDir, DATABASE)
  const kept = join(dataDir, 'secret')
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-')
  const { secret, madeAt, before } = restore(givenFile(args[0], process.env.INIT_CWD), file, stamp)
  giveToOwner(dataDir, file)
  if (existsSync(`${file}.lock`)) giveToOwner(dataDir, `${file}.lock`)
  if (secret) {
    if (existsSync(kept)) renameSync(kept, `${kept}.before-${stamp}`)
    writeFileSync(kept, secret, { mode: 0o600 })
    giveToOwner(dataDir, kept)
  }
  console.log(`Restored: the data as of ${new Date(madeAt).toISOString()}.`)
  if (before) console.error(`What was there before is kept: ${before}`)
  if (!secret) console.error('The secret is not in this backup: start the server with the KELISSOZ_SECRET it had.')
})
