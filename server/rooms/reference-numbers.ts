/**
 * The numbers by which the wire knows the structures and maps of a state. The framework counts all of a room in one row, so
 * that whoever sees a number knows how much came into being before it, seen or unseen. Here the board counts in a row of its
 * own, and each desk in another: what one seat does in secret moves no number that anybody else is sent (CHN-5).
 */
import { $refId, MapSchema, type Schema } from '@colyseus/schema'

type Reference = Schema | MapSchema

/** Gives what comes into the state its number, before the framework would. */
export type Numbering = (thing: Reference) => void

export interface ReferenceNumbers {
  readonly board: Numbering
  /** Of the desk at this place among `desks`. */
  readonly desk: (place: number) => Numbering
}

/** For one state with so many desks. Even numbers are the board's, the odd ones are dealt out to the desks; 0 is the root's. */
export function referenceNumbers(desks: number): ReferenceNumbers {
  const row = (first: number, step: number): Numbering => {
    let next = first
    return (thing) => {
      Object.defineProperty(thing, $refId, { value: next, writable: true, enumerable: false, configurable: true })
      next += step
    }
  }
  return { board: row(2, 2), desk: (place) => row(1 + 2 * place, 2 * desks) }
}

/** Numbers a board or a desk and its maps, as long as they are empty. */
export function numberWhole(view: Schema, fields: readonly string[], number: Numbering): void {
  number(view)
  for (const field of fields) {
    const of = (view as unknown as Record<string, unknown>)[field]
    if (of instanceof MapSchema) number(of)
  }
}
