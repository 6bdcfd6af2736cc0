/** The environment, parsed once. What is wrong with it is said in one sentence, and nothing starts. */
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { root } from './cli/root.ts'
import { DATABASE, openDataFolder } from './data-folder.ts'
import { basePathOf } from './http/base-path.ts'
import { checkSecret, keptSecret } from './secret.ts'
import { databaseFault, StartUpError } from './start-up-faults.ts'
import { finishInterrupted } from './store/swap.ts'

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(2567),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('data'),
  LOG_LEVEL: z.enum(LEVELS).default('info'),
  KELISSOZ_SECRET: z.string().optional(),
  BASE_PATH: z.string().default('').transform(basePathOf).pipe(z.string()),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  METRICS_TOKEN: z.string().optional(),
  KEEP_DAYS: z.coerce.number().int().min(0).max(36_500).default(180),
  TABLES_AT_MOST: z.coerce.number().int().min(1).max(100_000).default(400),
  DISK_WARN_MB: z.coerce.number().int().min(0).max(100_000_000).default(500),
})

/** What a setting has to be; those that are not here take any text. */
const NEEDS: Readonly<Record<string, string>> = {
  PORT: 'a whole number from 0 to 65535',
  LOG_LEVEL: `one of ${LEVELS.join(', ')}`,
  BASE_PATH: 'a path like /kelissoz, of letters, figures, dots and hyphens',
  TRUST_PROXY: 'a whole number from 0 to 10',
  DISK_WARN_MB: 'a whole number of megabytes',
  KEEP_DAYS: 'a whole number of days, 0 for ever',
  TABLES_AT_MOST: 'a whole number from 1 on',
}

export interface Config {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Where everything lies that must last; absolute. */
  readonly dataDir: string
  readonly logLevel: (typeof LEVELS)[number]
  /** Signs the seat tokens. */
  readonly secret: string
  /** How many reverse proxies stand before us, whose word on the client's address and our name is taken; 0 if left out. */
  readonly trustProxy?: number
  /** `/kelissoz`: the path of the host under which a proxy shows us; '' if left out. */
  readonly basePath?: string
  /** Whoever brings it reads the figures from anywhere; without it only this machine does. */
  readonly metricsToken?: string
  /** When less than this is free on the disk of the data, everybody whom it concerns is warned; 0 if left out. */
  readonly diskWarnMb?: number
  /** How many tables may be live at once; no limit if left out. */
  readonly tablesAtMost?: number
  /** Tables that nobody has used for so long are deleted; 0, or left out: never. */
  readonly keepDays?: number
}

/** Where the data lie, for whoever only wants to know that; nothing is made. */
export const dataFolderOf = (env: Readonly<Record<string, string | undefined>>): string =>
  resolve(root, env.DATA_DIR || 'data')

/**
 * Makes the data folder and, on the first start, the secret in it; what is empty counts as not set. `mayRenewSecret` is the
 * consent to losing the old one. Throws a `StartUpError`.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, mayRenewSecret = false): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    throw new StartUpError(`${name} in the environment is "${given[name]}": set it to ${NEEDS[name]}, or leave it out.`)
  }
  const {
    PORT,
    HOST,
    DATA_DIR,
    LOG_LEVEL,
    KELISSOZ_SECRET,
    METRICS_TOKEN,
    BASE_PATH,
    TRUST_PROXY,
    DISK_WARN_MB,
    TABLES_AT_MOST,
    KEEP_DAYS,
  } = parsed.data
  const dataDir = dataFolderOf({ DATA_DIR })
  if (METRICS_TOKEN) checkSecret('METRICS_TOKEN', METRICS_TOKEN, 'or leave it out and read the figures on this machine')
  if (KELISSOZ_SECRET)
    checkSecret('KELISSOZ_SECRET', KELISSOZ_SECRET, 'or leave it out and one is made and kept with the data')
  openDataFolder(dataDir)
  endRestore(dataDir)
  return {
    port: PORT,
    host: HOST,
    dataDir,
    logLevel: LOG_LEVEL,
    secret: KELISSOZ_SECRET ?? keptSecret(dataDir, mayRenewSecret),
    trustProxy: TRUST_PROXY,
    diskWarnMb: DISK_WARN_MB,
    tablesAtMost: TABLES_AT_MOST,
    keepDays: KEEP_DAYS,
    basePath: BASE_PATH,
    ...(METRICS_TOKEN && { metricsToken: METRICS_TOKEN }),
  }
}

/** A restore that a hard kill cut short is ended before the secret is read: it may bring another. */
function endRestore(dataDir: string): void {
  try {
    finishInterrupted(join(dataDir, DATABASE))
  } catch (error) {
    throw databaseFault(error, dataDir)
  }
}
