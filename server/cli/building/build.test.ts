import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { root } from '../root.ts'

const folder = mkdtempSync(join(tmpdir(), 'kelissoz-build-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** As much of a clone as asks before it builds. */
function clone(name: string): string {
  const course = join(folder, name)
  for (const file of ['build.ts', 'root.ts']) cpSync(join(root, 'server/cli', file), join(course, 'server/cli', file))
  mkdirSync(join(course, 'client'))
  writeFileSync(join(course, 'client/index.html'), '<!doctype html>')
  return course
}

it('F19 in a folder that no bundler can read it is said which one, and what to do', () => {
  const course = clone('C# курс')
  const { status, stderr } = spawnSync(process.execPath, [join(course, 'server/cli/build.ts')], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toBe(
    `Kelissoz lies in ${course}/, and no bundler reads a path with the sign #: rename that folder, or move Kelissoz to another.\n`,
  )
})

it('F19 in a clone of somebody else it is said whose folder it has to be', () => {
  const course = clone('theirs')
  chmodSync(course, 0o555)
  chmodSync(folder, 0o755)
  // As nobody where the tests run as root, who may write everywhere.
  const script = `const { build } = await import(process.argv[1])
    if (process.getuid?.() === 0) process.setuid(65534)
    process.exitCode = build() ? 0 : 1`
  const args = ['--input-type=module', '-e', script, pathToFileURL(join(course, 'server/cli/build.ts')).href]
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(stderr).toBe(
    `The client is built into ${course}/, where this user may not write: give that folder to the user who starts it (chown).\n`,
  )
  expect(status).toBe(1)
  chmodSync(course, 0o755)
})
