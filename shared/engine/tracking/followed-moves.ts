/** The moves of a desk, followed procedure by procedure and subject by subject: most acts change what few of them read. */
import { opensAnything } from '../kernel/gate.ts'
import type { Procedure } from '../kernel/procedure.ts'
import { PROCEDURES } from '../kernel/registry.ts'
import { type Move, movesOfSeatOn, subjectsOf, verdictOf } from '../views/moves.ts'
import { type Changes, type Followed, Part } from './followed.ts'
import type { Turns } from './reading.ts'
import type { Tracker } from './tracked-world.ts'

/** Of a map, only the entries that changed; null for one that is gone. */
export class Changed<V> extends Map<string, V | null> {}

/** Follows the moves of a seat as one of the parts of its desk. */
export function followMoves(desk: Followed, { world, turns }: Tracker, party: string): void {
  const movesOn = (procedure: Procedure, subject: string) =>
    new Moves(turns, () => movesOfSeatOn(procedure, world, party, subject))
  const movesIn = (procedure: Procedure) =>
    new Branches(
      turns,
      desk,
      () => subjectsOf(procedure, world, party),
      (subject) => movesOn(procedure, subject),
    )
  desk.follow(
    new Branches(
      turns,
      desk,
      () => PROCEDURES.filter((procedure) => opensAnything(world, procedure)),
      (procedure) => (procedure.movesOn ? movesIn(procedure) : movesOn(procedure, '')),
    ),
  )
}

/** A part for each of what comes and goes. */
class Branches<Key> extends Part {
  readonly #desk: Followed
  readonly #keysNow: () => readonly Key[]
  readonly #partOf: (key: Key) => Part
  readonly #parts = new Map<Key, Part>()
  #keys: readonly Key[] = []

  constructor(turns: Turns, desk: Followed, keysNow: () => readonly Key[], partOf: (key: Key) => Part) {
    super(turns)
    this.#desk = desk
    this.#keysNow = keysNow
    this.#partOf = partOf
  }

  make(): void {
    this.#keys = this.#keysNow()
  }

  tell(): void {
    for (const [key, part] of this.#parts) {
      if (this.#keys.includes(key)) continue
      this.#parts.delete(key)
      this.#desk.leave(part)
    }
    for (const key of this.#keys) {
      if (this.#parts.has(key)) continue
      const part = this.#partOf(key)
      this.#parts.set(key, part)
      this.#desk.follow(part)
    }
  }

  override end(): void {
    this.#keys = []
  }
}

/** Of the moves that were told only keys and verdicts are kept: a table has hundreds. */
class Moves extends Part {
  readonly #movesNow: () => readonly Move[]
  #moves: readonly Move[] = []
  #keys: readonly string[] = []
  #verdicts: readonly string[] = []

  constructor(turns: Turns, movesNow: () => readonly Move[]) {
    super(turns)
    this.#movesNow = movesNow
  }

  make(): void {
    this.#moves = this.#movesNow()
  }

  /** Each key is there once, and mostly in the same order as before. */
  tell(to: Changes & { moves?: Changed<string> }): void {
    const [was, verdicts] = [this.#keys, this.#verdicts]
    this.#keys = this.#moves.map(({ key }) => key)
    this.#verdicts = this.#moves.map(verdictOf)
    this.#moves = []
    const say = (key: string, verdict: string | null) => {
      to.moves ??= new Changed<string>()
      to.moves.set(key, verdict)
    }
    let next = 0
    const sayGone = (end: number) => {
      for (; next < end; next++) say(was[next] as string, null)
    }
    this.#keys.forEach((key, i) => {
      const before = was.indexOf(key, next)
      if (before >= 0) sayGone(before)
      if (before < 0 || verdicts[before] !== this.#verdicts[i]) say(key, this.#verdicts[i] as string)
      if (before >= 0) next = before + 1
    })
    sayGone(was.length)
  }

  override end(): void {
    this.#moves = []
  }
}
