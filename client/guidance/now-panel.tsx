/** The first thing in *Now*: what to do, why, what it changes for ourselves, and the act itself. */

import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Act, Situation } from '../../shared/guidance/situation.ts'
import { Acts, type Wish } from '../moves/acts.tsx'
import { holdVote, pendingVote } from '../procedures/ballots/pending-vote.ts'
import { board, desk } from '../table/state/table.ts'
import { positionIcon } from '../table/words/closed-lists.ts'
import { points } from '../text/format.ts'
import { m } from '../text/m.ts'
import { hasGuidance, sentence } from '../text/sentence.ts'
import { Icon } from '../ui/icon.tsx'
import { useTabOf } from '../ui/section.tsx'
import { Coach } from './coach.tsx'
import { Contents } from './contents.tsx'
import { formOf, showForm } from './forms.ts'
import { look, perform, situation } from './situation.ts'
import './guidance.css'

/** A verdict stands for so long, ms, or until one goes on. */
const MOMENT = 3000

/** What cannot be taken back is held where its text stands, and a form keeps what one has chosen in it: the button leads there. */
const ELSEWHERE: Readonly<Partial<Record<Act['label'], string>>> = {
  rank: 'h-stage',
  mark: 'h-stage',
  'change-rule': 'h-stage',
  sign: 'h-documents',
  'decline-signature': 'h-documents',
  ratify: 'h-consents',
  'decline-consent': 'h-consents',
}
function lead(to: string): void {
  const heading = document.getElementById(to)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

function wishFor(act: Act, main: boolean): Wish {
  const label = sentence(`acts.${act.label}`, act.params)
  const [step] = act.steps
  const place = ELSEWHERE[act.label]
  if (!step || place) return { label, main, run: () => (place ? lead(place) : look(act.sees)) }
  const form = formOf(act)
  if (form)
    return {
      key: step.move,
      label,
      main,
      run: () => showForm(form),
    }
  const { command } = step
  if (command.type === 'vote')
    return {
      key: step.move,
      label,
      main,
      icon: positionIcon(command.position),
      run: () => holdVote(command.ballot, command.position),
    }
  return { key: step.move, label, main, ask: () => perform(act) }
}

/** A moment gives way by itself. */
function useMoment({ state, main }: Situation): void {
  const sees = state === 'verdict' ? main?.sees : undefined
  useEffect(() => {
    if (sees === undefined) return
    const timer = setTimeout(look, MOMENT, sees)
    return () => clearTimeout(timer)
  }, [sees])
}

/** Under the thumb: the own score and the one main act, or answers of one rank. */
function Dock({ of: { main, second, isEqual } }: { of: Situation }): JSX.Element {
  const of = isEqual ? [main, ...second] : [main]
  const wishes = of.flatMap((act) => (act ? [wishFor(act, !isEqual)] : []))
  const mine = desk.value
  return (
    <div class={`dock${isEqual ? ' dock--equal' : ''}`}>
      {mine && (
        <p class="dock__own">
          <Icon name="lock" />
          <span>
            <span class="vh">{m.only_you_see()} </span>
            <b>{points(mine.value)}</b>
            <span class="note">{m.limit_is({ value: points(mine.reservation) })}</span>
          </span>
        </p>
      )}
      <Acts of={wishes} />
    </div>
  )
}

function Guided({ of: now }: { of: Situation }): JSX.Element {
  useMoment(now)
  // A vote that is held back can be undone where it was cast, below.
  const isHeld = now.state === 'ballot' && pendingVote.value !== null
  return (
    <section class="guide" data-panel={useTabOf()} aria-label={m.tab_now()}>
      <Coach of={now} />
      {!isHeld && (
        <div class="guide__body">
          <Contents of={now} />
          {!now.isEqual && <Acts of={now.second.map((act) => wishFor(act, false))} />}
        </div>
      )}
      {!isHeld && <Dock of={now} />}
    </section>
  )
}

export const NowPanel = (): JSX.Element | null => {
  const now = situation.value
  // A break is ended where it was begun, in the strip under the head.
  if (board.value?.stoppedFor === 'break') return null
  return now && hasGuidance.value ? <Guided of={now} /> : null
}
