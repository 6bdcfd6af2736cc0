/** The controls that need words or a choice: announce, inject, correct, value new wording, note. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { Acts } from '../../moves/acts.tsx'
import { m } from '../../paraglide/messages.js'
import { draft } from '../../table/state/drafts.ts'
import { agenda, board, scenario } from '../../table/state/table.ts'
import { optionLabel, optionsOf, questionTitle } from '../../table/words/names.ts'
import { tx } from '../../text/lang.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { isSendable, TooLong } from '../../ui/too-long.tsx'
import { ScoreForResult } from './score-for-result.tsx'

interface WordsProps {
  type: 'announce' | 'note'
  title: string
  note: string
}

function Words({ type, title, note }: WordsProps): JSX.Element {
  const text = draft(`control-${type}`, '')
  return (
    <Disclosure isAct title={title}>
      <div class="field">
        <label for={`control-${type}`}>{note}</label>
        <textarea
          id={`control-${type}`}
          rows={3}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value
          }}
        />
      </div>
      <TooLong text={text.value} kind="paragraph" />
      <Acts
        of={[
          {
            command: { type, text: text.value },
            off: !isSendable({ text: text.value, kind: 'paragraph' }),
            label: title,
            after: () => {
              text.value = ''
            },
          },
        ]}
      />
    </Disclosure>
  )
}

function Inject(): JSX.Element {
  const [id, setId] = useState('')
  const left = scenario.value?.injects.filter((i) => !unlist(board.value?.news ?? '').includes(i.id)) ?? []
  const chosen = left.find((i) => i.id === id)
  return (
    <Disclosure isAct title={m.inject()}>
      {left.length === 0 ? (
        <p class="note">{m.no_injects_left()}</p>
      ) : (
        <div class="field">
          <label for="inject">{m.which_event()}</label>
          <select id="inject" value={id} onChange={(event) => setId(event.currentTarget.value)}>
            <option value="">{m.choose()}</option>
            {left.map((i) => (
              <option key={i.id} value={i.id}>
                {tx(i.title)}
              </option>
            ))}
          </select>
        </div>
      )}
      {chosen && (
        <>
          <p class="small">{tx(chosen.text)}</p>
          <Acts of={[{ command: { type: 'inject', inject: chosen.id }, label: m.inject(), icon: 'event' }]} />
        </>
      )}
    </Disclosure>
  )
}

function Correct(): JSX.Element {
  const [question, setQuestion] = useState('')
  const [option, setOption] = useState('')
  return (
    <Disclosure isAct title={m.correct()}>
      <p class="note">{m.correct_note()}</p>
      <div class="field">
        <label for="correct-q">{m.question()}</label>
        <select id="correct-q" value={question} onChange={(event) => setQuestion(event.currentTarget.value)}>
          <option value="">{m.choose()}</option>
          {agenda.value.map((q) => (
            <option key={q.id} value={q.id}>
              {questionTitle(q.id)}
            </option>
          ))}
        </select>
      </div>
      {question && (
        <div class="field">
          <label for="correct-o">{m.option()}</label>
          <select id="correct-o" value={option} onChange={(event) => setOption(event.currentTarget.value)}>
            <option value="">{m.choose()}</option>
            {optionsOf(question).map((o) => (
              <option key={o} value={o}>
                {optionLabel(question, o)}
              </option>
            ))}
          </select>
        </div>
      )}
      {question && option && <Acts of={[{ command: { type: 'correct', question, option }, label: m.correct() }]} />}
    </Disclosure>
  )
}

export const ControlForms = (): JSX.Element => (
  <div class="control-forms">
    <Words type="announce" title={m.announce()} note={m.announce_note()} />
    <Inject />
    <Correct />
    <ScoreForResult />
    <Words type="note" title={m.note_for_self()} note={m.note_note()} />
  </div>
)
