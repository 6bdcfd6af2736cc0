/** The question under discussion: who says what of each option, and what can be done with it (AGD-4 to AGD-8). */
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { Acts, Guided, Reasons, reasonsOf } from '../../moves/acts.tsx'
import { bodies, bodyTitle, discussed, hasCommittees, isPlenaryWaiting } from '../../table/state/bodies.ts'
import { deadline } from '../../table/state/now.ts'
import { agenda, board, desk, seen } from '../../table/state/table.ts'
import { optionsOf, partyName, questionNumber, questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { PrivateTag } from '../../ui/private.tsx'
import { Wording } from '../text/wording.tsx'
import { takingMotion } from '../without-a-vote/taking.ts'
import { OptionSteps, stepKeys } from './option-steps.tsx'
import './chain.css'

/** Which body has it before it, and who presides there. */
const Body = ({ id }: { id: string }): JSX.Element => {
  const chair = bodies.value.find((b) => b.id === id)?.chair ?? ''
  return (
    <span class="now__body">
      {hasCommittees.value && <b>{bodyTitle(id)}. </b>}
      {chair === seen.value ? m.you_chair() : m.chair_is({ party: partyName(chair) })}
    </span>
  )
}

function Current({ id, body }: { id: string; body: string }): JSX.Element {
  const q = board.value?.questions.get(id)
  const backing = unpair(q?.backing ?? '')
  const mine = backing.get(seen.value)
  const options = optionsOf(id)
  const guided = useContext(Guided)
  const reasonsIn = `reasons-${body}`
  const reasons = reasonsOf(options.flatMap((o) => stepKeys(id, o, o === mine)))
  return (
    <div class="now">
      <p class="note">
        {m.question_number({ number: questionNumber(id), all: agenda.value.length })} <Body id={body} />{' '}
        <Countdown until={deadline(`question:${body}`)} label={m.clock_question()} />
      </p>
      <h3>{questionTitle(id)}</h3>
      {desk.value && (
        <div class="steps__key">
          <PrivateTag>{m.for_you()}</PrivateTag>
        </div>
      )}
      <ul class="steps">
        {options.map((option) => (
          <OptionSteps key={option} question={id} option={option} backing={backing} reasonsIn={reasonsIn} />
        ))}
      </ul>
      {!guided && <Reasons of={reasons} id={reasonsIn} />}
    </div>
  )
}

/** What each body discusses; whose question it is stands above it where there is more than one. */
export const Discussion = (): JSX.Element => (
  <>
    {discussed.value.length === 0 && <p>{m.nothing_discussed()}</p>}
    {isPlenaryWaiting.value && <p class="note">{m.committee_first()}</p>}
    {bodies.value
      .filter(({ discussing }) => discussing)
      .map(({ id, discussing }) => (
        <Current key={id} id={discussing} body={id} />
      ))}
  </>
)

/** What can be done with a question as a whole: let it rest, or word it anew. */
export const OnQuestions = (): JSX.Element => (
  <>
    {discussed.value.map((id) => (
      <div class="now" key={id}>
        {discussed.value.length > 1 && <p class="note">{questionTitle(id)}</p>}
        <Acts
          of={[
            {
              key: `move-to-freeze:${id}`,
              command: { type: 'move-to-freeze', question: id },
              label: m.move_to_freeze(),
              icon: 'ice',
            },
            takingMotion({ type: 'take-freezing-as-agreed', question: id }, m.move_to_freeze(), id),
          ]}
        />
        <Wording question={id} />
      </div>
    ))}
  </>
)
