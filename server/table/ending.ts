/** Why a table is held no longer. */
import { isStoreError } from '../store/event-store.ts'

/**
 * `failed`: the store broke. `fenced`: another process has the table; join again. `damaged`: what is stored of it cannot be
 * read any more. `closed`: we gave it back.
 */
export type Ending = 'failed' | 'fenced' | 'damaged' | 'closed'

/** What follows from an append that was refused. */
export function endingAfter(error: unknown): Ending {
  if (isStoreError(error, 'damaged')) return 'damaged'
  return isStoreError(error, 'fenced', 'out-of-place', 'repeated') ? 'fenced' : 'failed'
}
