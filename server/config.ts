/** The environment, parsed once. What is wrong with it is said in one sentence, and nothing starts. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { root } from './cli/root.ts'

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(2567),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('data'),
  LOG_LEVEL: z.enum(LEVELS).default('info'),
  KELISSOZ_SECRET: z.string().optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  NODE_ENV: z.string().optional(),
})

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
}

export class ConfigError extends Error {}

/** Shorter secrets can be guessed. */
const SECRET_LENGTH = 32

/** Makes the data folder and, on the first start, the secret in it; what is empty counts as not set. Throws `ConfigError`. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' }
    throw new ConfigError(`${path.join('.')} in the environment is wrong: ${message}`)
  }
  const { PORT, HOST, DATA_DIR, LOG_LEVEL, KELISSOZ_SECRET, NODE_ENV, TRUST_PROXY } = parsed.data
  const dataDir = resolve(root, DATA_DIR)
  mkdirSync(dataDir, { recursive: true })
  const secret = KELISSOZ_SECRET ? checkSecret(KELISSOZ_SECRET, NODE_ENV === 'production') : keptSecret(dataDir)
  return { port: PORT, host: HOST, dataDir, logLevel: LOG_LEVEL, secret, trustProxy: TRUST_PROXY }
}

/** In production a secret that stands in an example, or a short one, is no secret. */
function checkSecret(secret: string, isProduction: boolean): string {
  const isDefault = secret.length < SECRET_LENGTH || /change|default|example|secret/i.test(secret)
  if (isProduction && isDefault) {
    throw new ConfigError(
      `KELISSOZ_SECRET must be your own, at least ${SECRET_LENGTH} characters; leave it out and one is made and kept in the data folder`,
    )
  }
  return secret
}

/** The secret of this data folder, readable by its owner alone; made when there is none. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length >= SECRET_LENGTH) return secret
  throw new ConfigError(`the secret in ${file} is damaged; remove the file and everybody must join again`)
}
