/**
 * The parts of the server put together: store → tables → rooms and HTTP on one port. `main.ts` gives it the process and
 * the environment; tests give it a folder and a free port.
 */
import { join } from 'node:path'
import { type Addresses, addressesOf } from './addresses.ts'
import { namesWith } from './classes/ids.ts'
import { inTurn } from './classes/in-turn.ts'
import { lookingBack } from './classes/look-back.ts'
import { root } from './cli/root.ts'
import type { Config } from './config.ts'
import { watchDisk } from './disk.ts'
import { httpApp } from './http/app.ts'
import { inFlight } from './http/in-flight.ts'
import { reporting } from './http/reports.ts'
import { keepFor } from './keeping.ts'
import { admission, tablesOf } from './live-tables.ts'
import type { Log } from './log.ts'
import { openMetrics } from './metrics.ts'
import { listen, serverWithin, shutDown } from './port.ts'
import { brokenFrames } from './rooms/broken-frames.ts'
import { type GameServer, gameServer } from './rooms/game-server.ts'
import { reservingSeats } from './rooms/matchmaking.ts'
import type { Farewell } from './rooms/room-host.ts'
import { loadScenarios } from './scenarios.ts'
import { StartUpError } from './start-up-faults.ts'
import { type EventStore, isStoreError } from './store/event-store.ts'
import { type Clock, systemClock } from './table/clock.ts'
import type { Registry } from './table/registry.ts'
import { tokensWith } from './tokens.ts'

export interface Running {
  readonly addresses: Addresses
  readonly port: number
  readonly game: GameServer
  /** Resolves when the store broke; everybody was told to come back, and the process must end. */
  readonly failed: Promise<unknown>
  /** Stops accepting, finishes what waits, tells everybody to come back, and why; closes the store. Within ten seconds. */
  close(why?: Farewell): Promise<void>
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
  const restoredAt = await store.restoredAt().catch(unlessDamaged)
  const admits = admission(store)
  const disk = watchDisk({ folder: config.dataDir, room: store.room, warnBelowMb: config.diskWarnMb ?? 0, log })
  const stopDeleting = keepFor({ store, clock, days: config.keepDays ?? 0, log })
  const metrics = figuresOf(tables, disk, () => game.clients())

  const { trustProxy = 0, basePath = '' } = config
  const http = serverWithin(basePath)
  // Before anything hears its faults, and without a pause until `app` hears its requests.
  const port = await listen(http, config)
  const requests = inFlight(http)
  const broken = brokenFrames(log, metrics.brokenFrame)
  const { acted } = metrics
  const { verify } = tokens
  let why: Farewell = 'comeBack'
  const farewell = () => why
  const host = { tables, presence, clock, verify, admits, report, broken, farewell, restoredAt, acted }
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
  const close = async (reason = why) => {
    isReady = false
    why = reason
    disk.close()
    stopDeleting()
    await shutDown({ http, requests, tables, ticker, game, store })
  }
  const failed = store.failed.then(() => tables.close())
  return { addresses, port, game, failed, close }
}

const figuresOf = (tables: Registry, disk: ReturnType<typeof watchDisk>, clients: () => number) =>
  openMetrics({
    tables: () => tables.count,
    damaged: () => tables.damaged,
    clients,
    diskFree: disk.free,
    diskFull: () => disk.state() === 'full',
  })

/** Where that page is damaged the tables go on all the same. */
function unlessDamaged(error: unknown): number {
  if (isStoreError(error, 'damaged')) return 0
  throw error
}

function soundScenarios(folder: string, log: Log): ReturnType<typeof loadScenarios>['scenarios'] {
  const { scenarios, problems } = loadScenarios(folder)
  for (const problem of problems) log.warn(problem, 'a scenario is left out')
  if (scenarios.size === 0)
    throw new StartUpError('No scenario is sound, so nothing can be played: `npm run -s scenarios` says what to mend.')
  return scenarios
}
