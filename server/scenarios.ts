/**
 * The scenarios on disk: each folder holds `scenario.json` and one file a party under `briefs/`.
 *
 * A scenario is known by the SHA-256 of its canonical JSON, so that a table can name exactly the one it was opened with.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkScenario } from '../shared/scenario/check.ts'
import { type Problem, problem } from '../shared/scenario/problem.ts'
import { Scenario } from '../shared/scenario/schema.ts'
import { canonicalJson, hashOf } from './store/canonical.ts'

export type LoadedScenario = {
  /** Frozen to the last leaf: all tables of a process share it. */
  readonly scenario: Scenario
  readonly hash: string
  readonly canonical: string
}

export type ScenarioProblem = Problem & { readonly scenario: string }

export type LoadedScenarios = {
  /** By id; only those without a problem. */
  readonly scenarios: ReadonlyMap<string, LoadedScenario>
  readonly problems: readonly ScenarioProblem[]
}

/** Freezes a value to the last leaf and gives it back. */
const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}

/** A sound scenario with its name and text, frozen; also for scenarios read back from a store. */
export const sealScenario = (scenario: Scenario): LoadedScenario => {
  return { scenario: deepFreeze(scenario), hash: hashOf(scenario), canonical: canonicalJson(scenario) }
}

type Read = { readonly value: unknown } | { readonly problems: readonly Problem[] }

const readJson = (file: string, path: string): Read => {
  try {
    return { value: JSON.parse(readFileSync(file, 'utf8')) }
  } catch (error) {
    return { problems: [problem(path, error instanceof Error ? `cannot be read: ${error.message}` : 'cannot be read')] }
  }
}

const readBriefs = (folder: string): { briefs: Record<string, unknown>; problems: readonly Problem[] } => {
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .toSorted()
    : []
  const reads = files.map((name) => [basename(name, '.json'), readJson(join(folder, name), `briefs/${name}`)] as const)
  return {
    briefs: Object.fromEntries(reads.flatMap(([party, read]) => ('value' in read ? [[party, read.value]] : []))),
    problems: reads.flatMap(([, read]) => ('problems' in read ? read.problems : [])),
  }
}

/** One folder: the scenario if nothing is wrong with it, else every problem. */
const loadFolder = (folder: string): { loaded: LoadedScenario } | { problems: readonly Problem[] } => {
  const main = readJson(join(folder, 'scenario.json'), 'scenario.json')
  const { briefs, problems } = readBriefs(join(folder, 'briefs'))
  if ('problems' in main) return { problems: [...main.problems, ...problems] }
  if (problems.length > 0) return { problems }
  const merged = typeof main.value === 'object' && main.value !== null ? { ...main.value, briefs } : main.value
  const parsed = Scenario.safeParse(merged)
  if (!parsed.success)
    return {
      problems: parsed.error.issues.map((issue) => problem(issue.path.join('.') || 'scenario.json', issue.message)),
    }
  const named =
    parsed.data.id === basename(folder) ? [] : [problem('id', `is not the name of its folder, ${basename(folder)}`)]
  const found = [...named, ...checkScenario(parsed.data)]
  return found.length > 0 ? { problems: found } : { loaded: sealScenario(parsed.data) }
}

/** Loads every scenario below a folder, in the order of their names. Never throws for a bad scenario: it says what is wrong. */
export const loadScenarios = (dir: string): LoadedScenarios => {
  const folders = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  const scenarios = new Map<string, LoadedScenario>()
  const problems: ScenarioProblem[] = []
  for (const name of folders.toSorted()) {
    const result = loadFolder(join(dir, name))
    if ('loaded' in result) scenarios.set(name, result.loaded)
    else problems.push(...result.problems.map((found) => ({ scenario: name, ...found })))
  }
  return { scenarios, problems }
}
