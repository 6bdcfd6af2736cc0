/**
 * Reservations (TRT-2; Vienna Convention, articles 19 to 23): one names one question, is made at signature or ratification, and
 * stands when no signatory objects in the objection time. What an objection voids may be given again without it.
 */
import { z } from 'zod'
import type { Event } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { paceOf, parties, seconds } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { clausesOf, documentOf, settledIn } from './documents.ts'
import type { Carrier, DocumentState } from './state.ts'

const Id = z.string().max(40)
const objectionTime = (world: World): number => seconds(paceOf(world).objection)

/** A reservation about to be made; `question` is left out where there is none. */
export interface Reserving {
  readonly document: string
  readonly party: string
  readonly question: string | undefined
}

/** TRT-2: a reservation is refused where the clauses forbid it or where it names nothing that the document settles. */
export function checkReservation(world: World, { document, party, question }: Reserving): Refusal | undefined {
  if (question === undefined) return undefined
  if (clausesOf(world, document)?.reservations !== 'allowed')
    return refuse('TRT-2', 'reservations-forbidden', { document })
  if (!settledIn(world, document).includes(question)) return refuse('TRT-2', 'not-in-document', { document })
  const d = documentOf(world, document)
  if (party in (d?.reservations ?? {})) return refuse('TRT-2', 'one-reservation')
  if (own(d?.objected ?? {}, party)?.includes(question)) return refuse('TRT-2', 'objected-already', { question })
  return undefined
}

/** The event of a reservation, or none. */
export const reserve = (
  world: World,
  { document, party, question }: Reserving,
  carrier: Carrier,
  at: number,
): Event[] =>
  question === undefined
    ? []
    : [{ type: 'reservation-made', document, party, question, carrier, until: at + objectionTime(world) }]

/** Article 23(2): a reservation made at signature is confirmed at ratification or it falls; another one is not made then. */
export function checkConfirmation(world: World, reserving: Reserving): Refusal | undefined {
  const made = own(documentOf(world, reserving.document)?.reservations ?? {}, reserving.party)
  if (made === undefined) return checkReservation(world, reserving)
  return reserving.question === undefined || reserving.question === made
    ? undefined
    : refuse('TRT-2', 'one-reservation')
}
export function confirmOrReserve(world: World, reserving: Reserving, at: number): Event[] {
  const { document, party, question } = reserving
  const made = own(documentOf(world, document)?.reservations ?? {}, party)
  if (made === undefined) return reserve(world, reserving, 'ratification', at)
  const type = question === undefined ? 'reservation-fell' : 'reservation-confirmed'
  return [{ type, document, party, question: made }]
}

/** Somebody may still object to it. */
export const awaitsObjections = (d: DocumentState): boolean =>
  Object.keys(d.reservations).some((party) => !d.stood.includes(party))

/** Its time is over and nobody objected: silence has accepted it (article 20). */
export function stand(world: World, document: string, party: string): Event[] {
  const d = documentOf(world, document)
  const question = own(d?.reservations ?? {}, party)
  if (!d || question === undefined || d.stood.includes(party)) return []
  return [{ type: 'reservation-stood', document, party, question }]
}

/** Reservations are open wherever one can sign or ratify. */
export const reservationCommands = {
  'object-to-reservation': command({
    who: 'head',
    inEveryStage: true,
    shape: { document: Id, party: Id },
    decide(world, { document, party: author }, { party, at }) {
      const d = documentOf(world, document)
      const question = d ? own(d.reservations, author) : undefined
      if (!d || question === undefined || !parties(world).includes(author))
        return refuse('TRT-2', 'no-such-reservation')
      if (author === party) return refuse('TRT-2', 'own-reservation')
      if (d.stood.includes(author)) return refuse('TRT-2', 'reservation-stands')
      if (!(party in d.signatures)) return refuse('TRT-2', 'not-signatory')
      const until = at + objectionTime(world)
      return [{ type: 'reservation-objected', document, party: author, by: party, question, until }]
    },
  }),
  'withdraw-reservation': command({
    who: 'head',
    inEveryStage: true,
    shape: { document: Id },
    decide(world, { document }, { party }) {
      const question = own(documentOf(world, document)?.reservations ?? {}, party)
      if (question === undefined) return refuse('TRT-2', 'nothing-to-withdraw')
      return [{ type: 'reservation-withdrawn', document, party, question }]
    },
  }),
}
