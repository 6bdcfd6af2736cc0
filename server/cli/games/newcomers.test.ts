import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../root.ts'

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'server/cli/newcomers.ts'), ...args], { encoding: 'utf8', cwd: tmpdir() })

it('P1 prints how first games of four kinds of newcomers end, and counts moments without a sentence', () => {
  const { status, stdout, stderr } = run('--scenario', 'cis-customs-union', '--games', '1', '--seed', '2', '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { kinds } = JSON.parse(stdout)
  expect(kinds.map(({ kind }: { kind: string }) => kind)).toEqual(['main-act', 'gain', 'reader', 'refuser'])
  for (const { games, inForce, above, unsaid, refused } of kinds) {
    expect({ games, unsaid, refused }).toEqual({ games: 1, unsaid: 0, refused: 0 })
    expect(above).toBeLessThanOrEqual(inForce)
  }
}, 120_000)

it.each([
  [['--scenario', 'nowhere'], /There is no scenario nowhere/],
  [['--games', 'many'], /a whole number from 1 on is needed/],
])('%j ends with 1 and says why', (args, why) => {
  const { status, stdout, stderr } = run(...args)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(why)
})
