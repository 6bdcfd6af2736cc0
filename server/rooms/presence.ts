/**
 * Who is here: the table is told that somebody is away when the last connection of that person has been gone for longer
 * than a short drop, and that they are back when they are.
 */
import { HOST } from '../../shared/engine/actor.ts'
import { isDelegate } from '../../shared/engine/reading.ts'
import { own } from '../../shared/engine/world.ts'
import type { Clock } from '../table/clock.ts'
import type { Table } from '../table/table.ts'

/** A drop that lasts no longer is not worth telling. */
export const DROP_MS = 10_000
/** Whoever just got a seat, or whose table was just opened again, has this long to come. */
export const ARRIVAL_MS = 30_000

export interface Presence {
  /** Watches a table from now on; returns how to stop. */
  attend(table: Table): () => void
  arrive(table: Table, person: string): void
  leave(table: Table, person: string): void
}

interface Attended {
  readonly connections: Map<string, number>
  readonly alarms: Map<string, () => void>
}

export function presenceWith(clock: Clock): Presence {
  const attended = new Map<Table, Attended>()

  const tell = (table: Table, type: 'mark-away' | 'mark-returned', person: string) => {
    const known = own(table.world.people, person)
    if (known?.present === (type === 'mark-away')) void table.act({ id: null, actor: HOST, command: { type, person } })
  }
  const calm = ({ alarms }: Attended, person: string) => {
    alarms.get(person)?.()
    alarms.delete(person)
  }
  const awaitReturn = (table: Table, here: Attended, person: string, ms: number) => {
    calm(here, person)
    const wake = () => {
      here.alarms.delete(person)
      tell(table, 'mark-away', person)
    }
    here.alarms.set(person, clock.wakeAt(clock.now() + ms, wake))
  }
  /** People who are marked present and have no connection, such as newcomers and everybody after a restart. */
  const expectAll = (table: Table, here: Attended) => {
    for (const person of Object.values(table.world.people)) {
      const { id, present } = person
      const isMissing = present && isDelegate(person) && !here.connections.has(id) && !here.alarms.has(id)
      if (isMissing) awaitReturn(table, here, id, ARRIVAL_MS)
    }
  }

  return {
    attend(table) {
      const here: Attended = { connections: new Map(), alarms: new Map() }
      attended.set(table, here)
      expectAll(table, here)
      const stop = table.subscribe(({ facts }) => {
        if (facts.some(({ event }) => event.type === 'person-seated')) expectAll(table, here)
      })
      return () => {
        stop()
        for (const cancel of here.alarms.values()) cancel()
        attended.delete(table)
      }
    },
    arrive(table, person) {
      const here = attended.get(table)
      if (!here) return
      calm(here, person)
      here.connections.set(person, (here.connections.get(person) ?? 0) + 1)
      tell(table, 'mark-returned', person)
    },
    leave(table, person) {
      const here = attended.get(table)
      const left = (here?.connections.get(person) ?? 0) - 1
      if (!here) return
      if (left > 0) return void here.connections.set(person, left)
      here.connections.delete(person)
      if (own(table.world.people, person)) awaitReturn(table, here, person, DROP_MS)
    },
  }
}
