/** What this stage asks of the table: its goal, its clock and what happens when that runs out, then its own panel. */
import type { JSX } from 'preact'
import { m } from '../text/m.ts'
import { partyName } from '../state/names.ts'
import { deadline } from '../state/now.ts'
import { board, isInstructor, opens, seen, stage } from '../state/table.ts'
import { tx } from '../text/lang.ts'
import { Acts, offer } from './acts.tsx'
import { Clock } from './clock.tsx'
import { Discussion } from './discussion.tsx'
import { Listing } from './listing.tsx'
import { Marks } from './marks.tsx'
import { Ranking } from './ranking.tsx'
import { Rules } from './rules-panel.tsx'
import { Section } from './section.tsx'
import './stage.css'

const atTheEnd: Readonly<Record<string, () => string>> = {
  lapse: m.at_end_lapse,
  carry: m.at_end_carry,
  vote: m.at_end_vote,
}

export function StagePanel(): JSX.Element | null {
  const at = board.value
  const now = stage.value
  if (!at || !now || at.phase !== 'talks') return null
  return (
    <Section id="stage" title={tx(now.title)} panel="vote">
      <p class="goal">{tx(now.goal)}</p>
      <p class="note">
        {at.chair && (at.chair === seen.value ? m.you_chair() : m.chair_is({ party: partyName(at.chair) }))}{' '}
        {atTheEnd[now.openBusiness]?.()}
      </p>
      {opens('protocol') && <Rules />}
      {opens('listing') && <Listing />}
      {opens('ranking') && <Ranking />}
      {opens('chain') && <Discussion />}
      {opens('packages') && <Marks />}
      {at.goalMet && (
        <p class="goal-met" role="status">
          {m.goal_met()} {deadline('move-on') > 0 && <Clock until={deadline('move-on')} label={m.moves_on_by_itself()} />}
        </p>
      )}
      {!isInstructor.value && (
        <Acts
          of={[
            (at.goalMet || offer('move-on') === '') && { key: 'move-on', command: { type: 'move-on' }, label: m.move_on(), icon: 'forward', main: at.goalMet },
            offer('move-to-close-stage') === '' && { key: 'move-to-close-stage', command: { type: 'move-to-close-stage' }, label: m.move_to_close_stage(), quiet: true },
            offer('move-to-end-talks') === '' && { key: 'move-to-end-talks', command: { type: 'move-to-end-talks' }, label: m.move_to_end_talks(), quiet: true },
          ]}
        />
      )}
    </Section>
  )
}
