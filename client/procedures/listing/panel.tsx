/** The list of questions: raising the hidden one of our brief, or none, or putting one in our own words; the chair asks before the list closes (AGD-1, AGD-2). */
import type { JSX } from 'preact'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { Acts } from '../../moves/acts.tsx'
import { Answered } from '../../table/seats/answered.tsx'
import { plenary } from '../../table/state/bodies.ts'
import { deadline } from '../../table/state/now.ts'
import { board, brief, desk, pace, seen } from '../../table/state/table.ts'
import { questionTitle } from '../../table/words/names.ts'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { PrivateTag } from '../../ui/private.tsx'
import { FreeQuestions } from './free-questions.tsx'
import './listing.css'

/** Where the list stands; whoever has answered, or is to ask, is not told that the chair will ask. */
function Standing({ isAnswered }: { isAnswered: boolean }): JSX.Element | null {
  const at = board.value
  if (at?.listClosed) return <p>{m.list_closed()}</p>
  if (at?.listCalled) return <p>{m.list_called()}</p>
  return isAnswered || plenary.value?.chair === seen.value ? null : <p>{m.list_not_called()}</p>
}

export function Listing(): JSX.Element {
  const at = board.value
  const hidden = desk.value?.hidden ?? ''
  const answered = unlist(at?.listAnswered ?? '')
  const isAnswered = answered.includes(seen.value)
  return (
    <>
      <Standing isAnswered={isAnswered} />
      {deadline('chair:list') > 0 && (
        <Countdown until={deadline('chair:list')} of={pace.value?.chairStep} label={m.clock_chair_step()} />
      )}
      {hidden && !at?.listClosed && !isAnswered && (
        <div class="private hidden-q">
          <PrivateTag />
          <p>
            <b>{questionTitle(hidden)}</b>
          </p>
          <p class="small">{tx(brief.value?.hiddenQuestion)}</p>
        </div>
      )}
      <Acts
        of={[
          {
            key: `raise-question:${hidden}`,
            command: { type: 'raise-question', question: hidden },
            label: m.raise_question(),
            icon: 'more',
          },
          { key: 'answer-none', command: { type: 'answer-none' }, label: m.answer_none(), icon: 'dash' },
        ]}
      />
      <FreeQuestions />
      <Answered by={answered} />
      {!at?.listClosed && <p class="note">{m.list_default()}</p>}
    </>
  )
}

/** The chair asks for the rest. */
export const CallForRest = (): JSX.Element => (
  <Acts
    of={[
      {
        key: 'call-for-unvoiced',
        command: { type: 'call-for-unvoiced' },
        label: m.call_for_unvoiced(),
        icon: 'announce',
      },
    ]}
  />
)
