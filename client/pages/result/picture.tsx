/** A result as one picture: over one's own walk-away value, what was got and what was within reach; the same as a table. */
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Report } from '../../../shared/analysis/report.ts'
import { m } from '../../paraglide/messages.js'
import { partyName, partyOf } from '../../table/words/names.ts'
import { change, points } from '../../text/format.ts'
import { lang } from '../../text/lang.ts'
import { Chip } from '../../ui/chip.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { type Row, rowsOf } from './rows.ts'
import './picture.css'

const words = () => ({
  limit: m.limit_line(),
  number: points,
  change: (by: number) => change(0, by),
})

function Chart({ rows }: { rows: readonly Row[] }): JSX.Element {
  const place = useRef<HTMLDivElement>(null)
  const language = lang.value
  useEffect(() => {
    const at = place.current
    if (!at) return
    let gone = false
    const draw = () =>
      import('./picture-plot.ts').then(
        ({ drawPicture }) => {
          if (gone) return
          const drawn = drawPicture(rows, at.clientWidth, words())
          // The frame says it in words.
          drawn.setAttribute('aria-hidden', 'true')
          at.replaceChildren(drawn)
        },
        // The table under it says the same.
        () => {},
      )
    const sized = new ResizeObserver(() => void draw())
    sized.observe(at)
    return () => {
      gone = true
      sized.disconnect()
    }
  }, [rows, language])
  const label = rows.map((row) =>
    m.picture_row({
      party: partyName(row.party),
      gain: change(row.reservation, row.value),
      most: points(row.most ?? row.value),
    }),
  )
  return (
    <div
      class="picture"
      ref={place}
      role="img"
      aria-label={label.join('; ')}
      style={{ minHeight: `${70 + rows.length * 46}px` }}
    />
  )
}

function PartyChip({ id }: { id: string }): JSX.Element | null {
  const party = partyOf(id)
  return party ? <Chip party={party} named /> : null
}

const Table = ({ rows }: { rows: readonly Row[] }): JSX.Element => (
  <table class="figures">
    <thead>
      <tr>
        <th scope="col">{m.party_column()}</th>
        <th scope="col">{m.limit_line()}</th>
        <th scope="col">{m.result_column()}</th>
        <th scope="col">{m.reach_most()}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ party, reservation, value, most }) => (
        <tr key={party}>
          <th scope="row">
            <PartyChip id={party} /> {partyName(party)}
          </th>
          <td>{points(reservation)}</td>
          <td>{points(value)}</td>
          <td>{most === null ? '–' : points(most)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

export function Picture({ party, of: report }: { party: string; of: Report }): JSX.Element {
  const rows = rowsOf(party, report)
  const nash = report.points.nash
  return (
    <div>
      <Chart rows={rows} />
      <p class="note">{m.picture_note()}</p>
      {nash !== null && <p class="note picture__nash">{m.picture_nash({ value: points(nash) })}</p>}
      <Disclosure title={m.as_table()}>
        <Table rows={rows} />
      </Disclosure>
    </div>
  )
}
