/** Which scenario and how fast; shared by practising and teaching. */
import type { JSX } from 'preact'
import type { ScenarioSummary } from '../../../shared/scenario/public.ts'
import type { PaceId } from '../../../shared/scenario/schema.ts'
import { m } from '../../paraglide/messages.js'
import { tx } from '../../text/lang.ts'
import { PickRow } from '../../ui/pick-row.tsx'
import './scenario-pick.css'

interface ScenarioPickProps {
  list: readonly ScenarioSummary[]
  scenario: string
  onScenario: (id: string) => void
}

export const ScenarioPick = ({ list, scenario, onScenario }: ScenarioPickProps): JSX.Element => (
  <fieldset>
    <legend class="label">{m.scenario()}</legend>
    {list.map((s) => (
      <label class="choice choice--tall" key={s.id}>
        <input type="radio" name="scenario" checked={scenario === s.id} onChange={() => onScenario(s.id)} />
        <span>
          <b class="serif">{tx(s.title)}</b>
          <span class="note">{tx(s.summary)}</span>
        </span>
      </label>
    ))}
  </fieldset>
)

export const PACES: readonly PaceId[] = ['short', 'lesson', 'double']

interface PacePickProps {
  scenario: ScenarioSummary
  pace: PaceId
  onPace: (pace: PaceId) => void
}

export const PacePick = ({ scenario, pace, onPace }: PacePickProps): JSX.Element => (
  <PickRow
    legend={m.pace()}
    name="pace"
    of={PACES}
    chosen={pace}
    onChoose={onPace}
    labelOf={(p) => (
      <>
        {tx(scenario.paces[p].title)} <span class="note">{m.minutes({ count: scenario.paces[p].minutes })}</span>
      </>
    )}
  />
)
