/** What falls due of us in this period, and how we carry it out: before our eyes alone until all have chosen. */
import type { JSX } from 'preact'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDuty } from '../../../shared/engine/procedures/calendar/view.ts'
import { CONDUCTS } from '../../../shared/engine/scoring/deeds.ts'
import { changeBy } from '../../../shared/engine/scoring/received.ts'
import { Acts } from '../../moves/acts.tsx'
import { board, desk, seen } from '../../table/state/table.ts'
import { change } from '../../text/format.ts'
import { tx } from '../../text/lang.ts'
import { sentence } from '../../text/sentence.ts'
import { PrivateTag } from '../../ui/private.tsx'
import { calendarTitle, terms } from './names.ts'

function Choice({ of: row }: { of: BoardDuty }): JSX.Element | null {
  const calendar = terms()
  const obligation = calendar?.obligations.find(({ id }) => id === row.obligation)
  if (!calendar || !obligation) return null
  const duty = row.late ? `${row.obligation}~late` : row.obligation
  const chosen = unpair(desk.value?.conduct ?? '').get(duty)
  const standing = { kept: Number(unpair(board.value?.trust ?? '').get(seen.value) ?? 50), due: 100 }
  const cost = obligation.cost[seen.value] ?? 0
  const ways = CONDUCTS.filter((conduct) => conduct !== 'hidden' || obligation.hidden)
  return (
    <div class="private">
      <h4>{calendarTitle(row.obligation)}</h4>
      <p>{tx(obligation.text)}</p>
      {row.late && <p class="note">{sentence('years.late')}</p>}
      {row.excused && <p class="note">{sentence('years.excused')}</p>}
      <Acts
        of={ways.map((conduct) => ({
          key: `choose-conduct:${duty}:${conduct}`,
          command: { type: 'choose-conduct', duty, conduct },
          pressed: chosen === conduct,
          // Several fall due in one period: whoever listens is told which.
          label: (
            <span>
              {sentence(`years.${conduct}`)} ({change(0, changeBy(calendar, cost, row, conduct, standing))})
              <span class="vh"> {calendarTitle(row.obligation)}</span>
            </span>
          ),
        }))}
      />
    </div>
  )
}

export function Choices(): JSX.Element {
  const due = [...(board.value?.duties.values() ?? [])].filter(({ party, how }) => party === seen.value && how === '')
  return (
    <>
      <PrivateTag />
      <p class="note">{sentence(due.length > 0 ? 'years.choose' : 'years.nothing-due')}</p>
      {due.map((row) => (
        <Choice key={row.id} of={row} />
      ))}
    </>
  )
}
