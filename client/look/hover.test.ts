/** What a pointer does to the page is not done to it by a finger: a touched button would stay as if pointed at (P19). */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const client = fileURLToPath(new URL('..', import.meta.url))
const sheets = globSync('**/*.css', { cwd: client, exclude: ['node_modules'] }).map(
  (file) => [file, readFileSync(`${client}/${file}`, 'utf8')] as const,
)

/** A sheet without all that stands within `@media (hover: hover)`. */
function forFingers(sheet: string): string {
  const [before = '', ...rest] = sheet.split('@media (hover: hover) {')
  return before + rest.map((part) => part.slice(part.search(/^\}/m) + 1)).join('')
}

it('P19 nothing looks pointed at where there is no pointer', () => {
  expect(sheets.filter(([, sheet]) => sheet.includes(':hover'))).not.toEqual([])
  for (const [file, sheet] of sheets) expect(forFingers(sheet), file).not.toContain(':hover')
})
