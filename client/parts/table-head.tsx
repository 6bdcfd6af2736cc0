/** The head of a table's pages: scenario, table, stage and round; the clock of the stage; our seat. */
import type { JSX } from 'preact'
import { partyName, partyOf, stageTitle } from '../state/names.ts'
import { deadline } from '../state/now.ts'
import { board, isInstructor, me, opens, pace, scenario } from '../state/table.ts'
import { tx } from '../text/lang.ts'
import { m } from '../text/m.ts'
import { Chip } from './chip.tsx'
import { Clock } from './clock.tsx'
import { Head } from './head.tsx'
import { LanguageList } from './language-list.tsx'
import { Notice } from './notice.tsx'
import { Strip } from './strip.tsx'

function where(): string {
  const at = board.value
  const parts = [
    me.value?.number ? m.table_number({ number: me.value.number }) : '',
    at?.phase === 'lobby' ? m.lobby() : at?.phase === 'over' ? m.debrief() : stageTitle(at?.stage ?? ''),
    at?.phase === 'talks' && opens('chain') ? m.round_number({ round: at.round }) : '',
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
        <Clock
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
      <Strip />
      {!isInstructor.value && <Notice />}
    </>
  )
}
