/**
 * Provisional application (TRT-4; Vienna Convention, article 25): where the clauses say so, a document applies between those who
 * signed it until a state makes clear that it will not become a party. Like force, it is never for one alone.
 */
import type { Event } from '../../kernel/event.ts'
import { parties } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { clausesOf, documentOf } from './documents.ts'
import type { DocumentState } from './state.ts'

/** Who would apply it provisionally once `party` has signed too: those that are not bound and have not turned away. */
const willing = (world: World, d: DocumentState, party: string): string[] =>
  parties(world).filter(
    (p) => p === party || (p in d.signatures && !d.declined.includes(p) && !d.refusedAtHome.includes(p)),
  )

/** What a signature begins: for the second signatory also the first one's application, which had nobody to be with. */
export function beginProvisional(world: World, d: DocumentState, party: string): Event[] {
  const between = willing(world, d, party)
  if (!clausesOf(world, d.id)?.provisional || between.length < 2) return []
  return between
    .filter((p) => !d.applying.includes(p) && !(p in d.consents && d.status === 'in-force'))
    .map((p) => ({ type: 'provisional-application-began', document: d.id, party: p }))
}

/** It ends for a state that will not become a party, and with it for the last one that is left alone. */
export function endProvisional(world: World, document: string, party: string): Event[] {
  const d = documentOf(world, document)
  if (!d?.applying.includes(party)) return []
  const left = d.applying.filter((p) => p !== party)
  const isAlone = left.length === 1 && d.status !== 'in-force'
  return [party, ...(isAlone ? left : [])].map((p) => ({ type: 'provisional-application-ended', document, party: p }))
}

/** What has not entered into force when the talks end: it stays in provisional application between two or more, or has failed. */
export function endUnfinished(world: World, { id, applying }: DocumentState): Event {
  const still = applying.filter((p) => parties(world).includes(p))
  return still.length > 1
    ? { type: 'provisional-application-remained', document: id, parties: still }
    : { type: 'document-failed', document: id }
}
