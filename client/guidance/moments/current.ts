/** The moment that stands now: one after the other, and nothing of what was over when the page came. */
import { computed, signal } from '@preact/signals'
import { begunAfter, entries } from '../../table/record/record.ts'
import { board, isReadOnly, seen } from '../../table/state/table.ts'
import { type Moment, momentOf } from './moment.ts'

const shown = signal(0)

export const moment = computed<Moment | undefined>(() => {
  const at = board.value
  const after = Math.max(shown.value, begunAfter.value ?? Number.POSITIVE_INFINITY)
  if (!at || isReadOnly.value || seen.value === '') return undefined
  const reader = { party: seen.value, ballots: [...at.ballots.values()], record: entries.value }
  for (const entry of entries.value) {
    const found = entry.seq > after ? momentOf(entry, reader) : undefined
    if (found) return found
  }
  return undefined
})

export function goOn(): void {
  shown.value = moment.peek()?.seq ?? shown.peek()
}
