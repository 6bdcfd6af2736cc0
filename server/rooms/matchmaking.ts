/**
 * Seats in rooms, asked for over HTTP as the Colyseus clients do it. Only what this product needs: join a table's room,
 * and come back to it after a drop. In particular nobody can `create` a second room for a table.
 */
import { createAuthContext, matchMaker, ServerError } from '@colyseus/core'
import { doorOf } from './entry.ts'
import type { RoomHost } from './room-host.ts'

export type SeatAnswer =
  | { readonly status: 200; readonly body: Awaited<ReturnType<typeof matchMaker.joinOrCreate>> }
  /** `message` for the Colyseus clients, `error` as everywhere else in our HTTP interface. */
  | { readonly status: number; readonly body: { readonly message: string; readonly error: { readonly code: string } } }

const METHODS: readonly string[] = ['joinOrCreate', 'reconnect']
/** Refusals that another try does not change. */
const FINAL: readonly string[] = ['malformed', 'other-protocol', 'bad-token', 'unknown-table', 'seat-gone', 'damaged']

/** What it takes to know somebody's room. */
type Finding = Pick<RoomHost, 'verify' | 'tables' | 'report'>

/** Answers `POST /matchmake/:method/:name` with its JSON body. Never rejects. */
export const reservingSeats =
  (host: Finding) =>
  (method: string, name: string, body: unknown, headers: Headers): Promise<SeatAnswer> =>
    reserveSeat(host, method, name, { headers, body })

async function reserveSeat(
  host: Finding,
  method: string,
  name: string,
  { headers, body }: { headers: Headers; body: unknown },
): Promise<SeatAnswer> {
  if (!METHODS.includes(method)) return no(404, 'not-found')
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return no(400, 'malformed')
  if (matchMaker.state !== matchMaker.MatchMakerState.READY) return no(503, 'not-now')
  try {
    const context = createAuthContext({ headers })
    const { room, person } = await roomFor(host, name, body)
    return { status: 200, body: await matchMaker.controller.invokeMethod(method, room, { ...body, person }, context) }
  } catch (error) {
    const code = error instanceof ServerError ? error.message : ''
    if (method === 'reconnect') return no(404, 'reconnect-expired')
    if (FINAL.includes(code)) return no(403, code)
    return code === 'too-many-tables' ? no(503, 'too-many-tables') : no(503, 'not-now')
  }
}

/** Clients ask for the table; an instructor, an observer outside and a newcomer are led to rooms of their own. */
async function roomFor(host: Finding, name: string, body: object): Promise<{ room: string; person: string }> {
  if (name !== 'table' || !('token' in body) || typeof body.token !== 'string') return { room: name, person: '' }
  const principal = await host.verify(body.token)
  if (!principal) return { room: name, person: '' }
  const { table, person } = principal
  // A table that cannot be opened is refused at the door.
  const world =
    table === ''
      ? undefined
      : await host.tables.open(table).then(
          ({ world }) => world,
          () => undefined,
        )
  return { room: doorOf(principal, world), person }
}

const no = (status: number, code: string): SeatAnswer => ({ status, body: { message: code, error: { code } } })
