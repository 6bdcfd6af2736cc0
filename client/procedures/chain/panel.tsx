/** The question under discussion: its clock, who backs what, and the steps that can be taken on it (AGD-4 to AGD-8). */
import type { JSX } from 'preact'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { Acts, Reasons, reasonsOf } from '../../moves/acts.tsx'
import { optionsOf, questionNumber, questionTitle } from '../../table/names.ts'
import { deadline } from '../../table/now.ts'
import { board, pace, seen } from '../../table/table.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Wording } from '../text/wording.tsx'
import { OptionSteps, stepKeys } from './option-steps.tsx'
import './chain.css'

function Current({ id }: { id: string }): JSX.Element {
  const q = board.value?.questions.get(id)
  const backing = unpair(q?.backing ?? '')
  const mine = backing.get(seen.value)
  const options = optionsOf(id)
  const reasons = reasonsOf([...options.flatMap((o) => stepKeys(id, o, o === mine)), `move-to-freeze:${id}`])
  return (
    <div class="now">
      <div class="now__head">
        <h3>
          <span class="q__n">{questionNumber(id)}</span> {questionTitle(id)}
        </h3>
        <Countdown until={deadline('question')} of={pace.value?.question} label={m.clock_question()} />
      </div>
      <p class="note">{m.question_clock_default()}</p>
      <ul class="steps">
        {options.map((option) => (
          <OptionSteps key={option} question={id} option={option} backing={backing} reasonsIn="reasons-steps" />
        ))}
      </ul>
      <Acts
        reasonsIn="reasons-steps"
        of={[
          mine !== undefined && {
            key: `withdraw-backing:${id}`,
            command: { type: 'withdraw-backing', question: id },
            label: m.withdraw_backing(),
            quiet: true,
          },
          {
            key: `move-to-freeze:${id}`,
            command: { type: 'move-to-freeze', question: id },
            label: m.move_to_freeze(),
            icon: 'ice',
          },
        ]}
      />
      <Reasons of={reasons} id="reasons-steps" />
      <Wording question={id} />
    </div>
  )
}

export const Discussion = (): JSX.Element => {
  const at = board.value
  return at?.discussing ? <Current id={at.discussing} /> : <p>{m.nothing_discussed()}</p>
}
