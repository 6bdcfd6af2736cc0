/**
 * How far this reader has read: of each thing that is read, the number of the last line of the record that was really on its
 * screen. Kept in this browser, by record, for each is numbered by itself. Where nothing is kept yet nothing counts as read.
 */
import type { Signal } from '@preact/signals'
import { draft } from '../state/drafts.ts'
import { record, restoredAt } from './record.ts'

type Marks = Readonly<Record<string, number>>
const NONE: Marks = {}
const marks = (): Signal<Marks> => draft(`read-up-to:${record.value}${restoredAt.value || ''}`, NONE)

/** The last line of `what` that was shown; undefined before any of it was. */
export const readUpTo = (what: string): number | undefined => marks().value[what]

/** All of `what` up to the line `seq` is on the screen. What was read once stays read. */
export function markRead(what: string, seq: number): void {
  const kept = marks()
  if (record.peek() !== '' && seq > (kept.peek()[what] ?? -1)) kept.value = { ...kept.peek(), [what]: seq }
}

/** The line after which something may not have been read; 0 where no mark is kept. */
export function oldestMark(): number {
  const kept = Object.values(marks().peek())
  return kept.length > 0 ? Math.min(...kept) : 0
}
