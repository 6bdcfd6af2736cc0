/** Games do not depend on each other: they are dealt out to as many threads as the machine has processors. */
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { playNumber, type Scored, type TournamentSettings } from '../bots/runner/tournament.ts'

interface Share {
  readonly settings: TournamentSettings
  readonly numbers: readonly number[]
}

/** A thread takes a while to start: so many games are worth one. */
const WORTH_A_THREAD = 6

/** All games in the order of their numbers: the same whatever the number of threads. */
export async function playInThreads(settings: TournamentSettings): Promise<readonly Scored[]> {
  const threads = Math.min(availableParallelism(), Math.ceil(settings.games / WORTH_A_THREAD))
  const numbers = Array.from({ length: settings.games }, (_, number) => number)
  if (threads < 2) return numbers.map((number) => playNumber(settings, number))
  const shares = Array.from({ length: threads }, (_, thread) => numbers.filter((number) => number % threads === thread))
  const played = await Promise.all(shares.map((share) => inThread({ settings, numbers: share })))
  return numbers.map((number) => played[number % threads]?.[Math.floor(number / threads)] as Scored)
}

function inThread(share: Share): Promise<readonly Scored[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Scored[]>()
  const worker = new Worker(new URL(import.meta.url), { workerData: share })
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`a thread ended with ${code} before it was done`)))
  return promise
}

const share: Partial<Share> | null = isMainThread ? null : workerData
if (share?.settings && share.numbers) {
  const { settings, numbers } = share
  parentPort?.postMessage(numbers.map((number) => playNumber(settings, number)))
}
