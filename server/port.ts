/** The one port of the server: opened before anybody is heard, and closed when all who wait have their answers. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Config } from './config.ts'
import { within } from './http/base-path.ts'
import type { InFlight } from './http/in-flight.ts'
import type { GameServer } from './rooms/game-server.ts'
import { listeningFault } from './start-up-faults.ts'
import type { EventStore } from './store/event-store.ts'
import type { Registry } from './table/registry.ts'
import type { Ticker } from './table/ticker.ts'

/** A server whose listeners, coming later, hear what is asked for within the site. */
export function serverWithin(basePath: string): Server {
  const strip = (request: IncomingMessage) => {
    request.url = within(basePath, request.url ?? '/')
  }
  return createServer(strip).on('upgrade', strip)
}

export async function listen(http: Server, { port, host }: Config): Promise<number> {
  http.listen(port, host)
  await once(http, 'listening').catch((error) => {
    throw listeningFault(error, host, port)
  })
  return (http.address() as AddressInfo).port
}

interface Open {
  readonly http: Server
  readonly requests: InFlight
  readonly tables: Registry
  readonly ticker: Ticker
  readonly game: GameServer
  readonly store: EventStore
}

/** How long a request that was begun may take, and clients to go, ms; the whole shutdown stays under ten seconds. */
const ANSWERING_MS = 1_500
const LEAVING_MS = 5_000

export async function shutDown({ http, requests, tables, ticker, game, store }: Open): Promise<void> {
  http.close()
  http.closeIdleConnections()
  await requests.answered(ANSWERING_MS)
  ticker.stop()
  await tables.close()
  await nextTurn() // the last patches and answers go out before anybody is shown out
  await game.close(LEAVING_MS)
  http.closeAllConnections()
  await store.close()
}
