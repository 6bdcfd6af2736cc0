import { spawnSync } from 'node:child_process'
import { parse } from 'node:path'
import { expect, it } from 'vitest'
import { npmCli } from '../../testing/npm.ts'
import { root } from '../root.ts'

const npm = npmCli(process.env)

/** `npm --prefix ROOT run -s …` from the root of the disk. */
function fromElsewhere(...args: string[]) {
  const { npm_config_local_prefix: _, INIT_CWD: __, ...env } = process.env
  const command = [npm ?? '', '--prefix', root, 'run', '-s', ...args]
  return spawnSync(process.execPath, command, { cwd: parse(root).root, env, encoding: 'utf8' })
}

it.skipIf(!npm)(
  'the commands work from another folder, and print nothing but their answer',
  () => {
    const checked = fromElsewhere('scenarios', '--', '--json')
    expect(checked.status, checked.stderr).toBe(0)
    expect(JSON.parse(checked.stdout)).toMatchObject({ problems: [] })
    const game = ['--', '--scenario', 'cis-customs-union', '--games', '1', '--seed', '7', '--json']
    const played = fromElsewhere('simulate', ...game)
    expect(played.status, played.stderr).toBe(0)
    expect(JSON.parse(played.stdout)).toMatchObject({ scenario: 'cis-customs-union', games: 1, seed: 7 })
  },
  120_000,
)
