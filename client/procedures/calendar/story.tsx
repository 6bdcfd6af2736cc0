/** The story of the years, when the talks are over: what each promised, what it was seen to do, what it did, and what that left of the signature. */
import type { JSX } from 'preact'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDuty } from '../../../shared/engine/procedures/calendar/view.ts'
import { board, desk, scenario } from '../../table/state/table.ts'
import { partyName } from '../../table/words/names.ts'
import { change, points } from '../../text/format.ts'
import { sentence } from '../../text/sentence.ts'
import { Section } from '../../ui/section.tsx'
import { Line } from './line.tsx'
import { calendarTitle, doneName } from './names.ts'

/** What the others saw at the time: a breach that nobody found looked like an obligation met. */
const seenAs = ({ how }: BoardDuty): string => (how === 'hidden' ? 'meet' : how)
const didDo = ({ how }: BoardDuty): string => (how === 'found' ? 'hidden' : how)

function OfParty({ party }: { party: string }): JSX.Element | null {
  const rows = [...(board.value?.duties.values() ?? [])].filter((row) => row.party === party && row.how !== '')
  if (rows.length === 0) return null
  const kept = rows.filter(({ how }) => how === 'meet').length
  return (
    <>
      <h3>{partyName(party)}</h3>
      <p>
        {sentence('years.kept-of', { count: kept, places: rows.length })}{' '}
        {sentence('years.trusted', { count: Number(unpair(board.value?.trust ?? '').get(party) ?? 0) })}
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {['period', 'promised', 'seen', 'did'].map((head) => (
                <th key={head} scope="col">
                  {sentence(`years.head-${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{calendarTitle(row.period)}</td>
                <td>{calendarTitle(row.obligation)}</td>
                <td>{doneName(seenAs(row))}</td>
                <td>{doneName(didDo(row))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

export function Story(): JSX.Element {
  const { value = 0, received = 0 } = desk.value ?? {}
  return (
    <Section id="years" title={sentence('years.story')}>
      {desk.value && (
        <p>
          {sentence('years.signed-received', {
            signed: points(value),
            change: change(0, received),
            received: points(value + received),
          })}
        </p>
      )}
      <Line />
      {scenario.value?.parties.map(({ id }) => (
        <OfParty key={id} party={id} />
      ))}
    </Section>
  )
}
