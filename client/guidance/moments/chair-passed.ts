/** The last passing of the chair, while it is news. Pure. */
import type { RecordEntry } from '../../../shared/protocol/messages.ts'

/** ms: long enough to be read beside what one is at. */
const IS_NEWS = 20_000

export function chairPassedBy(record: readonly RecordEntry[], now: number): RecordEntry | undefined {
  const last = record.findLast(({ type }) => type === 'chair-passed')
  return last && now - last.at < IS_NEWS ? last : undefined
}
