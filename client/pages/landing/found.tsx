/** What stands behind the code: the table, a doubt, or where to get one. */
import type { JSX } from 'preact'
import type { CodeAnswer } from '../../../shared/protocol/http.ts'
import { base } from '../../base.ts'
import { scenarios } from '../../net/scenarios.ts'
import { heldSeats, seatAt } from '../../net/seats.ts'
import { m } from '../../paraglide/messages.js'
import { tx } from '../../text/lang.ts'
import { Icon } from '../../ui/icon.tsx'

interface FoundProps {
  code: string
  table?: CodeAnswer | undefined
  trouble?: string | undefined
}

const phases: Readonly<Record<string, () => string>> = {
  lobby: m.table_waiting,
  talks: m.table_talking,
  over: m.table_over,
}

export const Found = ({ code, table, trouble }: FoundProps): JSX.Element => (
  <div id="found" class="found" role="status">
    {table ? (
      <Table table={table} />
    ) : trouble ? (
      <Trouble text={trouble} />
    ) : code.length === 6 ? (
      m.looking()
    ) : (
      <Held />
    )}
  </div>
)

const Trouble = ({ text }: { text: string }): JSX.Element => (
  <p class="found__line found__line--no">
    <Icon name="cross" />
    <span>{text}</span>
  </p>
)

function Table({ table }: { table: CodeAnswer }): JSX.Element {
  const scenario = scenarios.value?.find((s) => s.id === table.scenario)
  const seat = seatAt(table.table)
  return (
    <>
      <p class="found__line">
        <Icon name="check" />
        <span>
          <b>{m.table_found()}</b> {tx(scenario?.title)},{' '}
          <span class="nowrap">{m.table_number({ number: table.number })}.</span>{' '}
          {table.instructor && m.instructor_is({ name: table.instructor })} {phases[table.phase]?.()}
        </span>
      </p>
      {seat && (
        <>
          <p class="note">{m.seat_held()}</p>
          <a class="btn" href={`${base}/table/${table.table}`}>
            {m.rejoin_as({ name: seat.name ?? seat.party })}
          </a>
        </>
      )}
    </>
  )
}

/** Places this browser holds already: the way back after a closed tab. */
function Held(): JSX.Element {
  const seats = heldSeats().slice(-3).reverse()
  if (seats.length === 0) return <p class="note">{m.code_from_instructor()}</p>
  return (
    <>
      <p class="note">{m.code_from_instructor()}</p>
      <ul class="held">
        {seats.map((seat) => (
          <li key={seat.table}>
            <a href={`${base}/table/${seat.table}`}>
              {m.rejoin_as({ name: [seat.name, seat.party].filter(Boolean).join(', ') })}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
