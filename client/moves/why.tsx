/** Why something is not in order: the rule in words first, its number and source beneath. A refusal is no error. */
import type { JSX } from 'preact'
import { m } from '../text/m.ts'
import { hasReasons, refusalText, sourceOf } from '../text/sentence.ts'
import type { Refusal } from './verdict.ts'
import './why.css'

interface WhyProps {
  of: Refusal
  id?: string
  /** Speaks up: the answer to something that was just tried. */
  loud?: boolean
}

export const Why = ({ of: { rule, code, params }, id, loud }: WhyProps): JSX.Element => (
  <div class={`why${loud ? ' why--loud' : ''}`} id={id} role={loud ? 'alert' : undefined}>
    <p>{refusalText(rule, code, params) || (hasReasons.value && m.refused_other())}</p>
    {rule && (
      <p class="note">
        {m.rule_is({ rule })}
        {sourceOf(rule) && ` · ${m.source_is({ source: sourceOf(rule) })}`}
      </p>
    )}
  </div>
)
