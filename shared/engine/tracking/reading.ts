/**
 * Who read what: a reading remembers the fields and the answers that it was made of, and is made anew when somebody asks and
 * one of them has changed since. These know none of their readers: an act costs nothing where nobody asks.
 */
import type { Reach } from './reach.ts'

/** The turns of one table, in each of which some fields of its world change. */
export class Turns {
  now = 0
  /** The last turn of each field, by its place. */
  readonly turned: number[]
  /** The reading that goes on now, by its number; 0 while none does. */
  #reading = 0
  #begun = 0
  /** What that has read so far; of the answers, those of the innermost reading come last. */
  #fields: Reach | undefined
  readonly #answers: Answered[] = []

  constructor(fields: number) {
    this.turned = Array(fields).fill(0)
  }

  noteField(field: Noted & { readonly reach: Reach }): void {
    if (!this.#isNew(field)) return
    this.#fields = this.#fields?.with(field.reach) ?? field.reach
  }

  noteAnswer(answer: Answered): void {
    if (this.#isNew(answer)) this.#answers.push(answer)
  }

  #isNew(noted: Noted): boolean {
    if (this.#reading === 0 || noted.notedBy === this.#reading) return false
    noted.notedBy = this.#reading
    return true
  }

  /** Makes it, and gives what it read. */
  sourcesOf(reading: { make(): void }): readonly [Reach | undefined, readonly Answered[]] {
    const [outer, fields, from] = [this.#reading, this.#fields, this.#answers.length]
    this.#reading = ++this.#begun
    this.#fields = undefined
    try {
      reading.make()
      return [this.#fields, this.#answers.length > from ? this.#answers.slice(from) : NONE]
    } finally {
      this.#answers.length = from
      this.#fields = fields
      this.#reading = outer
    }
  }
}

interface Noted {
  /** The last reading that noted it, so that it stands there once. */
  notedBy: number
}
/** What is read as one, wherever it is found. */
interface Answered extends Noted {
  readonly reach: Reach | undefined
  changedAfter(turn: number): boolean
}
const NONE: readonly Answered[] = []

/** The value of a field, which is another from some turns on. */
export class Cell {
  notedBy = 0
  readonly reach: Reach
  readonly #turns: Turns
  readonly #place: number
  #value: unknown

  constructor(turns: Turns, place: number, reach: Reach, value: unknown) {
    this.#turns = turns
    this.#place = place
    this.reach = reach
    this.#value = value
  }

  get value(): unknown {
    this.#turns.noteField(this)
    return this.#value
  }

  set value(value: unknown) {
    if (value === this.#value) return
    this.#value = value
    this.#turns.turned[this.#place] = this.#turns.now
  }
}

/** What is made of what it reads. */
export abstract class Reading {
  protected readonly turns: Turns
  /** What it read itself. */
  #fields: Reach | undefined
  #answers = NONE
  /** All fields that it was made of: those, and the ones of its answers. */
  #reach: Reach | undefined
  /** The turn in which it was as it should be; -1 before it is made. */
  #right = -1

  constructor(turns: Turns) {
    this.turns = turns
  }

  abstract make(): void

  get reach(): Reach | undefined {
    return this.#reach
  }

  /** Makes it anew where something that it read has changed; says whether that was so. */
  renew(): boolean {
    const { now, turned } = this.turns
    if (this.#right === now) return false
    const isNew = this.#right < 0
    const isConcerned = isNew || this.#reach?.turnedAfter(this.#right, turned) === true
    const isStale = isNew || (isConcerned && this.#hasChanged())
    if (isStale) [this.#fields, this.#answers] = this.turns.sourcesOf(this)
    if (isConcerned) this.#reach = this.#reachNow()
    this.#right = now
    return isStale
  }

  #hasChanged(): boolean {
    if (this.#fields?.turnedAfter(this.#right, this.turns.turned)) return true
    for (const answer of this.#answers) if (answer.changedAfter(this.#right)) return true
    return false
  }

  /** An answer that is the same as before may have been found elsewhere. */
  #reachNow(): Reach | undefined {
    let all = this.#fields
    for (const { reach } of this.#answers) if (reach) all = all?.with(reach) ?? reach
    return all
  }
}
