/**
 * `npm test`: every part in order, going on after a failure; the last line is `N passed, N failed`.
 * Types and lint count as one check each. `npm test -- unit browser` runs only these parts.
 * What cannot be had here is skipped with its reason; with CI=true a skip is a failure.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { chromium } from './chromium.ts'
import { root } from './root.ts'

export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }

const ci = process.env.CI === 'true' || process.env.CI === '1'
const results = mkdtempSync(join(tmpdir(), 'kelissoz-test-'))
const check = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })

function node(script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): boolean {
  const run = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return run.status === 0
}

/** The counts of a report; a run that failed without a failing test (a broken import, a crash) is one failure. */
function counted(ok: boolean, file: string, read: (report: never) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(file, 'utf8')) as never)
    return ok || count.failed > 0 ? count : { ...count, failed: 1 }
  } catch {
    return check(false)
  }
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

function fromVitest(report: VitestReport): Count {
  const unread = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

function fromPlaywright({ stats, errors }: PlaywrightReport): Count {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}

function types(): Count {
  const projects = ['.', 'client', 'client/e2e']
  const compiled = node('client/compile-messages.ts')
  const checked = projects.map((project) => node('node_modules/typescript/bin/tsc', ['--project', project]))
  return check(compiled && checked.every(Boolean))
}

const lint = () => check(node('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']))

function vitest(project: string, ...args: readonly string[]): Count {
  const file = join(results, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const run = ['run', '--project', project, ...reporters, ...args]
  return counted(node('node_modules/vitest/vitest.mjs', run), file, fromVitest)
}

function browser(): Count {
  const found = chromium()
  if ('skipped' in found) {
    console.log(`browser: skipped because ${found.skipped}`)
    return { passed: 0, failed: 0, skipped: 1 }
  }
  if (!buildIfStale()) return check(false)
  const file = join(results, 'browser.json')
  const args = ['test', '--config', 'client/e2e/playwright.config.ts', '--pass-with-no-tests', '--reporter=list,json']
  const env = { CHROMIUM_PATH: found.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  return counted(node('node_modules/@playwright/test/cli.js', args, env), file, fromPlaywright)
}

const parts: Readonly<Record<string, () => Count>> = {
  types,
  lint,
  unit: () => vitest('unit'),
  browser,
  container: () => vitest('long', '--passWithNoTests=false', 'server/cli/dockerfile.long.test.ts'),
  long: () => vitest('long'),
}

function run(name: string): Count {
  console.log(`\n— ${name}`)
  const count = parts[name]?.() ?? check(false)
  if (!(name in parts)) console.log(`There is no part '${name}': ${Object.keys(parts).join(', ')}.`)
  return ci ? { ...count, failed: count.failed + count.skipped } : count
}

const wanted = process.argv.slice(2)
const counts = (wanted.length > 0 ? wanted : ['types', 'lint', 'unit', 'browser']).map(run)
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
rmSync(results, { recursive: true, force: true })
if (sum('skipped') > 0) console.log(`\n${sum('skipped')} skipped${ci ? ', counted as failed: CI is set' : ''}`)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0
