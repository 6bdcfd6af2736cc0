/**
 * Who is here: the table is told that somebody is away when the last connection of that person has been gone for longer
 * than a short drop, and that they are back when they are.
 */
import { HOST } from '../../shared/engine/kernel/actor.ts'
import type { EventType } from '../../shared/engine/kernel/event.ts'
import type { Person } from '../../shared/engine/procedures/delegation/state.ts'
import type { Clock } from '../table/clock.ts'
import type { Principal } from '../table/principal.ts'
import type { Table } from '../table/table.ts'

/** A drop that lasts no longer is not worth telling. */
export const DROP_MS = 10_000
/** Whoever just got a seat, or whose table was just opened again, has this long to come. */
export const ARRIVAL_MS = 30_000

export interface Presence {
  /** Watches a table from now on; returns how to stop. */
  attend(table: Table): () => void
  /** `who` as `whoIs` names them. */
  arrive(table: Table, who: string): void
  leave(table: Table, who: string): void
}

/** All windows of all instructors are one: the seats that an instructor took over are held while any is open (OBS-1). */
const INSTRUCTORS = 'instructors'
export const whoIs = ({ role, person }: Principal): string => (role === 'instructor' ? INSTRUCTORS : person)
const whoSits = ({ id, role }: Person): string => (role === 'instructor' ? INSTRUCTORS : id)

/** Somebody sits down. */
const EXPECTED: readonly EventType[] = ['person-seated', 'seat-taken-over']

interface Attended {
  readonly connections: Map<string, number>
  readonly alarms: Map<string, () => void>
}

export function presenceWith(clock: Clock): Presence {
  const attended = new Map<Table, Attended>()

  const tell = (table: Table, type: 'mark-away' | 'mark-returned', who: string) => {
    for (const known of Object.values(table.world.delegation.people))
      if (whoSits(known) === who && known.present === (type === 'mark-away'))
        void table.act({ id: null, actor: HOST, command: { type, person: known.id } })
  }
  const calm = ({ alarms }: Attended, who: string) => {
    alarms.get(who)?.()
    alarms.delete(who)
  }
  const awaitReturn = (table: Table, here: Attended, who: string, ms: number) => {
    calm(here, who)
    const wake = () => {
      here.alarms.delete(who)
      tell(table, 'mark-away', who)
    }
    here.alarms.set(who, clock.wakeAt(clock.now() + ms, wake))
  }
  /** People who are marked present and have no connection, such as newcomers and everybody after a restart. */
  const expectAll = (table: Table, here: Attended) => {
    for (const person of Object.values(table.world.delegation.people)) {
      const who = whoSits(person)
      const isMissing = person.present && !person.bot && !here.connections.has(who) && !here.alarms.has(who)
      if (isMissing) awaitReturn(table, here, who, ARRIVAL_MS)
    }
  }

  return {
    attend(table) {
      const here: Attended = { connections: new Map(), alarms: new Map() }
      attended.set(table, here)
      expectAll(table, here)
      const stop = table.subscribe(({ facts }) => {
        if (facts.some(({ event }) => EXPECTED.includes(event.type))) expectAll(table, here)
      })
      return () => {
        stop()
        for (const cancel of here.alarms.values()) cancel()
        attended.delete(table)
      }
    },
    arrive(table, who) {
      const here = attended.get(table)
      if (!here) return
      calm(here, who)
      here.connections.set(who, (here.connections.get(who) ?? 0) + 1)
      tell(table, 'mark-returned', who)
    },
    leave(table, who) {
      const here = attended.get(table)
      const left = (here?.connections.get(who) ?? 0) - 1
      if (!here) return
      if (left > 0) return void here.connections.set(who, left)
      here.connections.delete(who)
      if (Object.values(table.world.delegation.people).some((sitting) => whoSits(sitting) === who))
        awaitReturn(table, here, who, DROP_MS)
    },
  }
}
