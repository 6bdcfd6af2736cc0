/** One hold for all that is ticked, beside what the whole is worth if only that comes into force (P16). */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Refused } from '../moves/refused.tsx'
import type { Refusal } from '../moves/verdict.ts'
import { doTicked, worthOfTicked } from '../procedures/treaty/ticking.ts'
import { readyAct, ticked } from '../procedures/treaty/ticks.ts'
import { desk, link } from '../table/state/table.ts'
import { points } from '../text/format.ts'
import { m } from '../text/m.ts'
import { Hold } from '../ui/hold.tsx'
import { Icon } from '../ui/icon.tsx'

export function Ticked(): JSX.Element {
  const [refused, setRefused] = useState<Refusal | undefined>()
  const chosen = ticked()
  const worth = worthOfTicked()
  const acts = new Set(chosen.map(readyAct))
  const count = chosen.length
  return (
    // biome-ignore lint/a11y/useSemanticElements: whoever listens finds the act by it, and it is no part of a form
    <div class="dock dock--hold" role="group" aria-label={m.your_turn()}>
      {worth !== undefined && desk.value && (
        <p class="own own--slim">
          <Icon name="lock" />
          <span>
            <span class="vh">{m.only_you_see()} </span>
            <b>{points(worth)}</b> <span class="note">{m.if_only_these()}</span>{' '}
            <span class="note">{m.limit_is({ value: points(desk.value.reservation) })}</span>
          </span>
        </p>
      )}
      <Hold
        label={
          acts.has('ratify-document')
            ? m.ratify_ticked({ count })
            : acts.has('sign-document')
              ? m.sign_ticked({ count })
              : m.confirm_signature()
        }
        icon={acts.has('sign-document') ? 'pen' : 'check'}
        off={link.value !== 'live'}
        onDone={async () => setRefused(await doTicked())}
      />
      <Refused of={refused ?? null} at="" />
    </div>
  )
}
