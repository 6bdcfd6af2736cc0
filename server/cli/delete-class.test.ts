/** A class is deleted as whoever runs the server does it. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DATABASE } from '../data-folder.ts'
import { ask, enter, newFolder, openClass, startServer } from '../testing/running.ts'
import { root } from './root.ts'

function deleteClass(folder: string, code: string) {
  const env = { ...process.env, DATA_DIR: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'server/cli/delete-class.ts'), code], {
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

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
