import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { OUTCOMES } from '../views/record.ts'
import { COMMANDS, CommandSchema, dueOf, isCommandType, PROCEDURES, procedureOf } from './registry.ts'

const engine = fileURLToPath(new URL('..', import.meta.url))
/** The events that the sources declare: the keys of every `…Events` that an `events.ts` exports. */
const DECLARED = globSync('**/events.ts', { cwd: engine }).flatMap((file) => {
  const blocks = readFileSync(`${engine}/${file}`, 'utf8').matchAll(/export interface \w+Events \{\n(.*?)\n\}/gs)
  return [...blocks].flatMap(([, block = '']) => [...block.matchAll(/^ {2}'?([a-z-]+)'?: /gm)].map(([, type]) => type))
})

const keysOf = (of: (p: (typeof PROCEDURES)[number]) => object | undefined): string[] =>
  PROCEDURES.flatMap((p) => Object.keys(of(p) ?? {}))
const repeated = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i)

describe('procedures fit together', () => {
  it('each stands once, after those that it names, and the rest in the order of the alphabet', () => {
    const ids = PROCEDURES.map(({ id }) => id as string)
    expect(repeated(ids)).toEqual([])
    const wrong = PROCEDURES.flatMap(({ id, after = [] }) =>
      after.filter((other) => !ids.slice(0, ids.indexOf(id)).includes(other)).map((other) => `${id} after ${other}`),
    )
    expect(wrong).toEqual([])
    expect(PROCEDURES.some(({ after = [] }) => after.length > 0)).toBe(true)
    const free = PROCEDURES.filter(({ after = [] }) => after.length === 0).map(({ id }) => id as string)
    expect(free).toEqual([...free].sort())
  })

  it('no two declare the same command, line, field of the board or of a desk, deadline or watchers', () => {
    expect(repeated(keysOf((p) => p.commands))).toEqual([])
    expect(repeated(keysOf((p) => p.record))).toEqual([])
    expect(repeated(keysOf((p) => p.view.board))).toEqual([])
    expect(repeated(keysOf((p) => p.view.desk))).toEqual([])
    expect(repeated(keysOf((p) => p.due))).toEqual([])
    expect(repeated(keysOf((p) => p.watches))).toEqual([])
  })

  it('every event has its line, and no line is without an event', () => {
    expect(DECLARED.length).toBeGreaterThan(90)
    expect(keysOf((p) => p.record).sort()).toEqual([...DECLARED].sort())
  })

  it('what is folded, reacted to or an outcome is an event', () => {
    const events: readonly (string | undefined)[] = [...DECLARED, 'table-opened']
    for (const types of [keysOf((p) => p.evolve), keysOf((p) => p.react), [...OUTCOMES]])
      expect(types.filter((type) => !events.includes(type))).toEqual([])
  })

  it('watchers are of a deadline of the same procedure, and an outside view of a field of its board', () => {
    for (const { due = {}, watches = {}, view } of PROCEDURES) {
      expect(Object.keys(due)).toEqual(expect.arrayContaining(Object.keys(watches)))
      expect(Object.keys(view.board)).toEqual(expect.arrayContaining(Object.keys(view.outside ?? {})))
    }
  })
})

describe('what the registry finds', () => {
  it('a command by its type, with its procedure; nothing by a name from the prototype', () => {
    expect(COMMANDS.get('vote')?.procedure.id).toBe('ballots')
    expect(COMMANDS.get('call-up')?.procedure.id).toBe('committees')
    expect(isCommandType('tick')).toBe(true)
    for (const name of ['constructor', '__proto__', 'toString', '']) {
      expect(COMMANDS.has(name)).toBe(false)
      expect(isCommandType(name)).toBe(false)
      expect(procedureOf(name)).toBeUndefined()
    }
  })

  it('a command that is strict: a field too many, too few or of another kind is none', () => {
    const vote = { type: 'vote', ballot: 'b1', position: 'yes' }
    expect(CommandSchema.safeParse(vote).success).toBe(true)
    for (const wrong of [
      { ...vote, party: 'KAZ' },
      { type: 'vote', ballot: 'b1' },
      { ...vote, position: 'maybe' },
    ])
      expect(CommandSchema.safeParse(wrong).success).toBe(false)
  })

  it('a deadline by the longest name that begins its key', () => {
    const nameOf = (key: string) => dueOf(key)?.[0]
    expect(nameOf('chair:document:union')).toBe('chair:document')
    expect(nameOf('chair:list')).toBe('chair:list')
    expect(nameOf('question:committee')).toBe('question')
    expect(nameOf('stage')).toBe('stage')
    expect(nameOf('chair')).toBeUndefined()
    expect(nameOf('constructor:x')).toBeUndefined()
  })
})
