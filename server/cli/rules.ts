/** `node server/cli/rules.ts`: prints the rulebook with its refusals and tests; `--write` renews `shared/engine/RULES.md`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { root } from './root.ts'
import { RULEBOOK, rulebook } from './rulebook.ts'

const { write } = new Command()
  .name('rules')
  .description('Lists every rule with its refusals and the tests that name it.')
  .option('--write', `renew ${RULEBOOK}`)
  .parse()
  .opts<{ readonly write?: true }>()

if (write) writeFileSync(join(root, RULEBOOK), rulebook())
else process.stdout.write(rulebook())
