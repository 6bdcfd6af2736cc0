/** The record of a table page by page, for one reader: what is not for this reader's eyes is not counted either. */

import { type Reader, recordFor } from '../../shared/engine/views/record.ts'
import type { RecordEntry } from '../../shared/engine/views/record-entry.ts'
import type { RecordPage } from '../../shared/protocol/http.ts'
import type { Table } from './table.ts'

const FACTS_AT_ONCE = 200

/**
 * The last `limit` entries before position `before` (0 for the end), oldest first. `more` is false when the beginning
 * is reached; when it is true, a further page may still turn out to be empty.
 */
export async function recordPage(table: Table, reader: Reader, before: number, limit: number): Promise<RecordPage> {
  let entries: RecordEntry[] = []
  let from = before > 0 ? Math.min(before, table.world.seq + 1) : table.world.seq + 1
  while (from > 1 && entries.length < limit) {
    const facts = await table.facts(from, FACTS_AT_ONCE)
    const first = facts[0]
    if (first === undefined) break
    from = first.seq
    entries = [...facts.flatMap((fact) => recordFor(fact, reader) ?? []), ...entries]
  }
  const page = entries.slice(-limit)
  return { entries: page, more: page.length < entries.length || from > 1 }
}
