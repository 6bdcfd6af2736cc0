/** New words for a question: a free wording, or an amendment of an option; and our score for what others worded (TXT-3, TXT-4). */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { unpair } from '../../shared/engine/text-lists.ts'
import { draft } from '../state/drafts.ts'
import { optionLabel, optionsOf, partyName } from '../state/names.ts'
import { board, brief, desk, scenario, seen } from '../state/table.ts'
import { lang } from '../text/lang.ts'
import { m } from '../text/m.ts'
import { Acts, isOffered } from './acts.tsx'
import { isTooLong, TooLong } from './too-long.tsx'

/** The longest wording the table takes (TXT-3). */
const WORDING_MAX = 1000

export function Wording({ question }: { question: string }): JSX.Element | null {
  const text = draft(`wording-${question}`, '')
  const [forWhom, setForWhom] = useState<readonly string[]>([])
  const offered = (scenario.value?.freeWording ?? false) && isOffered(`propose-wording:${question}`)
  const worded = [...(board.value?.options.values() ?? [])].filter((o) => o.question === question)
  if (!offered && worded.length === 0) return null
  const interests = forWhom.length > 0 ? forWhom : [seen.value]
  return (
    <>
      {worded.length > 0 && brief.value && (
        <ul class="scores">
          {worded.map((o) => (
            <Score key={o.id} question={question} option={o.id} />
          ))}
        </ul>
      )}
      {offered && (
        <details class="fold">
          <summary>
            <span class="act act--start">{m.propose_wording()}</span>
          </summary>
          <div class="field">
            <label for="wording">{m.wording_label()}</label>
            <textarea
              id="wording"
              rows={3}
              value={text.value}
              onInput={(event) => {
                text.value = event.currentTarget.value
              }}
            />
          </div>
          <fieldset>
            <legend class="label">{m.for_whose_interests()}</legend>
            {scenario.value?.parties.map((p) => (
              <label class="choice choice--inline" key={p.id}>
                <input
                  type="checkbox"
                  checked={interests.includes(p.id)}
                  onChange={(event) =>
                    setForWhom(
                      event.currentTarget.checked ? [...interests, p.id] : interests.filter((id) => id !== p.id),
                    )
                  }
                />
                {partyName(p.id)}
              </label>
            ))}
          </fieldset>
          <TooLong text={text.value} max={WORDING_MAX} />
          <Acts
            of={[
              !isTooLong({ text: text.value, max: WORDING_MAX }) && {
                key: `propose-wording:${question}`,
                command: {
                  type: 'propose-wording',
                  question,
                  wording: text.value.trim(),
                  lang: lang.value,
                  forInterests: interests,
                },
                label: m.send_wording(),
                after: () => {
                  text.value = ''
                },
              },
            ]}
          />
          <Amendment question={question} />
        </details>
      )}
    </>
  )
}

/** An amendment names the option and what it adds, deletes or replaces. */
function Amendment({ question }: { question: string }): JSX.Element | null {
  const bases = optionsOf(question).filter((o) => isOffered(`propose-amendment:${question}:${o}`))
  const [base, setBase] = useState('')
  const [change, setChange] = useState<'add' | 'delete' | 'replace'>('add')
  const [at, setAt] = useState('')
  const text = draft(`amendment-${question}`, '')
  if (bases.length === 0) return null
  const option = bases.includes(base) ? base : (bases[0] ?? '')
  return (
    <fieldset class="amend">
      <legend class="label">{m.amendment()}</legend>
      <div class="field">
        <label for="am-base">{m.amends_option()}</label>
        <select id="am-base" value={option} onChange={(event) => setBase(event.currentTarget.value)}>
          {bases.map((o) => (
            <option key={o} value={o}>
              {optionLabel(question, o)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="am-kind">{m.amendment_kind()}</label>
        <select id="am-kind" value={change} onChange={(event) => setChange(event.currentTarget.value as typeof change)}>
          <option value="add">{m.amendment_add()}</option>
          <option value="delete">{m.amendment_delete()}</option>
          <option value="replace">{m.amendment_replace()}</option>
        </select>
      </div>
      <div class="field">
        <label for="am-at">{m.amendment_at()}</label>
        <input id="am-at" maxLength={1000} value={at} onInput={(event) => setAt(event.currentTarget.value)} />
      </div>
      {change !== 'delete' && (
        <div class="field">
          <label for="am-text">{m.amendment_text()}</label>
          <textarea
            id="am-text"
            rows={2}
            maxLength={1000}
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value
            }}
          />
        </div>
      )}
      <Acts
        of={[
          {
            key: `propose-amendment:${question}:${option}`,
            command: {
              type: 'propose-amendment',
              question,
              option,
              change,
              at,
              text: change === 'delete' ? '' : text.value.trim(),
              lang: lang.value,
            },
            label: m.send_amendment(),
          },
        ]}
      />
    </fieldset>
  )
}

/** An option worded at the table has no score until we give it one. */
function Score({ question, option }: { question: string; option: string }): JSX.Element {
  const given = unpair(desk.value?.scores ?? '').get(option)
  const [value, setValue] = useState(given ?? '50')
  return (
    <li class="private">
      <div class="field">
        <label for={`score-${option}`}>{m.score_wording({ option: optionLabel(question, option) })}</label>
        <input
          id={`score-${option}`}
          type="number"
          min={0}
          max={100}
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      </div>
      <Acts
        of={[
          {
            key: `score-wording:${question}:${option}`,
            command: {
              type: 'score-wording',
              question,
              option,
              value: Math.min(100, Math.max(0, Math.round(Number(value) || 0))),
            },
            label: m.keep_score(),
          },
        ]}
      />
    </li>
  )
}
