/** Agreement and sides as the engine knows them. Clients and bots have `from-board.ts`. */
import { isOutOfSight, publicStatusOf } from '../bodies/selectors.ts'
import { agreedOn, allParties, asideOn, parties, questionsOf, statusOf } from '../kernel/selectors.ts'
import { own, type World } from '../kernel/world.ts'
import type { Agreement } from './agreement.ts'
import type { Side } from './deal.ts'
import { type Interests, interestsWith } from './interests.ts'
import { type Account, accountsOf, EVERYTHING } from './received.ts'

/** What `party` knows of the questions: of one out of its sight, what all know. `undefined` knows everything. */
const questionsSeenBy = (world: World, party: string | undefined): Agreement['questions'] =>
  new Map(
    questionsOf(world).map(({ id, document }) => {
      const status = statusOf(world, id) ?? 'unraised'
      const isHidden = party !== undefined && isOutOfSight(world, id, party) && publicStatusOf(world, id) !== status
      return [
        id,
        isHidden
          ? { document, status: 'open', agreed: '', aside: [] }
          : { document, status, agreed: agreedOn(world, id), aside: asideOn(world, id) },
      ]
    }),
  )

export const agreementOf = (world: World, party?: string): Agreement => ({
  isOver: world.stages.phase === 'over',
  parties: parties(world),
  questions: questionsSeenBy(world, party),
  documents: new Map(
    Object.values(world.treaty.documents).map((d) => [
      d.id,
      {
        status: d.status,
        consents: Object.keys(d.consents),
        reservations: d.reservations,
        stood: d.stood,
        applying: d.applying,
        out: [...d.declined, ...d.refusedAtHome],
      },
    ]),
  ),
  promises: Object.values(world.concessions.agreed)
    .filter((c) => party === undefined || c.by === party || c.to === party)
    .map((c) => ({
      parties: [c.by, c.to],
      document: c.agreement,
      terms: { ...c.gives, ...c.asks },
      isInEffect: c.status === 'in-effect',
    })),
})

/** Who has no brief wants nothing: every outcome is worth 0 to it. */
const NOTHING: Interests = { weights: {}, values: {}, outside: {}, redLines: [] }
const NO_NEWS: Readonly<Record<string, number>> = Object.freeze({})

export function interestsOf(world: World, party: string): Interests {
  const brief = own(world.scenario.briefs, party)
  if (!brief) return NOTHING
  return interestsWith(brief, {
    worded: new Map(Object.entries(world.text.worded)),
    resultScores: resultScoresOf(world, party),
    estimates: estimatesOf(world, party),
    risks: world.instructor.risks,
    outside: own(world.instructor.outside, party) ?? NO_NEWS,
  })
}

type Scores = Readonly<Record<string, number>>
const scoresIn = (world: World, party: string, of: 'estimates' | 'resultScores'): Scores =>
  Object.fromEntries(
    Object.values(world.text.worded).flatMap((option) => {
      const score = own(option[of], party)
      return score === undefined ? [] : [[option.id, score]]
    }),
  )
/** A party's own scores of the options worded at the table: for its calculator (TXT-3). */
export const estimatesOf = (world: World, party: string): Scores => scoresIn(world, party, 'estimates')
/** The instructor's scores of them for a party, which the result counts (TXT-3). */
export const resultScoresOf = (world: World, party: string): Scores => scoresIn(world, party, 'resultScores')

/** The side of `party`, to which every question is known that it may know. */
export const sideOf = (world: World, party: string): Side => ({
  party,
  agreement: agreementOf(world, party),
  interests: interestsOf(world, party),
  unseen: 0,
})

const NO_YEARS: ReadonlyMap<string, Account> = new Map()
/** How all stand after what was done of what was signed, as far as `viewer` can know it: party → account (IMP-8). */
export const yearsOf = (world: World, viewer: string): ReadonlyMap<string, Account> => {
  const { calendar: terms } = world.scenario
  return terms ? accountsOf(terms, allParties(world), world.calendar.deeds, viewer) : NO_YEARS
}
/** What the years add to the signed value of a party: as far as it can know, and all of it once the talks are over (IMP-8). */
export const changeOf = (world: World, party: string): number =>
  yearsOf(world, world.stages.phase === 'over' ? EVERYTHING : party).get(party)?.change ?? 0
