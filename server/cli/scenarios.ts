/**
 * `npm run -s scenarios`: checks every scenario. Standard output holds the problems, one a line, and nothing else; the figures go
 * to standard error. `--json` prints both as one object. Ends with 1 if there is any problem.
 */
import { join } from 'node:path'
import { Command } from 'commander'
import { loadScenarios, type ScenarioProblem } from '../scenarios.ts'
import { checkFigures, type Figures, figuresOf } from './analysis/scenario-figures.ts'
import { root } from './root.ts'

type Options = { readonly json?: true; readonly dir: string }

const summary = (id: string, figures: Figures): string =>
  `${id}: ${figures.outcomes} outcomes, ${figures.acceptable} % acceptable, frontier ${figures.frontier ?? 'not computed'}, ` +
  `${figures.trades ?? '–'} % of it by trade, ${figures.ratified} % ratified by all`

const { json, dir } = new Command()
  .name('scenarios')
  .description('Checks every scenario and says what is wrong, one problem a line.')
  .option('--json', 'print problems and figures as one JSON object')
  .option('--dir <folder>', 'the folder of the scenarios', join(root, 'scenarios'))
  .parse()
  .opts<Options>()

const { scenarios, problems } = loadScenarios(dir)
const figures = new Map([...scenarios].map(([id, { scenario }]) => [id, figuresOf(scenario)]))
const found: readonly ScenarioProblem[] = [
  ...problems,
  ...[...scenarios].flatMap(([id, { scenario }]) => {
    const own = figures.get(id)
    return own ? checkFigures(scenario, own).map((problem) => ({ scenario: id, ...problem })) : []
  }),
]

if (json) console.log(JSON.stringify({ problems: found, figures: Object.fromEntries(figures) }, null, 2))
else {
  for (const { scenario, path, message } of found) console.log(`${scenario}: ${path}: ${message}`)
  for (const [id, own] of figures) console.error(summary(id, own))
}
process.exitCode = found.length > 0 ? 1 : 0
