/**
 * Six digits can be guessed, so wrong codes are counted by address. A whole class sits behind one address, though, and the
 * right code always gets in: at once where it got in from there before or nobody guesses; else after its turn, or at once with
 * a proof of work. Only guessing becomes slow and dear, and right and wrong look the same until that is paid.
 */
import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { isSolved } from '../../shared/protocol/puzzle.ts'
import { HttpProblem } from './problem.ts'

const WRONG_CODES = 40
const SECONDS = 600
/** Addresses and codes that are remembered as good. */
const GOOD_AT_MOST = 10_000
/** Each wrong code beyond makes the turns of that address longer by so much, up to the most; ms. */
const TURN_MS = 50
const TURN_AT_MOST_MS = 1_000
/** Nobody waits longer for a turn, by and large: where more codes wait at one address, who comes then needs a proof. */
const WAIT_MS = 8_000
const WAITING_AT_MOST = 200
/** What a proof costs: half a second on a phone, more where more is guessed. */
const BITS = 16
const BITS_AT_MOST = 19
/** The longest proof that is looked at. */
const PROOF_AT_MOST = 20

export interface Asked {
  readonly address: string
  readonly code: string
  readonly proof: string | undefined
}
export interface CodeGuard {
  /**
   * Gives what `look` gives. Where too many codes from there were wrong it rejects `too-many-requests`, with what a proof
   * must solve: a wrong code that has no proof, and any that comes while many wait.
   */
  check<T>(asked: Asked, look: () => Promise<T>): Promise<T>
  /** A code that is known at this address, such as that of a class which was opened from there. */
  trust(address: string, code: string): void
}

/** `isWrong` tells a wrong code from other failures. */
export function codeGuard(isWrong: (error: unknown) => boolean): CodeGuard {
  const wrong = new RateLimiterMemory({ points: WRONG_CODES, duration: SECONDS })
  const good = new Set<string>()
  const salts = saltsOf()
  const turns = turnsByAddress()
  const isGood = ({ address, code }: Asked) => good.has(`${address} ${code}`)
  const trust = (address: string, code: string) => {
    if (good.size >= GOOD_AT_MOST) good.clear()
    good.add(`${address} ${code}`)
    turns.release(address, code)
  }
  /** How many codes were wrong beyond what is free, and until when that counts; null where none were. */
  const heldUp = async (address: string) => {
    const spent = await wrong.get(address)
    if (!spent || spent.consumedPoints < WRONG_CODES) return null
    return { beyond: spent.consumedPoints - WRONG_CODES, seconds: Math.max(1, Math.ceil(spent.msBeforeNext / 1000)) }
  }
  async function looked<T>({ address, code }: Asked, look: () => Promise<T>): Promise<T> {
    try {
      const found = await look()
      trust(address, code)
      return found
    } catch (error) {
      if (isWrong(error)) await wrong.consume(address).catch(() => {})
      throw error
    }
  }
  return {
    trust,
    async check(asked, look) {
      const held = isGood(asked) ? null : await heldUp(asked.address)
      if (!held) return looked(asked, look)
      const bits = bitsAfter(held.beyond)
      // One bit less was asked for a moment ago.
      const least = Math.max(BITS, bits - 1)
      const isPaid = salts.valid().some((salt) => isProof({ salt, code: asked.code, bits: least }, asked.proof))
      if (isPaid) return looked(asked, look)
      const tooMany = () =>
        new HttpProblem(429, 'too-many-requests', { seconds: held.seconds, salt: salts.newest(), bits })
      if (!(await turns.take(asked, Math.min(TURN_AT_MOST_MS, held.beyond * TURN_MS)))) throw tooMany()
      return looked(asked, look).catch((error) => {
        throw isWrong(error) ? tooMany() : error
      })
    },
  }
}

/** One bit more, twice the work, for each doubling of what was guessed. */
const bitsAfter = (beyond: number): number =>
  Math.min(BITS_AT_MOST, BITS + Math.floor(Math.log2(1 + beyond / WRONG_CODES)))

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()
const isProof = (puzzle: { salt: string; code: string; bits: number }, proof: string | undefined): boolean =>
  proof !== undefined && proof.length <= PROOF_AT_MOST && isSolved(puzzle, proof, sha256)

/** A salt is asked for during one span of time and taken during the next, too. */
function saltsOf() {
  let salts: readonly string[] = []
  let since = Number.NEGATIVE_INFINITY
  const valid = () => {
    const age = performance.now() - since
    if (age < SECONDS * 1000) return salts
    since = performance.now()
    salts = [randomBytes(9).toString('base64url'), ...(age < 2 * SECONDS * 1000 ? salts.slice(0, 1) : [])]
    return salts
  }
  return { valid, newest: () => valid()[0] ?? '' }
}

interface Line {
  pause: number
  /** What waits, by its code: all who wait with the same one have one turn. */
  readonly waiting: Map<string, PromiseWithResolvers<void>>
}
/** At each address one code after another. Which one is drawn: none is kept back by those that came before. */
function turnsByAddress() {
  const lines = new Map<string, Line>()
  const go = ({ waiting }: Line, code: string) => {
    waiting.get(code)?.resolve()
    waiting.delete(code)
  }
  async function run(address: string, line: Line) {
    while (line.waiting.size > 0) {
      await wait(line.pause)
      const codes = [...line.waiting.keys()]
      go(line, codes[Math.floor(Math.random() * codes.length)] ?? '')
    }
    lines.delete(address)
  }
  return {
    /** Resolves when it is its turn; false at once where too many wait. */
    async take({ address, code }: Asked, pause: number): Promise<boolean> {
      const known = lines.get(address)
      const line: Line = known ?? { pause, waiting: new Map() }
      line.pause = pause
      const turn = line.waiting.get(code) ?? Promise.withResolvers<void>()
      if (!line.waiting.has(code) && line.waiting.size >= Math.min(WAITING_AT_MOST, WAIT_MS / pause)) return false
      line.waiting.set(code, turn)
      if (!known) {
        lines.set(address, line)
        void run(address, line)
      }
      await turn.promise
      return true
    },
    /** Whoever waits there with this code waits no longer. */
    release(address: string, code: string): void {
      const line = lines.get(address)
      if (line) go(line, code)
    },
  }
}
