/** Our secret instructions, folded: a neighbour may see the screen. On a phone they show only while held or pressed open. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { draft } from '../table/state/drafts.ts'
import { m } from '../text/m.ts'
import { Icon } from '../ui/icon.tsx'
import { later } from '../ui/later.tsx'
import { useTabOf } from '../ui/section.tsx'
import '../ui/private.css'
import { printing } from '../ui/printing.ts'
import './brief.css'

const Contents = later(() => import('./brief-contents.tsx').then(({ BriefContents }) => BriefContents))

/** What the others seem to want: ours alone, kept in this browser (CON-1). */
function Notes(): JSX.Element {
  const text = draft('notes', '')
  return (
    <div class="field notes">
      <label for="notes">{m.own_notes()}</label>
      <textarea
        id="notes"
        rows={4}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value
        }}
      />
      <span class="note">{m.own_notes_note()}</span>
    </div>
  )
}

function Folded(): JSX.Element {
  const [open, setOpen] = useState(false)
  const [held, setHeld] = useState(false)
  return (
    <section class="brief-panel" data-panel={useTabOf()} aria-labelledby="h-brief">
      <div class="private">
        <div class="brief__head">
          <Icon name="lock" />
          <h2 id="h-brief">{m.brief()}</h2>
          <button class="btn btn--quiet" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? m.hide() : m.show()}
          </button>
        </div>
        {!open && (
          <button
            class="btn brief__hold"
            type="button"
            onPointerDown={() => setHeld(true)}
            onPointerUp={() => setHeld(false)}
            onPointerLeave={() => setHeld(false)}
            onPointerCancel={() => setHeld(false)}
            onContextMenu={(event) => event.preventDefault()}
            onClick={(event) => event.detail === 0 && setOpen(true)}
          >
            <Icon name="eye" />
            {m.hold_to_see()}
          </button>
        )}
        {(open || held || printing.value) && <Contents />}
      </div>
      {!open && <p class="note brief__note">{m.brief_closed()}</p>}
      {open && <Notes />}
    </section>
  )
}

export const Brief = Object.assign(Folded, { fetch: Contents.fetch })
