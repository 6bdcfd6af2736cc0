/** How a party stands to a document, in words (TRT). */
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import { m } from '../../text/m.ts'
import { signatureName } from './closed-lists.ts'
import { questionTitle } from './names.ts'

/** The last step that it has taken, and what goes with it. */
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
  // Nothing is awaited of a document that has failed.
  const step = steps.find(([taken]) => taken)?.[1] ?? (d.status === 'failed' ? m.did_not_sign : m.not_yet)
  const reserved = unpair(d.reservations).get(party)
  const notes = [
    ...(unpair(d.authentic).get(party) === 'signature' && d.initials !== '' ? [m.not_initialled()] : []),
    ...(unlist(d.provisional).includes(party) ? [m.provisional()] : []),
    ...(reserved ? [m.reservation_on({ question: questionTitle(reserved) })] : []),
  ]
  return [step(), ...notes].join('; ')
}
