/** What this stage asks of the table: its goal, its clock and what happens when that runs out, then its own panel. */
import type { JSX } from 'preact'
import { Acts, type Wish } from '../moves/acts.tsx'
import { offer } from '../moves/offers.ts'
import { Discussion } from '../procedures/chain/panel.tsx'
import { Listing } from '../procedures/listing/panel.tsx'
import { Marks } from '../procedures/packages/marks.tsx'
import { Rules } from '../procedures/protocol/panel.tsx'
import { Ranking } from '../procedures/ranking/panel.tsx'
import { tx } from '../text/lang.ts'
import { m } from '../text/m.ts'
import { Countdown } from '../ui/countdown.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Section } from '../ui/section.tsx'
import { partyName } from './names.ts'
import { deadline } from './now.ts'
import { board, isInSeat, isInstructor, opens, seen, stage } from './table.ts'
import './stage.css'

const atTheEnd: Readonly<Record<string, () => string>> = {
  lapse: m.at_end_lapse,
  carry: m.at_end_carry,
  vote: m.at_end_vote,
}

/** Moving on; and, folded, the motions that would end the stage or the talks. Only what is open now. */
function Closing({ met }: { met: boolean }): JSX.Element {
  const motion = (type: string, label: string): Wish | false =>
    offer(type) === '' && { key: type, command: { type }, label }
  const motions = [
    motion('move-to-close-stage', m.move_to_close_stage()),
    motion('move-to-end-talks', m.move_to_end_talks()),
  ]
  const moveOn: Wish = { key: 'move-on', command: { type: 'move-on' }, label: m.move_on(), icon: 'forward', main: met }
  return (
    <>
      <Acts of={[(met || offer('move-on') === '') && moveOn]} />
      {motions.some(Boolean) && (
        <Disclosure isAct title={m.more_acts()}>
          <Acts of={motions} />
        </Disclosure>
      )}
    </>
  )
}

export function StagePanel(): JSX.Element | null {
  const at = board.value
  const now = stage.value
  if (!at || !now || at.phase !== 'talks') return null
  return (
    <Section id="stage" title={tx(now.title)} label={`${m.clock_stage()}: ${tx(now.title)}`} panel="vote">
      <p class="goal">{tx(now.goal)}</p>
      <p class="note">
        {at.chair === seen.value ? m.you_chair() : m.chair_is({ party: partyName(at.chair) })}{' '}
        {atTheEnd[now.openBusiness]?.()}
      </p>
      {opens('protocol') && <Rules />}
      {opens('listing') && <Listing />}
      {opens('ranking') && <Ranking />}
      {opens('chain') && <Discussion />}
      {opens('packages') && <Marks />}
      {at.goalMet && (
        <p class="goal-met" role="status">
          {m.goal_met()} <Countdown until={deadline('move-on')} label={m.moves_on_by_itself()} />
        </p>
      )}
      {(!isInstructor.value || isInSeat.value) && <Closing met={at.goalMet} />}
    </Section>
  )
}
