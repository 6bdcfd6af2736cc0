/**
 * The time of the chain is shared out (AGD-10): what is left of the first round among the questions not yet taken, what was kept
 * for what comes back among these. Nothing is taken for less than the pace's least, in which a vote and a step of the chair fit.
 */
import { paceOf, seconds } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'

const KEPT_AT_LEAST = 4

/** When the chain of a body ends at the latest: with its sitting, else with the stage. */
const endOf = (world: World, body: string): number =>
  world.clock.deadlines[`sitting:${body}`] ?? world.clock.deadlines.stage ?? 0

const leastTime = (world: World): number => seconds(paceOf(world).question)

/** What a body keeps of its time, in ms, at the least: a quarter. */
export const quarterOf = (world: World, body: string, at: number): number =>
  Math.ceil(Math.max(0, endOf(world, body) - at) / KEPT_AT_LEAST)

/**
 * The time of the next question in ms; 0 where there is none for it. Those for which there is none at this rate are not given up
 * before it is so: what others do not use is theirs.
 */
function share(left: number, waiting: number, least: number): number {
  const taken = Math.min(waiting, Math.floor(left / least))
  return taken > 0 ? Math.floor(left / taken) : 0
}

/**
 * For a question taken in the first round, with `waiting` of them not yet taken and `back` that come back. More than the quarter
 * is kept where that lets each of them come back for the least time, after each was taken once for as long.
 */
export function shareOfFirst(world: World, body: string, waiting: number, back: number, at: number): number {
  const least = leastTime(world)
  const left = endOf(world, body) - at
  const again = Math.min((waiting + back) * least, left - waiting * least)
  const kept = Math.max(own(world.chain.kept, body) ?? 0, again)
  return share(left - kept, waiting, least)
}

/** For one that comes back, or comes late, with `waiting` to be taken in this round and `rounds` left with it. */
export function shareOfReturn(world: World, body: string, waiting: number, rounds: number, at: number): number {
  const left = endOf(world, body) - at
  const least = leastTime(world)
  const part = Math.floor(left / Math.max(1, rounds))
  return part >= waiting * least ? share(part, waiting, least) : share(left, waiting, least)
}
