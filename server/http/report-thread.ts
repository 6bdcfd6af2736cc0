/**
 * The thread of `reports.ts`. Messages in: `{ id, world }`, a table that is over; out: `{ id, reports }`, what each party came to,
 * or `{ id, error }`.
 */
import { parentPort } from 'node:worker_threads'
import { reportsOf } from '../../shared/analysis/report.ts'
import type { Answer, Ask } from './reports.ts'

const answerTo = ({ id, world }: Ask): Answer => {
  try {
    return { id, reports: reportsOf(world) }
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (ask: Ask) => parentPort?.postMessage(answerTo(ask)))
