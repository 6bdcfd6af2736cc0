/**
 * A world that knows which of its parts are read. Worlds of one table share every part that no fact has touched; what is
 * worked out of a tracked world is worked out anew only when a part that it read has become another object.
 */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import { memoize } from '../kernel/memoize.ts'
import type { World } from '../kernel/world.ts'

/** Follows the worlds of one table, in their order. */
export interface Tracker {
  /** Reads like the world that was turned to last. Nobody keeps what it gives beyond the next turn. */
  readonly world: World
  turnTo(world: World): void
}

type Fields = Record<string, unknown>
type Answer = ReadonlySignal<unknown>
/** The answers to a question about nothing or one thing, by that; and those about two, by the first. */
interface Answers {
  readonly single: Map<unknown, Map<string, Answer>>
  readonly double: Map<unknown, Map<string, Map<string, Answer>>>
}

/** The answers that are kept up for the tracked world. */
const ANSWERS = Symbol('answers')
/** Answers to one question that are found again by what they are about; ballots and packages come and go. */
const ANSWERS_AT_MOST = 200

/** What changes from world to world besides the slices: plain values. */
const PLAIN = ['seq', 'entries']
/** What the opening of a table says; it never changes. */
const FIXED = ['scenario', 'hash', 'seed', 'pace', 'botsFillSeats', 'openedAt']

/** Where a tracked slice keeps its signals, in the order of its fields. */
const SIGNALS = Symbol('signals')
type Signals = readonly Signal<unknown>[]
interface Tracked {
  readonly [SIGNALS]: Signals
}

/** What is tracked field by field: a slice, or the plain values of the world. Its reader is the same for all tables. */
class Shape {
  readonly names: readonly string[]
  readonly #reader = {}

  constructor(names: readonly string[]) {
    this.names = names
    names.forEach((name, i) => {
      const get = function (this: Tracked) {
        return (this[SIGNALS][i] as Signal<unknown>).value
      }
      Object.defineProperty(this.#reader, name, { enumerable: true, get })
    })
  }

  /** What reads like `first`, until its signals are told otherwise. */
  track(first: Fields): Fields & Tracked {
    const signals = this.names.map((name) => signal(first[name]))
    return Object.assign(Object.create(this.#reader) as Fields, { [SIGNALS]: signals })
  }

  turn(tracked: Tracked, to: Fields): void {
    const signals = tracked[SIGNALS]
    for (let i = 0; i < signals.length; i++) (signals[i] as Signal<unknown>).value = to[this.names[i] as string]
  }
}

const SELF = new Shape(PLAIN)
const shapesOf = memoize((_: World['scenario'], world: Fields): readonly (readonly [name: string, Shape])[] =>
  Object.entries(world)
    .filter(([name]) => !FIXED.includes(name) && !PLAIN.includes(name))
    .map(([name, slice]) => [name, new Shape(Object.keys(slice as Fields))]),
)

export function track(first: World): Tracker {
  let now = first as unknown as Fields
  const world = Object.assign(SELF.track(now), {
    [ANSWERS]: { single: new Map(), double: new Map() } satisfies Answers,
  })
  for (const name of FIXED) world[name] = now[name]
  const slices = shapesOf(first.scenario, now).map(([name, shape]) => {
    const slice = shape.track(now[name] as Fields)
    world[name] = slice
    return { name, shape, slice }
  })
  return {
    world: world as unknown as World,
    turnTo: (to) =>
      batch(() => {
        const next = to as unknown as Fields
        SELF.turn(world, next)
        for (const { name, shape, slice } of slices)
          if (next[name] !== now[name]) shape.turn(slice, next[name] as Fields)
        now = next
      }),
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
  const ask = question as (world: World, id?: string, of?: string) => T
  const answer = (world: World, id = '', of?: string): T => {
    const answers = (world as unknown as { [ANSWERS]?: Answers })[ANSWERS]
    if (!answers) return ask(world, id, of)
    const among = of === undefined ? member(answers.single, question) : member(member(answers.double, question), id)
    const key = of ?? id
    const known = among.get(key)
    if (known) return known.value as T
    let was: T | undefined
    const made = computed(() => {
      const is = ask(world, id, of)
      if (was === undefined || !saysTheSame(was, is)) was = is
      return was
    })
    remember(among, key, made)
    return made.value as T
  }
  return answer as (world: World, ...about: About) => T
}

/** The map that `key` has among `maps`; a new one the first time. */
function member<Key, Value>(maps: Map<Key, Map<string, Value>>, key: Key): Map<string, Value> {
  const known = maps.get(key)
  if (known) return known
  const made = new Map<string, Value>()
  remember(maps, key, made)
  return made
}

function remember<Key, Value>(among: Map<Key, Value>, key: Key, value: Value): void {
  if (among.size >= ANSWERS_AT_MOST) among.clear()
  among.set(key, value)
}
