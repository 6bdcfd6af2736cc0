/** The record as far as we have read it, oldest first; older pages come by request. */
import { computed, signal } from '@preact/signals'
import type { RecordEntry } from '../../shared/protocol/messages.ts'
import { http } from '../net/http.ts'
import { me } from './table.ts'

const PAGE = 200
const bySeq = signal<ReadonlyMap<number, RecordEntry>>(new Map())
export const entries = computed(() => [...bySeq.value.values()].sort((a, b) => a.seq - b.seq))
/** Whether there is more before what we hold. */
export const hasOlder = signal(false)

export function addEntries(fresh: readonly RecordEntry[]): void {
  if (fresh.length > 0) bySeq.value = new Map([...bySeq.peek(), ...fresh.map((entry) => [entry.seq, entry] as const)])
}

export function forgetRecord(): void {
  bySeq.value = new Map()
  hasOlder.value = false
}

async function page(before: number): Promise<readonly RecordEntry[]> {
  const seat = me.peek()
  if (!seat) return []
  const { entries: got, more } = await http.record(seat.table, seat.token, before, PAGE)
  addEntries(got)
  hasOlder.value = more
  return got
}

export const loadOlder = async (): Promise<void> => void (await page(entries.peek()[0]?.seq ?? 0))

/** The newest page, and those before it until it meets what we held already: nothing is missing after a drop. */
export async function catchUp(): Promise<void> {
  const held = entries.peek().at(-1)?.seq ?? 0
  let got = await page(0)
  while (held > 0 && hasOlder.peek() && (got[0]?.seq ?? 0) > held + 1) got = await page(got[0]?.seq ?? 0)
  if (held > 0) hasOlder.value = (entries.peek()[0]?.seq ?? 0) > 1
}
