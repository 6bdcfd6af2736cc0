/** The tests against the sources: every refusal is provoked, every rule has a test by its id. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const here = new URL('.', import.meta.url)
const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, here))
    .map((name) => `${folder}${name}`)
    .filter((name) => name.endsWith('.ts'))
const read = (name: string): string => readFileSync(new URL(name, here), 'utf8')
const isTest = (name: string): boolean => name.endsWith('.test.ts')

const sources = [...filesIn('procedures/'), 'gate.ts'].filter((name) => !isTest(name))
const tests = [
  ...filesIn('./'),
  ...filesIn('procedures/'),
  ...filesIn('../decisions/'),
  ...filesIn('../analysis/'),
].filter(isTest)
const tested = tests.map(read).join('\n')

/** `RULE/code` of every refuse(…) in a source; a code chosen by `a ? 'x' : 'y'` counts as both. */
function refusalsIn(source: string): string[] {
  const calls = [...source.matchAll(/\brefuse\('([A-Z]+-\d+)',\s*([^,)]+)/g)]
  return calls.flatMap(([, rule, code = '']) =>
    [...code.slice(code.indexOf('?') + 1).matchAll(/'([a-z-]+)'/g)].map(([, word]) => `${rule}/${word}`),
  )
}
const refusals = [...new Set(sources.flatMap((name) => refusalsIn(read(name))))].sort()

/** The rules of the first part, as the rulebook numbers them. */
const RULES: Readonly<Record<string, readonly number[]>> = {
  STG: [1, 2, 3],
  PRO: [1, 2],
  AGD: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  PKG: [1, 2, 3, 4, 5],
  TXT: [1, 2, 3, 4, 5],
  CHN: [1, 2, 4],
  CLK: [1, 2, 3],
  OBS: [1],
  TRT: [1, 2, 3, 4],
  DEC: [0, 1, 2, 3, 12, 13],
  DEL: [1, 2, 3],
  SCR: [1, 2, 3, 4, 5],
}

describe('nothing in the rules is untested', () => {
  it('the sources refuse in more than a hundred ways', () => {
    expect(refusals.length).toBeGreaterThan(100)
  })

  it.each(refusals)('%s is provoked', (refusal) => {
    const [rule, code] = refusal.split('/')
    expect(tested).toMatch(new RegExp(`thenRefused\\(\\s*'${rule}',\\s*'${code}'|'${refusal}'`))
  })

  it.each(Object.entries(RULES).flatMap(([family, numbers]) => numbers.map((n) => `${family}-${n}`)))(
    '%s has a test by its id',
    (rule) => {
      expect(tested).toMatch(new RegExp(`\\bit(?:\\.each[^]*?)?\\(\\s*['"\`](?:[A-Z]{3}-\\d+ )*${rule} `))
    },
  )

  it('no test cites a refusal that the sources do not know', () => {
    const cited = [...tested.matchAll(/thenRefused\(\s*'([A-Z]+-\d+)',\s*'([a-z-]+)'/g)].map(
      ([, rule, code]) => `${rule}/${code}`,
    )
    expect(
      [...new Set(cited)].filter(
        (refusal) => !refusals.includes(refusal) && refusal !== 'CLK-1/nothing-due' && refusal !== 'CLK-1/not-yours',
      ),
    ).toEqual([])
  })
})
