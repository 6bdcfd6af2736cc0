/** The requests that wait for their answer, so that a shutdown can wait for them. */
import type { Server, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** How often it is looked whether all is answered, ms. */
const LOOK_MS = 10

export interface InFlight {
  /** Resolves when everything that was asked so far has its answer, at the latest after `ms`. */
  readonly answered: (ms: number) => Promise<void>
}

export function inFlight(http: Server): InFlight {
  const waiting = new Set<ServerResponse>()
  http.on('request', (_, response) => {
    waiting.add(response)
    response.once('close', () => waiting.delete(response))
  })
  return {
    async answered(ms) {
      for (const end = performance.now() + ms; waiting.size > 0 && performance.now() < end; ) await wait(LOOK_MS)
    },
  }
}
