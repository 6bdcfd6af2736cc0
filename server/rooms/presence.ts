/**
 * Who is here: the table is told that somebody is away when the last connection of that person has been gone for longer
 * than a short drop, and that they are back when they are.
 */
import { HOST } from '../../shared/engine/kernel/actor.ts'
import type { EventType } from '../../shared/engine/kernel/event.ts'
import type { Person } from '../../shared/engine/procedures/delegation/state.ts'
import type { Clock } from '../table/clock.ts'
import type { Principal } from '../table/principal.ts'
import type { Attendant } from '../table/registry.ts'
import type { Table } from '../table/table.ts'

/** A drop that lasts no longer is not worth telling. */
export const DROP_MS = 10_000
/** Whoever just got a seat, or whose table was just opened again, has this long to come. */
export const ARRIVAL_MS = 30_000
/** When the disk was full, the table is told a little later. */
const AGAIN_MS = 5_000

export interface Presence {
  readonly attend: Attendant
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

/** False when it could not be saved. */
async function mark(table: Table, who: string, isHere: boolean): Promise<boolean> {
  const type = isHere ? 'mark-returned' : 'mark-away'
  const known = Object.values(table.world.delegation.people).filter((sitting) => whoSits(sitting) === who)
  const acts = known
    .filter(({ present }) => present !== isHere)
    .map(({ id }) => table.act({ id: null, actor: HOST, command: { type, person: id } }))
  return (await Promise.all(acts)).every((outcome) => outcome.ok || outcome.code !== 'full')
}

export function presenceWith(clock: Clock): Presence {
  const attended = new Map<Table, Attended>()

  /** That they are here, or away: whichever is so now. */
  const tell = async (table: Table, who: string) => {
    const here = attended.get(table)
    if (!here) return
    const isHere = here.connections.has(who)
    if (!(await mark(table, who, isHere)) && attended.get(table) === here) awaitReturn(table, here, who, AGAIN_MS)
  }
  const calm = ({ alarms }: Attended, who: string) => {
    alarms.get(who)?.()
    alarms.delete(who)
  }
  const awaitReturn = (table: Table, here: Attended, who: string, ms: number) => {
    calm(here, who)
    const wake = () => {
      here.alarms.delete(who)
      void tell(table, who)
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
      void tell(table, who)
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
