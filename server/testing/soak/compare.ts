/** The log as the next process would read it, compared with what clients were answered and with what they have decoded. */
import { evolve, replay } from '../../../shared/engine/kernel/engine.ts'
import type { Fact } from '../../../shared/engine/kernel/event.ts'
import type { World } from '../../../shared/engine/kernel/world.ts'
import { boardOf, deskOf } from '../../../shared/engine/views/board.ts'
import type { Scenario } from '../../../shared/scenario/schema.ts'
import type { EventStore } from '../../store/event-store.ts'
import { openSqlite } from '../../store/sqlite.ts'
import { differs, mapDiffers } from '../decoding-client.ts'
import type { Ledger } from './ledger.ts'
import type { SoakPerson } from './person.ts'

/** The world after a fact, and when that was. */
interface Moment {
  readonly world: World
  readonly at: number
}

export interface Comparison {
  /**
   * To be called while no process runs: compares what was written since the last call. A client has seen some moment
   * since then, or has not been here. With `toTheEnd` it must have seen the last.
   */
  run(people: readonly SoakPerson[], toTheEnd?: boolean): Promise<void>
  /** How many states of clients were compared. */
  readonly compared: () => number
  readonly facts: () => number
  readonly problems: string[]
}

export function comparison(file: string, ledger: Ledger): Comparison {
  const last = new Map<string, Moment>()
  const problems: string[] = []
  let compared = 0

  const look = (people: readonly SoakPerson[], moments: ReadonlyMap<number, Moment>, toTheEnd: boolean) => {
    const end = [...moments.keys()].at(-1) ?? 0
    for (const person of people) {
      const entries = person.state()?.board?.entries ?? 0
      const last = moments.get(end)
      const candidates = toTheEnd
        ? [last].filter((m) => m !== undefined)
        : [...moments.values()].filter(({ world }) => world.entries.all === entries)
      if (candidates.length === 0) continue
      compared += 1
      const differences = candidates.map((moment) => stateDiffers(person, moment))
      if (!differences.includes(''))
        problems.push(`${person.place.table} ${person.place.party} at ${entries} of ${end}: ${differences.at(-1)}`)
    }
  }
  const run: Comparison['run'] = async (people, toTheEnd = false) => {
    const store = await openSqlite(file)
    for (const [table, group] of Map.groupBy(people, ({ place }) => place.table)) {
      const scenario = await scenarioOf(store, table)
      const facts = await store.read(table, (last.get(table)?.world.seq ?? 0) + 1)
      ledger.compare(table, facts)
      const moments = momentsOf(scenario, facts, last.get(table))
      for (const moment of [...moments.values()].slice(-1)) last.set(table, moment)
      // The process may die before anybody has come in; the number of entries would not tell, for in the lobby there is none.
      const come = group.filter((person) => toTheEnd || person.state() !== undefined)
      look(come, moments, toTheEnd)
      if (toTheEnd && !isReplayed(scenario, await store.read(table), last.get(table)))
        problems.push(`${table}: its whole log says something else`)
    }
    await store.close()
  }
  const facts = () => [...last.values()].reduce((sum, { world }) => sum + world.seq, 0)
  return { run, compared: () => compared, facts, problems }
}

async function scenarioOf(store: EventStore, table: string): Promise<Scenario> {
  const row = await store.findTable(table)
  return (await store.loadScenario(row?.scenarioHash ?? '')) as Scenario
}

function momentsOf(scenario: Scenario, facts: readonly Fact[], before: Moment | undefined): Map<number, Moment> {
  const moments = new Map<number, Moment>(before ? [[before.world.seq, before]] : [])
  let world = before?.world
  for (const fact of facts) {
    world = world ? evolve(world, fact) : replay(scenario, [fact])
    moments.set(fact.seq, { world, at: fact.at })
  }
  return moments
}

/**
 * Several moments may have the same number of public entries: a state must be that of one of them. An instructor sees one
 * desk at most, whichever it asked for.
 */
function stateDiffers({ place: { party }, state }: SoakPerson, { world }: Moment): string {
  const decoded = state()
  const parties = party === '' ? [...(decoded?.desks?.keys() ?? [])].slice(0, 1) : [party]
  const desks = new Map(parties.map((id) => [id, deskOf(world, id)]))
  return (
    differs(boardOf(world), decoded?.board, 'board') ||
    mapDiffers(desks, (decoded?.desks ?? new Map()) as never, 'desks')
  )
}

/** What was folded fact by fact is what the whole log says. */
const isReplayed = (scenario: Scenario, log: readonly Fact[], last: Moment | undefined): boolean =>
  last !== undefined && differs(boardOf(replay(scenario, log)), boardOf(last.world)) === ''
