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
type Answers = Map<unknown, Map<string, ReadonlySignal<unknown>>>

/** The answers that are kept up for the tracked world. */
const ANSWERS = Symbol('answers')
/** Answers to one question that are found again by what they are about; ballots and packages come and go. */
const ANSWERS_AT_MOST = 200

/** What changes from world to world besides the slices: plain values. */
const PLAIN = ['seq', 'entries']
/** What the opening of a table says; it never changes. */
const FIXED = ['scenario', 'hash', 'seed', 'pace', 'botsFillSeats', 'openedAt']

/** The signals of a tracked slice, field by field. */
const SIGNALS = Symbol('signals')
type Signals = Record<string, Signal<unknown>>
interface Tracked {
  [SIGNALS]: Signals
}

/** What reads like this slice, or like the plain values of the world: the same for all tables of a scenario. */
function readerOf(fields: readonly string[]): object {
  const reader = {}
  for (const name of fields) {
    const get = function (this: Tracked) {
      return (this[SIGNALS][name] as Signal<unknown>).value
    }
    Object.defineProperty(reader, name, { enumerable: true, get })
  }
  return reader
}
const slicesOf = (world: Fields): [name: string, slice: Fields][] =>
  Object.entries(world).filter(([name]) => !FIXED.includes(name) && !PLAIN.includes(name)) as [string, Fields][]
const readersOf = memoize((_: World['scenario'], world: Fields) => ({
  plain: readerOf(PLAIN),
  slices: new Map(slicesOf(world).map(([name, slice]) => [name, readerOf(Object.keys(slice))])),
}))

const signalsOf = (fields: readonly string[], of: Fields): Signals =>
  Object.fromEntries(fields.map((name) => [name, signal(of[name])]))
const turn = (signals: Signals, to: Fields): void => {
  for (const name of Object.keys(signals)) (signals[name] as Signal<unknown>).value = to[name]
}

export function track(first: World): Tracker {
  let now = first as unknown as Fields
  const readers = readersOf(first.scenario, now)
  const plain = signalsOf(PLAIN, now)
  const slices = slicesOf(now).map(([name, slice]) => [name, signalsOf(Object.keys(slice), slice)] as const)
  const world = Object.assign(Object.create(readers.plain) as Fields, { [SIGNALS]: plain, [ANSWERS]: new Map() })
  for (const name of FIXED) world[name] = now[name]
  for (const [name, signals] of slices)
    world[name] = Object.assign(Object.create(readers.slices.get(name) ?? null) as Tracked, { [SIGNALS]: signals })
  return {
    world: world as unknown as World,
    turnTo: (to) =>
      batch(() => {
        const next = to as unknown as Fields
        turn(plain, next)
        for (const [name, signals] of slices) if (next[name] !== now[name]) turn(signals, next[name] as Fields)
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
  return (world, ...about) => {
    const answers = (world as unknown as { [ANSWERS]?: Answers })[ANSWERS]
    if (!answers) return question(world, ...about)
    const [id = '', of2] = about
    const key = of2 === undefined ? id : `${id} ${of2}`
    const of = answers.get(question) ?? new Map<string, ReadonlySignal<unknown>>()
    const known = of.get(key)
    if (known) return known.value as T
    if (of.size >= ANSWERS_AT_MOST) of.clear()
    let was: T | undefined
    const answer = computed(() => {
      const is = question(world, ...about)
      if (was === undefined || !saysTheSame(was, is)) was = is
      return was
    })
    answers.set(question, of.set(key, answer))
    return answer.value
  }
}
