/** One seat of the table: free ones can be taken, taken ones joined as part of the delegation. */
import type { JSX } from 'preact'
import type { CodeAnswer } from '../../../shared/protocol/http.ts'
import { scenarios } from '../../net/scenarios.ts'
import { m } from '../../paraglide/messages.js'
import { Names } from '../../ui/names.tsx'
import { PartyPick } from '../../ui/party-pick.tsx'

interface SeatPickProps {
  table: CodeAnswer
  party: string
  onParty: (party: string) => void
}

export function SeatPick({ table, party, onParty }: SeatPickProps): JSX.Element {
  const parties = scenarios.value?.find((s) => s.id === table.scenario)?.parties ?? []
  const seatOf = (id: string) => table.seats.find((seat) => seat.party === id)
  return (
    <PartyPick
      legend={m.your_seat()}
      parties={parties}
      party={party}
      onParty={onParty}
      noteOf={({ id }) => {
        const seat = seatOf(id)
        return seat?.names.length ? <Names of={seat.names} /> : seat?.bot ? m.seat_bot() : m.seat_free()
      }}
      takenOf={({ id }) => (seatOf(id)?.names.length ?? 0) > 0}
    />
  )
}
