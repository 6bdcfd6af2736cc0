/** What one writes into a channel, under the name of where it goes, so that nobody posts to the wrong room. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { act } from '../../moves/act.ts'
import { Reasons, reasonsOf } from '../../moves/acts.tsx'
import { offer } from '../../moves/offers.ts'
import { Refused } from '../../moves/refused.tsx'
import type { Refusal } from '../../moves/verdict.ts'
import { draft } from '../../table/state/drafts.ts'
import { link } from '../../table/state/table.ts'
import { lang } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Icon } from '../../ui/icon.tsx'
import { isBlank, isTooLong, TooLong } from '../../ui/too-long.tsx'
import { channelName } from './channel-name.ts'
import type { TalkChannel } from './channels.ts'

export function Composer({ of: c }: { of: TalkChannel }): JSX.Element {
  const text = draft(`say-${c.id}`, '')
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const reason = offer(`say:${c.id}`)
  const off = Boolean(reason) || link.value !== 'live' || busy || isTooLong({ text: text.value, kind: 'paragraph' })

  async function send(): Promise<void> {
    if (off || isBlank(text.value)) return
    const sent = text.value
    setBusy(true)
    const answer = await act({ type: 'say', channel: c.id, text: sent, lang: lang.value })
    setBusy(false)
    setRefused(answer.ok ? null : answer)
    if (answer.ok && text.peek() === sent) text.value = ''
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label class="label" for={`say-${c.id}`}>
        {c.secret && <Icon name="lock" />}
        <span>
          {c.kind === 'secret' ? m.to_secret({ name: channelName(c) }) : m.to_channel({ name: channelName(c) })}
        </span>
      </label>
      <div class="field">
        <textarea
          id={`say-${c.id}`}
          rows={3}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
          }}
        />
      </div>
      <div class="btns composer__end">
        <span class="note">{text.value ? m.draft_kept() : ''}</span>
        <button class="btn" type="submit" aria-disabled={off}>
          {m.send()}
        </button>
      </div>
      <TooLong text={text.value} kind="paragraph" />
      <Reasons of={reasonsOf([`say:${c.id}`])} id={`why-${c.id}`} />
      <Refused of={refused} at={`say:${c.id}`} />
    </form>
  )
}
