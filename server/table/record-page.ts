/** The record of a table page by page, for one reader: what is not for this reader's eyes is not counted either. */
import { entriesFor, type Reader, recordFor, recordName } from '../../shared/engine/views/record.ts'
import type { RecordLine, RecordPart } from '../../shared/engine/views/record-entry.ts'
import type { Table } from './table.ts'

/** Facts that are read at once. */
const CHUNK = 200

/**
 * By table and record: at `[k]`, how many of the first `k * CHUNK` facts are lines of it. The log only grows, so that what was
 * counted once stays: a page from long ago need not read all that came after it.
 */
const counted = new WeakMap<Table, Map<string, number[]>>()

function countsOf(table: Table, record: string): number[] {
  const records = counted.get(table) ?? new Map<string, number[]>()
  counted.set(table, records)
  const counts = records.get(record) ?? []
  records.set(record, counts)
  return counts
}

/** The last `limit` lines before line `before` of the reader's record (0 for the end). */
export async function recordPage(table: Table, reader: Reader, before: number, limit: number): Promise<RecordPart> {
  const { seq, entries } = table.world
  const record = recordName(reader)
  const counts = countsOf(table, record)
  let above = entriesFor(entries, reader)
  const last = before > 0 ? Math.min(before - 1, above) : above
  let lines: RecordLine[] = []
  for (let k = Math.floor(seq / CHUNK); k >= 0 && lines.length < Math.min(limit, last); k -= 1) {
    let below = counts[k]
    // Nothing in this chunk, or nothing before line `before`.
    if (below === undefined || (below < last && below < above)) {
      const end = Math.min(seq, (k + 1) * CHUNK)
      const facts = end > k * CHUNK ? await table.facts(end + 1, end - k * CHUNK) : []
      const here = facts.flatMap((fact) => recordFor(fact, reader) ?? [])
      below = above - here.length
      counts[k] = below
      lines = [...here.slice(0, Math.max(0, last - below)), ...lines]
    }
    above = below
  }
  const page = lines.slice(-limit)
  return { record, first: last - page.length + 1, entries: page }
}
