/** What an act would say, before it is said: its terms, its words, and what it changes for ourselves. */
import type { JSX } from 'preact'
import type { Situation, Step } from '../../shared/guidance/situation.ts'
import { Gain } from '../scores/gain.tsx'
import { desk } from '../table/state/table.ts'
import { documentTitle, optionLabel, questionTitle } from '../table/words/names.ts'
import { m } from '../text/m.ts'
import { sentence } from '../text/sentence.ts'
import { say } from './situation.ts'

/** Question and answer, line by line. */
const Terms = ({ of: terms }: { of: Readonly<Record<string, string>> }): JSX.Element => (
  <ul class="guide__terms">
    {Object.entries(terms).map(([question, option]) => (
      <li key={question}>
        <span class="note">{questionTitle(question)}</span>
        <b class="serif">{optionLabel(question, option)}</b>
      </li>
    ))}
  </ul>
)

function Said({ step: { command, words = {} } }: { step: Step }): JSX.Element | null {
  const own = words.reason ?? words.text
  if (own) return <blockquote class="guide__quote">{say(own)}</blockquote>
  switch (command.type) {
    case 'offer-package':
      return <Terms of={command.terms} />
    case 'take-stance': {
      const named = (title: string, options: readonly string[]) =>
        options.length > 0 && (
          <p>
            {title} <b class="serif">{options.map((o) => optionLabel(command.question, o)).join(', ')}</b>
          </p>
        )
      return (
        <div class="small">
          {named(m.they_can_live(), command.canLive)}
          {named(m.they_cannot_accept(), command.cannot)}
        </div>
      )
    }
    case 'sign-document':
    case 'ratify-document':
      return <p class="serif">{documentTitle(command.document)}</p>
    default:
      return null
  }
}

export function Contents({ of: { main } }: { of: Situation }): JSX.Element | null {
  const value = desk.value?.value
  if (!main) return null
  return (
    <>
      {main.steps.map((step) => (
        <Said key={step.move} step={step} />
      ))}
      <p class="note">{sentence(`why.${main.why}`)}</p>
      {main.change !== undefined && value !== undefined && <Gain after={value + main.change} label="" />}
    </>
  )
}
