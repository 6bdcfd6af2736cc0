/** The instructor's newest announcement, until we say that we have read it; it stays in the record. */
import { computed } from '@preact/signals'
import type { JSX } from 'preact'
import { entries } from '../../table/record/record.ts'
import { draft } from '../../table/state/drafts.ts'
import { isInstructor } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { recordText } from '../../text/sentence.ts'
import { Icon } from '../../ui/icon.tsx'

const newest = computed(() => entries.value.findLast((entry) => entry.type === 'announced'))

export function Notice(): JSX.Element | null {
  const read = draft('announcement-read', 0)
  const notice = newest.value
  if (!notice || isInstructor.value || notice.seq <= read.value) return null
  return (
    <section class="strip strip--notice" aria-label={m.announce()}>
      <Icon name="announce" />
      <span>{recordText(notice.type, notice.params)}</span>
      <button
        class="btn btn--quiet"
        type="button"
        onClick={() => {
          read.value = notice.seq
        }}
      >
        {m.mark_read()}
      </button>
    </section>
  )
}
