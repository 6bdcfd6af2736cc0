/** When the goal of a stage is met: the condition under which the chair may move on (STG-3). */
import { openPackages, parties, unsettled } from './selectors.ts'
import type { World } from './world.ts'

const goals: Readonly<Record<string, (world: World) => boolean>> = {
  protocol: (world) => world.rules.status !== 'open',
  listing: (world) => world.listing.closed,
  ranking: (world) => world.ranking.closed,
  /** The chain takes a question whenever it can: with none under discussion all are settled, or frozen in the last round. */
  chain: (world) => world.discussing === '',
  packages: (world) => unsettled(world).length === 0 && openPackages(world).length === 0,
  treaty: (world) => Object.values(world.documents).every((d) => isDealtWith(world, d.id)),
  ratification: (world) => Object.values(world.documents).every((d) => nobodyIsAwaited(world, d.id)),
}

/** The stage's own procedure is the first of these that it opens. */
const LEADING = ['packages', 'chain', 'ranking', 'listing', 'protocol', 'treaty', 'ratification'] as const

/** True when the work of the present stage is done. The debrief has no goal. */
export function goalMet(world: World): boolean {
  if (world.openBallot) return false
  const opens = world.scenario.stages.find((s) => s.id === world.stage.id)?.opens ?? []
  const leading = LEADING.find((procedure) => opens.includes(procedure))
  return leading ? (goals[leading]?.(world) ?? false) : false
}

/** A document that is in force for some stays open for the others until the stage ends. */
const OPEN: readonly string[] = ['open-for-signature', 'in-force']

/** A document is dealt with when it cannot be signed (any more) or every party has signed or declined. */
function isDealtWith(world: World, id: string): boolean {
  const document = world.documents[id]
  if (!document) return true
  if (['agreed', 'adopted', 'initialling', 'draft'].includes(document.status)) return false
  if (!OPEN.includes(document.status)) return true
  return parties(world).every((p) => p in document.signatures || document.declined.includes(p))
}

/** Nobody who signed has still to ratify or confirm. */
function nobodyIsAwaited(world: World, id: string): boolean {
  const document = world.documents[id]
  if (!document || !OPEN.includes(document.status)) return true
  return Object.keys(document.signatures).every(
    (p) =>
      !parties(world).includes(p) ||
      p in document.consents ||
      document.refusedAtHome.includes(p) ||
      document.declined.includes(p),
  )
}
