/** Under the thumb: the own score and what it would become, and under it the one main act, or answers of one rank. */
import type { JSX } from 'preact'
import type { Act, Situation } from '../../shared/guidance/situation.ts'
import { Acts } from '../moves/acts.tsx'
import { HeldVote } from '../procedures/ballots/held-vote.tsx'
import { pendingVote } from '../procedures/ballots/pending-vote.ts'
import { ticked } from '../procedures/treaty/ticks.ts'
import { Scale } from '../scores/scale.tsx'
import { desk } from '../table/state/table.ts'
import { change, points } from '../text/format.ts'
import { m } from '../text/m.ts'
import { sentence } from '../text/sentence.ts'
import { Icon } from '../ui/icon.tsx'
import { later } from '../ui/later.tsx'
import { declines } from './refusal.ts'
import { Slim } from './slim.tsx'
import { wishFor } from './wish.ts'

/** Answers of one rank stand in one order, whichever is best. */
const ORDER: readonly Act['label'][] = ['yes', 'no', 'abstain', 'raise', 'raise-none']
const inOrder = (acts: readonly Act[]): readonly Act[] =>
  acts.toSorted((a, b) => ORDER.indexOf(a.label) - ORDER.indexOf(b.label))

/** What the act would bring, above it (P7). */
function Would({ by, why }: { by: number; why: string }): JSX.Element | null {
  const mine = desk.value
  if (!mine) return null
  const after = mine.value + by
  return (
    <div class="own">
      <p class="own__t">
        <Icon name="lock" />
        <span class="vh">{m.only_you_see()} </span>
        <b>{change(mine.value, after)}</b> <span class="note">{m.for_you()}</span>
      </p>
      <Scale from={mine.value} to={after} reservation={mine.reservation} isBare />
      <p class="own__say">
        <b>
          {points(mine.value)} <Icon name="arrow" />
          <span class="vh">{m.and_then()}</span> {points(after)}
        </b>
        . {why}
      </p>
    </div>
  )
}

/** Answers of one rank, and what one may say before silence agrees, stand in the dock all together. */
export const areBelow = ({ state, isEqual }: Situation): boolean => isEqual || state === 'no-objection'

/** Why, in a line, where no figures say it. */
export const Why = ({ of: now }: { of: Situation }): JSX.Element | null =>
  now.main && !moving(now) ? <p class="note">{sentence(`why.${now.main.why}`)}</p> : null

/** Silence agrees: what that would bring stands beside the objection. */
const moving = (now: Situation): Act | undefined =>
  [now.main, ...(areBelow(now) ? now.second : [])].find((act) => act?.change !== undefined)

const DecliningDock = later(() => import('./declining.tsx').then((part) => part.DecliningDock))
const Ticked = later(() => import('./ticked.tsx').then((part) => part.Ticked))

/** What is done here; what is ticked first has a foot of its own. */
function actsBelow(now: Situation): readonly Act[] {
  const { main, second } = now
  const acts = areBelow(now) ? inOrder([...(main ? [main] : []), ...second]) : main ? [main] : []
  return acts.filter(({ label }) => label !== 'sign' && label !== 'ratify')
}

export function Dock({ of: now }: { of: Situation }): JSX.Element {
  if (['sign', 'ratify'].includes(now.state) && ticked().length > 0) return <Ticked />
  const { main } = now
  if (main && declines(main)) return <DecliningDock of={main} />
  const isEqual = areBelow(now)
  const acts = actsBelow(now)
  const act = moving(now)
  const held = now.state === 'ballot' && pendingVote.value
  return (
    // biome-ignore lint/a11y/useSemanticElements: whoever listens finds the act by it, and it is no part of a form
    <div
      class={`dock${isEqual ? ' dock--equal' : ''}`}
      role="group"
      aria-label={acts.length > 0 && !held ? m.your_turn() : undefined}
    >
      {act?.change === undefined ? <Slim /> : <Would by={act.change} why={sentence(`why.${act.why}`)} />}
      {held ? <HeldVote of={held} /> : <Acts of={acts.map((act) => wishFor(act, !isEqual))} />}
    </div>
  )
}
