/**
 * Chance without randomness: a draw is a pure function of the table's seed and of what is drawn for, so a replay
 * draws the same and nobody can draw again.
 */

import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** FNV-1a over the text; spreads the label of a draw over 32 bits. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** A whole number 0–99 for `label` at a table with `seed`. */
export const percentDraw = (seed: number, label: string): number =>
  uniformInt(xoroshiro128plus(hash32(`${seed}/${label}`)), 0, 99)
