/**
 * `npm run -s simulate -- --scenario ID --games N --seed S [--bots KIND] [--json]`: bots play a scenario in simulated time.
 * The same seed prints the same bytes. Ends with 1 when the scenario is not there or not sound.
 */
import { join } from 'node:path'
import { Command, Option } from 'commander'
import type { PaceId } from '../../shared/scenario/schema.ts'
import { KINDS, type Kind } from '../bots/mind/temperament.ts'
import { type Tournament, tally } from '../bots/runner/tournament.ts'
import { loadScenarios } from '../scenarios.ts'
import { playInThreads } from './games/simulate-threads.ts'
import { root } from './root.ts'
import { whole } from './whole.ts'

interface Options {
  readonly scenario: string
  readonly games: number
  readonly seed: number
  readonly bots: Kind
  readonly pace: PaceId
  readonly json?: true
  readonly dir: string
}

const options = new Command()
  .name('simulate')
  .description('Lets bots play a scenario and prints what came of it.')
  .requiredOption('--scenario <id>', 'which scenario')
  .option('--games <n>', 'how many games', whole(1), 20)
  .option('--seed <n>', 'what all chance is drawn from', whole(0), 1)
  .addOption(new Option('--bots <kind>', 'their temperament').choices(KINDS).default('mixed'))
  .addOption(
    new Option('--pace <pace>', 'the pace of the talks').choices(['short', 'lesson', 'double']).default('short'),
  )
  .option('--json', 'print one JSON object')
  .option('--dir <folder>', 'the folder of the scenarios', join(root, 'scenarios'))
  .parse()
  .opts<Options>()

/** A short table for people; the JSON holds the rest. */
function summary(t: Tournament, pace: PaceId): string {
  const mean = (n: number): string => (n / t.games).toFixed(1)
  const stages = [...new Set(t.perGame.flatMap((g) => g.stages.map((s) => s.stage)))]
  const lineOf = (stage: string): string => {
    const played = t.perGame.flatMap((g) => g.stages.filter((s) => s.stage === stage))
    const acts = played.reduce((sum, s) => sum + s.acts, 0) / played.length
    const late = played.filter((s) => s.endedBy === 'time').length
    return `  ${stage.padEnd(14)}${acts.toFixed(1).padStart(8)}${`${late} of ${played.length}`.padStart(14)}`
  }
  return [
    `${t.scenario}, ${pace} pace: ${t.games} games from seed ${t.seed}`,
    `agreed ${t.agreed} (${(100 * t.rate).toFixed(1)} %), in force ${t.inForce}, acts a game ${mean(t.acts)}, refused ${t.refusals}`,
    'mean surplus over the walk-away value, 0–100:',
    ...Object.entries(t.meanSurplus).map(
      ([party, surplus]) => `  ${party.padEnd(14)}${surplus.toFixed(2).padStart(8)}`,
    ),
    `below: ${JSON.stringify(t.below)}`,
    `first: ${JSON.stringify(t.first)}`,
    `last:  ${JSON.stringify(t.last)}`,
    `distance to the frontier, in the median: ${(100 * t.distance).toFixed(1)} %`,
    `  ${'stage'.padEnd(14)}${'acts'.padStart(8)}${'time ran out'.padStart(14)}`,
    ...stages.map(lineOf),
  ].join('\n')
}

const { scenarios, problems } = loadScenarios(options.dir)
const loaded = scenarios.get(options.scenario)
if (loaded) {
  const { games, seed, bots: kind, pace } = options
  const settings = { scenario: loaded.scenario, games, seed, kind, pace }
  const tournament = tally(settings, await playInThreads(settings))
  console.log(options.json ? JSON.stringify(tournament) : summary(tournament, pace))
} else {
  const wrong = problems.filter((p) => p.scenario === options.scenario)
  for (const { path, message } of wrong) console.error(`${options.scenario}: ${path}: ${message}`)
  if (wrong.length === 0)
    console.error(`There is no scenario ${options.scenario}. There are: ${[...scenarios.keys()].join(', ')}.`)
  process.exitCode = 1
}
