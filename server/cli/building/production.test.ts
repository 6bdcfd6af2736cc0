import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../root.ts'

/** What a fold of the libraries leaves, in a process of its own that is started with this environment. */
function started(env: NodeJS.ProcessEnv): unknown {
  const script = `
    await import('./server/cli/building/production.ts')
    const { create } = await import('mutative')
    const { votes } = create({ votes: { KAZ: 'no' } }, (all) => void (all.votes = { RUS: 'yes' }), { enableAutoFreeze: true })
    console.log(JSON.stringify({ env: process.env.NODE_ENV, frozen: Object.isFrozen(votes) }))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(root),
    env,
    encoding: 'utf8',
  })
  return JSON.parse(stdout)
}

it('the libraries run as in production unless another is said, and what a fold leaves is frozen either way', () => {
  const { NODE_ENV: _, ...unsaid } = process.env
  expect(started(unsaid)).toEqual({ env: 'production', frozen: true })
  expect(started({ ...unsaid, NODE_ENV: '' })).toEqual({ env: 'production', frozen: true })
  expect(started({ ...unsaid, NODE_ENV: 'development' })).toEqual({ env: 'development', frozen: true })
})
