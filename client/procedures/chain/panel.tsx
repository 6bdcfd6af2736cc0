/** The question under discussion: its clock, who backs what, and the steps that can be taken on it (AGD-4 to AGD-8). */
import type { JSX } from 'preact'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { Acts, Reasons, reasonsOf } from '../../moves/acts.tsx'
import { bodies, bodyTitle, discussed, hasCommittees, isPlenaryWaiting } from '../../table/state/bodies.ts'
import { deadline } from '../../table/state/now.ts'
import { board, seen } from '../../table/state/table.ts'
import { optionsOf, partyName, questionNumber, questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Wording } from '../text/wording.tsx'
import { takingMotion } from '../without-a-vote/taking.ts'
import { OptionSteps, stepKeys } from './option-steps.tsx'
import './chain.css'

/** Which body has it before it, and who presides there. */
const Body = ({ id }: { id: string }): JSX.Element => {
  const chair = bodies.value.find((b) => b.id === id)?.chair ?? ''
  return (
    <p class="now__body">
      <b>{bodyTitle(id)}</b>{' '}
      <span class="note">{chair === seen.value ? m.you_chair() : m.chair_is({ party: partyName(chair) })}</span>
    </p>
  )
}

function Current({ id, body }: { id: string; body: string }): JSX.Element {
  const q = board.value?.questions.get(id)
  const backing = unpair(q?.backing ?? '')
  const mine = backing.get(seen.value)
  const options = optionsOf(id)
  const reasonsIn = `reasons-${body}`
  const reasons = reasonsOf([...options.flatMap((o) => stepKeys(id, o, o === mine)), `move-to-freeze:${id}`])
  return (
    <div class="now">
      {hasCommittees.value && <Body id={body} />}
      <div class="now__head">
        <h3>
          <span class="q__n">{questionNumber(id)}</span> {questionTitle(id)}
        </h3>
        <Countdown until={deadline(`question:${body}`)} label={m.clock_question()} />
      </div>
      <p class="note">{m.question_clock_default()}</p>
      <ul class="steps">
        {options.map((option) => (
          <OptionSteps key={option} question={id} option={option} backing={backing} reasonsIn={reasonsIn} />
        ))}
      </ul>
      <Acts
        reasonsIn={reasonsIn}
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
          takingMotion({ type: 'take-freezing-as-agreed', question: id }, m.move_to_freeze(), id),
        ]}
      />
      <Reasons of={reasons} id={reasonsIn} />
      <Wording question={id} />
    </div>
  )
}

/** What each body discusses; whose question it is stands above it where there is more than one. */
export const Discussion = (): JSX.Element => (
  <>
    {discussed.value.length === 0 && <p>{m.nothing_discussed()}</p>}
    {isPlenaryWaiting.value && <p>{m.committee_first()}</p>}
    {bodies.value
      .filter(({ discussing }) => discussing)
      .map(({ id, discussing }) => (
        <Current key={id} id={discussing} body={id} />
      ))}
  </>
)
