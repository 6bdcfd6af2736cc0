/** What a view read of a world, and whether it would read the same of a later one. */
import { PARTS, reader, reading } from './reader.ts'
import type { World } from './world.ts'

/** About a question of the agenda, say, and a party. */
type Question = (world: World, a: string, b: string) => unknown

interface Answer {
  readonly question: Question
  readonly a: string
  readonly b: string
  readonly was: unknown
  /** The parts in which it was found, as bits. */
  readonly from: number
}

/** What somebody read of a world: parts, as bits, and answers to questions. */
export interface Noted {
  readonly parts: number
  readonly answers: readonly Answer[]
  /** All parts in which the answers were found. */
  readonly from: number
}

let answers: Answer[] = []
/** The parts in which the answers were found. */
let from = 0

/**
 * A question whose answer is noted, and not the parts in which it is found: for what is asked all the time and changes far
 * more rarely than they do. Answers are compared by identity.
 */
export function noticed<About extends [] | [string] | [string, string], T>(
  question: (world: World, ...about: About) => T,
): typeof question {
  const asked = question as unknown as Question
  let known = new Map<string, Answer>()
  let noting = answers
  const notice: Question = (world, a = '', b = '') => {
    if (world !== reader) return asked(world, a, b)
    if (noting !== answers) {
      noting = answers
      known = new Map()
    }
    const key = b === '' ? a : `${a} ${b}`
    const old = known.get(key)
    if (old) return old.was
    const outer = reading.parts
    reading.parts = 0
    const was = asked(reader, a, b)
    const answer = { question: asked, a, b, was, from: reading.parts }
    from |= reading.parts
    reading.parts = outer
    known.set(key, answer)
    answers.push(answer)
    return was
  }
  return notice as typeof question
}

/** What `view` gives of `world` at `at`, and what it read. `view` keeps nothing of the world that it is handed. */
export function noting<T>(world: World, at: number, view: (world: World, at: number) => T): readonly [T, Noted] {
  reading.world = world
  reading.parts = 0
  answers = []
  from = 0
  const made = view(reader, at)
  return [made, { parts: reading.parts, answers, from }]
}

let compared: readonly [before: World, after: World, bits: number] | null = null

/** The parts that differ, as bits. The last answer is kept: all that follow a table ask the same. */
export function changesBetween(before: World, after: World): number {
  if (compared?.[0] === before && compared[1] === after) return compared[2]
  let bits = 0
  for (let i = 0; i < PARTS.length; i++) {
    const part = PARTS[i] as keyof World
    if (before[part] !== after[part]) bits |= 1 << i
  }
  compared = [before, after, bits]
  return bits
}

/** Whether somebody who read this, before the parts in `changes` became what they are in `world`, would read the same now. */
export function isAsNoted(noted: Noted, changes: number, world: World): boolean {
  if ((noted.parts & changes) !== 0) return false
  if ((noted.from & changes) === 0) return true
  for (const { question, a, b, was, from } of noted.answers) {
    if ((from & changes) !== 0 && question(world, a, b) !== was) return false
  }
  return true
}
