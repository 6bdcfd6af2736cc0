/**
 * A world that notes which of its parts are read. Written out part by part: each read must cost next to nothing, for a
 * view makes hundreds of them.
 */
import type { World } from '../kernel/world.ts'

/** The world that is read, and the parts that were, as bits. */
export const reading: { world: World; parts: number } = { world: {} as World, parts: 0 }

export const reader: World = {
  get seq() {
    reading.parts |= 1 << 0
    return reading.world.seq
  },
  get phase() {
    reading.parts |= 1 << 1
    return reading.world.phase
  },
  get stage() {
    reading.parts |= 1 << 2
    return reading.world.stage
  },
  get chair() {
    reading.parts |= 1 << 3
    return reading.world.chair
  },
  get clock() {
    reading.parts |= 1 << 4
    return reading.world.clock
  },
  get rules() {
    reading.parts |= 1 << 5
    return reading.world.rules
  },
  get questions() {
    reading.parts |= 1 << 6
    return reading.world.questions
  },
  get worded() {
    reading.parts |= 1 << 7
    return reading.world.worded
  },
  get order() {
    reading.parts |= 1 << 8
    return reading.world.order
  },
  get round() {
    reading.parts |= 1 << 9
    return reading.world.round
  },
  get discussing() {
    reading.parts |= 1 << 10
    return reading.world.discussing
  },
  get listing() {
    reading.parts |= 1 << 11
    return reading.world.listing
  },
  get ranking() {
    reading.parts |= 1 << 12
    return reading.world.ranking
  },
  get ballots() {
    reading.parts |= 1 << 13
    return reading.world.ballots
  },
  get openBallot() {
    reading.parts |= 1 << 14
    return reading.world.openBallot
  },
  get lastBallot() {
    reading.parts |= 1 << 15
    return reading.world.lastBallot
  },
  get silences() {
    reading.parts |= 1 << 16
    return reading.world.silences
  },
  get marks() {
    reading.parts |= 1 << 17
    return reading.world.marks
  },
  get packages() {
    reading.parts |= 1 << 18
    return reading.world.packages
  },
  get channels() {
    reading.parts |= 1 << 19
    return reading.world.channels
  },
  get people() {
    reading.parts |= 1 << 20
    return reading.world.people
  },
  get seats() {
    reading.parts |= 1 << 21
    return reading.world.seats
  },
  get documents() {
    reading.parts |= 1 << 22
    return reading.world.documents
  },
  get injected() {
    reading.parts |= 1 << 23
    return reading.world.injected
  },
  get risks() {
    reading.parts |= 1 << 24
    return reading.world.risks
  },
  get reservations() {
    reading.parts |= 1 << 25
    return reading.world.reservations
  },
  get counters() {
    reading.parts |= 1 << 26
    return reading.world.counters
  },
  get support() {
    reading.parts |= 1 << 27
    return reading.world.support
  },
  // What follows is the same as long as the table lives.
  get scenario() {
    return reading.world.scenario
  },
  get hash() {
    return reading.world.hash
  },
  get seed() {
    return reading.world.seed
  },
  get pace() {
    return reading.world.pace
  },
  get botsFillSeats() {
    return reading.world.botsFillSeats
  },
  get openedAt() {
    return reading.world.openedAt
  },
}

/** Those that may change, in the order of their bits. */
export const PARTS = (Object.keys(reader) as (keyof World)[]).filter((part) => {
  reading.parts = 0
  void reader[part]
  return reading.parts !== 0
})
