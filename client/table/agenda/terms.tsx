/** What would be agreed on which question, each line on a leader of dots. */
import type { JSX } from 'preact'
import { optionLabel, questionNumber, questionTitle } from '../words/names.ts'
import './terms.css'

export const Terms = ({ of: terms }: { of: Iterable<readonly [question: string, option: string]> }): JSX.Element => (
  <ul class="serif terms">
    {[...terms].map(([question, option]) => (
      <li class="lead" key={question}>
        <span>
          <span class="q__n">{questionNumber(question) || ''}</span> {questionTitle(question)}
        </span>
        <i />
        <span>{optionLabel(question, option)}</span>
      </li>
    ))}
  </ul>
)
