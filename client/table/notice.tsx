/** The instructor's newest announcement, until we say that we have read it; it stays in the record. */
import type { JSX } from 'preact'
import { m } from '../text/m.ts'
import { recordText } from '../text/sentence.ts'
import { Icon } from '../ui/icon.tsx'
import { announcement } from './announcements.ts'
import { draft } from './drafts.ts'

export function Notice(): JSX.Element | null {
  const read = draft('announcement-read', 0)
  const entry = announcement.value
  if (!entry || entry.seq <= read.value) return null
  return (
    <section class="strip strip--notice" aria-label={m.announce()}>
      <Icon name="announce" />
      <span>{recordText(entry.type, entry.params)}</span>
      <button
        class="btn btn--quiet"
        type="button"
        onClick={() => {
          read.value = entry.seq
        }}
      >
        {m.mark_read()}
      </button>
    </section>
  )
}
