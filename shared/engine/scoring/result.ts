/**
 * What a table came to, for each party (SCR-4, SCR-5): the options in force for it, what they are worth to it, and how
 * far that lies above what no agreement is worth.
 */
import { LEFT_OPEN } from '../../scenario/left-open.ts'
import { parties } from '../kernel/selectors.ts'
import { type DocumentState, own, type World } from '../kernel/world.ts'
import { type Outcome, ownValue } from './value.ts'

/** All three on the scale 0–10,000; `surplus` is value minus reservation and may be negative. */
export interface Result {
  readonly value: number
  readonly reservation: number
  readonly surplus: number
}

/** TRT-4, TRT-5: in force, it binds those who consented and have not left; a reservation binds only once it stands. */
export const isBound = (world: World, d: DocumentState, party: string): boolean =>
  d.status === 'in-force' &&
  parties(world).includes(party) &&
  Object.hasOwn(d.consents, party) &&
  (!Object.hasOwn(d.reservations, party) || d.stood.includes(party))

/**
 * Question → option in force for `party`. A question of a document that does not bind the party, or on which it stood
 * aside, is missing (it counts as outside); one that it reserved, that was never raised or not settled is left open.
 */
export function outcomeInForce(world: World, party: string): Outcome {
  const inForce: Record<string, string> = {}
  for (const { id, document } of world.scenario.questions) {
    const d = own(world.documents, document)
    const question = own(world.questions, id)
    if (!d || !isBound(world, d, party) || question?.aside.includes(party)) continue
    const binds = question?.status === 'settled' && own(d.reservations, party) !== id
    inForce[id] = binds ? question.agreed : LEFT_OPEN
  }
  return inForce
}

/** The result of `party` as the table stands; final once the talks are over. */
export function resultOf(world: World, party: string): Result {
  const brief = own(world.scenario.briefs, party)
  if (!brief) return { value: 0, reservation: 0, surplus: 0 }
  const value = ownValue(brief, outcomeInForce(world, party), ownScores(world, party))
  const reservation = Math.min(10_000, Math.max(0, brief.reservation + (world.reservations[party] ?? 0)))
  return { value, reservation, surplus: value - reservation }
}

const ownScores = (world: World, party: string): Record<string, number> =>
  Object.fromEntries(
    Object.values(world.worded).flatMap((o) => (party in o.values ? [[o.id, o.values[party] ?? 0]] : [])),
  )
