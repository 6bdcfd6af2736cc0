/** The process: environment in, links out, signals heard. Everything else is put together in `life.ts`. */
import './cli/building/production.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Life } from './life.ts'

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
  // What is written holds secrets of classes: for the owner of the data alone.
  process.umask(0o077)
  const [{ readConfig }, { StartUpError }] = await Promise.all([import('./config.ts'), import('./start-up-faults.ts')])
  try {
    await run(readConfig(process.env, wish()), () => readConfig(process.env))
  } catch (error) {
    if (error instanceof StartUpError) return end(error.message)
    return end(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

/** Whether a new secret is wished for. */
function wish(): boolean {
  try {
    return parseArgs({ options: { 'new-secret': { type: 'boolean', default: false } } }).values['new-secret']
  } catch (error) {
    return end(
      `${(error as Error).message}. The only option is --new-secret; everything else is set in the environment.`,
    )
  }
}

type Config = import('./config.ts').Config
async function run(config: Config, readAgain: () => Config): Promise<void> {
  await import('./cli/building/msgpack-in-js.ts')
  const [{ openLog }, { beginLife }, { links }] = await Promise.all([
    import('./log.ts'),
    import('./life.ts'),
    import('./links.ts'),
  ])
  const log = openLog(config.logLevel)
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected and nobody listened'))
  const life = await beginLife(config, readAgain, log)
  hearSignals(life)
  console.log(links(life.addresses))
  await life.failed
  log.fatal('the store broke; what was answered is safe, and everybody comes back when the server is started again')
  await wait(FAREWELL_MS)
  process.exit(1)
}

/** The first signal drains; a second one does not wait. */
function hearSignals(life: Life): void {
  let isClosing = false
  const hear = async () => {
    if (isClosing) process.exit(1)
    isClosing = true
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref()
    await life.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void hear())
  process.on('SIGINT', () => void hear())
}

function end(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

await main()
