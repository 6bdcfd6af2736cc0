/** That questions which delegations put themselves count nothing. */
import type { JSX } from 'preact'
import { m } from '../../paraglide/messages.js'
import { agenda, brief } from '../../table/state/table.ts'
import { questionTitle } from '../../table/words/names.ts'
import { list } from '../../text/format.ts'

/** AGD-1: what no brief has a value for. */
export function Unscored(): JSX.Element | null {
  const put = agenda.value.filter(({ id }) => brief.value?.weights[id] === undefined).map(({ id }) => id)
  if (!brief.value || put.length === 0) return null
  return <p>{m.unscored_questions({ questions: list(put.map((id) => m.quoted({ text: questionTitle(id) }))) })}</p>
}
