/**
 * A world that notes what is read of it. Written out part by part: each read must cost next to nothing, for a view makes
 * hundreds of them.
 */
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

let read: World
let parts = 0
let answers: Answer[] = []

const reader: World = {
  get seq() {
    parts |= 1 << 0
    return read.seq
  },
  get phase() {
    parts |= 1 << 1
    return read.phase
  },
  get stage() {
    parts |= 1 << 2
    return read.stage
  },
  get chair() {
    parts |= 1 << 3
    return read.chair
  },
  get clock() {
    parts |= 1 << 4
    return read.clock
  },
  get rules() {
    parts |= 1 << 5
    return read.rules
  },
  get questions() {
    parts |= 1 << 6
    return read.questions
  },
  get worded() {
    parts |= 1 << 7
    return read.worded
  },
  get order() {
    parts |= 1 << 8
    return read.order
  },
  get round() {
    parts |= 1 << 9
    return read.round
  },
  get discussing() {
    parts |= 1 << 10
    return read.discussing
  },
  get listing() {
    parts |= 1 << 11
    return read.listing
  },
  get ranking() {
    parts |= 1 << 12
    return read.ranking
  },
  get ballots() {
    parts |= 1 << 13
    return read.ballots
  },
  get openBallot() {
    parts |= 1 << 14
    return read.openBallot
  },
  get lastBallot() {
    parts |= 1 << 15
    return read.lastBallot
  },
  get silences() {
    parts |= 1 << 16
    return read.silences
  },
  get marks() {
    parts |= 1 << 17
    return read.marks
  },
  get packages() {
    parts |= 1 << 18
    return read.packages
  },
  get channels() {
    parts |= 1 << 19
    return read.channels
  },
  get people() {
    parts |= 1 << 20
    return read.people
  },
  get seats() {
    parts |= 1 << 21
    return read.seats
  },
  get documents() {
    parts |= 1 << 22
    return read.documents
  },
  get injected() {
    parts |= 1 << 23
    return read.injected
  },
  get risks() {
    parts |= 1 << 24
    return read.risks
  },
  get reservations() {
    parts |= 1 << 25
    return read.reservations
  },
  get counters() {
    parts |= 1 << 26
    return read.counters
  },
  // What follows is the same as long as the table lives.
  get scenario() {
    return read.scenario
  },
  get hash() {
    return read.hash
  },
  get seed() {
    return read.seed
  },
  get pace() {
    return read.pace
  },
  get botsFillSeats() {
    return read.botsFillSeats
  },
  get openedAt() {
    return read.openedAt
  },
}
const PARTS = Object.keys(reader).slice(0, 27) as (keyof World)[]

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
    const outer = parts
    parts = 0
    const was = asked(reader, a, b)
    const answer = { question: asked, a, b, was, from: parts }
    parts = outer
    known.set(key, answer)
    answers.push(answer)
    return was
  }
  return notice as typeof question
}

/** What `view` gives of `world`, and what it read. `view` keeps nothing of the world that it is handed. */
export function noting<T>(world: World, view: (world: World) => T): readonly [T, Noted] {
  read = world
  parts = 0
  answers = []
  const made = view(reader)
  return [made, { parts, answers, from: answers.reduce((from, answer) => from | answer.from, 0) }]
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
export const isAsNoted = (noted: Noted, changes: number, world: World): boolean =>
  (noted.parts & changes) === 0 &&
  ((noted.from & changes) === 0 ||
    noted.answers.every(({ question, a, b, was, from }) => (from & changes) === 0 || question(world, a, b) === was))
