/**
 * What only somebody who practises alone has: a break (CLK-3), the tour, and the coach to be switched off. That the clocks wait
 * for its answer is said where the answer is asked.
 */
import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Acts } from '../../moves/acts.tsx'
import { m as words } from '../../paraglide/messages.js'
import { keep, kept } from '../../storage.ts'
import { board } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { Icon } from '../../ui/icon.tsx'
import { coachSpeaks, switchCoach } from './coach-line.ts'

/** The tour has been seen, or skipped. */
const TOURED = 'kelissoz-tour'

type TourOf = ComponentType<{ onDone: () => void }>

/** The tour, if it is on and its code has come; and how to call it. What does not come is called for again. */
function useTour(): readonly [JSX.Element | null, () => void] {
  const [isOn, setOn] = useState(kept(TOURED) === null)
  const [of, setTour] = useState<{ Tour: TourOf }>()
  useEffect(() => {
    if (isOn && !of) import('./tour.tsx').then(setTour, () => setOn(false))
  }, [isOn, of])
  const end = () => {
    keep(TOURED, 'seen')
    setOn(false)
    document.getElementById('call-tour')?.querySelector('button')?.focus({ preventScroll: true })
  }
  return [isOn && of ? <of.Tour onDone={end} /> : null, () => setOn(true)]
}

export function PracticeClock(): JSX.Element {
  const isBreak = board.value?.stoppedFor === 'break'
  const [tour, callTour] = useTour()
  return (
    <>
      <div class="strip strip--practice" id={isBreak ? 'strip' : undefined}>
        {isBreak && <Icon name="pause" />}
        <span role="status">{isBreak ? m.break_note() : m.practice_runs()}</span>
        <div id="call-tour">
          <Acts
            of={[
              !isBreak && { run: callTour, label: words.tour(), quiet: true },
              !isBreak && {
                run: switchCoach,
                label: coachSpeaks.value ? words.coach_off() : words.coach_on(),
                quiet: true,
                place: 'coach',
              },
              { key: 'go-on', command: { type: 'go-on' }, label: m.go_on(), main: true },
              { key: 'take-a-break', command: { type: 'take-a-break' }, label: m.take_a_break(), quiet: true },
            ]}
          />
        </div>
      </div>
      {!isBreak && tour}
    </>
  )
}
