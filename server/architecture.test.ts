import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './cli/root.ts'
import { filesOf, importsOf } from './cli/source/imports.ts'

/** Who may import whom (a folder may always import itself). Arrows point one way; see CONTRIBUTING. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'shared/decisions': [],
  'shared/writing': [],
  'shared/scenario': ['shared/decisions', 'shared/writing'],
  'shared/engine': ['shared/decisions', 'shared/scenario', 'shared/writing'],
  'shared/guidance': ['shared/engine', 'shared/scenario', 'shared/text'],
  'shared/protocol': ['shared/engine', 'shared/analysis', 'shared/writing'],
  'shared/analysis': ['shared/scenario', 'shared/engine'],
  'shared/text': [],
  'server/store': ['shared'],
  'server/table': ['shared', 'server/store'],
  'server/bots': ['shared', 'server/table'],
  'server/tally': ['shared/decisions', 'shared/scenario'],
  'server/rooms': ['shared', 'server/table', 'server/store', 'server/bots', 'server/log.ts'],
  'server/classes': [
    'shared',
    'server/store',
    'server/table',
    'server/bots',
    'server/scenarios.ts',
    'server/tokens.ts',
  ],
  'server/http': [
    'shared',
    'server/store',
    'server/table',
    'server/classes',
    'server/log.ts',
    'server/metrics.ts',
    'server/tokens.ts',
  ],
  client: ['shared'],
}

const inside = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)

it.each(Object.keys(MAY))('%s imports only what lies below it', (folder) => {
  const allowed = [folder, ...(MAY[folder] ?? [])]
  const wrong = filesOf(folder).flatMap((file) =>
    importsOf(file)
      .filter((to) => !allowed.some((a) => inside(to, a)))
      .map((to) => `${file} → ${to}`),
  )
  expect(wrong).toEqual([])
})

/** Where a scenario is meant as it is written; the questions of a table are those and what was put there (AGD-1). */
const OF_THE_FILE = ['shared/scenario/', 'shared/analysis/', 'server/cli/']
const SELECTORS = [
  'shared/engine/kernel/selectors.ts',
  'server/bots/mind/observation.ts',
  'client/table/state/table.ts',
]

it('AGD-1 which questions there are is asked of one selector in the engine, one of the bots and one of the client', () => {
  const asking = [...filesOf('shared'), ...filesOf('server'), ...filesOf('client')].filter((file) =>
    /\bscenario(\.value)?\??\.questions\b/.test(readFileSync(join(root, file), 'utf8')),
  )
  const elsewhere = asking.filter((file) => !OF_THE_FILE.some((folder) => file.startsWith(folder)))
  expect(elsewhere.toSorted()).toEqual(SELECTORS.toSorted())
})

it('only rooms, main and the protocol know Colyseus; only config reads the environment', () => {
  const all = [...filesOf('shared'), ...filesOf('server')]
  const naming = (pattern: RegExp): string[] => all.filter((f) => pattern.test(readFileSync(join(root, f), 'utf8')))
  expect(
    naming(/from '(@colyseus\/|colyseus)/).filter((f) => !/^(server\/(rooms|bench|main)|shared\/protocol)/.test(f)),
  ).toEqual([])
  expect(naming(/process\.env/).filter((f) => !/^server\/(config|main|cli\/)/.test(f))).toEqual([])
})

/** What a file needs when it runs: an import of types alone is gone by then. */
const runtimeImports = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^(?:import|export)(?! type\b)[^'"]*?'([^']+)'/gm)].map(
    ([, to = '']) => (to.startsWith('.') ? relative(root, resolve(root, dirname(file), to)) : to),
  )

it('what the client takes of shared draws in no rules of the engine, and not zod', () => {
  const wanted = new Set(filesOf('client').flatMap(runtimeImports))
  for (const file of wanted) if (/^shared\/.*\.ts$/.test(file)) for (const to of runtimeImports(file)) wanted.add(to)
  expect([...wanted]).toContain('shared/engine/scoring/deal.ts')
  expect([...wanted].filter((to) => to === 'zod' || /^shared\/engine\/procedures/.test(to))).toEqual([])
})

/** Where going through all outcomes of a scenario holds nobody up: a thread of its own, and commands. */
const BESIDE_THE_TABLES = [
  'server/http/report-thread.ts',
  'server/bots/runner/spoils.ts',
  'server/cli/',
  'server/bench/',
]

it('SCR-5 no table waits for an analysis', () => {
  const analysing = filesOf('server').filter((file) =>
    runtimeImports(file).some((to) => to.startsWith('shared/analysis/')),
  )
  expect(analysing).toContain('server/http/report-thread.ts')
  expect(analysing.filter((file) => !BESIDE_THE_TABLES.some((place) => file.startsWith(place)))).toEqual([])
})
