/**
 * `npm test`: every part in order, going on after a failure; the last line is `N passed, N failed`.
 * Types and lint count as one check each. `npm test -- unit browser` runs only these parts; with `--cases` it also
 * tells which test holds each case of server/testing/cases.json, and which has none.
 * What cannot be had here is skipped with its reason; with CI=true a skip is a failure.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { chromium } from './chromium.ts'
import { root } from './root.ts'
import { caseIds, casesTold } from './source/cases.ts'
import { type Count, fromPlaywright, fromVitest, type Report, readReport } from './source/reports.ts'

const ci = process.env.CI === 'true' || process.env.CI === '1'
const results = mkdtempSync(join(tmpdir(), 'kelissoz-test-'))
const check = (ok: boolean): Report => ({ count: { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }, tests: [] })

function node(script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): boolean {
  const run = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return run.status === 0
}

function types(): Report {
  const projects = ['.', 'client', 'client/e2e']
  const compiled = node('client/compile-messages.ts')
  const checked = projects.map((project) => node('node_modules/typescript/bin/tsc', ['--project', project]))
  return check(compiled && checked.every(Boolean))
}

const lint = () => check(node('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']))

function vitest(project: string, ...args: readonly string[]): Report {
  const file = join(results, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const run = ['run', '--project', project, ...reporters, ...args]
  return readReport(node('node_modules/vitest/vitest.mjs', run), file, fromVitest)
}

function browser(): Report {
  const found = chromium()
  if ('skipped' in found) {
    console.log(`browser: skipped because ${found.skipped}`)
    return { count: { passed: 0, failed: 0, skipped: 1 }, tests: [] }
  }
  if (!buildIfStale()) return check(false)
  const file = join(results, 'browser.json')
  const args = ['test', '--config', 'client/e2e/playwright.config.ts', '--pass-with-no-tests', '--reporter=list,json']
  const env = { CHROMIUM_PATH: found.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  return readReport(node('node_modules/@playwright/test/cli.js', args, env), file, fromPlaywright)
}

const parts: Readonly<Record<string, () => Report>> = {
  types,
  lint,
  // Some ask a running server for its pages.
  unit: () => (buildIfStale() ? vitest('unit') : check(false)),
  browser,
  container: () => vitest('long', '--passWithNoTests=false', 'server/cli/building/dockerfile.long.test.ts'),
  long: () => vitest('long'),
}

function run(name: string): Report {
  console.log(`\n— ${name}`)
  const report = parts[name]?.() ?? check(false)
  if (!(name in parts)) console.log(`There is no part '${name}': ${Object.keys(parts).join(', ')}.`)
  const { count } = report
  return ci ? { ...report, count: { ...count, failed: count.failed + count.skipped } } : report
}

const wanted = process.argv.slice(2).filter((name) => name !== '--cases')
const reports = (wanted.length > 0 ? wanted : ['types', 'lint', 'unit', 'browser']).map(run)
const sum = (key: keyof Count) => reports.reduce((total, { count }) => total + count[key], 0)
rmSync(results, { recursive: true, force: true })
if (process.argv.includes('--cases')) {
  console.log('\n— cases')
  for (const line of casesTold(
    caseIds(),
    reports.flatMap(({ tests }) => tests),
  ))
    console.log(line)
}
for (const { file, name, end } of reports.flatMap(({ tests }) => tests))
  if (end === 'passed at the second try') console.log(`passed only at the second try: ${file} › ${name}`)
if (sum('skipped') > 0) console.log(`\n${sum('skipped')} skipped${ci ? ', counted as failed: CI is set' : ''}`)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0
