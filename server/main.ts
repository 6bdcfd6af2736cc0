/** The process: environment in, links out, signals heard. Everything else is put together in `serve.ts`. */
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Running } from './serve.ts'

/** The native part of the store ends older versions without a word. */
const OLDEST_NODE = 22
/** The hard end of a shutdown, ms. */
const SHUTDOWN_MS = 9_500
/** What everybody may take to read that the store broke, ms. */
const FAREWELL_MS = 1_000

async function main(): Promise<void> {
  const major = Number(process.versions.node.split('.')[0])
  if (major < OLDEST_NODE)
    return end(
      `Kelissoz needs Node ${OLDEST_NODE} or later and this is ${process.version}; \`npm start\` brings its own.`,
    )
  const { ConfigError, readConfig } = await import('./config.ts')
  try {
    await run(readConfig(process.env))
  } catch (error) {
    if (error instanceof ConfigError) return end(error.message)
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      return end('The port is taken: stop the other server, or set PORT to a free one.')
    return end(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

async function run(config: import('./config.ts').Config): Promise<void> {
  await import('./cli/msgpack-in-js.ts')
  const [{ openLog }, { openSqlite }, { serve }, { links }, { ConfigError }] = await Promise.all([
    import('./log.ts'),
    import('./store/sqlite.ts'),
    import('./serve.ts'),
    import('./links.ts'),
    import('./config.ts'),
  ])
  const log = openLog(config.logLevel)
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected and nobody listened'))
  const store = await openSqlite(join(config.dataDir, 'kelissoz.sqlite')).catch((error) => {
    throw new ConfigError(`The data in ${config.dataDir} cannot be opened: ${error.message}`)
  })
  const running = await serve(config, { store, log })
  hearSignals(running)
  console.log(links(running.addresses))
  await running.failed
  log.fatal('the store broke; what was answered is safe, and everybody comes back when the server is started again')
  await wait(FAREWELL_MS)
  process.exit(1)
}

/** The first signal drains; a second one does not wait. */
function hearSignals(running: Running): void {
  let isClosing = false
  const hear = async () => {
    if (isClosing) process.exit(1)
    isClosing = true
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref()
    await running.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void hear())
  process.on('SIGINT', () => void hear())
}

function end(sentence: string): void {
  console.error(sentence)
  process.exit(1)
}

await main()
