/** How long `tally` takes for ten thousand lines, as it is run: the ballots of fifteen members, by chance. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { MATTERS, PERMANENT } from '../../shared/decisions/council-matter.ts'
import { CHAPTERS } from '../../shared/decisions/forced-abstention.ts'
import { oneOf } from '../bots/mind/draw.ts'
import { root } from '../cli/root.ts'

const LINES = 10_000
const RUNS = 5
/** The goal. */
export const TALLY_MS_AT_MOST = 2_000

export interface TallyFigures {
  readonly lines: number
  /** From the start of the process to its end; the best run, for others use the machine too. */
  readonly ms: number
  readonly all: readonly number[]
}

const MEMBERS = [...PERMANENT, 'BOL', 'CIV', 'ETH', 'GNQ', 'KAZ', 'KWT', 'NLD', 'PER', 'POL', 'SWE']

/** Mostly in favour, so that it often hangs on one vote: that is the dearest case. */
function lineOf(n: number): string {
  const answer = (member: string) =>
    oneOf(n, member, ['yes', 'yes', 'yes', 'yes', 'no', 'abstain', 'abstain', 'absent'])
  const votes = Object.fromEntries(MEMBERS.map((member) => [member, answer(member)]))
  const [matter, chapter] = [oneOf(n, 'matter', [...MATTERS]), oneOf(n, 'chapter', [...CHAPTERS, null])]
  return JSON.stringify({ id: String(n), matter, members: 15, chapter, partiesToDispute: ['GBR', 'KWT'], votes })
}

export function measureTally(): TallyFigures {
  const input = Array.from({ length: LINES }, (_, n) => lineOf(n)).join('\n')
  const all = Array.from({ length: RUNS }, () => {
    const started = performance.now()
    const args = [join(root, 'server/cli/tally.ts'), '--rule', 'security-council']
    const { status, stdout } = spawnSync(process.execPath, args, { input, maxBuffer: 100_000_000 })
    if (status !== 0 || stdout.toString().split('\n').length !== LINES + 1)
      throw new Error('tally did not judge every line')
    return Math.round(performance.now() - started)
  })
  return { lines: LINES, ms: Math.min(...all), all }
}
