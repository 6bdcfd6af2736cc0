/** No, with the reason: filled in from the terms, to be sent as it is or changed (P23). */
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Command } from '../../moves/act.ts'
import { Acts } from '../../moves/acts.tsx'
import { valueWith } from '../../scores/outcome-after.ts'
import { draft } from '../../table/state/drafts.ts'
import { m } from '../../text/m.ts'
import { sentence } from '../../text/sentence.ts'
import { isReason, ReasonField } from '../../ui/reason-field.tsx'
import type { Terms } from './deal.tsx'
import { openForm } from './open.ts'

/** For each of the two terms that cost the most that we cannot agree to it, and that we would rather talk first. */
export function reasonsFor(terms: Terms): readonly string[] {
  const worst = [...terms].toSorted(
    (a, b) =>
      (valueWith(new Map([a])) ?? Number.POSITIVE_INFINITY) - (valueWith(new Map([b])) ?? Number.POSITIVE_INFINITY),
  )
  const cannot = worst.slice(0, 2).map(([question, option]) => sentence('reasons.cannot', { question, option }))
  return [...cannot, sentence('reasons.discuss')].filter((reason) => reason !== '')
}

interface DeclineProps {
  /** The move. */
  at: string
  terms: Terms
  command: (reason: string) => Command
}

const UNTOUCHED: string | null = null

export function Decline({ at, terms, command }: DeclineProps): JSX.Element {
  const kept = draft(at, UNTOUCHED)
  const reasons = reasonsFor(terms)
  const text = kept.value ?? reasons[0] ?? ''
  const top = useRef<HTMLElement>(null)
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' })
    top.current?.focus({ preventScroll: true })
  }, [])
  const close = () => {
    openForm().value = ''
  }
  return (
    <section class="offer__form" ref={top} tabIndex={-1} aria-label={sentence('acts.decline')}>
      <div class="picks">
        {reasons.map((reason) => (
          <button
            key={reason}
            class="btn"
            type="button"
            aria-pressed={reason === text}
            onClick={() => {
              kept.value = reason
            }}
          >
            {reason}
          </button>
        ))}
      </div>
      <ReasonField
        id={`reason-${at}`}
        value={text}
        onValue={(value) => {
          kept.value = value
        }}
      />
      <Acts
        of={[
          {
            key: at,
            command: command(text),
            label: sentence('acts.decline'),
            off: !isReason(text),
            main: true,
            after: () => {
              kept.value = UNTOUCHED
              close()
            },
          },
          { label: m.cancel(), quiet: true, run: close },
        ]}
      />
    </section>
  )
}
