/**
 * Fields of a world, as one thing: what something was read from. An act changes two or three fields of a hundred, so that most of
 * what was read is known at once to be as it was.
 */
export class Reach {
  readonly #places: readonly number[]
  /** All that there are, by their places: equal ones are one, at all tables whose worlds have the same fields. */
  readonly #all: Map<string, Reach>
  readonly #with = new Map<Reach, Reach>()

  private constructor(places: readonly number[], all: Map<string, Reach>) {
    this.#places = places
    this.#all = all
    all.set(places.join(), this)
  }

  /** Of so many fields, that of each. */
  static ofEach(fields: number): readonly Reach[] {
    const all = new Map<string, Reach>()
    return Array.from({ length: fields }, (_, place) => new Reach([place], all))
  }

  with(other: Reach): Reach {
    return other === this ? this : (this.#with.get(other) ?? this.#unite(other))
  }

  #unite(other: Reach): Reach {
    const places = [...new Set([...this.#places, ...other.#places])].sort((a, b) => a - b)
    const both = this.#all.get(places.join()) ?? new Reach(places, this.#all)
    this.#with.set(other, both)
    return both
  }

  /** Whether one of them did. `turned` holds the last turn of each field of a table, by its place. */
  turnedAfter(turn: number, turned: readonly number[]): boolean {
    for (const place of this.#places) if ((turned[place] as number) > turn) return true
    return false
  }
}
