/** Where the class agreed to it, bots take the seats that are empty when the talks begin. */
import type { Attendant } from '../table/registry.ts'
import type { Table } from '../table/table.ts'
import { seatBots } from './seating.ts'

export function fillSeats(report: (error: unknown) => void): Attendant {
  const fill = (table: Table) => {
    if (table.world.botsFillSeats) void seatBots(table).catch(report)
  }
  return (table) => {
    if (table.world.stages.phase === 'talks') fill(table)
    return table.subscribe(({ facts }) => {
      if (facts.some(({ event }) => event.type === 'talks-begun')) fill(table)
    })
  }
}
