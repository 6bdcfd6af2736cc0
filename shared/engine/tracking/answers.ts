/** Answers to questions about a tracked world: worked out anew only when somebody asks and what they were found in has changed. */
import type { World } from '../kernel/world.ts'
import { Reading, type Source, type Turns } from './reading.ts'

export type Question<T> = (world: World, id?: string, of?: string) => T
export type IsSame<T> = (was: T, is: T) => boolean

/** Answers to one question that are found again by what they are about; ballots and packages come and go. */
const AT_MOST = 200

class Answer<T> extends Reading implements Source {
  notedBy = 0
  readonly #world: World
  readonly #question: Question<T>
  readonly #isSame: IsSame<T>
  readonly #id: string
  readonly #of: string | undefined
  #answer: T | undefined
  #changed = 0

  constructor(turns: Turns, world: World, question: Question<T>, isSame: IsSame<T>, id: string, of?: string) {
    super(turns)
    this.#world = world
    this.#question = question
    this.#isSame = isSame
    this.#id = id
    this.#of = of
  }

  get value(): T {
    this.renew()
    this.turns.note(this)
    return this.#answer as T
  }

  changedAfter(turn: number): boolean {
    this.renew()
    return this.#changed > turn
  }

  /** One that says the same as before stays the same, also as an object. */
  make(): void {
    const was = this.#answer
    const is = this.#question(this.#world, this.#id, this.#of)
    if (is === was || (was !== undefined && this.#isSame(was, is))) return
    this.#answer = is
    this.#changed = this.turns.now
  }
}

/** Those of one table. */
export class Answers {
  readonly #turns: Turns
  /** To a question about nothing or one thing, by that; and to those about two, by the first. */
  readonly #single = new Map<unknown, Map<string, unknown>>()
  readonly #double = new Map<unknown, Map<string, Map<string, unknown>>>()

  constructor(turns: Turns) {
    this.#turns = turns
  }

  answer<T>(world: World, question: Question<T>, isSame: IsSame<T>, id: string, of?: string): T {
    const among = of === undefined ? member(this.#single, question) : member(member(this.#double, question), id)
    const key = of ?? id
    const known = among.get(key) as Answer<T> | undefined
    if (known) return known.value
    const made = new Answer(this.#turns, world, question, isSame, id, of)
    remember(among, key, made)
    return made.value
  }
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
  if (among.size >= AT_MOST) among.clear()
  among.set(key, value)
}
