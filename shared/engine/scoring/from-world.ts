/** Agreement and sides as the engine knows them: everything. Clients and bots have `from-board.ts`. */
import { agreedOn, asideOn, parties, statusOf } from '../kernel/selectors.ts'
import { own, type World } from '../kernel/world.ts'
import type { Agreement } from './agreement.ts'
import type { Side } from './deal.ts'
import type { Interests } from './interests.ts'

export const agreementOf = (world: World): Agreement => ({
  isOver: world.phase === 'over',
  parties: parties(world),
  questions: new Map(
    world.scenario.questions.map(({ id, document }) => [
      id,
      { document, status: statusOf(world, id) ?? 'unraised', agreed: agreedOn(world, id), aside: asideOn(world, id) },
    ]),
  ),
  documents: new Map(
    Object.values(world.documents).map(({ id, status, consents, reservations, stood }) => [
      id,
      { status, consents: Object.keys(consents), reservations, stood },
    ]),
  ),
})

/** Who has no brief wants nothing: every outcome is worth 0 to it. */
const NOTHING: Interests = { weights: {}, values: {}, reservation: 0, redLines: [] }

export function interestsOf(world: World, party: string): Interests {
  const brief = own(world.scenario.briefs, party)
  if (!brief) return NOTHING
  return {
    ...brief,
    scores: scoresOf(world, party),
    addedRisks: world.risks,
    addedReservation: own(world.reservations, party) ?? 0,
  }
}

/** A party's own scores of the options worded at the table (TXT-3). */
export const scoresOf = (world: World, party: string): Record<string, number> =>
  Object.fromEntries(
    Object.values(world.worded).flatMap(({ id, values }) => {
      const score = own(values, party)
      return score === undefined ? [] : [[id, score]]
    }),
  )

/** The side of `party`, to which every question is known. */
export const sideOf = (world: World, party: string): Side => ({
  party,
  agreement: agreementOf(world),
  interests: interestsOf(world, party),
  unseen: 0,
})
