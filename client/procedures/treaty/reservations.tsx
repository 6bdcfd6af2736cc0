/** Reservations: to those of others one may object until they stand, the own one can be withdrawn (TRT-2). */
import type { JSX } from 'preact'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import { Acts } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { deadline } from '../../table/state/now.ts'
import { pace, seen } from '../../table/state/table.ts'
import { partyName, questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'

export function Reservations({ of: d }: { of: BoardDocument }): JSX.Element | null {
  const keyOf = (party: string) => `object-to-reservation:${d.id}:${party}`
  const reserved = unpair(d.reservations)
  const others = [...reserved.keys()].filter((party) => isOffered(keyOf(party)))
  const own = reserved.get(seen.value)
  const anew = deadline(`anew:${d.id}:${seen.value}`)
  return (
    <>
      {[...reserved.keys()].map((party) => (
        <Countdown
          key={party}
          until={deadline(`reservation:${d.id}:${party}`)}
          of={pace.value?.objection}
          label={m.clock_reservation({ party: partyName(party) })}
        />
      ))}
      {anew > 0 && <Countdown until={anew} of={pace.value?.objection} label={m.clock_anew()} />}
      <Acts
        of={others.map((party) => ({
          key: keyOf(party),
          command: { type: 'object-to-reservation', document: d.id, party },
          label: m.object_to_reservation({ party: partyName(party) }),
        }))}
      />
      {others.length > 0 && <p class="note">{m.objection_note()}</p>}
      {own && (
        <Acts
          of={[
            {
              key: `withdraw-reservation:${d.id}`,
              command: { type: 'withdraw-reservation', document: d.id },
              label: m.withdraw_reservation({ question: questionTitle(own) }),
              quiet: true,
            },
          ]}
        />
      )}
    </>
  )
}
