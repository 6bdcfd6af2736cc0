/** The question under discussion: its clock, who backs what, and the steps that can be taken on it (AGD-4 to AGD-8). */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { Acts, Reasons, reasonsOf } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { optionLabel, optionsOf, questionNumber, questionTitle } from '../../table/names.ts'
import { deadline } from '../../table/now.ts'
import { agenda, board, pace, seen } from '../../table/table.ts'
import { statusName } from '../../table/words.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Silences } from '../silence/panel.tsx'
import { Wording } from '../text/wording.tsx'
import { OptionSteps, stepKeys } from './option-steps.tsx'

function Current({ id }: { id: string }): JSX.Element {
  const q = board.value?.questions.get(id)
  const backing = unpair(q?.backing ?? '')
  const mine = backing.get(seen.value)
  const options = optionsOf(id)
  const reasons = reasonsOf([
    ...options.filter((o) => o !== mine).flatMap((o) => stepKeys(id, o)),
    `move-to-freeze:${id}`,
  ])
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

/** Steps on questions that are settled: reconsidering, joining what one stood aside from. */
function Settled(): JSX.Element | null {
  const steps = agenda.value.filter(
    (q) => isOffered(`move-to-reconsider:${q.id}`) || isOffered(`join-settlement:${q.id}`),
  )
  const [open, setOpen] = useState('')
  if (steps.length === 0) return null
  const q = steps.find(({ id }) => id === open)
  return (
    <Disclosure title={m.settled_questions()}>
      <div class="field">
        <label for="settled">{m.question()}</label>
        <select id="settled" value={open} onChange={(event) => setOpen(event.currentTarget.value)}>
          <option value="">{m.choose()}</option>
          {steps.map((s) => (
            <option key={s.id} value={s.id}>
              {questionTitle(s.id)} ({statusName(s.status)}: {optionLabel(s.id, s.agreed)})
            </option>
          ))}
        </select>
      </div>
      {q && (
        <Acts
          of={[
            {
              key: `join-settlement:${q.id}`,
              command: { type: 'join-settlement', question: q.id },
              label: m.join_settlement(),
            },
            {
              key: `move-to-reconsider:${q.id}`,
              command: { type: 'move-to-reconsider', question: q.id },
              label: m.move_to_reconsider(),
            },
          ]}
        />
      )}
    </Disclosure>
  )
}

export function Discussion(): JSX.Element {
  const at = board.value
  return (
    <>
      {at?.discussing ? <Current id={at.discussing} /> : <p>{m.nothing_discussed()}</p>}
      <Silences />
      <Settled />
    </>
  )
}
