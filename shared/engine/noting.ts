/**
 * A world that notes which of its parts are read. Written out part by part: each read must cost next to nothing, for a
 * view makes hundreds of them.
 */
import type { World } from './world.ts'

export type Part = keyof World

let read: World
let noted: Uint8Array

const reader: World = {
  get seq() {
    noted[0] = 1
    return read.seq
  },
  get scenario() {
    noted[1] = 1
    return read.scenario
  },
  get hash() {
    noted[2] = 1
    return read.hash
  },
  get seed() {
    noted[3] = 1
    return read.seed
  },
  get pace() {
    noted[4] = 1
    return read.pace
  },
  get botsFillSeats() {
    noted[5] = 1
    return read.botsFillSeats
  },
  get phase() {
    noted[6] = 1
    return read.phase
  },
  get openedAt() {
    noted[7] = 1
    return read.openedAt
  },
  get stage() {
    noted[8] = 1
    return read.stage
  },
  get chair() {
    noted[9] = 1
    return read.chair
  },
  get clock() {
    noted[10] = 1
    return read.clock
  },
  get rules() {
    noted[11] = 1
    return read.rules
  },
  get questions() {
    noted[12] = 1
    return read.questions
  },
  get worded() {
    noted[13] = 1
    return read.worded
  },
  get order() {
    noted[14] = 1
    return read.order
  },
  get round() {
    noted[15] = 1
    return read.round
  },
  get discussing() {
    noted[16] = 1
    return read.discussing
  },
  get listing() {
    noted[17] = 1
    return read.listing
  },
  get ranking() {
    noted[18] = 1
    return read.ranking
  },
  get ballots() {
    noted[19] = 1
    return read.ballots
  },
  get openBallot() {
    noted[20] = 1
    return read.openBallot
  },
  get lastBallot() {
    noted[21] = 1
    return read.lastBallot
  },
  get silences() {
    noted[22] = 1
    return read.silences
  },
  get marks() {
    noted[23] = 1
    return read.marks
  },
  get packages() {
    noted[24] = 1
    return read.packages
  },
  get channels() {
    noted[25] = 1
    return read.channels
  },
  get people() {
    noted[26] = 1
    return read.people
  },
  get seats() {
    noted[27] = 1
    return read.seats
  },
  get documents() {
    noted[28] = 1
    return read.documents
  },
  get injected() {
    noted[29] = 1
    return read.injected
  },
  get risks() {
    noted[30] = 1
    return read.risks
  },
  get reservations() {
    noted[31] = 1
    return read.reservations
  },
  get counters() {
    noted[32] = 1
    return read.counters
  },
}
const PARTS = Object.keys(reader) as Part[]

/** What `view` gives of `world`, and the parts that it read. `view` keeps nothing of the world that it is handed. */
export function noting<T>(world: World, view: (world: World) => T): readonly [T, readonly Part[]] {
  const outer = [read, noted] as const
  read = world
  noted = new Uint8Array(PARTS.length)
  try {
    const made = view(reader)
    return [made, PARTS.filter((_, i) => noted[i])]
  } finally {
    ;[read, noted] = outer
  }
}
