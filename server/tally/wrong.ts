/** What is wrong with a line: where, what stands there, and how it is mended. A value, not thrown: the run goes on. */
import type { WrongId } from './words.ts'

export class Wrong {
  readonly path: string
  readonly value: unknown
  readonly mend: WrongId
  readonly params: Readonly<Record<string, string | number>>

  constructor(path: string, value: unknown, mend: WrongId, params: Readonly<Record<string, string | number>> = {}) {
    this.path = path
    this.value = value
    this.mend = mend
    this.params = params
  }
}

/** A path as programmers write it, within limits: `votes.FRA`. */
export const pathOf = (parts: readonly PropertyKey[]): string => cut(parts.map(String).join('.'))

const SHOWN_AT_MOST = 80
/** A value as it stood in the line, as far as a reader needs it to find it. */
export const shown = (value: unknown): string => cut(JSON.stringify(value) ?? '')

function cut(text: string): string {
  const signs = [...text.slice(0, 2 * SHOWN_AT_MOST)]
  return signs.length <= SHOWN_AT_MOST ? text : `${signs.slice(0, SHOWN_AT_MOST).join('')}…`
}
