/** The record as far as we have read it, oldest first; older pages come by request. */
import { computed, signal } from '@preact/signals'
import { numbered } from '../../../shared/engine/views/record-entry.ts'
import type { RecordEntry, RecordPart } from '../../../shared/protocol/messages.ts'
import { http } from '../../net/http.ts'
import { me } from '../state/table.ts'

const PAGE = 200
/** Whose record it is; '' before we are told. */
export const record = signal('')
/** When its lines were last set back; 0 for never. */
export const restoredAt = signal(0)
const bySeq = signal<ReadonlyMap<number, RecordEntry>>(new Map())
/** The number of the last line that was there when we began to read this record; undefined until we did. */
export const begunAfter = signal<number | undefined>(undefined)
export const lineOf = (seq: number): RecordEntry | undefined => bySeq.value.get(seq)
export const entries = computed(() => [...bySeq.value.values()].sort((a, b) => a.seq - b.seq))
/** Whether there is more before what we hold. */
export const hasOlder = computed(() => (entries.value[0]?.seq ?? 1) > 1)

/** Lines of another record than the one that we read are late: they were asked for before we became another reader. */
export function addEntries(part: RecordPart): void {
  record.value ||= part.record
  if (part.record !== record.peek()) return
  begunAfter.value ??= part.first + part.entries.length - 1
  if (part.entries.length === 0) return
  bySeq.value = new Map([...bySeq.peek(), ...numbered(part).map((entry) => [entry.seq, entry] as const)])
}

/**
 * We read this record from now on. What we hold of another one is numbered otherwise, and begins anew; so does one whose lines were
 * set back when a backup was put in place at `restored`.
 */
export function readRecord(name: string, restored = 0): void {
  if (name === record.peek() && restored === restoredAt.peek()) return
  const isAnother = record.peek() !== ''
  forgetRecord()
  record.value = name
  restoredAt.value = restored
  if (isAnother) void catchUp().catch(() => {})
}

export function forgetRecord(): void {
  record.value = ''
  restoredAt.value = 0
  begunAfter.value = undefined
  bySeq.value = new Map()
}

async function page(before: number): Promise<RecordPart | undefined> {
  const seat = me.peek()
  if (!seat) return
  const part = await http.record(seat.table, seat.token, before, PAGE)
  addEntries(part)
  return part
}

export const loadOlder = async (): Promise<void> => void (await page(entries.peek()[0]?.seq ?? 0))

/**
 * The newest page, and those before it until it meets what we held already, or `since`, the last line that was read before
 * the page was loaded: nothing is missing after a drop or a reload.
 */
export async function catchUp(since = 0): Promise<void> {
  const held = entries.peek().at(-1)?.seq ?? since
  const reading = record.peek()
  let part = await page(0)
  while (held > 0 && part && part.first > held + 1 && reading === record.peek()) part = await page(part.first)
}
