/** Answers to questions about a tracked world: worked out anew only when somebody asks and what they were found in has changed. */
import type { World } from '../kernel/world.ts'
import { Reading, type Turns } from './reading.ts'

export type Question<T> = (world: World, id?: string, of?: string) => T
export type IsSame<T> = (was: T, is: T) => boolean

/** Things whose answers are found again; ballots and packages come and go. */
const AT_MOST = 200

class Answer<T> extends Reading {
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
    this.turns.noteAnswer(this)
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

type ToQuestions = Map<unknown, unknown>

/** Those of one table. Many questions are asked about few things: they are found by these first, or a table would keep hundreds of maps. */
export class Answers {
  readonly #turns: Turns
  /** About nothing or one thing, by its id; and about two. */
  readonly #one = new Map<string, ToQuestions>()
  readonly #two = new Map<string, Map<string, ToQuestions>>()

  constructor(turns: Turns) {
    this.#turns = turns
  }

  answer<T>(world: World, question: Question<T>, isSame: IsSame<T>, id: string, of?: string): T {
    const known = this.#about(id, of).get(question) as Answer<T> | undefined
    if (known) return known.value
    const made = new Answer(this.#turns, world, question, isSame, id, of)
    this.#about(id, of).set(question, made)
    return made.value
  }

  #about(id: string, of: string | undefined): ToQuestions {
    return of === undefined ? member(this.#one, id) : member(member(this.#two, id), of)
  }
}

/** The map that `key` has among `maps`; a new one the first time. */
function member<Key, Value>(maps: Map<string, Map<Key, Value>>, key: string): Map<Key, Value> {
  const known = maps.get(key)
  if (known) return known
  const made = new Map<Key, Value>()
  if (maps.size >= AT_MOST) maps.clear()
  maps.set(key, made)
  return made
}
