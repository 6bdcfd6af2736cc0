/** The budgets of the bundle, as `client/budget.ts` prints them after a build. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../cli/root.ts'

export interface Budget {
  readonly what: string
  /** gzip, KB */
  readonly size: number
  readonly limit: number
  readonly ok: boolean
}

const LINE = /^(?<what>.+?)\s+(?<size>[\d.]+) of (?<limit>[\d.]+) KB gz\s+(?<verdict>\w+)$/

/** Empty when there is no bundle: `npm run build` makes one. */
export function measureBundle(): readonly Budget[] {
  const { stdout } = spawnSync(process.execPath, [join(root, 'client/budget.ts')], { encoding: 'utf8' })
  return stdout.split('\n').flatMap((line) => {
    const { what, size, limit, verdict } = LINE.exec(line)?.groups ?? {}
    return what ? [{ what, size: Number(size), limit: Number(limit), ok: verdict === 'ok' }] : []
  })
}
