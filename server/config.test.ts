import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './cli/root.ts'
import { ConfigError, readConfig } from './config.ts'

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

it('a damaged secret file is said, not used', () => {
  const dir = folder()
  writeFileSync(join(dir, 'secret'), '')
  expect(() => readConfig({ DATA_DIR: dir })).toThrow(ConfigError)
})

it('a secret from an example or a short one does not start in production', () => {
  for (const secret of ['change-me-change-me-change-me-change-me', 'short']) {
    expect(() => readConfig({ DATA_DIR: folder(), NODE_ENV: 'production', KELISSOZ_SECRET: secret })).toThrow(
      ConfigError,
    )
    expect(readConfig({ DATA_DIR: folder(), KELISSOZ_SECRET: secret }).secret).toBe(secret)
  }
})

it('no proxy is believed unless it is said how many stand before us', () => {
  expect(readConfig({ DATA_DIR: folder() }).trustProxy).toBe(0)
  expect(readConfig({ DATA_DIR: folder(), TRUST_PROXY: '2' }).trustProxy).toBe(2)
  for (const wrong of ['true', '-1', '1.5', '11', 'loopback'])
    expect(() => readConfig({ DATA_DIR: folder(), TRUST_PROXY: wrong })).toThrow(/^TRUST_PROXY /)
})

it('a wrong port or log level is said by its name', () => {
  expect(() => readConfig({ DATA_DIR: folder(), PORT: 'http' })).toThrow(/^PORT /)
  expect(() => readConfig({ DATA_DIR: folder(), LOG_LEVEL: 'loud' })).toThrow(/^LOG_LEVEL /)
})
