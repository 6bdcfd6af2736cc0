/** How facts become a world: every procedure folds its own slice, and an event moves its own deadlines. */
import { create, type Draft } from 'mutative'
import type { Event, Fact } from './event.ts'
import { freezeThroughout } from './freeze.ts'
import { countForLate } from './late-entries.ts'
import type { Procedure, Recording } from './procedure.ts'
import { byEvent, lineOf, OUTCOMES } from './registry.ts'
import { idsOfParties, tableTime } from './selectors.ts'
import type { Entries, World } from './world.ts'

type Fold = Procedure['evolve'][string]
/** What is remembered of a part of a world is remembered of a frozen one (`memoize`). */
const FROZEN = { enableAutoFreeze: true } as const
const FOLDS = byEvent<Fold>((p) => p.evolve)

const timeOf = (world: World, event: Event, at: number): number =>
  event.type === 'resumed' ? at : tableTime(world, at)

type Read = Pick<Fact, 'event' | 'actor'>

/** Counts one more fact among the entries of the record, for whoever reads it: of nobody's the same entries, else `changed`. */
function count(world: World, { event, actor }: Read, changed: (entries: Entries) => Draft<Entries>): Entries {
  const [audience, params] = lineOf(event, actor)
  if (audience === 'none') return world.entries
  const entries = changed(world.entries)
  entries.instructor += 1
  const isForAll = audience === 'all'
  if (isForAll) entries.all += 1
  if (isForAll && OUTCOMES.has(event.type)) entries.outside += 1
  for (const party of isForAll ? idsOfParties(world.scenario) : audience)
    entries.of[party] = (entries.of[party] ?? 0) + 1
  countForLate(entries, world.delegation.people, event, audience, params)
  return entries
}
const copied = (entries: Entries): Draft<Entries> => ({ ...entries, of: { ...entries.of }, late: { ...entries.late } })
const inPlace = (entries: Entries): Draft<Entries> => entries as Draft<Entries>

/** The world after an event; everything in it that the event does not touch is the same object. */
export function fold(world: World, fact: Pick<Fact, 'event' | 'at' | 'actor'>): World {
  const { event } = fact
  const next: World = { ...world, seq: world.seq + 1, entries: count(world, fact, copied) }
  const folds = FOLDS.get(event.type) ?? []
  if (folds.length === 0) return next
  // Most events move no deadline.
  let drafted: readonly [draft: Record<string, number>, finish: () => Record<string, number>] | undefined
  const recording: Recording = {
    at: timeOf(world, event, fact.at),
    get deadlines() {
      drafted ??= create(world.clock.deadlines as Record<string, number>, FROZEN)
      return drafted[0]
    },
    before: world,
  }
  const slices = next as unknown as Record<string, object>
  for (const [{ id }, one] of folds)
    slices[id] = create(slices[id] as object, (draft: Draft<object>) => void one(draft, event, recording), FROZEN)
  const deadlines = drafted?.[1]()
  if (!deadlines || deadlines === world.clock.deadlines) return next
  return { ...next, clock: Object.freeze({ ...next.clock, deadlines }) }
}

/**
 * Folds a whole log into `world`, which nobody else has seen yet: it is written in place, because a new world for each
 * of thousands of facts is what restoring a table would spend nearly all its time on. Frozen afterwards like every world.
 */
export function foldInto(world: World, facts: readonly Fact[]): World {
  const slices = world as unknown as Record<string, object>
  const draft = world as Draft<World>
  for (const fact of facts) {
    const { event, at } = fact
    const recording: Recording = { at: timeOf(world, event, at), deadlines: draft.clock.deadlines, before: world }
    for (const [{ id }, one] of FOLDS.get(event.type) ?? []) one(slices[id], event, recording)
    count(world, fact, inPlace)
    draft.seq = fact.seq
  }
  return freezeThroughout(world)
}
