/** Building a package: question by question, with what it would be worth to us before anyone else sees it. */
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardPackage } from '../../../shared/engine/procedures/packages/view.ts'
import { Acts } from '../../moves/acts.tsx'
import { Gain } from '../../scores/gain.tsx'
import { valueWith } from '../../scores/outcome-after.ts'
import { draft } from '../../table/state/drafts.ts'
import { board, scenario, seen } from '../../table/state/table.ts'
import { optionLabel, optionsOf, partyName, questionNumber, questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { isBlank, isTooLong, TooLong } from '../../ui/too-long.tsx'
import { gainsOf } from './gains.ts'
import { offerOn } from './offering.ts'

interface Contents {
  readonly terms: Readonly<Record<string, string>>
  readonly key: string
  readonly gains: Readonly<Record<string, string>>
  /** Whether only chosen parties see it first, and which. */
  readonly forSome: boolean
  readonly shownTo: readonly string[]
}
const NOTHING: Contents = { terms: {}, key: '', gains: {}, forSome: false, shownTo: [] }

/** A form begins with what it revises or answers; what each gains is for every author to say anew. */
const contentsOf = (p: BoardPackage | undefined, revise: boolean): Contents =>
  p
    ? {
        terms: Object.fromEntries(unpair(p.terms)),
        key: p.key,
        gains: revise ? Object.fromEntries(gainsOf(p)) : {},
        forSome: false,
        shownTo: [],
      }
    : NOTHING

interface BuilderProps {
  from?: BoardPackage | undefined
  revise: boolean
  onDone: () => void
}

export function PackageBuilder({ from, revise, onDone }: BuilderProps): JSX.Element {
  const kept = draft<Contents>(`package-${from ? `${from.id}-${from.revision}` : 'new'}`, contentsOf(from, revise))
  const c = kept.value
  const set = (change: Partial<Contents>) => {
    kept.value = { ...kept.value, ...change }
  }
  const packable = unlist(board.value?.packable ?? '')
  const chosen = packable.filter((q) => c.terms[q])
  const key = chosen.includes(c.key) ? c.key : (chosen[0] ?? '')
  const others = scenario.value?.parties.filter((p) => p.id !== seen.value) ?? []
  const all = others.map((p) => p.id)
  const body = {
    terms: Object.fromEntries(chosen.map((q) => [q, c.terms[q] ?? ''])),
    key,
    gains: Object.fromEntries(Object.entries(c.gains).filter(([, text]) => !isBlank(text))),
    shownTo: c.forSome ? c.shownTo : all,
  }
  const after = valueWith(new Map(Object.entries(body.terms)))
  const toNobody = c.forSome && c.shownTo.length === 0
  const off = toNobody || Object.values(body.gains).some((text) => isTooLong({ text, kind: 'line' }))
  const done = () => {
    kept.value = NOTHING
    onDone()
  }

  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' })
    top.current?.focus({ preventScroll: true })
  }, [])

  return (
    <div class="builder" ref={top} tabIndex={-1}>
      {packable.map((q) => (
        <div class="field field--row" key={q}>
          <label for={`t-${q}`}>
            <span class="q__n">{questionNumber(q)}</span> {questionTitle(q)}
          </label>
          <select
            id={`t-${q}`}
            value={c.terms[q] ?? ''}
            onChange={(event) => set({ terms: { ...c.terms, [q]: event.currentTarget.value } })}
          >
            <option value="">{m.not_in_package()}</option>
            {optionsOf(q).map((o) => (
              <option key={o} value={o}>
                {optionLabel(q, o)}
              </option>
            ))}
          </select>
        </div>
      ))}
      {after !== undefined && <Gain after={after} scale />}
      {chosen.length > 0 && (
        <div class="field">
          <label for="key">{m.key_question_of_package()}</label>
          <select id="key" value={key} onChange={(event) => set({ key: event.currentTarget.value })}>
            {chosen.map((q) => (
              <option key={q} value={q}>
                {questionTitle(q)}
              </option>
            ))}
          </select>
        </div>
      )}
      <fieldset class="gains">
        <legend class="label">{m.what_each_gains()}</legend>
        <p class="note">{m.gains_note()}</p>
        {others.map((p) => (
          <div class="field" key={p.id}>
            <label for={`g-${p.id}`}>{partyName(p.id)}</label>
            <textarea
              id={`g-${p.id}`}
              rows={2}
              value={c.gains[p.id] ?? ''}
              onInput={(event) => set({ gains: { ...c.gains, [p.id]: event.currentTarget.value } })}
            />
            <TooLong text={c.gains[p.id] ?? ''} kind="line" />
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend class="label">{m.who_sees_it()}</legend>
        <label class="choice">
          <input type="radio" name="shown" checked={!c.forSome} onChange={() => set({ forSome: false })} />
          {m.everyone_sees()}
        </label>
        <label class="choice">
          <input type="radio" name="shown" checked={c.forSome} onChange={() => set({ forSome: true })} />
          {m.some_see_first()}
        </label>
        {toNobody && <p class="note">{m.choose_who_sees()}</p>}
        {c.forSome &&
          others.map((p) => (
            <label class="choice choice--inline" key={p.id}>
              <input
                type="checkbox"
                checked={c.shownTo.includes(p.id)}
                onChange={(event) =>
                  set({
                    shownTo: event.currentTarget.checked ? [...c.shownTo, p.id] : c.shownTo.filter((id) => id !== p.id),
                  })
                }
              />
              {partyName(p.id)}
            </label>
          ))}
      </fieldset>
      {revise && <p class="note">{m.revision_loses_support()}</p>}
      <Acts
        of={[
          revise && from
            ? {
                key: `revise-package:${from.id}`,
                command: { type: 'revise-package', package: from.id, ...body },
                label: m.send_revision(),
                off,
                main: true,
                after: done,
              }
            : {
                key: offerOn(key),
                command: { type: 'offer-package', ...body },
                label: m.send_package(),
                off,
                main: true,
                after: done,
              },
          { label: m.cancel(), quiet: true, run: onDone },
        ]}
      />
    </div>
  )
}
