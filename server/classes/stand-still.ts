/**
 * A practice with nobody there stands still: it is paused until its person is back, so that bots do not play on among
 * themselves and no time is lost. One that waits for its person anyway (CLK-3) goes on waiting. A table that is paused and unused is given back after a while, with its log.
 */
import type { World } from '../../shared/engine/kernel/world.ts'
import type { EventStore } from '../store/event-store.ts'
import type { Attendant } from '../table/registry.ts'
import type { Table } from '../table/table.ts'
import { attendant } from './attendant.ts'
import { NOBODY, PRACTICE } from './school.ts'

/** Watches a table, if it is a practice. */
export const standStill = (store: EventStore, report: (error: unknown) => void): Attendant =>
  attendant(store, report, (table, group) => {
    if (group?.instructor !== NOBODY) return () => {}
    follow(table)
    return table.subscribe(() => follow(table))
  })

/** Whoever is away is known from the table itself: presence has told it. */
function follow(table: Table): void {
  const { world } = table
  if (world.stages.phase !== 'talks') return
  const { stoppedFor } = world.clock
  const waits = stoppedFor === 'start' || stoppedFor === 'break'
  const isPaused = stoppedFor === 'paused'
  if (waits || isSomebodyThere(world) !== isPaused) return
  void table.act({ id: null, actor: PRACTICE, command: { type: isPaused ? 'resume' : 'pause' } })
}

const isSomebodyThere = (world: World): boolean =>
  Object.values(world.delegation.people).some(({ bot, present }) => !bot && present)
