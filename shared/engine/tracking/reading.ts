/**
 * Who read what: a reading remembers its sources, and is made anew when somebody asks and one of them has changed since. A
 * source knows when it changed, and none of its readers: an act costs nothing where nobody asks.
 */

/** The turns of one table, in each of which some of its sources change. */
export class Turns {
  now = 0
  /** The reading that goes on now, by its number; 0 while none does. */
  #reading = 0
  #begun = 0
  /** What the readings that go on now have read so far: those of the innermost come last. */
  readonly #read: Source[] = []

  note(source: Source): void {
    if (this.#reading === 0 || source.notedBy === this.#reading) return
    source.notedBy = this.#reading
    this.#read.push(source)
  }

  /** Makes it, and gives what it read. */
  sourcesOf(reading: { make(): void }): readonly Source[] {
    const [outer, from] = [this.#reading, this.#read.length]
    this.#reading = ++this.#begun
    try {
      reading.make()
      return this.#read.slice(from)
    } finally {
      this.#read.length = from
      this.#reading = outer
    }
  }
}

/** What can be read. */
export interface Source {
  /** The last reading that noted it, so that it stands there once. */
  notedBy: number
  changedAfter(turn: number): boolean
}

/** A value, which is another from some turns on. */
export class Cell implements Source {
  notedBy = 0
  readonly #turns: Turns
  #value: unknown
  #changed = 0

  constructor(turns: Turns, value: unknown) {
    this.#turns = turns
    this.#value = value
  }

  get value(): unknown {
    this.#turns.note(this)
    return this.#value
  }

  set value(value: unknown) {
    if (value === this.#value) return
    this.#value = value
    this.#changed = this.#turns.now
  }

  changedAfter(turn: number): boolean {
    return this.#changed > turn
  }
}

/** What is made of what it reads. */
export abstract class Reading {
  protected readonly turns: Turns
  #sources: readonly Source[] | undefined
  /** The turn in which it was as it should be. */
  #right = -1

  constructor(turns: Turns) {
    this.turns = turns
  }

  abstract make(): void

  /** Makes it anew where something that it read has changed; says whether that was so. */
  renew(): boolean {
    if (this.#right === this.turns.now) return false
    const isStale = this.#isStale()
    if (isStale) this.#sources = this.turns.sourcesOf(this)
    this.#right = this.turns.now
    return isStale
  }

  #isStale(): boolean {
    if (!this.#sources) return true
    for (const source of this.#sources) if (source.changedAfter(this.#right)) return true
    return false
  }
}
