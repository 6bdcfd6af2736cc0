/** The tests against the sources: every refusal is provoked, every rule has a test by its id. */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import en from '../../text/en.json' with { type: 'json' }

const shared = fileURLToPath(new URL('../../', import.meta.url))
const filesIn = (folder: string): string[] =>
  globSync('**/*.ts', { cwd: `${shared}${folder}` }).map((name) => `${shared}${folder}/${name}`)
const read = (name: string): string => readFileSync(name, 'utf8')
const isTest = (name: string): boolean => name.endsWith('.test.ts')

const sources = filesIn('engine').filter((name) => !isTest(name) && !/\/(testing|views)\//.test(name))
const tests = ['engine', 'decisions', 'analysis'].flatMap(filesIn).filter(isTest)
const tested = tests.map(read).join('\n')

/** `RULE/code` of every refuse(…) in a source; a code chosen by `a ? 'x' : 'y'` counts as both. */
function refusalsIn(source: string): string[] {
  const calls = [...source.matchAll(/\brefuse\('([A-Z]+-\d+)',\s*([^,)]+)/g)]
  return calls.flatMap(([, rule, code = '']) =>
    [...code.slice(code.indexOf('?') + 1).matchAll(/'([a-z-]+)'/g)].map(([, word]) => `${rule}/${word}`),
  )
}
const refusals = [...new Set(sources.flatMap((name) => refusalsIn(read(name))))].sort()

/** Every rule that has its words; WIRE and STORE are no rules of negotiation. */
const rules = Object.keys(en).flatMap((key) => /^rules\.([A-Z]{3}-\d+)$/.exec(key)?.[1] ?? [])

describe('nothing in the rules is untested', () => {
  it('the sources refuse in more than a hundred ways, by more than forty rules', () => {
    expect(refusals.length).toBeGreaterThan(100)
    expect(rules.length).toBeGreaterThan(40)
  })

  it.each(refusals)('%s is provoked', (refusal) => {
    const [rule, code] = refusal.split('/')
    expect(tested).toMatch(new RegExp(`thenRefused\\(\\s*'${rule}',\\s*'${code}'|'${refusal}'`))
  })

  it.each(rules)('%s has a test by its id', (rule) => {
    expect(tested).toMatch(new RegExp(`\\bit(?:\\.each[^]*?)?\\(\\s*['"\`](?:[A-Z]{3}-\\d+ )*${rule} `))
  })

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
