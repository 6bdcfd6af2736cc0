/** The Colyseus server of this process: its transport on our HTTP server, and one kind of room. */
import type { Server as HttpServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { matchMaker, type Room, Server } from '@colyseus/core'
import { WebSocketTransport } from '@colyseus/ws-transport'
import type { Door } from './entry.ts'
import { galleryRoomWith } from './gallery-room.ts'
import { newcomerRoomWith } from './newcomer-room.ts'
import { isFromElsewhere } from './origin.ts'
import type { RoomHost } from './room-host.ts'
import { tableRoomWith } from './table-room.ts'

/** A larger frame is not even read; one between this and `FRAME_BYTES` is answered with a refusal. */
const SOCKET_BYTES = 1024 * 1024
/** A connection that leaves so many signs of life unanswered, one each so many ms, is half-open and is cut. */
const SIGN_OF_LIFE = { pingInterval: 3_000, pingMaxRetries: 2 }

export interface GameServer {
  readonly colyseus: Server
  readonly clients: () => number
  /** A room of this process, for tests and inspection. */
  readonly roomOf: (roomId: string) => Room | undefined
  /** Lets clients join from now on. */
  accept(): Promise<void>
  /** Tells everybody to come back, and closes the rooms; whoever has not gone within `ms` is cut. */
  close(ms: number): Promise<void>
}

export interface Hosting {
  readonly host: RoomHost
  /** How many proxies stand before us. */
  readonly trustProxy: number
}

/** One room a table and door; clients always ask for `table` (`matchmaking.ts`). */
export function gameServer(http: HttpServer, { host, trustProxy }: Hosting, logger: object): GameServer {
  const transport = new WebSocketTransport({
    noServer: true,
    maxPayload: SOCKET_BYTES,
    ...SIGN_OF_LIFE,
    beforeUpgrade: (_, { headers }) =>
      isFromElsewhere(headers, trustProxy > 0) ? new Response(null, { status: 403 }) : undefined,
  })
  // The framework writes a stack for each broken frame that anybody sends.
  // biome-ignore lint/complexity/useLiteralKeys: brackets reach a member that the framework keeps private
  transport['wss'].on('connection', (socket) => socket.removeAllListeners('error').on('error', host.broken))
  // Attached so and not by the option `server`: with that, signs of life begin with the event `listening`, which is past here.
  transport.attachToServer(http)
  http.on('error', host.report)
  const colyseus = new Server({ transport, gracefullyShutdown: false, greet: false, logger })
  const rooms = {
    table: tableRoomWith(host, 'table'),
    instructors: tableRoomWith(host, 'instructors'),
    gallery: galleryRoomWith(host),
    newcomer: newcomerRoomWith(host),
  } satisfies Record<Door, unknown>
  for (const [door, room] of Object.entries(rooms))
    colyseus.define(door, room).filterBy((door === 'newcomer' ? ['table', 'person'] : ['table']) as never[])
  return {
    colyseus,
    clients: () => matchMaker.stats.local.ccu,
    roomOf: (roomId) => matchMaker.getLocalRoomById(roomId),
    accept: () => matchMaker.accept(),
    async close(ms) {
      await Promise.race([colyseus.gracefullyShutdown(false), wait(ms, undefined, { ref: false })])
      // biome-ignore lint/complexity/useLiteralKeys: brackets reach a member that the framework keeps private
      for (const socket of transport['wss'].clients) socket.terminate()
    },
  }
}
