/**
 * `npm run -s rules`: prints the rulebook with its refusals and tests. `-- --write` renews it as `shared/engine/RULES.md`,
 * and what `shared/protocol/README.md`, `shared/engine/views/by-body.ts` and CONTRIBUTING take from the source.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { root } from './root.ts'
import { BY_BODY_FILE, byBody } from './source/by-body.ts'
import { PICTURE_PAGE, picturePage } from './source/import-picture.ts'
import { RULEBOOK, rulebook } from './source/rulebook.ts'
import { WIRE_PAGE, wirePage } from './source/wire-page.ts'

const { write } = new Command()
  .name('rules')
  .description('Lists every rule with its refusals and the tests that name it.')
  .option('--write', `renew ${RULEBOOK}, ${WIRE_PAGE}, ${BY_BODY_FILE} and the drawing in ${PICTURE_PAGE}`)
  .parse()
  .opts<{ readonly write?: true }>()

if (write) {
  writeFileSync(join(root, RULEBOOK), rulebook())
  writeFileSync(join(root, WIRE_PAGE), wirePage())
  writeFileSync(join(root, BY_BODY_FILE), byBody())
  writeFileSync(join(root, PICTURE_PAGE), picturePage())
} else process.stdout.write(rulebook())
