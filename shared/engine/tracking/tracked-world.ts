/**
 * A world that knows which of its parts are read. Worlds of one table share every part that no fact has touched; what is
 * worked out of a tracked world is worked out anew only when a part that it read has become another object.
 */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
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

export function track(first: World): Tracker {
  let now = first as unknown as Fields
  const follow: ((next: Fields) => void)[] = []
  const watch = (of: object, name: string, value: unknown): Signal<unknown> => {
    const known = signal(value)
    Object.defineProperty(of, name, { enumerable: true, get: () => known.value })
    return known
  }
  const world = { [ANSWERS]: new Map() as Answers }
  for (const [name, value] of Object.entries(now)) {
    if (FIXED.includes(name)) Object.defineProperty(world, name, { enumerable: true, value })
    else if (PLAIN.includes(name)) {
      const known = watch(world, name, value)
      follow.push((next) => {
        known.value = next[name]
      })
    } else {
      const slice = {}
      const known = Object.entries(value as Fields).map(([field, at]) => [field, watch(slice, field, at)] as const)
      Object.defineProperty(world, name, { enumerable: true, value: slice })
      follow.push((next) => {
        if (next[name] !== now[name]) for (const [field, of] of known) of.value = (next[name] as Fields)[field]
      })
    }
  }
  return {
    world: world as unknown as World,
    turnTo: (next) =>
      batch(() => {
        for (const one of follow) one(next as unknown as Fields)
        now = next as unknown as Fields
      }),
  }
}

/**
 * A question about a world, and perhaps about something in it by its ids. Of a tracked world its answer is kept up: who
 * asked is concerned when the answer changes, not when the parts do in which it was found. Answers are compared by identity.
 */
export function selector<About extends [] | [about: string] | [about: string, of: string], T>(
  question: (world: World, ...about: About) => T,
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
    const answer = computed(() => question(world, ...about))
    answers.set(question, of.set(key, answer))
    return answer.value
  }
}
