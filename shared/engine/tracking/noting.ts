/**
 * What is made of a world, and whether it would be made the same of a later one. Worlds share every part that no fact has
 * touched, and views are pure: who read the same parts, and got the same answers, gives the same.
 */

import type { World } from '../kernel/world.ts'
import { PARTS, reader, reading } from './reader.ts'

/** Every part, or nothing is known. */
export const EVERYTHING = -1
/** Steps from world to world that are remembered; who has not looked for longer takes everything for changed. */
const REMEMBERED = 64
/** Answers to one question that are found again by what they are about; ballots and packages come and go. */
const ANSWERS_AT_MOST = 200

/** About a question of the agenda, say, and a party. */
type Asked = (world: World, a: string, b: string) => unknown

/** The answer to one question, kept up for all who noted it. */
interface Answer {
  readonly asked: Asked
  readonly a: string
  readonly b: string
  is: unknown
  /** The parts in which it was found, as bits. */
  from: number
  /** The step at which it was last looked at, and the one that last changed it. */
  seenAt: number
  changedAt: number
  /** The number of the noting that wrote it down last. */
  notedIn: number
}

/** What somebody read of a world, and at which step: parts, as bits, and answers. */
export interface Noted {
  readonly parts: number
  readonly answers: readonly Answer[]
  /** All parts in which the answers were found. */
  from: number
  madeAt: number
}

/** Follows the worlds of one table, in their order. */
export interface Notes {
  step: number
  world: World | null
  /** The parts that have changed since a step, at its place in the circle. */
  readonly since: Int32Array
  readonly answers: Map<Asked, Map<string, Answer>>
}

export const newNotes = (): Notes => ({
  step: 0,
  world: null,
  since: new Int32Array(REMEMBERED).fill(EVERYTHING),
  answers: new Map(),
})

/** Goes on to `world`. */
export function turnTo(notes: Notes, world: World): void {
  if (notes.world === world) return
  const changes = notes.world ? changesBetween(notes.world, world) : EVERYTHING
  for (let i = 0; i < REMEMBERED; i++) notes.since[i] = (notes.since[i] as number) | changes
  notes.step += 1
  notes.since[notes.step % REMEMBERED] = 0
  notes.world = world
}

function changesBetween(before: World, after: World): number {
  let bits = 0
  for (let i = 0; i < PARTS.length; i++) {
    const part = PARTS[i] as keyof World
    if (before[part] !== after[part]) bits |= 1 << i
  }
  return bits
}

const changesSince = ({ step, since }: Notes, then: number): number =>
  step - then >= REMEMBERED ? EVERYTHING : (since[then % REMEMBERED] as number)

/** Whose world is being read, and by whom. */
let notes = newNotes()
let noted: Answer[] = []
/** How many were made; the number of the one that is being made. */
let notings = 0
/** The parts in which the answers were found. */
let from = 0
/** Questions that are being answered: what they ask in turn belongs to their answer. */
let depth = 0

/** Works the answer out of the world that is being read. */
function workOut(answer: Answer): void {
  const outer = reading.parts
  reading.parts = 0
  depth += 1
  try {
    const now = answer.asked(reader, answer.a, answer.b)
    if (now !== answer.is) answer.changedAt = notes.step
    answer.is = now
    answer.from = reading.parts
  } finally {
    depth -= 1
    reading.parts = outer
  }
}

function bringUpToDate(answer: Answer): void {
  if (answer.seenAt === notes.step) return
  if ((answer.from & changesSince(notes, answer.seenAt)) !== 0) workOut(answer)
  answer.seenAt = notes.step
}

function answerTo(asked: Asked, a: string, b: string): Answer {
  let known = notes.answers.get(asked)
  if (!known || known.size > ANSWERS_AT_MOST) {
    known = new Map()
    notes.answers.set(asked, known)
  }
  const key = b === '' ? a : `${a} ${b}`
  const old = known.get(key)
  if (old) {
    bringUpToDate(old)
    return old
  }
  const { step } = notes
  const answer: Answer = { asked, a, b, is: undefined, from: 0, seenAt: step, changedAt: step, notedIn: 0 }
  workOut(answer)
  known.set(key, answer)
  return answer
}

/**
 * A question whose answer is noted, and not the parts in which it is found: for what is asked all the time and changes far
 * more rarely than they do. Answers are compared by identity.
 */
export function noticed<About extends [] | [string] | [string, string], T>(
  question: (world: World, ...about: About) => T,
): typeof question {
  const asked = question as unknown as Asked
  const notice: Asked = (world, a = '', b = '') => {
    if (world !== reader) return asked(world, a, b)
    const answer = answerTo(asked, a, b)
    if (depth > 0) reading.parts |= answer.from
    else if (answer.notedIn !== notings) {
      answer.notedIn = notings
      noted.push(answer)
      from |= answer.from
    }
    return answer.is
  }
  return notice as unknown as typeof question
}

/** What `view` gives at `at` of the world that `of` has turned to, and what it read. `view` keeps nothing of that world. */
export function noting<T>(of: Notes, at: number, view: (world: World, at: number) => T): readonly [T, Noted] {
  notes = of
  reading.world = of.world as World
  reading.parts = 0
  noted = []
  notings += 1
  from = 0
  const made = view(reader, at)
  return [made, { parts: reading.parts, answers: noted, from, madeAt: of.step }]
}

/** Whether who read this would read the same of the world that `of` has turned to. */
export function isAsNoted(it: Noted, of: Notes): boolean {
  const changes = changesSince(of, it.madeAt)
  if ((it.parts & changes) !== 0) return false
  if ((it.from & changes) !== 0 && !areAsNoted(it, of)) return false
  it.madeAt = of.step
  return true
}

function areAsNoted(it: Noted, of: Notes): boolean {
  notes = of
  reading.world = of.world as World
  // The same answer may have been found elsewhere.
  let from = 0
  for (const answer of it.answers) {
    bringUpToDate(answer)
    if (answer.changedAt > it.madeAt) return false
    from |= answer.from
  }
  it.from = from
  return true
}
