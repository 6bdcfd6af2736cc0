import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { root } from '../root.ts'
import { caseIds, casesTold } from './cases.ts'
import { fromPlaywright, fromVitest, readReport } from './reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'kelissoz-cases-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Real runs of both on real test files: what they write is theirs to change. */
function ran(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const own = { NODE_OPTIONS: undefined, VITEST: undefined, CI: undefined, ...env }
  const run = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: folder,
    env: { ...process.env, ...own },
    encoding: 'utf8',
  })
  return run.status === 0
}
const shown = (lines: readonly string[]) => lines.map((line) => line.replace(/→ \S*\//, '→ '))

it('npm test -- --cases tells of vitest which test holds a case, how it ended, and which case has none', () => {
  const tests = join(folder, 'unit')
  mkdirSync(tests)
  writeFileSync(
    join(tests, 'one.test.ts'),
    `describe('R1 AGD-8 what was settled', () => {
       it('leaves the package', () => {})
       it('R2 TRT-3 is not settled anew', () => { throw new Error('on purpose') })
     })
     it.skip('R3 later', () => {})
     it('XR4 R4-D2 R40 no case of ours', () => {})`,
  )
  writeFileSync(join(tests, 'broken.test.ts'), `import './nowhere.ts'\nit('R5 never read', () => {})`)
  const file = join(folder, 'unit.json')
  const args = ['run', '--root', tests, '--globals', '--reporter=json', `--outputFile.json=${file}`]
  const report = readReport(ran('vitest/vitest.mjs', args), file, fromVitest)
  expect(report.count).toEqual({ passed: 2, failed: 2, skipped: 1 })
  expect(shown(casesTold(['R1', 'R2', 'R3', 'R4', 'R5'], report.tests))).toEqual([
    'R1 → one.test.ts › R1 AGD-8 what was settled › leaves the package → passed',
    'R1 → one.test.ts › R1 AGD-8 what was settled › R2 TRT-3 is not settled anew → failed',
    'R2 → one.test.ts › R1 AGD-8 what was settled › R2 TRT-3 is not settled anew → failed',
    'R3 → one.test.ts › R3 later → skipped',
    '3 of 5 cases have a test; none: R4 R5',
  ])
}, 120_000)

it('… and of Playwright', () => {
  const tests = join(folder, 'browser')
  mkdirSync(tests)
  const library = join(root, 'node_modules/@playwright/test/index.mjs')
  writeFileSync(
    join(tests, 'two.e2e.ts'),
    `import { test } from ${JSON.stringify(library)}
     test('F8 no translator', () => {})
     test('F10 a clock', ({}, { retry }) => { if (retry === 0) throw new Error('at the first try') })
     test.describe('F9 a phone', () => {
       test('is locked', () => { throw new Error('on purpose') })
       test.skip('F23 prints', () => {})
     })`,
  )
  writeFileSync(
    join(tests, 'playwright.config.ts'),
    `export default { testDir: ${JSON.stringify(tests)}, testMatch: '*.e2e.ts', retries: 1 }`,
  )
  const file = join(folder, 'browser.json')
  const args = ['test', '--config', join(tests, 'playwright.config.ts'), '--reporter=json']
  const ok = ran('@playwright/test/cli.js', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file })
  const report = readReport(ok, file, fromPlaywright)
  expect(report.count).toEqual({ passed: 2, failed: 1, skipped: 1 })
  expect(shown(casesTold(['F8', 'F9', 'F10', 'F23'], report.tests))).toEqual([
    'F8 → two.e2e.ts › F8 no translator → passed',
    'F9 → two.e2e.ts › F9 a phone › is locked → failed',
    'F9 → two.e2e.ts › F9 a phone › F23 prints → skipped',
    'F10 → two.e2e.ts › F10 a clock → passed at the second try',
    'F23 → two.e2e.ts › F9 a phone › F23 prints → skipped',
    '4 of 4 cases have a test',
  ])
}, 120_000)

it('a run without a report is one failure and holds no case', () => {
  expect(readReport(false, join(folder, 'none.json'), fromVitest)).toEqual({
    count: { passed: 0, failed: 1, skipped: 0 },
    tests: [],
  })
})

it('every case has one id', () => {
  const ids = caseIds()
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^[RFWTP]\d+$/.test(id))).toEqual([])
  expect(ids.length).toBeGreaterThan(130)
})
