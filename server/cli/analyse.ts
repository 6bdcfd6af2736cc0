/**
 * `npm run -s analyse -- FILE`, or `-- --genius FOLDER`: what the mathematics of negotiation says of a domain, as one JSON object.
 * Whatever is wrong with it goes to standard error, one mistake a line with its place, its value and what to write; it ends with 1
 * then.
 */
import { Command, InvalidArgumentError } from 'commander'
import { analyse } from '../../shared/analysis/analyse.ts'
import { domainInFile } from './analysis/domain-file.ts'
import { domainInFolder } from './analysis/genius/folder.ts'

/** A part of the time from the beginning to the deadline. */
function part(text: string): number {
  const time = text.trim() === '' ? Number.NaN : Number(text)
  if (!(time >= 0 && time <= 1)) throw new InvalidArgumentError('a number from 0 to 1 is needed')
  return time
}

const command = new Command()
  .name('analyse')
  .description(
    'Prints outcomes, zone of agreement, Pareto frontier and bargaining solutions of a negotiation as one JSON object.',
  )
  .argument('[file]', 'JSON: issues with options; parties with weights, values and a reservation value')
  .option('--genius <folder>', 'a domain of GENIUS instead: its XML with the issues, and one profile a party')
  .option('--time <part>', 'discount values of GENIUS until then, from 0, the beginning, to 1, the deadline', part, 0)
  .parse()
const { genius, time } = command.opts<{ genius?: string; time: number }>()
const [file] = command.args
if ((file === undefined) === (genius === undefined))
  command.error('error: name either a file or --genius with a folder')

const typedIn = process.env.INIT_CWD
const { domain, mistakes } =
  genius === undefined ? domainInFile(file ?? '', typedIn) : domainInFolder(genius, typedIn, time)
for (const { path, value, mend } of mistakes) console.error(`${path}: ${value}: ${mend}`)
if (domain) {
  const analysis = analyse(domain)
  if (analysis.pareto === null)
    console.error(
      `pareto: null: with ${domain.parties.length} parties it would be almost every outcome, and tell nothing`,
    )
  console.log(JSON.stringify(analysis))
} else process.exitCode = 1
