/**
 * A world that knows which of its parts are read. Worlds of one table share every part that no fact has touched; what is
 * worked out of a tracked world is worked out anew only when a part that it read has become another object.
 */
import { memoize } from '../kernel/memoize.ts'
import type { World } from '../kernel/world.ts'
import { Answers, type Question } from './answers.ts'
import { Reach } from './reach.ts'
import { Cell, Turns } from './reading.ts'

/** Follows the worlds of one table, in their order. */
export interface Tracker {
  /** Reads like the world that was turned to last. Nobody keeps what it gives beyond the next turn. */
  readonly world: World
  readonly turns: Turns
  turnTo(world: World): void
}

type Fields = Record<string, unknown>

/** The answers that are kept up for the tracked world. */
const ANSWERS = Symbol('answers')

/** What changes from world to world besides the slices: plain values. */
const PLAIN = ['seq', 'entries']
/** What the opening of a table says; it never changes. */
const FIXED = ['scenario', 'hash', 'seed', 'pace', 'botsFillSeats', 'openedAt']

/** Where a tracked slice keeps its values, in the order of its fields. */
const CELLS = Symbol('cells')
interface Tracked {
  readonly [CELLS]: readonly Cell[]
}

/** What is tracked field by field: a slice, or the plain values of the world. Its reader is the same for all tables. */
class Shape {
  readonly names: readonly string[]
  /** The place of its first field among those of the world. */
  readonly #first: number
  readonly #reader = {}

  constructor(names: readonly string[], first: number) {
    this.names = names
    this.#first = first
    names.forEach((name, i) => {
      const get = function (this: Tracked) {
        return (this[CELLS][i] as Cell).value
      }
      Object.defineProperty(this.#reader, name, { enumerable: true, get })
    })
  }

  /** What reads like `first`, until its cells are told otherwise. */
  track(first: Fields, turns: Turns, reaches: readonly Reach[]): Fields & Tracked {
    const cells = this.names.map(
      (name, i) => new Cell(turns, this.#first + i, reaches[this.#first + i] as Reach, first[name]),
    )
    return Object.assign(Object.create(this.#reader) as Fields, { [CELLS]: cells })
  }

  turn({ [CELLS]: cells }: Tracked, to: Fields): void {
    for (let i = 0; i < cells.length; i++) (cells[i] as Cell).value = to[this.names[i] as string]
  }
}

const SELF = new Shape(PLAIN, 0)
const shapesOf = memoize((_: World['scenario'], world: Fields) => {
  let fields = PLAIN.length
  const slices = Object.entries(world).flatMap(([name, slice]) => {
    if (FIXED.includes(name) || PLAIN.includes(name)) return []
    const shape = new Shape(Object.keys(slice as Fields), fields)
    fields += shape.names.length
    return [{ name, shape }]
  })
  return { slices, reaches: Reach.ofEach(fields) }
})

export function track(first: World): Tracker {
  let now = first as unknown as Fields
  const { slices: shapes, reaches } = shapesOf(first.scenario, now)
  const turns = new Turns(reaches.length)
  const world = Object.assign(SELF.track(now, turns, reaches), { [ANSWERS]: new Answers(turns) })
  for (const name of FIXED) world[name] = now[name]
  const slices = shapes.map(({ name, shape }) => {
    const slice = shape.track(now[name] as Fields, turns, reaches)
    world[name] = slice
    return { name, shape, slice }
  })
  return {
    world: world as unknown as World,
    turns,
    turnTo(to) {
      const next = to as unknown as Fields
      if (next === now) return
      turns.now += 1
      SELF.turn(world, next)
      for (const { name, shape, slice } of slices) if (next[name] !== now[name]) shape.turn(slice, next[name] as Fields)
      now = next
    },
  }
}

/**
 * A question about a world, and perhaps about something in it by its ids. Of a tracked world its answer is kept up: who
 * asked is concerned when the answer changes, not when the parts do in which it was found. Answers are compared by identity,
 * or as `saysTheSame` says.
 */
export function selector<About extends [] | [about: string] | [about: string, of: string], T>(
  question: (world: World, ...about: About) => T,
  saysTheSame: (was: T, is: T) => boolean = Object.is,
): (world: World, ...about: About) => T {
  const ask = question as Question<T>
  const answer = (world: World, id = '', of?: string): T => {
    const answers = (world as unknown as { [ANSWERS]?: Answers })[ANSWERS]
    return answers ? answers.answer(world, ask, saysTheSame, id, of) : ask(world, id, of)
  }
  return answer as (world: World, ...about: About) => T
}
