/** Whom a party waits for before it puts an option to the vote again (AGD-10). */
import { membersHere } from '../../bodies/selectors.ts'
import type { Parties } from '../../kernel/event.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { list } from '../../kernel/text-lists.ts'
import { own, type World } from '../../kernel/world.ts'

/** Those in the room that have not had their turn since `party` had its own; who is not there is not waited for. */
export const waitsFor = (world: World, body: string, party: string): Parties => {
  const others = own(own(world.turns.waits, body) ?? {}, party) ?? []
  return others.filter((other) => membersHere(world, body).includes(other))
}

/** Somebody waits for the turn of `party`. */
export const isAwaited = (world: World, body: string, party: string): boolean =>
  Object.keys(own(world.turns.waits, body) ?? {}).some((waiter) => waitsFor(world, body, waiter).includes(party))

export function othersFirst(world: World, body: string, party: string): Refusal | undefined {
  const others = waitsFor(world, body, party)
  return others.length > 0 ? refuse('AGD-10', 'others-first', { parties: list(others) }) : undefined
}
