/** Reservations (TRT-2; Vienna Convention, articles 19 to 23): one names one question, and stands when nobody objects within the stage. */
import { z } from 'zod'
import type { Event } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { parties } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { clausesOf, documentOf, settledIn } from './documents.ts'

const Id = z.string().max(40)

/** TRT-2: a reservation is refused where the clauses forbid it or where it names nothing that the document settles. */
export function checkReservation(
  world: World,
  document: string,
  party: string,
  question: string | undefined,
): Refusal | undefined {
  if (question === undefined) return undefined
  if (clausesOf(world, document)?.reservations !== 'allowed')
    return refuse('TRT-2', 'reservations-forbidden', { document })
  if (!settledIn(world, document).includes(question)) return refuse('TRT-2', 'not-in-document', { document })
  if (party in (documentOf(world, document)?.reservations ?? {})) return refuse('TRT-2', 'one-reservation')
  return undefined
}

/** The event of a reservation, or none. */
export const reserve = (document: string, party: string, question: string | undefined): Event[] =>
  question === undefined ? [] : [{ type: 'reservation-made', document, party, question }]

/** TRT-2: who was silent until the end of the stage has accepted the reservation (article 20). */
export const standing = (world: World): Event[] =>
  Object.values(world.treaty.documents).flatMap((d) =>
    Object.entries(d.reservations)
      .filter(([party]) => !d.stood.includes(party))
      .map(([party, question]): Event => ({ type: 'reservation-stood', document: d.id, party, question })),
  )

/** Reservations are open wherever one can sign or ratify. */
export const reservationCommands = {
  'object-to-reservation': command({
    who: 'head',
    inEveryStage: true,
    shape: { document: Id, party: Id },
    decide(world, { document, party: author }, { party }) {
      const d = documentOf(world, document)
      const question = d ? own(d.reservations, author) : undefined
      if (!d || question === undefined || !parties(world).includes(author))
        return refuse('TRT-2', 'no-such-reservation')
      if (author === party) return refuse('TRT-2', 'own-reservation')
      if (d.stood.includes(author)) return refuse('TRT-2', 'reservation-stands')
      return [{ type: 'reservation-objected', document, party: author, by: party, question }]
    },
  }),
}
