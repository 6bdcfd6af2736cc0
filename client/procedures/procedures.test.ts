/** Every procedure of the engine is shown in the client or says why not, and the pages know none of them by name. */
import '../testing/browser.ts'
import { describe, expect, it } from 'vitest'
import sentences from '../../shared/text/en.json' with { type: 'json' }
import { PROCEDURES } from '../table/panels/registry.ts'

const inEngine = Object.keys(import.meta.glob('../../shared/engine/procedures/*/*.ts'))
const folders = [...new Set(inEngine.map((path) => path.split('/').at(-2) ?? ''))].sort()

it('finds the procedures of the engine', () => {
  expect(folders).toContain('silence')
  expect(folders.length).toBeGreaterThan(10)
})

it('the registry lists each of them, and nothing else', () => {
  expect(PROCEDURES.map(({ id }) => id).sort()).toEqual(folders)
})

describe.each(folders)('%s', (id) => {
  it('has a panel, or a reason why it has none', () => {
    const procedure = PROCEDURES.find((p) => p.id === id)
    if (procedure && 'panels' in procedure) expect(procedure.panels.length).toBeGreaterThan(0)
    else expect(procedure?.none.split(' ').length).toBeGreaterThan(5)
  })
})

it('a ballot on each subject is worded by one procedure', () => {
  const kinds = Object.keys(sentences).flatMap((key) =>
    key.startsWith('ballots.') ? [key.slice('ballots.'.length)] : [],
  )
  const worded = PROCEDURES.flatMap(({ subjects = {} }) => Object.keys(subjects))
  expect(kinds).toContain('package')
  expect(worded.sort()).toEqual(kinds.sort())
})

it('of several turns no two are equally urgent', () => {
  const orders = PROCEDURES.flatMap(({ turns = [] }) => turns).map(({ order }) => order)
  expect(new Set(orders).size).toBe(orders.length)
})

it('pages, table, moves, scores and parts import nothing of a procedure but the registry', () => {
  const sources: Readonly<Record<string, string>> = import.meta.glob(
    ['../{pages,table,moves,scores,ui,net}/**/*.{ts,tsx}', '!**/*.test.*'],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  )
  const imports = Object.entries(sources).flatMap(([file, source]) =>
    [...source.matchAll(/from '[^']*procedures\/([^']+)'/g)].map(([from, path]) => ({ file, from, path })),
  )
  expect(imports.length).toBeGreaterThan(3)
  const named = imports.filter(
    ({ from, path }) => !from.includes('shared/engine') && !['index.ts', 'procedure.ts'].includes(path ?? ''),
  )
  expect(named).toEqual([])
})
