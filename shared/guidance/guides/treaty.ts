/** From the agreed text to signature: adopt, initial, sign what is worth more than staying outside. */
import { unlist, unpair } from '../../engine/kernel/text-lists.ts'
import type { Guide } from '../guide.ts'
import { saysSomething, worthSigning } from '../judging.ts'
import { act, can, chairOf, opens, presides, type Seat, step } from '../sight.ts'
import { type Act, type Situation, situation } from '../situation.ts'
import { asking } from './capital.ts'

const ids = (seat: Seat): readonly string[] => [...seat.board.documents.keys()]

function adopting(seat: Seat): Situation | undefined {
  const all = act('adopt-all', step(seat, ['take-documents-as-agreed'], {}), { why: 'leads-on' })
  const one = ids(seat)
    .map((document) =>
      act('put-document', step(seat, ['put-document', document], { document }), {
        why: 'leads-on',
        params: { document },
      }),
    )
    .find((a) => a !== undefined)
  const main = all ?? one
  return main && situation('sign', 'adopt', { main, second: all ? [one] : [], awaits: { until: 'stage' } })
}

function initialling(seat: Seat): Situation | undefined {
  const steps = ids(seat).flatMap((document) => step(seat, ['initial-document', document], { document }))
  const main = act('initial', steps, { why: 'text-is-right' })
  const first = main && ids(seat).find((document) => can(seat, 'initial-document', document))
  return main && situation('sign', 'initial', { main, awaits: { until: `initials:${first}` } })
}

const declining = (seat: Seat, documents: readonly string[]): Act | undefined =>
  act(
    'decline-signature',
    documents.flatMap((document) =>
      step(
        seat,
        ['decline-signature', document],
        { document, reason: '' },
        { reason: { key: 'reasons.not-worth', params: { document } } },
      ),
    ),
    { why: 'lowers', answer: 'no', open: 'reason' },
  )

/** All documents that are worth it, at once; what is not is left unticked. */
function signing(seat: Seat): Situation | undefined {
  const ready = ids(seat).filter((document) => can(seat, 'sign-document', document))
  if (ready.length === 0) return undefined
  const worth = ready.filter((d) => worthSigning(seat, d) >= 0 && saysSomething(seat, d))
  const steps = worth.flatMap((document) => step(seat, ['sign-document', document], { document, adReferendum: false }))
  const main = act('sign', steps, {
    why: 'above-limit',
    change: worth.reduce((sum, document) => sum + worthSigning(seat, document), 0),
    answer: 'yes',
    open: 'questions',
  })
  const rest = ready.filter((document) => !worth.includes(document))
  const decline = declining(seat, rest.length > 0 ? rest : ready)
  const awaits = { until: 'stage' }
  return main
    ? situation('sign', 'sign', { main, second: [decline], awaits })
    : situation('sign', 'sign-none', {
        ...(decline && { main: decline }),
        second: [asking(seat, 'document', ready[0] ?? '')],
        awaits,
      })
}

/** The others sign, or the chair has not put a document yet. */
function waiting(seat: Seat): Situation | undefined {
  const open = [...seat.board.documents.values()].filter(({ status }) => status === 'open-for-signature')
  const parties = new Set(
    open.flatMap(({ signatures, declined }) =>
      [...seat.board.seats.keys()].filter(
        (p) => p !== seat.party && !unpair(signatures).has(p) && !unlist(declined).includes(p),
      ),
    ),
  )
  if (parties.size > 0) return situation('waiting', 'sign-wait', { awaits: { parties: [...parties], until: 'stage' } })
  if (seat.board.goalMet || presides(seat)) return undefined
  return situation('waiting', 'chair-wait', {
    params: { party: chairOf(seat).join() },
    awaits: { parties: chairOf(seat), until: 'stage' },
  })
}

export const treaty: Guide = {
  id: 'treaty',
  urgency: 'conclude',
  of: (seat) =>
    opens(seat, 'treaty') ? (initialling(seat) ?? signing(seat) ?? adopting(seat) ?? waiting(seat)) : undefined,
}
