/** A class, and the words of one person, are deleted as whoever runs the server does it. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DATABASE } from '../../data-folder.ts'
import { ask, enter, newFolder, openClass, sit, startServer } from '../../testing/running.ts'
import { root } from '../root.ts'

function run(folder: string, command: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: folder }
  const path = join(root, 'server/cli', command)
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}
const deleteClass = (folder: string, code: string) => run(folder, 'delete-class.ts', code)

it('W8 a class is deleted by the code of a table, and nothing of what was said is left in the file', async () => {
  const folder = newFolder()
  const server = await startServer(folder)
  const { token, tables } = await openClass(server, 2)
  const kept = await openClass(server)
  const [{ table, code } = { table: '', code: '' }] = tables
  const teacher = await enter(server, { table, token })
  expect(await teacher.act({ type: 'announce', text: 'words to be forgotten' })).toEqual({ ok: true })
  expect(deleteClass(folder, code).stderr, 'while the server runs').toMatch(/in use by another running Kelissoz/)
  await server.close()
  expect(readFileSync(join(folder, DATABASE)).includes('words to be forgotten')).toBe(true)

  expect(deleteClass(folder, '12345')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^No table has the code/),
  })
  expect(deleteClass(folder, code)).toEqual({ status: 0, stdout: '2\n', stderr: '' })
  expect(readFileSync(join(folder, DATABASE)).includes('words to be forgotten')).toBe(false)
  const again = await startServer(folder)
  expect((await ask(again, 'GET', `/api/codes/${code}`)).status).toBe(404)
  expect((await ask(again, 'GET', `/api/codes/${kept.tables[0]?.code}`)).status).toBe(200)
  await again.close()
}, 60_000)

it('W8 DEL-5 the words and the name of one person are deleted by code and name; the table opens as before', async () => {
  const folder = newFolder()
  const server = await startServer(folder)
  const { tables, token } = await openClass(server)
  const [{ code, table } = { code: '', table: '' }] = tables
  const kaz = await enter(server, await sit(server, code, 'KAZ', 'Name of one'))
  await sit(server, code, 'RUS', 'Ivan')
  await (await enter(server, { table, token })).act({ type: 'begin-talks' })
  await kaz.act({ type: 'say', channel: 'plenary', text: 'words of one', lang: 'en' })
  await server.close()
  const has = (text: string) => readFileSync(join(folder, DATABASE)).includes(text)
  expect([has('words of one'), has('Name of one')]).toEqual([true, true])

  expect(run(folder, 'delete-person.ts', code, 'Nobody')).toMatchObject({
    status: 1,
    stderr: 'Nobody at that table is called Nobody: give the name as it stands in the record.\n',
  })
  expect(run(folder, 'delete-person.ts', '12345', 'Ivan')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^No table has the code/),
  })
  expect(run(folder, 'delete-person.ts', code, 'Name of one')).toEqual({ status: 0, stdout: '2\n', stderr: '' })
  expect([has('words of one'), has('Name of one'), has('Ivan')]).toEqual([false, false, true])
  const again = await startServer(folder)
  const teacher = await enter(again, { table, token })
  expect(teacher.record.filter(({ type }) => type === 'said').map(({ params }) => params.text)).toEqual(['***'])
  await again.close()
}, 60_000)
