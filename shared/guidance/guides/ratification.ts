/** What was signed goes to the own parliament; then it is theirs to say. */
import { unpair } from '../../engine/kernel/text-lists.ts'
import type { Guide } from '../guide.ts'
import { worthSigning } from '../judging.ts'
import { act, opens, type Seat, step } from '../sight.ts'
import { situation } from '../situation.ts'

const submitting = (seat: Seat, document: string) => [
  ...step(seat, ['ratify-document', document], { document }),
  ...step(seat, ['confirm-signature', document], { document }),
]

export const ratification: Guide = {
  id: 'ratification',
  urgency: 'conclude',
  of(seat) {
    if (!opens(seat, 'ratification')) return undefined
    const ids = [...seat.board.documents.keys()]
    const ready = ids.filter((document) => submitting(seat, document).length > 0)
    const worth = ready.filter((document) => worthSigning(seat, document) >= 0)
    const main = act(
      'ratify',
      worth.flatMap((document) => submitting(seat, document)),
      { why: 'above-limit', answer: 'yes' },
    )
    const rest = ready.filter((document) => !worth.includes(document))
    const decline = act(
      'decline-consent',
      (rest.length > 0 ? rest : ready).flatMap((document) =>
        step(
          seat,
          ['decline-consent', document],
          { document, reason: '' },
          { reason: { key: 'reasons.not-worth', params: { document } } },
        ),
      ),
      { why: 'lowers', answer: 'no', open: 'reason' },
    )
    const awaits = { until: 'stage' }
    if (main) return situation('ratify', 'ratify', { main, second: [decline], awaits })
    if (decline) return situation('ratify', 'ratify-none', { main: decline, awaits })
    const mine = [...seat.board.documents.values()].some(({ signatures }) => unpair(signatures).has(seat.party))
    return seat.board.goalMet
      ? undefined
      : situation(mine ? 'parliament' : 'waiting', mine ? 'parliament' : 'waiting', { awaits })
  },
}
