/** The head of a table's pages: scenario, table, stage and round; the clock of the stage; our seat. */
import type { JSX } from 'preact'
import type { StagesState } from '../../../shared/engine/procedures/stages/state.ts'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { Countdown } from '../../ui/countdown.tsx'
import { Head } from '../../ui/head.tsx'
import { LanguageList } from '../../ui/language-list.tsx'
import { plenary } from '../state/bodies.ts'
import { deadline } from '../state/now.ts'
import { board, isInstructor, me, opens, pace, scenario } from '../state/table.ts'
import { entry } from '../words/entry.ts'
import { partyName, partyOf, stageTitle } from '../words/names.ts'
import { Strips } from './status-bar.tsx'
import './table-head.css'

/** What a phase of the table is called; of the talks, by their stage. */
const phases: Readonly<Record<StagesState['phase'], (stage: string) => string>> = {
  lobby: () => m.lobby(),
  talks: stageTitle,
  over: () => m.debrief(),
}

function where(): string {
  const at = board.value
  const parts = [
    me.value?.number ? m.table_number({ number: me.value.number }) : '',
    at ? (entry(phases, at.phase)?.(at.stage) ?? '') : '',
    at?.phase === 'talks' && opens('chain') ? m.round_number({ round: plenary.value?.round ?? 0 }) : '',
  ]
  return parts.filter(Boolean).join(', ')
}

export function TableHead({ id }: { id: string }): JSX.Element {
  const seat = partyOf(me.value?.party ?? '')
  return (
    <>
      <a class="skip" href={`#${id}`}>
        {m.skip_to_content()}
      </a>
      <Head
        place={
          <h1>
            <b>{tx(scenario.value?.title)}</b>, {where()}
          </h1>
        }
      >
        <Countdown
          until={board.value?.phase === 'talks' ? deadline('stage') : 0}
          of={pace.value?.stages[board.value?.stage ?? '']}
          label={m.clock_stage()}
        />
        <span class="seat">
          {seat && <Chip party={seat} named />}{' '}
          <span class="seat__n">
            {seat ? partyName(seat.id) : isInstructor.value ? m.role_instructor() : m.role_observer()}
          </span>
        </span>
        <LanguageList />
      </Head>
      <Strips />
    </>
  )
}
