import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../root.ts'

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'server/cli/scenarios.ts'), ...args], { encoding: 'utf8' })

it('says nothing on standard output and ends with 0 when all is well', () => {
  const { status, stdout, stderr } = run()
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  expect(stderr).toContain('cis-customs-union: 69984 outcomes')
})

it('--json prints problems and figures as one object', () => {
  const { status, stdout } = run('--json')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ problems: [], figures: { 'cis-customs-union': { outcomes: 69_984 } } })
})

it('prints one line a problem and ends with 1', () => {
  const dir = mkdtempSync(join(tmpdir(), 'kelissoz-scenarios-'))
  cpSync(join(root, 'scenarios/cis-customs-union'), join(dir, 'cis-customs-union'), { recursive: true })
  rmSync(join(dir, 'cis-customs-union/briefs/TJK.json'))
  const { status, stdout } = run('--dir', dir)
  rmSync(dir, { recursive: true })
  expect(status).toBe(1)
  expect(stdout.trimEnd().split('\n')).toContain('cis-customs-union: briefs: party "TJK" is missing')
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .every((line) => /^cis-customs-union: \S+: /.test(line)),
  ).toBe(true)
})
