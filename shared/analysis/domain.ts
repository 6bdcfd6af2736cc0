/** A negotiation as issues, options and preferences, read from a file of any origin. */
import { own } from '../engine/kernel/world.ts'
import { type Fields, fieldOf, type Mistake, namesOf, type Reading, reading } from './mistakes.ts'

export type Option = string | number

export interface Issue {
  readonly id: string
  readonly options: readonly Option[]
}
/** An agreement is worth the sum of weight × value. Weights need not add up to anything, and may be negative. */
export interface Preferences {
  readonly id: string
  readonly weights: Readonly<Record<string, number>>
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly reservation: number
}
export interface Domain {
  readonly issues: readonly Issue[]
  readonly parties: readonly Preferences[]
}

/** All outcomes are held in memory, and the frontier compares them with one another. */
export const OUTCOMES_AT_MOST = 200_000

/** The domain, if there is no mistake. */
export interface Read {
  readonly domain?: Domain
  readonly mistakes: readonly Mistake[]
}

/** Reads what a file holds. */
export function readDomain(file: unknown): Read {
  const read = reading()
  const all = read.fields('file', file, 'an object with "issues" and "parties"')
  if (all) readParties(read, all.parties, readIssues(read, all.issues))
  const { mistakes } = read
  return mistakes.length > 0 ? { mistakes } : { domain: file as Domain, mistakes }
}

/** Issues with their options as keys; those that are sound enough to look preferences up by. */
type Known = ReadonlyMap<string, readonly string[]>

function readIssues(read: Reading, value: unknown): Known {
  const issues = read.list('issues', value, 'issues, each {"id", "options"}')
  const ids = issues.map((issue, i) => {
    const fields = read.fields(`issues[${i}]`, issue, 'an issue {"id", "options"}')
    return fields && read.name(`issues[${i}].id`, fields.id)
  })
  read.once(ids, (i) => `issues[${i}].id`)
  const options = issues.map((issue, i) => optionsOf(read, `issues[${i}].options`, issue))
  const count = options.reduce((product, { length }) => product * length, 1)
  if (count > OUTCOMES_AT_MOST)
    read.add([
      {
        path: 'issues',
        value: `${count < 1e15 ? count : count.toExponential(1)} outcomes`,
        mend: `${OUTCOMES_AT_MOST} at most are analysed: take out issues or options`,
      },
    ])
  const known = new Map<string, readonly string[]>()
  for (const [i, id] of ids.entries()) if (id !== undefined && !known.has(id)) known.set(id, options[i] ?? [])
  return known
}

function optionsOf(read: Reading, path: string, issue: unknown): readonly string[] {
  if (typeof issue !== 'object' || issue === null || Array.isArray(issue)) return []
  const options = read.list(path, (issue as Fields).options, 'options')
  const names = options.map((option, i) =>
    typeof option === 'number'
      ? read.number(`${path}[${i}]`, option)
      : read.name(`${path}[${i}]`, option, ', or a number'),
  )
  read.once(names, (i) => `${path}[${i}]`)
  return [...new Set(names.flatMap((name) => (name === undefined ? [] : [String(name)])))]
}

function readParties(read: Reading, value: unknown, known: Known): void {
  const shape = 'a party {"id", "weights", "values", "reservation"}'
  const parties = read.list('parties', value, 'parties, each {"id", "weights", "values", "reservation"}')
  const ids = parties.map((party, i) => {
    const path = `parties[${i}]`
    const fields = read.fields(path, party, shape)
    if (!fields) return undefined
    const id = read.name(`${path}.id`, fields.id)
    const weights = read.fields(`${path}.weights`, fields.weights, 'an object {issue: number}')
    if (weights) readNumbers(read, `${path}.weights`, weights, [...known.keys()], 'issue')
    const values = read.fields(`${path}.values`, fields.values, 'an object {issue: {option: number}}')
    if (values) readValues(read, `${path}.values`, values, known)
    read.number(`${path}.reservation`, fields.reservation)
    return id
  })
  read.once(ids, (i) => `parties[${i}].id`)
}

function readValues(read: Reading, path: string, values: Fields, known: Known): void {
  strangers(read, path, values, [...known.keys()], 'issue')
  for (const [issue, options] of known) {
    const numbers = read.fields(fieldOf(path, issue), own(values, issue), 'an object {option: number}')
    if (numbers) readNumbers(read, fieldOf(path, issue), numbers, options, 'option')
  }
}

/** A number for each name, and for no other. */
function readNumbers(read: Reading, path: string, numbers: Fields, names: readonly string[], kind: string): void {
  strangers(read, path, numbers, names, kind)
  for (const name of names) read.number(fieldOf(path, name), own(numbers, name))
}

function strangers(read: Reading, path: string, fields: Fields, names: readonly string[], kind: string): void {
  const known = new Set(names)
  for (const [name, value] of Object.entries(fields))
    if (!known.has(name))
      read.say(fieldOf(path, name), value, `there is no such ${kind}: write one of ${namesOf(names)}, or take it out`)
}
