/**
 * The rulebook as the source tree knows it: every rule in English, the refusals that name it and the tests that do.
 * `rules.ts` writes it down; a test sees to it that what is written is up to date.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'

export const RULEBOOK = 'shared/engine/RULES.md'
const FOLDERS = ['shared', 'server', 'scenarios']

export interface Refused {
  readonly rule: string
  readonly code: string
  /** The names of what its sentence is given, in the order of the alphabet. */
  readonly params: readonly string[]
}

/** The TypeScript files of our own in `folder`, from the root, in the order of their names. */
const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules/'))
    .sort()
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const isTest = (file: string): boolean => file.endsWith('.test.ts')

/** Every `refuse(rule, code, params)` of `text`; of a code that is chosen, each of its choices. */
export function refusalsOf(text: string): Refused[] {
  const calls = text.matchAll(/\brefuse\(\s*'([A-Z]+(?:-\d+)?)',\s*([^,)]+)(?:,\s*\{([^}]*)\})?/g)
  return [...calls].flatMap(([, rule = '', code = '', params = '']) =>
    [...(code.split(' ? ').at(-1) ?? '').matchAll(/'([a-z-]+)'/g)].map((match) => ({
      rule,
      code: match[1] ?? '',
      params: namesIn(params),
    })),
  )
}

/** The names in the text between the braces of an object: `question, stage: stageOf(world, id)`. */
function namesIn(fields: string): string[] {
  const withoutCalls = fields.replace(/\((?:[^()]|\([^()]*\))*\)/g, '')
  return [...withoutCalls.matchAll(/(?:^|,)\s*(\w+)/g)].map(([, name = '']) => name).sort()
}

/** The rules at the beginning of the names of tests: `it('PKG-2 CLK-3 silence means none', …)`. */
export const rulesTested = (text: string): string[] =>
  [...text.matchAll(/^\s*(?:it|describe)\b.*?\(\s*['`]((?:[A-Z]{3}-\d+ )+)/gm)].flatMap(([, ids = '']) =>
    ids.trim().split(' '),
  )

export const refusalsInSource = (): Refused[] =>
  FOLDERS.flatMap(sources)
    .filter((file) => !isTest(file))
    .flatMap((file) => refusalsOf(read(file)))

/** Rules in the order of the alphabet and of their numbers. */
function byNumber(a: string, b: string): number {
  const [[family = '', number = '0'], [other = '', another = '0']] = [a.split('-'), b.split('-')]
  return family === other ? Number(number) - Number(another) : family < other ? -1 : 1
}

/** The text of `RULES.md`. */
export function rulebook(): string {
  const english: Readonly<Record<string, string>> = JSON.parse(read('shared/text/en.json'))
  const rules = Object.keys(english).flatMap((key) => (key.startsWith('rules.') ? [key.slice('rules.'.length)] : []))
  const refusals = refusalsInSource()
  const tests = FOLDERS.flatMap(sources)
    .filter(isTest)
    .map((file) => ({ file, rules: rulesTested(read(file)) }))
  const row = (rule: string): string => {
    const codes = new Set(refusals.filter((r) => r.rule === rule).map((r) => `\`${r.code}\``))
    const files = tests.filter((t) => t.rules.includes(rule)).map((t) => `\`${t.file}\``)
    const words = (english[`rules.${rule}`] ?? '').replaceAll('|', '\\|')
    return `| ${rule} | ${words} | ${[...codes].sort().join(', ')} | ${files.join(', ')} |`
  }
  return [
    '# The rules that a table enforces',
    '',
    'Made by `npm run -s rules -- --write`; do not edit. The words are those of `shared/text/en.json`.',
    '',
    '| Rule | In words | Refusals | Tests |',
    '| --- | --- | --- | --- |',
    ...rules.sort(byNumber).map(row),
    '',
  ].join('\n')
}
