/**
 * `npm run -s delete-person -- CODE NAME`: deletes for good what one person said and wrote at the table to which the six digits
 * lead, and its name (DEL-5). The server must be stopped. Prints in how many facts that was; ends with 1 and one sentence otherwise.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { dataFolderOf } from '../config.ts'
import { DATABASE } from '../data-folder.ts'
import { BackupError } from '../store/database-file.ts'
import type { EventStore } from '../store/event-store.ts'
import { openSqlite } from '../store/sqlite.ts'
import { openTable } from '../table/open-table.ts'
import { inOneSentence } from './data/backup-file.ts'

const { args } = new Command()
  .name('delete-person')
  .description('Deletes for good the words and the name of one person at one table.')
  .argument('<code>', 'the six digits of the table')
  .argument('<name>', 'the name as it stands in the record')
  .parse()
const [code = '', name = ''] = args

/** This process, and who acts in its name. */
const OWNER = 'delete-person'
const ACTOR = { kind: 'instructor', person: OWNER } as const

async function forget(store: EventStore, id: string): Promise<number> {
  const held = { store, id, owner: OWNER, clock: Date.now, report: console.error }
  const table = await openTable(held)
  const { people, newcomers } = table.world.delegation
  const person = [...Object.values(people), ...Object.values(newcomers)].find((one) => one.name === name && name !== '')
  if (!person)
    throw new BackupError(`Nobody at that table is called ${name}: give the name as it stands in the record.`)
  const before = await store.read(id)
  const done = await table.act({ id: null, command: { type: 'forget-person', person: person.id }, actor: ACTOR })
  await table.close()
  if (!done.ok) throw new BackupError(`Nothing was deleted (${done.rule}/${done.code}).`)
  const anew = await openTable(held)
  await anew.close()
  const after = await store.read(id)
  return before.filter((fact, i) => JSON.stringify(fact.event) !== JSON.stringify(after[i]?.event)).length
}

await inOneSentence(dataFolderOf(process.env), async (dataDir) => {
  const file = join(dataDir, DATABASE)
  if (!existsSync(file)) throw new BackupError(`There are no data in ${dataDir}: set DATA_DIR to where they are.`)
  const store = await openSqlite(file)
  try {
    const row = await store.findByCode(code)
    if (!row) throw new BackupError(`No table has the code ${code}: look at it again in the class.`)
    console.log(await forget(store, row.id))
  } finally {
    await store.close()
  }
})
