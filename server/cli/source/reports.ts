/** What vitest and Playwright write of a run: its counts, and every test by its whole name. */
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from '../root.ts'

export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }
/** One test: its file, its name with the names of what it stands in, and how it ended; a second try counts as passed. */
export type Told = {
  readonly file: string
  readonly name: string
  readonly end: 'passed' | 'passed at the second try' | 'failed' | 'skipped'
}
/** A run in figures and test by test. */
export type Report = { readonly count: Count; readonly tests: readonly Told[] }

const here = (file: string): string => relative(root, file).replaceAll('\\', '/')

type Vitest = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    name: string
    status: string
    assertionResults: { ancestorTitles: string[]; title: string; status: string }[]
  }[]
}

/** The report of `vitest --reporter=json`. A file that could not be read has no tests and is one failure. */
export function fromVitest(report: Vitest): Report {
  const unread = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  const count = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map(({ ancestorTitles, title, status }) => ({
      file: here(file.name),
      name: [...ancestorTitles.filter(Boolean), title].join(' › '),
      end: status === 'passed' || status === 'failed' ? status : 'skipped',
    })),
  ) satisfies Told[]
  return { count, tests }
}

type Suite = { title: string; suites?: Suite[]; specs: { title: string; tests: { status: string }[] }[] }
type Playwright = {
  config: { rootDir: string }
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
  suites: Suite[]
}

function endOf(tests: readonly { status: string }[]): Told['end'] {
  const ended = (...statuses: string[]) => tests.some(({ status }) => statuses.includes(status))
  if (!tests.every(({ status }) => ['expected', 'flaky', 'skipped'].includes(status))) return 'failed'
  if (ended('flaky')) return 'passed at the second try'
  return ended('expected') ? 'passed' : 'skipped'
}

/** The report of Playwright's `--reporter=json`; its outermost suites are files. */
export function fromPlaywright({ config, stats, errors, suites }: Playwright): Report {
  const count = {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
  const within = (suite: Suite, file: string, path: readonly string[]): Told[] => [
    ...suite.specs.map(({ title, tests }) => ({ file, name: [...path, title].join(' › '), end: endOf(tests) })),
    ...(suite.suites ?? []).flatMap((inner) => within(inner, file, [...path, inner.title])),
  ]
  return { count, tests: suites.flatMap((suite) => within(suite, here(`${config.rootDir}/${suite.title}`), [])) }
}

/** A run that failed without a failing test (a broken import, a crash, no report) is one failure. */
export function readReport<T>(ok: boolean, file: string, from: (report: T) => Report): Report {
  try {
    const { count, tests } = from(JSON.parse(readFileSync(file, 'utf8')))
    return { count: ok || count.failed > 0 ? count : { ...count, failed: 1 }, tests }
  } catch {
    return { count: ok ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }, tests: [] }
  }
}
