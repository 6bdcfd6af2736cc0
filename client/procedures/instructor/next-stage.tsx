/** The end of a stage cannot be undone: it is asked for twice, and between the two stands what becomes of what is open (STG-3). */
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Acts } from '../../moves/acts.tsx'
import { m } from '../../paraglide/messages.js'
import { board, scenario } from '../../table/state/table.ts'
import { documentTitle, packageNumber, questionTitle, stageTitle } from '../../table/words/names.ts'
import { useSubjects } from '../ballots/subject.tsx'
import { endOfStage, type Matters, type StageEnd } from './stage-end.ts'

/** One fate, and what has it; nothing where nothing has. */
const Fate = ({ title, of }: { title: string; of: readonly string[] }): JSX.Element | null =>
  of.length === 0 ? null : (
    <>
      <dt>{title}</dt>
      {of.map((what) => (
        <dd key={what}>{what}</dd>
      ))}
    </>
  )

function Fates({ of: end }: { of: StageEnd }): JSX.Element {
  const read = useSubjects()
  const said = ({ subjects, silences, packages }: Matters): string[] => [
    ...subjects.map((subject) => m.end_vote({ text: read(subject).text })),
    ...silences.map((question) => m.end_silence({ question: questionTitle(question) })),
    ...packages.map((id) => m.end_package({ number: packageNumber(id) })),
  ]
  const all: readonly (readonly [title: string, of: readonly string[]])[] = [
    [m.end_lapses(), said(end.lapses)],
    [m.end_carried(), said(end.carried)],
    [m.end_counted(), said(end.counted)],
    [m.end_left_open(), end.leftOpen.map(questionTitle)],
    [m.end_failing(), end.failing.map(documentTitle)],
  ]
  return (
    <>
      {all.every(([, of]) => of.length === 0) ? (
        <p>{m.end_nothing()}</p>
      ) : (
        <dl>
          {all.map(([title, of]) => (
            <Fate key={title} title={title} of={of} />
          ))}
        </dl>
      )}
      {end.losesUntabled && <p class="note">{m.end_untabled()}</p>}
    </>
  )
}

export function NextStage(): JSX.Element | null {
  // The stage about which it was asked: in another one the question stands no longer.
  const [asked, setAsked] = useState('')
  const part = useRef<HTMLDivElement>(null)
  const question = useRef<HTMLDivElement>(null)
  const at = board.value
  const isAsked = asked !== '' && asked === at?.stage
  useEffect(() => {
    if (isAsked) question.current?.focus()
  }, [isAsked])
  const end = at && endOfStage(at, scenario.value?.stages ?? [])
  if (!at || end?.next === undefined) return null
  const stay = () => {
    setAsked('')
    part.current?.querySelector('button')?.focus()
  }
  return (
    <div ref={part}>
      <Acts of={[{ run: () => setAsked(at.stage), label: m.advance(), icon: 'forward' }]} />
      {isAsked && (
        // biome-ignore lint/a11y/useSemanticElements: a question, no fields
        <div class="asks" role="group" aria-label={m.advance()} tabIndex={-1} ref={question}>
          <p>{m.advance_note()}</p>
          <Fates of={end} />
          <Acts
            of={[
              {
                command: { type: 'advance', from: asked },
                label: m.advance_to({ stage: stageTitle(end.next) }),
                main: true,
                after: stay,
              },
              { run: stay, label: m.stay(), quiet: true },
            ]}
          />
        </div>
      )}
    </div>
  )
}
