/**
 * The whole server with a clock that goes `TIMES` as fast as ours: a game of half an hour is over in a few minutes, and nothing of
 * it is left out. Bots think, deadlines fall due and clocks stand still by this clock, as by any other.
 */
import '../../server/cli/building/production.ts'
import { join } from 'node:path'
import '../../server/cli/building/msgpack-in-js.ts'

const begun = Date.now()
const since = performance.now()
const times = Number(process.env.TIMES)
const now = (): number => begun + Math.round((performance.now() - since) * times)

const [{ readConfig }, { DATABASE }, { openLog }, { serve }, { openSqlite }] = await Promise.all([
  import('../../server/config.ts'),
  import('../../server/data-folder.ts'),
  import('../../server/log.ts'),
  import('../../server/serve.ts'),
  import('../../server/store/sqlite.ts'),
])
const config = readConfig(process.env)
const running = await serve(config, {
  store: await openSqlite(join(config.dataDir, DATABASE)),
  log: openLog(config.logLevel),
  clock: {
    now,
    wakeAt(at, wake) {
      const timer = setTimeout(() => void wake(), Math.max(0, at - now()) / times).unref()
      return () => clearTimeout(timer)
    },
    onLeap: () => () => {},
  },
})
process.on('SIGTERM', () => void running.close().then(() => process.exit(0)))
