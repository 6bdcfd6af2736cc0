/** Who stands where to a document: initials, signature, consent, and what came instead. */
import type { JSX } from 'preact'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import { scenario } from '../../table/state/table.ts'
import { signatureName } from '../../table/words/closed-lists.ts'
import { partyNameYou, questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'

/** How one party stands to a document, in words: the last step that it has taken. */
export function standing(d: BoardDocument, party: string): string {
  const mode = unpair(d.signatures).get(party)
  const steps: readonly (readonly [boolean, () => string])[] = [
    [unlist(d.refusedAtHome).includes(party), m.refused_at_home],
    [unpair(d.consents).has(party), m.is_bound],
    [unlist(d.declined).includes(party), m.has_declined],
    [mode !== undefined, () => signatureName(mode ?? '')],
    [unpair(d.referenda).get(party) === 'awaited', m.awaits_capital],
    [unlist(d.initials).includes(party), m.has_initialled],
  ]
  const step = steps.find(([taken]) => taken)?.[1] ?? m.not_yet
  const reserved = unpair(d.reservations).get(party)
  const notes = [
    ...(unpair(d.authentic).get(party) === 'signature' && d.initials !== '' ? [m.not_initialled()] : []),
    ...(unlist(d.provisional).includes(party) ? [m.provisional()] : []),
    ...(reserved ? [m.reservation_on({ question: questionTitle(reserved) })] : []),
  ]
  return [step(), ...notes].join('; ')
}

export const Standings = ({ of: d }: { of: BoardDocument }): JSX.Element => (
  <ul class="standings">
    {scenario.value?.parties.map((party) => (
      <li class="lead" key={party.id}>
        <Chip party={party} named /> <span>{partyNameYou(party.id)}</span>
        <i />
        <span>{standing(d, party.id)}</span>
      </li>
    ))}
  </ul>
)
