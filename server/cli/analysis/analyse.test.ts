import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../root.ts'

const dir = mkdtempSync(join(tmpdir(), 'kelissoz-analyse-'))
afterAll(() => rmSync(dir, { recursive: true }))

/** Typed in that folder. */
const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'server/cli/analyse.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: dir },
  })
const runOn = (text: string | Buffer) => {
  writeFileSync(join(dir, 'domain.json'), text)
  return run('domain.json')
}

const domain = {
  issues: [
    { id: 'tariff', options: ['low', 'high'] },
    { id: 'term', options: ['short', 'long'] },
  ],
  parties: [
    {
      id: 'KAZ',
      weights: { tariff: 60, term: 40 },
      values: { tariff: { low: 1, high: 0 }, term: { short: 0, long: 1 } },
      reservation: 30,
    },
    {
      id: 'RUS',
      weights: { tariff: 70, term: 30 },
      values: { tariff: { low: 0, high: 1 }, term: { short: 0.5, long: 0 } },
      reservation: 10,
    },
  ],
}

describe('analyse', () => {
  // low short 60, 15; low long 100, 0; high short 0, 85; high long 40, 70. In the zone: low short (gains 30, 5), high long (10, 60).
  const best = { outcome: { tariff: 'high', term: 'long' }, values: { KAZ: 40, RUS: 70 } }
  const expected = {
    outcomes: 4,
    zopa: { size: 2, empty: false },
    pareto: [
      { outcome: { tariff: 'low', term: 'short' }, values: { KAZ: 60, RUS: 15 } },
      { outcome: { tariff: 'low', term: 'long' }, values: { KAZ: 100, RUS: 0 } },
      { outcome: { tariff: 'high', term: 'short' }, values: { KAZ: 0, RUS: 85 } },
      best,
    ],
    // Products 150 and 600; shares of 30 and 60: 0.083 and 0.333; least gains 5 and 10; sums 75 and 110.
    nash: [best],
    kalaiSmorodinsky: [best],
    egalitarian: [best],
    utilitarian: [best],
  }

  it('prints one JSON object, and nothing else', () => {
    const { status, stdout, stderr } = runOn(JSON.stringify(domain))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(expected)
    expect(Object.keys(JSON.parse(stdout))).toEqual(Object.keys(expected))
  })

  it('a mark of the encoding at the beginning does no harm', () => {
    expect(JSON.parse(runOn(`\uFEFF${JSON.stringify(domain)}`).stdout)).toEqual(expected)
  })

  it('says why there is no frontier for seven parties', () => {
    const seven = [1, 2, 3, 4, 5, 6, 7].map((n) => ({ ...domain.parties[0], id: `P${n}` }))
    const { status, stdout, stderr } = runOn(JSON.stringify({ ...domain, parties: seven }))
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ pareto: null, zopa: { size: 3 } })
    expect(stderr).toBe('pareto: null: with 7 parties it would be almost every outcome, and tell nothing\n')
  })

  it('prints all mistakes with path, value and mend, and ends with 1', () => {
    const [kaz, rus] = domain.parties
    const wrong = {
      ...domain,
      parties: [
        { ...kaz, weights: { tarif: 60, term: '40' } },
        { ...rus, reservation: null },
      ],
    }
    const { status, stdout, stderr } = runOn(JSON.stringify(wrong))
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr.trimEnd().split('\n')).toEqual([
      'parties[0].weights.tarif: 60: there is no such issue: write one of tariff, term, or take it out',
      'parties[0].weights.tariff: missing: write a number from -1e15 to 1e15',
      'parties[0].weights.term: "40": write a number from -1e15 to 1e15',
      'parties[1].reservation: null: write a number from -1e15 to 1e15',
    ])
  })

  it.each([
    ['', /^domain\.json: Unexpected end of JSON input: write it as JSON\n$/],
    ['{"issues": [NaN],\n\n}', /^domain\.json: Unexpected token .*: write it as JSON\n$/],
    [Buffer.from('{}', 'utf16le'), /^domain\.json: .*: write it as JSON\n$/],
    ['[]', /^file: \[\]: write an object with "issues" and "parties"\n$/],
  ])('%j ends with 1 and one line', (text, why) => {
    const { status, stdout, stderr } = runOn(text)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(why)
  })

  it.each([
    [['nowhere.json'], /^nowhere\.json: ENOENT: .*: name a file that can be read\n$/],
    [['.'], /^\.: EISDIR: .*: name a file that can be read\n$/],
    [[], /name either a file or --genius with a folder/],
    [['nowhere.json', '--genius', '.'], /name either a file or --genius with a folder/],
  ])('%j ends with 1 and says why', (args, why) => {
    const { status, stdout, stderr } = run(...args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(why)
  })
})
