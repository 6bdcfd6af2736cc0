/** What this stage asks of the table: its goal, what happens when its time runs out, and the parts that it opens. */
import type { JSX } from 'preact'
import type { Stage } from '../../../shared/scenario/schema.ts'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Section } from '../../ui/section.tsx'
import { plenary } from '../state/bodies.ts'
import { board, seen, stage } from '../state/table.ts'
import { partyName } from '../words/names.ts'
import { partsOfStage } from './registry.ts'
import './stage.css'

const atTheEnd: Readonly<Record<Stage['openBusiness'], () => string>> = {
  lapse: m.at_end_lapse,
  carry: m.at_end_carry,
  vote: m.at_end_vote,
}

export function StagePanel(): JSX.Element | null {
  const at = board.value
  const now = stage.value
  const chair = plenary.value?.chair ?? ''
  if (!at || !now || at.phase !== 'talks') return null
  return (
    <Section id="stage" title={tx(now.title)} label={`${m.clock_stage()}: ${tx(now.title)}`}>
      <p class="goal">{tx(now.goal)}</p>
      <p class="note">
        {chair === seen.value ? m.you_chair() : m.chair_is({ party: partyName(chair) })} {atTheEnd[now.openBusiness]()}
      </p>
      {partsOfStage.value.map(({ key, Component }) => (
        <Component key={key} />
      ))}
    </Section>
  )
}
