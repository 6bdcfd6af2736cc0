import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadScenarios } from './scenarios.ts'
import { hashOf } from './store/canonical.ts'

const shipped = resolve(import.meta.dirname, '../scenarios')
const name = 'cis-customs-union'
let dir = ''
const file = (path: string): string => join(dir, name, path)
const edit = (path: string, change: (json: Record<string, unknown>) => void): void => {
  const json = JSON.parse(readFileSync(file(path), 'utf8'))
  change(json)
  writeFileSync(file(path), JSON.stringify(json))
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kelissoz-scenarios-'))
  cpSync(join(shipped, name), join(dir, name), { recursive: true })
})
afterEach(() => rmSync(dir, { recursive: true }))

it('the shipped scenarios are sound', () => {
  const { scenarios, problems } = loadScenarios(shipped)
  expect(problems).toEqual([])
  expect([...scenarios.keys()]).toContain(name)
})

it('the briefs are merged in, and the text is the one that the hash names', () => {
  const loaded = loadScenarios(dir).scenarios.get(name)!
  expect(Object.keys(loaded.scenario.briefs).toSorted()).toEqual(['BLR', 'KAZ', 'KGZ', 'RUS', 'TJK'])
  expect(JSON.parse(loaded.canonical)).toEqual(loaded.scenario)
  expect(loaded.hash).toBe(hashOf(JSON.parse(loaded.canonical)))
})

it('the order of keys does not change the hash, a value does', () => {
  const { hash } = loadScenarios(dir).scenarios.get(name)!
  const text = readFileSync(file('scenario.json'), 'utf8')
  writeFileSync(
    file('scenario.json'),
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).toReversed())),
  )
  expect(loadScenarios(dir).scenarios.get(name)!.hash).toBe(hash)
  edit('scenario.json', (json) => (json.version = 2))
  expect(loadScenarios(dir).scenarios.get(name)!.hash).not.toBe(hash)
})

it('a loaded scenario is frozen to the last leaf', () => {
  const { scenario } = loadScenarios(dir).scenarios.get(name)!
  expect(() => (scenario.briefs.KAZ!.values.duties!.staged = 1)).toThrow(TypeError)
})

it('a file that is no JSON is named', () => {
  writeFileSync(file('briefs/KAZ.json'), '{')
  const { scenarios, problems } = loadScenarios(dir)
  expect(scenarios.size).toBe(0)
  expect(problems).toMatchObject([
    { scenario: name, path: 'briefs/KAZ.json', message: expect.stringMatching(/^cannot be read/) },
  ])
})

it('a missing scenario.json is named', () => {
  mkdirSync(join(dir, 'empty'))
  expect(loadScenarios(dir).problems).toMatchObject([{ scenario: 'empty', path: 'scenario.json' }])
})

it('a wrong shape is named by its path', () => {
  edit('briefs/TJK.json', (json) => (json.reservation = 'much'))
  expect(loadScenarios(dir).problems).toMatchObject([{ scenario: name, path: 'briefs.TJK.reservation' }])
})

it('a wrong meaning keeps the scenario out', () => {
  rmSync(file('briefs/TJK.json'))
  const { scenarios, problems } = loadScenarios(dir)
  expect(scenarios.size).toBe(0)
  expect(problems).toContainEqual({ scenario: name, path: 'briefs', message: 'party "TJK" is missing' })
})

it('a scenario bears the name of its folder', () => {
  edit('scenario.json', (json) => (json.id = 'another'))
  expect(loadScenarios(dir).problems).toMatchObject([{ scenario: name, path: 'id' }])
})
