/** Somebody waits for our turn at the ballot: to put an option, or to pass (AGD-10). */
import type { JSX } from 'preact'
import { Acts } from '../../moves/acts.tsx'
import { deadline } from '../../table/state/now.ts'
import { pace } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { awaited } from './awaited.ts'

export function Turns(): JSX.Element {
  return (
    <>
      {awaited().map(({ body, ballot }) => (
        <div key={body}>
          <p>{m.turn_at_ballot()}</p>
          <Countdown until={deadline(`turns:${body}`)} of={pace.value?.chairStep} label={m.clock_turn()} />
          <Acts
            of={[
              {
                key: `pass-turn:${ballot}`,
                command: { type: 'pass-turn', ballot },
                label: m.pass_turn(),
                icon: 'dash',
              },
            ]}
          />
        </div>
      ))}
    </>
  )
}
