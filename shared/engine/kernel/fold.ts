/** How facts become a world: every procedure folds its own slice, and an event moves its own deadlines. */
import { createDraft, type Draft, finishDraft, freeze, produce } from 'immer'
import type { Scenario } from '../../scenario/schema.ts'
import type { Event, Fact } from './event.ts'
import type { Audience } from './line.ts'
import type { Procedure, Recording } from './procedure.ts'
import { byEvent, lineOf, OUTCOMES } from './registry.ts'
import { idsOfParties, tableTime } from './selectors.ts'
import type { Entries, World } from './world.ts'

type Fold = Procedure['evolve'][string]
const FOLDS = byEvent<Fold>((p) => p.evolve)

const timeOf = (world: World, event: Event, at: number): number =>
  event.type === 'resumed' ? at : tableTime(world, at)

type Read = Pick<Fact, 'event' | 'actor'>
const audienceOf = ({ event, actor }: Read): Audience => lineOf(event, actor)[0]

/** Counts one more fact among the entries of the record, for whoever reads it. */
function count(entries: Draft<Entries>, scenario: Scenario, { event }: Read, audience: Audience): void {
  if (audience === 'none') return
  entries.instructor += 1
  const isForAll = audience === 'all'
  if (isForAll) entries.all += 1
  if (isForAll && OUTCOMES.has(event.type)) entries.outside += 1
  for (const party of isForAll ? idsOfParties(scenario) : audience) entries.of[party] = (entries.of[party] ?? 0) + 1
}

/** The same where nobody reads it. */
function counted(world: World, fact: Read): Entries {
  const audience = audienceOf(fact)
  if (audience === 'none') return world.entries
  const entries = { ...world.entries, of: { ...world.entries.of } }
  count(entries, world.scenario, fact, audience)
  return entries
}

/** The world after an event; everything in it that the event does not touch is the same object. */
export function fold(world: World, fact: Pick<Fact, 'event' | 'at' | 'actor'>): World {
  const { event } = fact
  const next: World = { ...world, entries: counted(world, fact) }
  const folds = FOLDS.get(event.type) ?? []
  if (folds.length === 0) return next
  const deadlines = createDraft(world.clock.deadlines as Record<string, number>)
  const recording: Recording = { at: timeOf(world, event, fact.at), deadlines, before: world }
  const slices = next as unknown as Record<string, object>
  for (const [{ id }, one] of folds)
    slices[id] = produce(slices[id] as object, (draft: Draft<object>) => one(draft, event, recording))
  const moved = finishDraft(deadlines)
  return moved === world.clock.deadlines ? next : { ...next, clock: freeze({ ...next.clock, deadlines: moved }) }
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
    count(draft.entries, world.scenario, fact, audienceOf(fact))
    draft.seq = fact.seq
  }
  return freeze(world, true)
}
