import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../root.ts'

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'server/cli/simulate.ts'), ...args], { encoding: 'utf8', cwd: tmpdir() })
const two = ['--scenario', 'cis-customs-union', '--games', '2', '--seed', '7']

it('--json prints one object, and the same seed the same bytes', () => {
  const { status, stdout, stderr } = run(...two, '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(run(...two, '--json').stdout).toBe(stdout)
  const t = JSON.parse(stdout)
  expect(Object.keys(t)).toEqual([
    'scenario',
    'games',
    'seed',
    'agreed',
    'inForce',
    'rate',
    'acts',
    'refusals',
    'meanSurplus',
    'below',
    'first',
    'last',
    'distance',
    'perGame',
  ])
  expect(t).toMatchObject({ scenario: 'cis-customs-union', games: 2, seed: 7, refusals: 0 })
  expect(Object.keys(t.meanSurplus).sort()).toEqual(['BLR', 'KAZ', 'KGZ', 'RUS', 'TJK'])
  for (const game of t.perGame) {
    expect(Object.keys(game)).toEqual(['outcome', 'values', 'stages', 'acts'])
    expect(['in-force', 'adopted', 'none']).toContain(game.outcome)
    expect(game.stages.map((s: { stage: string }) => s.stage).join(' ')).toBe(
      'rules agenda ranking chain packages signature ratification years',
    )
  }
}, 60_000)

it('prints a short table for people, and takes one temperament for all', () => {
  const { status, stdout } = run('--scenario', 'cis-customs-union', '--games', '1', '--bots', 'cooperative')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^cis-customs-union, short pace: 1 games from seed 1\nagreed /)
  expect(stdout).toMatch(/\n {2}KAZ +-?\d+\.\d\d\n/)
}, 60_000)

it.each([
  [['--scenario', 'nowhere'], /There is no scenario nowhere/],
  [['--scenario', 'cis-customs-union', '--games', 'many'], /a whole number from 1 on is needed/],
  [
    ['--scenario', 'cis-customs-union', '--bots', 'angry'],
    /Allowed choices are mixed, tough, steady, cooperative, bold/,
  ],
  [[], /--scenario/],
])('%j ends with 1 and says why', (args, why) => {
  const { status, stdout, stderr } = run(...args)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(why)
})
