/** Looks back in a thread of its own, so that no table waits for it. */
import { parentPort, workerData } from 'node:worker_threads'
import { costliest, type Looking } from './costliest.ts'

/** Whoever waits is shown what is known by then, ms. */
const PATIENCE_MS = 16_000

const until = performance.now() + PATIENCE_MS
parentPort?.postMessage(costliest(workerData as Looking, () => performance.now() < until))
