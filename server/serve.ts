/**
 * The parts of the server put together: store → tables → rooms and HTTP on one port. `main.ts` gives it the process and
 * the environment; tests give it a folder and a free port.
 */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Addresses, addressesOf } from './addresses.ts'
import { fillSeats } from './classes/fill-seats.ts'
import { namesWith } from './classes/ids.ts'
import { inTurn } from './classes/in-turn.ts'
import { liveBots } from './classes/live-bots.ts'
import { lookingBack } from './classes/look-back.ts'
import { standStill } from './classes/stand-still.ts'
import { root } from './cli/root.ts'
import type { Config } from './config.ts'
import { watchDisk } from './disk.ts'
import { httpApp } from './http/app.ts'
import { within } from './http/base-path.ts'
import { type InFlight, inFlight } from './http/in-flight.ts'
import { reporting } from './http/reports.ts'
import { keepFor } from './keeping.ts'
import type { Log } from './log.ts'
import { openMetrics } from './metrics.ts'
import { brokenFrames } from './rooms/broken-frames.ts'
import { type GameServer, gameServer } from './rooms/game-server.ts'
import { reservingSeats } from './rooms/matchmaking.ts'
import { presenceWith } from './rooms/presence.ts'
import { loadScenarios } from './scenarios.ts'
import { listeningFault, StartUpError } from './start-up-faults.ts'
import type { EventStore } from './store/event-store.ts'
import { type Clock, systemClock } from './table/clock.ts'
import { type Attendant, type Registry, registry } from './table/registry.ts'
import type { Table } from './table/table.ts'
import { startTicker, type Ticker } from './table/ticker.ts'
import { tokensWith } from './tokens.ts'

export interface Running {
  readonly addresses: Addresses
  readonly port: number
  readonly game: GameServer
  /** Resolves when the store broke; everybody was told to come back, and the process must end. */
  readonly failed: Promise<unknown>
  /** Stops accepting, finishes what waits, tells everybody to come back, closes the store. Within ten seconds. */
  close(): Promise<void>
}

export interface Parts {
  readonly store: EventStore
  readonly log: Log
  readonly scenarioFolder?: string
  /** The system's, unless a test moves its own. */
  readonly clock?: Clock
}

/** Rejects when the port is taken or no scenario is sound. */
export async function serve(
  config: Config,
  { store, log, scenarioFolder, clock = systemClock }: Parts,
): Promise<Running> {
  const report = (error: unknown) => log.error({ err: error }, 'something went wrong')
  const scenarios = soundScenarios(scenarioFolder ?? join(root, 'scenarios'), log)
  const { tables, ticker, presence } = tablesOf(config, { store, log, clock, report })
  const tokens = tokensWith(config.secret, clock.now)
  const admits = admission(store)
  const disk = watchDisk({ folder: config.dataDir, room: store.room, warnBelowMb: config.diskWarnMb ?? 0, log })
  const stopDeleting = keepFor({ store, clock, days: config.keepDays ?? 0, log })
  const metrics = openMetrics({
    tables: () => tables.count,
    damaged: () => tables.damaged,
    clients: () => game.clients(),
    diskFree: disk.free,
    diskFull: () => disk.state() === 'full',
  })

  const { trustProxy = 0, basePath = '' } = config
  const http = serverWithin(basePath)
  // Before anything hears its faults, and without a pause until `app` hears its requests.
  const port = await listen(http, config)
  const requests = inFlight(http)
  const broken = brokenFrames(log, metrics.brokenFrame)
  const host = { tables, presence, clock, verify: tokens.verify, admits, report, acted: metrics.acted, broken }
  const game = gameServer(http, { host, trustProxy }, log)
  let isReady = false
  const addresses = addressesOf(config.host, port, basePath)
  const app = httpApp({
    ...{
      metrics,
      metricsToken: config.metricsToken,
      log,
      report,
      reserveSeat: reservingSeats(host),
      trustProxy,
      basePath,
      clientFolder: join(root, 'dist/client'),
    },
    school: { store, tables, tokens, scenarios, nameOf: namesWith(config.secret), inTurn: inTurn(), now: clock.now },
    lookBack: lookingBack(store, report),
    reports: reporting(),
    doors: { tokens, tables, admits, now: clock.now },
    disk: disk.state,
    isReady: () => isReady,
    addresses: () => addresses.network,
  })
  http.on('request', app)

  await game.accept()
  isReady = true
  const close = async () => {
    isReady = false
    disk.close()
    stopDeleting()
    await shutDown({ http, requests, tables, ticker, game, store })
  }
  const failed = store.failed.then(() => tables.close())
  return { addresses, port, game, failed, close }
}

interface Live {
  readonly store: EventStore
  readonly log: Log
  readonly clock: Clock
  readonly report: (error: unknown) => void
}
/** The tables of this process, with all who attend them. */
function tablesOf({ tablesAtMost: atMost = Number.POSITIVE_INFINITY }: Config, { log, ...live }: Live) {
  const { store, clock, report } = live
  const owner = randomUUID()
  const ticker = startTicker({ owner, ...live })
  const presence = presenceWith(clock)
  const attend = attendedBy([
    presence.attend,
    fillSeats(report),
    liveBots(store, clock, report),
    standStill(store, report),
    (table) =>
      table.subscribe(({ facts }) => {
        // Opened anew, it is without the words of whom it forgets (`open-table.ts`).
        if (facts.some(({ event }) => event.type === 'person-forgotten')) tables.renew(table.id).catch(report)
      }),
  ])
  const tables: Registry = registry({ ...live, owner, ticker, attend, atMost, alarm: alarmIn(log) })
  return { tables, ticker, presence }
}

const alarmIn = (log: Log) => (table: string) =>
  log.error({ table }, 'what is stored of a table is damaged: it is closed, the others go on; a backup brings it back')

function soundScenarios(folder: string, log: Log): ReturnType<typeof loadScenarios>['scenarios'] {
  const { scenarios, problems } = loadScenarios(folder)
  for (const problem of problems) log.warn(problem, 'a scenario is left out')
  if (scenarios.size === 0)
    throw new StartUpError('No scenario is sound, so nothing can be played: `npm run -s scenarios` says what to mend.')
  return scenarios
}

const attendedBy = (attendants: readonly Attendant[]) => (table: Table) => {
  const stops = attendants.map((attend) => attend(table))
  return () => {
    for (const stop of stops) stop()
  }
}

/** A principal opens its own table; an instructor's opens every table of the class. */
const admission =
  (store: EventStore) => async (principal: { role: string; table: string; class: string }, id: string) => {
    if (principal.role !== 'instructor') return principal.table === id
    const row = await store.findTable(id)
    return row !== null && row.class === principal.class && principal.class !== ''
  }

/** A server whose listeners, coming later, hear what is asked for within the site. */
function serverWithin(basePath: string): Server {
  const strip = (request: IncomingMessage) => {
    request.url = within(basePath, request.url ?? '/')
  }
  return createServer(strip).on('upgrade', strip)
}

async function listen(http: Server, { port, host }: Config): Promise<number> {
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

async function shutDown({ http, requests, tables, ticker, game, store }: Open): Promise<void> {
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
