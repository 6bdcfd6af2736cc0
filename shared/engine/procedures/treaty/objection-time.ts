/**
 * The time for objections (TRT-2): a reservation stands when no signatory objects until it is over, never sooner; who met an
 * objection has as long again to give its signature or consent anew. The stage waits for both.
 */
import type { World } from '../../kernel/world.ts'

/** Deadline after which silence has accepted the reservation. */
export const objectionClock = (document: string, party: string): string => `reservation:${document}:${party}`
/** Deadline until which the stage waits for what an objection has voided. */
export const anewClock = (document: string, party: string): string => `anew:${document}:${party}`

/** The parts of what stands behind the name of such a deadline. */
export const inClock = (rest: string): { readonly document: string; readonly party: string } => {
  const [document = '', party = ''] = rest.split(':')
  return { document, party }
}

/** Until when the stage waits for reservations, or 0. */
export const objectionsUntil = (world: World): number =>
  Object.entries(world.clock.deadlines)
    .filter(([key]) => /^(reservation|anew):/.test(key))
    .reduce((latest, [, until]) => Math.max(latest, until), 0)
