/** Putting people and bots into seats. Whatever the table refuses is said as a code of ours. */
import { HOST } from '../../shared/engine/kernel/actor.ts'
import type { Role } from '../../shared/engine/procedures/delegation/state.ts'
import { seatsOf } from '../table/seats.ts'
import type { Table } from '../table/table.ts'
import { SchoolError } from './school.ts'

export interface Sitting {
  readonly person: string
  readonly name: string
  readonly party: string
  readonly role: Role
}

/**
 * Seats a person, or lets one who comes by a code ask for it (DEL-4); rejects `seat-taken` when somebody else has become its head,
 * `class-locked`, `disk-full`, and `not-now` when the table stopped.
 */
export async function seatPerson(table: Table, sitting: Sitting & { asks?: boolean }): Promise<void> {
  const answer = await table.act({ id: null, actor: HOST, command: { type: 'seat-person', ...sitting, bot: false } })
  if (answer.ok) return
  if (answer.code === 'head-is-taken') throw new SchoolError('seat-taken')
  if (answer.code === 'locked') throw new SchoolError('class-locked')
  if (answer.code === 'no-such-seat') throw new SchoolError('unknown-party')
  throw new SchoolError(answer.code === 'full' ? 'disk-full' : 'not-now')
}

/** A bot as head of every seat that nobody holds. Whoever plays the bots takes it from there. */
export async function seatBots(table: Table): Promise<void> {
  for (const { party, free, bot } of seatsOf(table.world)) {
    if (!free || bot) continue
    const command = { type: 'seat-person', person: `bot-${party}`, name: party, party, role: 'head', bot: true }
    const answer = await table.act({ id: null, actor: HOST, command })
    if (!answer.ok) throw new SchoolError('not-now')
  }
}
