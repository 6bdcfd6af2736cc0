import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './cli/root.ts'
import { readConfig } from './config.ts'
import { DATABASE } from './data-folder.ts'
import { checkSecret } from './secret.ts'
import { StartUpError } from './start-up-faults.ts'

const OWN = 'pVx3-8Fq1zL0aYtW5rJc7uHd2kNbGmSe'
const folder = () => mkdtempSync(join(tmpdir(), 'kelissoz-config-'))

it('an empty environment gives port 2567 on every interface and a data folder', () => {
  const { port, host, dataDir, logLevel } = readConfig({ DATA_DIR: folder() })
  expect({ port, host, logLevel }).toEqual({ port: 2567, host: '0.0.0.0', logLevel: 'info' })
  expect(isAbsolute(dataDir)).toBe(true)
})

it('port, host and data folder come from the environment; a relative folder lies in that of the project', () => {
  const dir = folder()
  expect(readConfig({ PORT: '8080', HOST: '127.0.0.1', DATA_DIR: dir })).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    dataDir: dir,
  })
  expect(readConfig({ DATA_DIR: relative(root, dir) }).dataDir).toBe(dir)
})

it('what is set to nothing is as if it were not set', () => {
  const empty = { PORT: '', HOST: '', LOG_LEVEL: '', KELISSOZ_SECRET: '', NODE_ENV: '', DATA_DIR: folder() }
  expect(readConfig(empty)).toMatchObject({ port: 2567, host: '0.0.0.0', logLevel: 'info' })
})

it('the secret is made on the first start, readable by its owner alone, and stays the same', () => {
  const dir = folder()
  const first = readConfig({ DATA_DIR: dir }).secret
  expect(first.length).toBeGreaterThanOrEqual(32)
  expect(readConfig({ DATA_DIR: dir }).secret).toBe(first)
  expect(statSync(join(dir, 'secret')).mode & 0o777).toBe(0o600)
  expect(readConfig({ DATA_DIR: folder() }).secret).not.toBe(first)
})

it('W14 a damaged secret is said, not used, and one is made anew only for whoever says so', () => {
  const dir = folder()
  writeFileSync(join(dir, 'secret'), 'half')
  expect(() => readConfig({ DATA_DIR: dir })).toThrow(/^The secret in .* is damaged: .*--new-secret/)
  expect(() => readConfig({ DATA_DIR: dir })).toThrow(StartUpError)
  expect(readFileSync(join(dir, 'secret'), 'utf8')).toBe('half')
  const made = readConfig({ DATA_DIR: dir }, true).secret
  expect(readConfig({ DATA_DIR: dir }).secret).toBe(made)
})

it('W14 a secret that is missing beside a database is asked for: what would be lost is said first', () => {
  const dir = folder()
  writeFileSync(join(dir, DATABASE), '')
  expect(() => readConfig({ DATA_DIR: dir })).toThrow(
    /^The secret .* is missing beside its data: .*nobody can come back/,
  )
  expect(readdirSync(dir)).toEqual([DATABASE])
  expect(readConfig({ DATA_DIR: dir, KELISSOZ_SECRET: OWN }).secret).toBe(OWN)
  expect(readConfig({ DATA_DIR: dir }, true).secret.length).toBeGreaterThanOrEqual(32)
})

it('W14 whoever leaves --new-secret in a unit file loses no seat: a sound secret is kept', () => {
  const dir = folder()
  expect(readConfig({ DATA_DIR: dir }, true).secret).toBe(readConfig({ DATA_DIR: dir }, true).secret)
})

it('W5 a secret that can be guessed starts nothing, in production or not, and it is said how to make one', () => {
  const poor = ['x', '   ', ' '.repeat(64), 'short', 'x'.repeat(64), 'abcd'.repeat(16), 'kelissoz-2026'.repeat(3)]
  const shown = ['change-me-change-me-change-me-change-me', 'example-of-a-long-secret-0123456789-abcdef']
  for (const secret of [...poor, ...shown]) {
    const set = () => readConfig({ DATA_DIR: folder(), KELISSOZ_SECRET: secret })
    expect(set, secret).toThrow(/^KELISSOZ_SECRET .*guessed: `openssl rand/)
    const token = () => readConfig({ DATA_DIR: folder(), METRICS_TOKEN: secret })
    expect(token, secret).toThrow(/^METRICS_TOKEN .*guessed: `openssl rand/)
  }
})

it('W5 what chance makes is never called poor', () => {
  for (let i = 0; i < 2000; i += 1)
    for (const secret of [randomBytes(24).toString('base64'), randomBytes(16).toString('hex')])
      expect(checkSecret('S', secret, ''), secret).toBe(secret)
})

it('W12 the folder is for its owner alone, and so is every file of ours that was open to others', () => {
  const dir = folder()
  for (const name of ['secret', DATABASE, `${DATABASE}-wal`]) writeFileSync(join(dir, name), OWN, { mode: 0o644 })
  chmodSync(dir, 0o755)
  readConfig({ DATA_DIR: dir })
  const mode = (path: string) => statSync(path).mode & 0o777
  expect(mode(dir)).toBe(0o700)
  expect(readdirSync(dir).map((name) => mode(join(dir, name)))).toEqual([0o600, 0o600, 0o600])
  const fresh = join(dir, 'deep', 'fresh')
  readConfig({ DATA_DIR: fresh })
  expect(mode(fresh)).toBe(0o700)
})

it('W12 a folder that holds other things of somebody keeps its mode', () => {
  const dir = folder()
  writeFileSync(join(dir, 'letter.txt'), '', { mode: 0o644 })
  chmodSync(dir, 0o755)
  readConfig({ DATA_DIR: dir })
  const mode = (path: string) => statSync(path).mode & 0o777
  expect([dir, join(dir, 'letter.txt'), join(dir, 'secret')].map(mode)).toEqual([0o755, 0o644, 0o600])
})

it('no proxy is believed unless it is said how many stand before us', () => {
  expect(readConfig({ DATA_DIR: folder() }).trustProxy).toBe(0)
  expect(readConfig({ DATA_DIR: folder(), TRUST_PROXY: '2' }).trustProxy).toBe(2)
  for (const wrong of ['true', '-1', '1.5', '11', 'loopback'])
    expect(() => readConfig({ DATA_DIR: folder(), TRUST_PROXY: wrong })).toThrow(/^TRUST_PROXY /)
})

it('F19 a wrong port or log level is said by its name, with what it has to be', () => {
  expect(() => readConfig({ DATA_DIR: folder(), PORT: 'http' })).toThrow(/^PORT .*"http": set it to a whole number/)
  expect(() => readConfig({ DATA_DIR: folder(), LOG_LEVEL: 'loud' })).toThrow(
    /^LOG_LEVEL .*"loud": set it to one of fatal, /,
  )
})

it('F21 a path of the host is taken with or without its slashes, and what is no path is said', () => {
  const at = (BASE_PATH: string) => readConfig({ DATA_DIR: folder(), BASE_PATH }).basePath
  expect(['', '/', 'kelissoz', '/kelissoz', '/kelissoz/', '/school/talks'].map(at)).toEqual([
    ...['', '', '/kelissoz', '/kelissoz', '/kelissoz', '/school/talks'],
  ])
  for (const wrong of ['http://host/x', '/a b', '/a/../b', '/a?b', '/a"b', '/a//b'])
    expect(() => at(wrong), wrong).toThrow(/^BASE_PATH .*set it to a path like \/kelissoz/)
})
