/**
 * A bot's chance: each draw is a pure function of its seed and of what is drawn for, so nothing has to be remembered and a
 * replay draws the same.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { hash32 } from '../../../shared/engine/kernel/chance.ts'

const STEPS = 1_000_000

/** A number from 0 up to, not including, 1. */
export const draw = (seed: number, label: string): number =>
  uniformInt(xoroshiro128plus(hash32(`${seed}/${label}`)), 0, STEPS - 1) / STEPS

/** A whole number between `low` and `high`, both included. */
export const between = (seed: number, label: string, low: number, high: number): number =>
  low + Math.floor(draw(seed, label) * (high - low + 1))

/** One of `list`, which must not be empty. */
export const oneOf = <T>(seed: number, label: string, list: readonly [T, ...T[]]): T =>
  list[Math.floor(draw(seed, label) * list.length)] ?? list[0]
