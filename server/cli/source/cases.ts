/** Cases from the field: `npm test -- --cases` tells which test holds each, and which has none. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import type { Told } from './reports.ts'

/** The ids of all cases, in their order. */
export const caseIds = (): string[] =>
  JSON.parse(readFileSync(join(root, 'server/testing/cases.json'), 'utf8')) as string[]

/** The cases that a test names: `R1 AGD-8 PKG-5 …` names R1; AGD-8 is a rule, and R2 of R2-D2 is none of ours. */
const named = (name: string): ReadonlySet<string> =>
  new Set(name.match(/(?<![\p{L}\p{N}-])\p{Lu}\d+(?![\p{L}\p{N}-])/gu) ?? [])

/** `case → test → how it ended` for every id and each of its tests, then the ids that no test names. */
export function casesTold(ids: readonly string[], tests: readonly Told[]): string[] {
  const known = tests.map((test) => ({ ...test, cases: named(test.name) }))
  const told = ids.map((id) => ({ id, tests: known.filter(({ cases }) => cases.has(id)) }))
  const lines = told.flatMap(({ id, tests }) =>
    tests.map(({ file, name, end }) => `${id} → ${file} › ${name} → ${end}`),
  )
  const without = told.filter(({ tests }) => tests.length === 0).map(({ id }) => id)
  const held = `${ids.length - without.length} of ${ids.length} cases have a test`
  return [...lines, without.length === 0 ? held : `${held}; none: ${without.join(' ')}`]
}
