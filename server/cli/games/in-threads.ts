/** Games do not depend on each other: they are dealt out to as many threads as the machine has processors. */
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

interface Share<Settings> {
  readonly settings: Settings
  readonly numbers: readonly number[]
}
type Playing<Settings, Played> = (settings: Settings, number: number) => Played

/** A thread takes a while to start: so many games are worth one. */
const WORTH_A_THREAD = 6

/**
 * Games 0 to `games` − 1 in the order of their numbers: the same whatever the number of threads. `file` is the module that
 * answers in a thread (`answerInThread`) with the same `play`.
 */
export async function inThreads<Settings, Played>(
  file: URL,
  settings: Settings,
  games: number,
  play: Playing<Settings, Played>,
): Promise<readonly Played[]> {
  const threads = Math.min(availableParallelism(), Math.ceil(games / WORTH_A_THREAD))
  const numbers = Array.from({ length: games }, (_, number) => number)
  if (threads < 2) return numbers.map((number) => play(settings, number))
  const shares = Array.from({ length: threads }, (_, thread) => numbers.filter((number) => number % threads === thread))
  const played = await Promise.all(
    shares.map((share) => inThread<Settings, Played>(file, { settings, numbers: share })),
  )
  return numbers.map((number) => played[number % threads]?.[Math.floor(number / threads)] as Played)
}

function inThread<Settings, Played>(file: URL, share: Share<Settings>): Promise<readonly Played[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Played[]>()
  const worker = new Worker(file, { workerData: share })
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`a thread ended with ${code} before it was done`)))
  return promise
}

/** Plays the share of this thread, if it is one that `inThreads` has started. */
export function answerInThread<Settings, Played>(play: Playing<Settings, Played>): void {
  const share: Partial<Share<Settings>> | null = isMainThread ? null : workerData
  if (!share?.settings || !share.numbers) return
  const { settings, numbers } = share
  parentPort?.postMessage(numbers.map((number) => play(settings, number)))
}
