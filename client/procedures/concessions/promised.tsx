/** The concessions that stand: between whom, what each of the two gives, and on what it hangs (CON-3, CON-4). */
import type { JSX } from 'preact'
import { PLENARY } from '../../../shared/engine/bodies/plenary.ts'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardConcession } from '../../../shared/engine/procedures/concessions/view.ts'
import { board, desk } from '../../table/state/table.ts'
import { documentTitle, optionLabel, partyName, partyNames } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Section } from '../../ui/section.tsx'
import { DealSide, QuestionName } from '../proposals/deal.tsx'
import '../proposals/deal.css'

/** What one of the two gives. */
const Side = ({ party, terms }: { party: string; terms: string }): JSX.Element => (
  <DealSide title={m.concession_gives({ party: partyName(party) })}>
    {[...unpair(terms)].map(([question, option]) => (
      <p class="deal__q" key={question}>
        <QuestionName of={question} /> <b class="serif">{optionLabel(question, option)}</b>
      </p>
    ))}
  </DealSide>
)

const Concession = ({ of: c }: { of: BoardConcession }): JSX.Element => (
  <article class="offer">
    <h3 class="offer__title">{partyNames([c.by, c.to])}</h3>
    {c.channel !== PLENARY && <p class="note">{m.members_see()}</p>}
    <p>
      {c.status === 'in-effect'
        ? m.concession_in_effect({ document: documentTitle(c.agreement) })
        : m.concession_on({ document: documentTitle(c.agreement) })}
    </p>
    <div class="deal">
      <Side party={c.by} terms={c.gives} />
      <Side party={c.to} terms={c.asks} />
    </div>
  </article>
)

export function Promised(): JSX.Element {
  const standing = [...(board.value?.concessions.values() ?? []), ...(desk.value?.concessions.values() ?? [])]
  return (
    <Section id="concessions" title={m.concessions_promised()}>
      <p class="note">{m.concession_note()}</p>
      {standing.map((c) => (
        <Concession key={c.id} of={c} />
      ))}
    </Section>
  )
}
