/** Faults that a person can mend, as the system says them, and as we do. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { databaseFault, folderFault, listeningFault, StartUpError } from './start-up-faults.ts'

const fault = (code: string): Error => Object.assign(new Error(`${code}: as the system says it`), { code })
const sentence = (said: unknown): string => (said instanceof StartUpError ? said.message : `not worded: ${said}`)

it('F19 whatever keeps a folder, a database or a port from being used is one sentence with what to do', () => {
  const folder = ['EACCES', 'EPERM', 'EEXIST', 'ENOTDIR', 'EISDIR', 'ENOENT', 'ENOSPC', 'EDQUOT', 'EROFS']
  const database = ['NOTADB', 'CORRUPT', 'FULL', 'READONLY', 'READONLY_DIRECTORY', 'CANTOPEN', 'PERM', 'IOERR_WRITE']
  const port = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENOTFOUND', 'EAI_AGAIN']
  const said = [
    ...folder.map((code) => folderFault(fault(code), '/d')),
    ...folder.map((code) => databaseFault(fault(code), '/d')),
    ...database.map((code) => databaseFault(fault(`SQLITE_${code}`), '/d')),
    ...port.map((code) => listeningFault(fault(code), 'h', 80)),
  ].map(sentence)
  // What, why and what to do.
  expect(said.filter((text) => !/^(?=[A-Z])[^\n]*(\/d|Port 80|HOST is h)[^\n]*: [^\n]+\.$/.test(text))).toEqual([])
})

it('F19 what is no fault of the place keeps its stack, for it is a bug', () => {
  const bug = new TypeError('undefined is not a function')
  expect([folderFault(bug, '/d'), databaseFault(bug, '/d'), listeningFault(bug, 'h', 1)]).toEqual([bug, bug, bug])
  expect(folderFault(fault('toString'), '/d')).not.toBeInstanceOf(StartUpError)
})

it('F19 port 80 without the right to it says which ports are free to all', () => {
  expect(sentence(listeningFault(fault('EACCES'), '0.0.0.0', 80))).toMatch(/^Port 80 .*1024 or more/)
})

it('F19 W14 a folder that may not be written is said by its name, and whose it has to be', () => {
  const dir = mkdtempSync(join(tmpdir(), 'kelissoz-start-'))
  chmodSync(dir, 0o555)
  // As nobody where the tests run as root, who may write everywhere; loaded before that, for nobody may not read everything.
  const config = new URL('./config.ts', import.meta.url).href
  const script = `const { readConfig } = await import('${config}')
    if (process.getuid?.() === 0) process.setuid(65534)
    try { readConfig({ DATA_DIR: process.argv[1] }) } catch (error) { console.log(error.message) }`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, dir], {
    encoding: 'utf8',
  })
  expect(stdout, stderr).toBe(
    `The data folder ${dir} cannot be used: the user who starts the server may not write there: give the folder to that user (chown), or set DATA_DIR to another folder.\n`,
  )
  rmSync(dir, { recursive: true })
})
