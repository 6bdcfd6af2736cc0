/**
 * `npm run -s tally -- --rule RULE [--lang kk|ru|en]`: asks the judge of the product. Reads ballots as JSON, one a line, and writes one
 * verdict a line. A line that is wrong gets a sentence on how to mend it and the run goes on, but ends with 1.
 */
import { pipeline } from 'node:stream/promises'
import { Command, InvalidArgumentError, Option } from 'commander'
import { type AskedRule, askedRule, RULE_NAMES } from '../tally/asked-rule.ts'
import { tally } from '../tally/tally.ts'
import { LANGS, type Lang } from '../tally/words.ts'

const HELP = `
A line says who voted how, or how many did:
  {"id": "a", "matter": "other", "members": 15, "chapter": "VII", "partiesToDispute": [], "votes": {"FRA": "no", "KAZ": "yes"}}
  {"id": "b", "matter": "other", "members": 15, "counts": {"yes": 9, "no": 1, "abstain": 5}, "permanentNo": ["RUS"]}
Answers are yes, no, abstain, absent, not-participating and not-interested; a member that is not named is absent. Other fields are
concerned, important, weights and withoutVote. What a rule does not look at changes nothing: the same lines can be asked under every rule.
`

function ruleOf(text: string): AskedRule {
  const asked = askedRule(text)
  if (typeof asked === 'string') throw new InvalidArgumentError(asked)
  return asked
}

const { rule, lang } = new Command()
  .name('tally')
  .description('Reads ballots, one a line, and writes the verdict of the judge on each.')
  .requiredOption('--rule <rule>', `${RULE_NAMES.join(', ')}; or a JSON object as a scenario has it`, ruleOf)
  .addOption(new Option('--lang <language>', 'of reasons and errors').choices(LANGS).default('en'))
  .addHelpText('after', HELP)
  .parse()
  .opts<{ rule: AskedRule; lang: Lang }>()

const onWrong = (): void => {
  process.exitCode = 1
}

try {
  await pipeline(process.stdin, (input: AsyncIterable<Uint8Array>) => tally(input, rule, lang, onWrong), process.stdout)
} catch (error) {
  // Whoever read the verdicts has heard enough.
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
}
