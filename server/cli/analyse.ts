/**
 * `npm run -s analyse -- FILE`: what the mathematics of negotiation says of a domain, as one JSON object. Whatever is wrong with
 * the file goes to standard error, one mistake a line with its place, its value and what to write; it ends with 1 then.
 */
import { Command } from 'commander'
import { analyse } from '../../shared/analysis/analyse.ts'
import { domainInFile } from './domain-file.ts'

const { args } = new Command()
  .name('analyse')
  .description(
    'Prints outcomes, zone of agreement, Pareto frontier and bargaining solutions of a negotiation as one JSON object.',
  )
  .argument('<file>', 'JSON: issues with options; parties with weights, values and a reservation value')
  .parse()

const { domain, mistakes } = domainInFile(args[0] ?? '', process.env.INIT_CWD)
for (const { path, value, mend } of mistakes) console.error(`${path}: ${value}: ${mend}`)
if (domain) {
  const analysis = analyse(domain)
  if (analysis.pareto === null)
    console.error(
      `pareto: null: with ${domain.parties.length} parties it would be almost every outcome, and tell nothing`,
    )
  console.log(JSON.stringify(analysis))
} else process.exitCode = 1
