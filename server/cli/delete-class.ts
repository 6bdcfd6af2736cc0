/**
 * `npm run -s delete-class -- CODE`: deletes for good the class, or the practice, to whose table the six digits lead: its tables,
 * names, talk and results. The server must be stopped. Prints how many tables it were; ends with 1 and one sentence otherwise.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { dataFolderOf } from '../config.ts'
import { DATABASE } from '../data-folder.ts'
import { BackupError } from '../store/database-file.ts'
import { openSqlite } from '../store/sqlite.ts'
import { inOneSentence } from './data/backup-file.ts'

const { args } = new Command()
  .name('delete-class')
  .description('Deletes a class for good: its tables, names, talk and results.')
  .argument('<code>', 'the six digits of any of its tables')
  .parse()

await inOneSentence(dataFolderOf(process.env), async (dataDir) => {
  const file = join(dataDir, DATABASE)
  if (!existsSync(file)) throw new BackupError(`There are no data in ${dataDir}: set DATA_DIR to where they are.`)
  const store = await openSqlite(file)
  try {
    const row = await store.findByCode(String(args[0]))
    if (!row) throw new BackupError(`No table has the code ${args[0]}: look at it again in the class.`)
    console.log(await store.deleteClass(row.class ?? ''))
  } finally {
    await store.close()
  }
})
