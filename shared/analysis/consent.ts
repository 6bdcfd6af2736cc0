/** Whose consent an agreement needs (SCR-3). */
import { parties } from '../engine/kernel/selectors.ts'
import type { World } from '../engine/kernel/world.ts'
import type { Scenario } from '../scenario/schema.ts'

/** Whether every document may come into force without some of the negotiating states (TRT-4). */
export const mayStayOut = ({ documents }: Pick<Scenario, 'documents'>): boolean =>
  documents.every(({ clauses: { inForce } }) => inForce !== undefined && inForce.when !== 'all-negotiating')

/**
 * The parties that are still in the negotiation; where states may stay out, those of them that signed something, if two did.
 * Before a table has begun, and in the checks of a scenario, that is everybody: frontier and points assume that all sign.
 */
export function consentNeeded(world: World): readonly string[] {
  const here = parties(world)
  if (!mayStayOut(world.scenario)) return here
  const signatories = here.filter((party) =>
    Object.values(world.treaty.documents).some(({ signatures }) => Object.hasOwn(signatures, party)),
  )
  return signatories.length < 2 ? here : signatories
}
