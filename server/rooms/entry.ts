/**
 * Who may enter a table's room: asked before a room is made, with the options of the join request. A refusal is a
 * `ServerError` whose message is a code with a sentence `errors.<code>`.
 */
import { ErrorCode, ServerError } from '@colyseus/core'
import { z } from 'zod'
import { own, type World } from '../../shared/engine/kernel/world.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts'
import { isStoreError } from '../store/event-store.ts'
import { isSeatGone, type Principal } from '../table/principal.ts'
import { TooManyTables } from '../table/registry.ts'
import type { Table } from '../table/table.ts'
import type { RoomHost } from './room-host.ts'

/**
 * More fields may come: the framework adds its own. `protocol` may be left out by a client that reads what comes, and `line`
 * by one that is content to be shown out by another connection of its own.
 */
const JoinOptions = z.object({
  table: z.string().min(1).max(40),
  token: z.string().min(1).max(2000),
  protocol: z.int().optional(),
  line: z.string().max(40).optional(),
})

/** All stay but `not-now` and `too-many-tables`, which may be tried again. */
export type EntryRefusal =
  | 'malformed'
  | 'other-protocol'
  | 'bad-token'
  | 'unknown-table'
  | 'seat-gone'
  | 'damaged'
  | 'too-many-tables'
  | 'not-now'
const refuse = (code: EntryRefusal): ServerError => new ServerError(ErrorCode.AUTH_FAILED, code)

/**
 * The room that a principal enters, and no other. Instructors have one of their own: where they look is in no state that is
 * written for a seat (CHN-5). Observers outside have one that holds what they may see and nothing else (OBS-2). So has
 * each delegate who came late, until the head has shown what was before (DEL-4).
 */
export type Door = 'table' | 'instructors' | 'gallery' | 'newcomer'
export function doorOf({ role, person }: Pick<Principal, 'role' | 'person'>, world: World | undefined): Door {
  if (role === 'instructor') return 'instructors'
  if (role === 'observer') return 'gallery'
  return world && own(world.delegation.people, person)?.earlier ? 'newcomer' : 'table'
}

/** The principal of whoever may enter. Opens the table, so that a room finds it open. */
export async function checkEntry(host: RoomHost, options: unknown, door: Door): Promise<Principal> {
  const parsed = JoinOptions.safeParse(options)
  if (!parsed.success) throw refuse('malformed')
  const { table: id, token, protocol } = parsed.data
  if (protocol !== undefined && protocol !== PROTOCOL_VERSION) throw refuse('other-protocol')
  const principal = await host.verify(token)
  if (!principal) throw refuse('bad-token')
  const table = await openFor(host, principal, id)
  if (doorOf(principal, table.world) !== door) throw refuse('unknown-table')
  if (isSeatGone(table.world, principal)) throw refuse('seat-gone')
  return principal
}

async function openFor(host: RoomHost, principal: Principal, id: string): Promise<Table> {
  try {
    if (!(await host.admits(principal, id))) throw refuse('unknown-table')
    return await host.tables.open(id)
  } catch (error) {
    if (error instanceof ServerError) throw error
    if (isStoreError(error, 'unknown')) throw refuse('unknown-table')
    if (isStoreError(error, 'damaged')) throw refuse('damaged')
    if (error instanceof TooManyTables) throw refuse('too-many-tables')
    host.report(error)
    throw refuse('not-now')
  }
}
