/** The reservations of others, to which one may object until they stand (TRT-2). */
import type { JSX } from 'preact'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import { Acts } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { partyName } from '../../table/names.ts'
import { m } from '../../text/m.ts'

export function Reservations({ of: d }: { of: BoardDocument }): JSX.Element | null {
  const keyOf = (party: string) => `object-to-reservation:${d.id}:${party}`
  const others = [...unpair(d.reservations).keys()].filter((party) => isOffered(keyOf(party)))
  if (others.length === 0) return null
  return (
    <>
      <Acts
        of={others.map((party) => ({
          key: keyOf(party),
          command: { type: 'object-to-reservation', document: d.id, party },
          label: m.object_to_reservation({ party: partyName(party) }),
        }))}
      />
      <p class="note">{m.objection_note()}</p>
    </>
  )
}
