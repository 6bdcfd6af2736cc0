/** The straw poll that is open, or the sum of the last one; and the way to ask another. */
import type { JSX } from 'preact'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardPoll } from '../../../shared/engine/procedures/straw-poll/view.ts'
import { Acts } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { Answered } from '../../table/seats/answered.tsx'
import { draft } from '../../table/state/drafts.ts'
import { deadline } from '../../table/state/now.ts'
import { board, desk, pace } from '../../table/state/table.ts'
import { entry } from '../../table/words/entry.ts'
import { partyName } from '../../table/words/names.ts'
import { lang } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Quoted } from '../../ui/quotation.tsx'
import { Section } from '../../ui/section.tsx'
import { isSendable, TooLong } from '../../ui/too-long.tsx'

const answers = { yes: m.poll_yes, no: m.poll_no } as const

function Ask(): JSX.Element {
  const question = draft('poll', '')
  return (
    <Disclosure title={m.poll_ask()}>
      <div class="field">
        <label for="poll-question">{m.poll_question()}</label>
        <textarea
          id="poll-question"
          rows={2}
          value={question.value}
          onInput={(event) => {
            question.value = event.currentTarget.value
          }}
        />
        <TooLong text={question.value} kind="line" />
      </div>
      <Acts
        of={[
          {
            key: 'ask-straw-poll',
            command: { type: 'ask-straw-poll', question: question.value, lang: lang.value },
            off: !isSendable({ text: question.value, kind: 'line' }),
            label: m.poll_send(),
            after: () => {
              question.value = ''
            },
          },
        ]}
      />
    </Disclosure>
  )
}

function Open({ poll }: { poll: BoardPoll }): JSX.Element {
  const own = desk.value?.pollAnswer
  return (
    <>
      <Countdown until={deadline(`poll:${poll.id}`)} of={pace.value?.ballot} />
      {own ? (
        <p class="note">{m.poll_own({ answer: entry(answers, own)?.() ?? '' })}</p>
      ) : (
        <Acts
          of={(['yes', 'no'] as const).map((answer) => ({
            key: `answer-straw-poll:${poll.id}:${answer}`,
            command: { type: 'answer-straw-poll', poll: poll.id, answer },
            label: answers[answer](),
          }))}
        />
      )}
      <Answered by={unlist(poll.answered)} />
    </>
  )
}

export function StrawPoll(): JSX.Element {
  const [poll] = board.value?.polls.values() ?? []
  return (
    <Section id="poll" title={m.poll_title()}>
      <p class="note">{m.poll_note()}</p>
      {poll && (
        <>
          <Quoted lang={poll.lang} text={poll.question} />
          <p class="note">{m.poll_asked_by({ party: partyName(poll.by) })}</p>
          {poll.open ? <Open poll={poll} /> : <p>{m.poll_sum({ yes: poll.yes, no: poll.no })}</p>}
        </>
      )}
      {!poll?.open && isOffered('ask-straw-poll') && <Ask />}
    </Section>
  )
}
