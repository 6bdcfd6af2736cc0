/**
 * `npm run -s newcomers -- [--scenario ID] --games N --seed S [--json]`: scripted persons of four kinds, who act only on what guidance
 * offers, each in a first game among bots. The same seed prints the same bytes. Ends with 1 when the scenario is not there.
 */
import { join } from 'node:path'
import { Command } from 'commander'
import { NEWCOMERS } from '../bots/newcomers/kinds.ts'
import { loadScenarios } from '../scenarios.ts'
import { playNewcomers } from './games/newcomers-threads.ts'
import { root } from './root.ts'
import { whole } from './whole.ts'

interface Options {
  readonly scenario: string
  readonly games: number
  readonly seed: number
  readonly json?: true
}

const {
  scenario: id,
  games,
  seed,
  json,
} = new Command()
  .name('newcomers')
  .description('Lets scripted newcomers play first games among bots, by nothing but what the desk offers them.')
  .option('--scenario <id>', 'which scenario', 'cis-customs-union')
  .option('--games <n>', 'how many games of each kind', whole(1), 50)
  .option('--seed <n>', 'what all chance is drawn from', whole(0), 1)
  .option('--json', 'print one JSON object')
  .parse()
  .opts<Options>()

const { scenarios } = loadScenarios(join(root, 'scenarios'))
const scenario = scenarios.get(id)?.scenario
if (scenario) {
  const played = await playNewcomers({ scenario, games, seed })
  const kinds = NEWCOMERS.map((kind) => {
    const of = played.filter((game) => game.kind === kind)
    return {
      kind,
      games: of.length,
      inForce: of.filter((game) => game.inForce).length,
      above: of.filter((game) => game.above).length,
      /** Moments at which nothing said what to do, and acts that were offered and refused. */
      unsaid: of.reduce((sum, game) => sum + game.unsaid, 0),
      refused: of.reduce((sum, game) => sum + game.refusals.length, 0),
    }
  })
  const table = kinds.map(
    (k) =>
      `  ${k.kind.padEnd(10)}in force ${k.inForce} of ${k.games}, above the walk-away value ${k.above}, without a sentence ${k.unsaid}, refused ${k.refused}`,
  )
  console.log(
    json ? JSON.stringify({ scenario: id, seed, kinds }) : [`${id}, short pace, seed ${seed}`, ...table].join('\n'),
  )
} else {
  console.error(`There is no scenario ${id}. There are: ${[...scenarios.keys()].join(', ')}.`)
  process.exitCode = 1
}
