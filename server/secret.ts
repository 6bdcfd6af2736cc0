/** The secret that signs the tokens of seats and instructors: given in the environment, or made once and kept with the data. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DATABASE } from './data-folder.ts'
import { folderFault, StartUpError } from './start-up-faults.ts'

/** Fewer can be guessed: characters in all, and different ones (32 random hexadecimal figures have 14 on average). */
const LEAST = 32
const LEAST_DIFFERENT = 9
const HOW_TO_MAKE = '`openssl rand -base64 33` makes a good one'

/** Why this can be guessed; '' when it cannot. */
function weakness(secret: string): string {
  if (/change.?me|example|default/i.test(secret)) return 'stands in an example'
  if (secret.trim().length < LEAST) return `is shorter than ${LEAST} characters`
  // What is made of one piece over and over is found again in itself, shifted by that piece.
  const isRepeated = `${secret}${secret}`.indexOf(secret, 1) < secret.length
  if (isRepeated || new Set(secret).size < LEAST_DIFFERENT) return 'has too little variety'
  return ''
}

/** A secret from the environment that cannot be guessed; throws a `StartUpError` that says how to make one. */
export function checkSecret(name: string, secret: string, otherwise: string): string {
  const why = weakness(secret)
  if (why) throw new StartUpError(`${name} ${why}, so it can be guessed: ${HOW_TO_MAKE}, ${otherwise}.`)
  return secret
}

/**
 * The secret of this data folder, made on the first start. Where one is missing beside a database, or damaged, a new one is made only
 * if `mayRenew`: with it all seats and classes that were given out are lost to those who hold them.
 */
export function keptSecret(dataDir: string, mayRenew: boolean): string {
  const file = join(dataDir, 'secret')
  try {
    const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
    if (kept.length >= LEAST) return kept
    if (!mayRenew && existsSync(file)) throw lost(`The secret in ${file} is damaged`)
    if (!mayRenew && existsSync(join(dataDir, DATABASE))) throw lost(`The secret ${file} is missing beside its data`)
    // Under a name of its own first: a half-written secret would be a damaged one.
    const made = randomBytes(32).toString('base64url')
    writeFileSync(`${file}.new`, made, { mode: 0o600 })
    renameSync(`${file}.new`, file)
    return made
  } catch (error) {
    throw folderFault(error, dataDir)
  }
}

const lost = (what: string): StartUpError =>
  new StartUpError(
    `${what}: put it back from a backup, or set KELISSOZ_SECRET if it was set before; or start with \`npm start -- --new-secret\`, after which nobody can come back to the seats and classes of before, and the logs of their tables stay.`,
  )
