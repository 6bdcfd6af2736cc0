/**
 * Answers to an offered package besides support (PKG-6): a package of one's own that names it, or no with the reason. Neither binds
 * anybody: who has declined may still support it, and votes as it likes.
 */
import { inBody } from '../../bodies/selectors.ts'
import type { Event, EventOf } from '../../kernel/event.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { own, type World } from '../../kernel/world.ts'
import { selector } from '../../tracking/tracked-world.ts'
import { bodyOfTerms, type Contents, everybody, isForAll } from './contents.ts'
import type { Package } from './state.ts'

/** It answers an open package of another, and is shown to nobody who does not see that one. */
export function checkAnswered(world: World, answers: string, c: Contents, party: string): Refusal | undefined {
  if (answers === '') return undefined
  const p = own(world.packages.all, answers)
  if (p?.status !== 'open' || p.party === party || !p.shownTo.includes(party)) return refuse('PKG-3', 'no-such-package')
  const sees = isForAll(world, party, c) ? everybody(world, bodyOfTerms(world, c)) : c.shownTo
  return sees.every((one) => p.shownTo.includes(one)) ? undefined : refuse('PKG-6', 'answered-unseen')
}

/** With the offer that answers it. */
export function countered(world: World, answers: string, offer: EventOf<'package-offered'>): Event {
  const { package: by, party, shownTo } = offer
  const p = own(world.packages.all, answers)
  if (!p) throw new Error(`an answer to "${answers}", which is not there`)
  return {
    type: 'package-countered',
    ...inBody(world, p.body),
    package: p.id,
    revision: p.revision,
    party,
    by,
    seenBy: shownTo,
  }
}

const hasDeclined = selector((world, id: string, party: string): boolean =>
  (own(world.packages.declined, id) ?? []).includes(party),
)

interface Why {
  readonly reason: string
  readonly lang: string
}
export function declining(world: World, p: Package, party: string, { reason, lang }: Why): Event[] | Refusal {
  if (p.party === party) return refuse('PKG-6', 'your-own')
  if (hasDeclined(world, p.id, party)) return refuse('PKG-6', 'declined-already')
  const named = { ...inBody(world, p.body), package: p.id, revision: p.revision }
  return [{ type: 'package-declined', ...named, party, reason, lang, seenBy: p.shownTo }]
}
