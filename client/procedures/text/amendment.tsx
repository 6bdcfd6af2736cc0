/** An amendment names the option and the words in it that it adds to, deletes or replaces (TXT-4). */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import { Acts } from '../../moves/acts.tsx'
import { draft } from '../../table/state/drafts.ts'
import { board } from '../../table/state/table.ts'
import { optionLabel, optionsOf, optionWording } from '../../table/words/names.ts'
import { lang } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Brackets } from '../../ui/brackets.tsx'
import { isBlank, isTooLong, TooLong } from '../../ui/too-long.tsx'

const KINDS = ['add', 'delete', 'replace'] as const
type Kind = (typeof KINDS)[number]
const kinds: Readonly<Record<Kind, () => string>> = {
  add: m.amendment_add,
  delete: m.amendment_delete,
  replace: m.amendment_replace,
}

interface Contents {
  readonly base: string
  readonly change: Kind
  readonly at: string
  readonly text: string
}
const NOTHING: Contents = { base: '', change: 'add', at: '', text: '' }

export function Amendment({ question }: { question: string }): JSX.Element {
  const kept = draft<Contents>(`amendment-${question}`, NOTHING)
  const [sent, setSent] = useState(false)
  const c = kept.value
  const set = (change: Partial<Contents>) => {
    setSent(false)
    kept.value = { ...kept.value, ...change }
  }
  // Its words are fixed (TXT-5).
  const options = optionsOf(question).filter((o) => o !== LEFT_OPEN)
  const option = options.includes(c.base) ? c.base : (options[0] ?? '')
  const worded = board.value?.options.get(option)
  const text = c.change === 'delete' ? '' : c.text
  const complete = !isBlank(c.at) && (c.change === 'delete' || !isBlank(text))
  const long = [c.at, text].some((words) => isTooLong({ text: words, kind: 'wording' }))
  const id = (field: string) => `am-${field}-${question}`
  return (
    <>
      <div class="field">
        <label for={id('base')}>{m.amends_option()}</label>
        <select id={id('base')} value={option} onChange={(event) => set({ base: event.currentTarget.value })}>
          {options.map((o) => (
            <option key={o} value={o}>
              {optionLabel(question, o)}
            </option>
          ))}
        </select>
      </div>
      <p class="serif amend__base" lang={worded?.lang}>
        <Brackets>{optionWording(question, option)}</Brackets>
      </p>
      <div class="field">
        <label for={id('kind')}>{m.amendment_kind()}</label>
        <select
          id={id('kind')}
          value={c.change}
          onChange={(event) => set({ change: event.currentTarget.value as Kind })}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]()}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={id('at')}>{m.amendment_at()}</label>
        <input
          id={id('at')}
          value={c.at}
          aria-describedby={id('how')}
          onInput={(event) => set({ at: event.currentTarget.value })}
        />
        <span class="note" id={id('how')}>
          {m.amendment_how()}
        </span>
      </div>
      {c.change !== 'delete' && (
        <div class="field">
          <label for={id('text')}>{m.amendment_text()}</label>
          <textarea
            id={id('text')}
            rows={2}
            value={c.text}
            onInput={(event) => set({ text: event.currentTarget.value })}
          />
        </div>
      )}
      <TooLong text={text.length > c.at.length ? text : c.at} kind="wording" />
      <Acts
        of={[
          {
            key: `propose-amendment:${question}`,
            command: {
              type: 'propose-amendment',
              question,
              option,
              change: c.change,
              at: c.at,
              text,
              lang: worded?.lang ?? lang.value,
            },
            off: !complete || long,
            label: m.send_amendment(),
            after: () => {
              kept.value = NOTHING
              setSent(true)
            },
          },
        ]}
      />
      {sent && (
        <p class="note" role="status">
          {m.amendment_sent()}
        </p>
      )}
    </>
  )
}
