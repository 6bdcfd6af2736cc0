import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './root.ts'

it('F19 in a folder that no bundler can read it is said which one, and what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kelissoz-build-'))
  const course = join(folder, 'C# курс')
  for (const file of ['build.ts', 'root.ts']) cpSync(join(root, 'server/cli', file), join(course, 'server/cli', file))
  mkdirSync(join(course, 'client'))
  writeFileSync(join(course, 'client/index.html'), '<!doctype html>')
  const { status, stderr } = spawnSync(process.execPath, [join(course, 'server/cli/build.ts')], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toBe(
    `Kelissoz lies in ${course}/, and no bundler reads a path with the sign #: rename that folder, or move Kelissoz to another.\n`,
  )
  rmSync(folder, { recursive: true })
})
