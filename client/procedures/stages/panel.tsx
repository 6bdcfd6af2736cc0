/** Moving on when the goal is met; and, folded, the motions that would end the stage or the talks (STG-3). */
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { Acts, Guided, type Wish } from '../../moves/acts.tsx'
import { offer } from '../../moves/offers.ts'
import { deadline } from '../../table/state/now.ts'
import { board } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { takingMotion } from '../without-a-vote/taking.ts'
import './stages.css'

/** Guidance says so, where it leads. */
export const GoalMet = (): JSX.Element | null =>
  useContext(Guided) ? null : (
    <p class="goal-met" role="status">
      {m.goal_met()} <Countdown until={deadline('move-on')} label={m.moves_on_by_itself()} />
    </p>
  )

/** Only what is open now. */
const motion = (type: 'move-to-close-stage' | 'move-to-end-talks', label: string): Wish | false =>
  offer(type) === '' && { key: type, command: { type }, label }

export function Closing(): JSX.Element {
  const met = board.value?.goalMet ?? false
  const guided = useContext(Guided)
  const motions = [
    motion('move-to-close-stage', m.move_to_close_stage()),
    motion('move-to-end-talks', m.move_to_end_talks()),
    takingMotion({ type: 'take-closing-as-agreed' }, m.move_to_close_stage()),
    takingMotion({ type: 'take-ending-as-agreed' }, m.move_to_end_talks()),
  ]
  const moveOn: Wish = { key: 'move-on', command: { type: 'move-on' }, label: m.move_on(), icon: 'forward', main: met }
  return (
    <>
      <Acts of={[(met || offer('move-on') === '') && moveOn]} />
      {guided ? (
        <Acts of={motions} />
      ) : (
        motions.some(Boolean) && (
          <Disclosure isAct title={m.more_acts()}>
            <Acts of={motions} />
          </Disclosure>
        )
      )}
    </>
  )
}
