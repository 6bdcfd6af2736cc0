/**
 * A package's own time does not run while it waits for the floor (AGD-10): all have seen it long enough, and something else is
 * being voted on in its body, or the chair waits there for objections.
 */
import type { InBody } from '../../bodies/events.ts'
import { inBody, isPublic, openBallotOf } from '../../bodies/selectors.ts'
import type { Event } from '../../kernel/event.ts'
import type { Watchers } from '../../kernel/procedure.ts'
import { openPackages } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { isCalling } from '../ballots/opening.ts'
import { isBeforeBallot } from './outcome.ts'
import type { Package } from './state.ts'

const stop = (world: World, { id, body }: Package, at: number): Event[] => {
  const until = own(world.clock.deadlines, `package:${id}`)
  return until === undefined
    ? []
    : [{ type: 'package-clock-stopped', ...inBody(world, body), package: id, left: Math.max(0, until - at) }]
}

/** A ballot is open there, or the chair waits for objections: nothing else can be put. */
const isTaken = (world: World, body: string): boolean => openBallotOf(world, body) !== '' || isCalling(world, body)

const couldBePut = (world: World, { id, tabled }: Package): boolean =>
  tabled && own(world.clock.deadlines, `seen:${id}`) === undefined

/** A ballot takes the floor, or a call for objections. */
const stopClocks = (world: World, { body }: InBody, at: number): Event[] =>
  openPackages(world)
    .filter((p) => p.body === body && couldBePut(world, p) && !isBeforeBallot(world, p))
    .flatMap((p) => stop(world, p, at))

/** From now on it could be put, but for the ballot that is open. */
export function stopIfNoFloor(world: World, id: string, at: number): Event[] {
  const p = own(world.packages.all, id)
  return p?.status === 'open' && isTaken(world, p.body) && !isBeforeBallot(world, p) ? stop(world, p, at) : []
}

/** The floor is free again. */
export const runClocks = (world: World, { body }: InBody, at: number): Event[] =>
  openPackages(world)
    .filter((p) => p.body === body && p.id in world.packages.stopped && !isTaken(world, body))
    .map((p) => ({
      type: 'package-clock-runs' as const,
      ...inBody(world, body),
      package: p.id,
      until: at + (own(world.packages.stopped, p.id) ?? 0),
    }))

/** What takes the floor, and what leaves it. */
export const whenFloorTaken = {
  'ballot-opened': stopClocks,
  'objections-called': stopClocks,
  'ballot-closed': runClocks,
  'agreed-without-vote': runClocks,
}

/** Who may see the clocks of a package: who sees it. */
export const watchers = (world: World, id: string): Watchers => {
  const p = own(world.packages.all, id)
  return p?.tabled && isPublic(world, p.body) ? 'all' : (p?.shownTo ?? [])
}
/** It is decided, or has lapsed. */
export const endClocks = (deadlines: Record<string, number>, id: string): void => {
  delete deadlines[`package:${id}`]
  delete deadlines[`seen:${id}`]
}
