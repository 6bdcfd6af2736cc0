/** Views of a table that change: as the engine changes them on a random walk, and in any way at all. */
import { Meeting } from '../../shared/engine/testing/meeting.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import { step } from '../../shared/engine/testing/walk.ts'
import type { Board, Desk } from '../../shared/engine/views/board.ts'
import { boardOf, deskOf } from '../../shared/engine/views/board.ts'

export const PARTIES = smallScenario.parties.map(({ id }) => id)
export type Roll = (n: number) => number

export interface Views {
  readonly board: Board
  readonly desks: Map<string, Desk>
}
/** One change of what everybody sees, and the views after it. */
export type Change = () => Views

const viewsOf = ({ world }: Meeting): Views => ({
  board: boardOf(world),
  desks: new Map(PARTIES.map((p) => [p, deskOf(world, p)])),
})

/** A random walk of the real engine, begun at one of its stages. */
export function walk(seed: number, roll: Roll): Change {
  const meeting = new Meeting(smallScenario, { seed, botsFillSeats: seed % 2 === 0 }).begin()
  const stage = ['', 'agenda', 'chain', 'packages', 'signature'][seed % 5]
  if (stage) meeting.waitFor(stage)
  return () => {
    for (let acts = 1 + roll(4); acts > 0 && meeting.world.stages.phase === 'talks'; acts--) step(meeting, roll)
    return viewsOf(meeting)
  }
}

const word = (roll: Roll) =>
  ['', 'tariff', 'duties=equal KAZ=2', 'Өтінемін, қайта қараңыз', 'x'.repeat(roll(40))][roll(5)] ?? ''
const scalar = (roll: Roll, like: unknown) =>
  typeof like === 'string' ? word(roll) : typeof like === 'boolean' ? roll(2) === 1 : roll(3) * 5e11 + roll(1e6)

/** Anything at all: scalars change, entries come and go and come again under the same id. */
function shake<T>(roll: Roll, value: T): T {
  if (value instanceof Map) {
    const kept = [...value]
      .filter(() => roll(6) > 0)
      .map(([id, v]) => [id, roll(3) === 0 ? shake(roll, v) : v] as const)
    const [, sample] = [...value][0] ?? []
    const added =
      sample === undefined ? [] : Array.from({ length: roll(3) }, () => [`i${roll(9)}`, shake(roll, sample)] as const)
    return new Map([...kept, ...added]) as T
  }
  if (typeof value !== 'object' || value === null) return scalar(roll, value) as T
  const changed = Object.entries(value).map(([field, v]) => [
    field,
    field !== 'party' && (v instanceof Map || roll(3) === 0) ? shake(roll, v) : v,
  ])
  return Object.fromEntries(changed) as T
}
export function earthquake(seed: number, roll: Roll): Change {
  const meeting = new Meeting(smallScenario, { seed }).begin()
  let views = viewsOf(meeting.waitFor('packages'))
  return () => {
    views = {
      board: roll(3) > 0 ? shake(roll, views.board) : views.board,
      desks: new Map([...views.desks].map(([p, d]) => [p, roll(2) ? shake(roll, d) : d])),
    }
    return views
  }
}
