/** Building a package: question by question, with what it would be worth to us before anyone else sees it. */
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { Acts, type Wish } from '../../moves/acts.tsx'
import { Gain } from '../../scores/gain.tsx'
import { valueWith } from '../../scores/outcome-after.ts'
import { draft } from '../../table/state/drafts.ts'
import { board, desk } from '../../table/state/table.ts'
import { questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { isBlank, isTooLong } from '../../ui/too-long.tsx'
import { bestFor } from '../proposals/form.tsx'
import { HalfFields } from '../proposals/halves.tsx'
import { Audience, Gains, othersThanUs } from './audience.tsx'
import { type Building, beginningOf, type Contents, gainFor, NOTHING } from './draft.ts'
import { offerOn } from './offering.ts'

/** The package as it would be sent; what has been settled meanwhile is left out. */
function bodyOf({ terms: all, key: wanted, gains, forSome, shownTo }: Contents) {
  const chosen = Object.entries(all).filter(([q]) => unlist(board.value?.packable ?? '').includes(q))
  const terms = Object.fromEntries(chosen)
  const key = wanted in terms ? wanted : (chosen[0]?.[0] ?? '')
  const others = othersThanUs().map(({ id }) => id)
  const said = others.map((party) => [party, gains[party] ?? gainFor(party, terms, key)] as const)
  return {
    terms,
    key,
    gains: Object.fromEntries(said.filter(([, text]) => !isBlank(text))),
    shownTo: forSome ? [...shownTo] : others,
  }
}
type Body = ReturnType<typeof bodyOf>

function sending(how: Building, id: string, body: Body, isThere: boolean): Wish {
  if (how === 'revise')
    return {
      key: `revise-package:${id}`,
      command: { type: 'revise-package', package: id, ...body },
      label: m.send_revision(),
    }
  const answers = how === 'counter' && isThere ? { answers: id } : {}
  return {
    key: offerOn(body.key),
    command: { type: 'offer-package', ...body, ...answers },
    label: m.send_package(),
  }
}

interface BuilderProps {
  how: Building
  /** The package that it revises or answers; '' for none. */
  id: string
  onDone: () => void
}

export function PackageBuilder({ how, id, onDone }: BuilderProps): JSX.Element {
  const from = board.value?.packages.get(id) ?? desk.value?.packages.get(id)
  const kept = draft<Contents>(`package-${how}-${id}`, NOTHING)
  const c = kept.value.begun ? kept.value : beginningOf(from, how)
  const set = (change: Partial<Contents>) => {
    kept.value = { ...c, ...change }
  }
  const body = bodyOf(c)
  const { terms, key, gains } = body
  const after = valueWith(new Map(Object.entries(terms)))
  const off = body.shownTo.length === 0 || Object.values(gains).some((text) => isTooLong({ text, kind: 'line' }))

  const top = useRef<HTMLElement>(null)
  useEffect(() => {
    // Begun is begun: a revision of what it answers does not touch it (P10).
    if (!kept.peek().begun) kept.value = c
    top.current?.scrollIntoView({ block: 'nearest' })
    top.current?.focus({ preventScroll: true })
  }, [])

  return (
    <section class="builder" ref={top} tabIndex={-1} aria-label={m.own_package()}>
      {c.revision > 0 && from?.revision !== c.revision && (
        <p class="note" role="status">
          <b>{m.offer_changed()}</b>
        </p>
      )}
      <div class="deal">
        <HalfFields
          title={m.own_package()}
          first
          id="t"
          half={terms}
          free={unlist(board.value?.packable ?? '').filter((q) => !(q in terms))}
          startOf={bestFor}
          onHalf={(half) => set({ terms: half })}
          atMost={Number.POSITIVE_INFINITY}
        />
      </div>
      {after !== undefined && <Gain after={after} scale />}
      {key && (
        <div class="field">
          <label for="key">{m.key_question_of_package()}</label>
          <select id="key" value={key} onChange={(event) => set({ key: event.currentTarget.value })}>
            {Object.keys(terms).map((q) => (
              <option key={q} value={q}>
                {questionTitle(q)}
              </option>
            ))}
          </select>
        </div>
      )}
      <Gains
        of={(party) => c.gains[party] ?? gainFor(party, terms, key)}
        onGain={(party, text) => set({ gains: { ...c.gains, [party]: text } })}
      />
      <Audience of={c} onAudience={set} />
      {how === 'revise' && <p class="note">{m.revision_loses_support()}</p>}
      <Acts
        of={[
          {
            ...sending(how, id, body, from !== undefined),
            off,
            main: true,
            after: () => {
              kept.value = NOTHING
              onDone()
            },
          },
          { label: m.cancel(), quiet: true, run: onDone },
        ]}
      />
    </section>
  )
}
