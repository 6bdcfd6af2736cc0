/** The commands about packages that are worth asking about. */
import { membersOf, PLENARY, presides } from '../../bodies/selectors.ts'
import { memoize } from '../../kernel/memoize.ts'
import { type Candidate, candidate } from '../../kernel/procedure.ts'
import { allParties, parties, questionOf, supports } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { onQuestion } from '../text/backing.ts'
import type { Contents } from './contents.ts'
import type { Package } from './state.ts'

/**
 * To offer one: in each body of the party that has two questions before it which can be packaged, as far as the party knows.
 * The key names the first of them, but in the plenary.
 */
export function offerMoves(world: World, party: string): Candidate[] {
  const { closed, packable } = world.packages.marks
  if (!closed) return []
  const byBody = Map.groupBy(packable, (question) => onQuestion.body(world, { question }, party))
  return [...byBody].flatMap(([body, [first = '', second]]) =>
    second !== undefined && membersOf(world, body).includes(party)
      ? [candidate('offer-package', sampleOf(world, [first, second]), ...(body === PLENARY ? [] : [first]))]
      : [],
  )
}

/** Any contents in order, to ask whether a package could be offered at all. */
function sampleOf(world: World, questions: readonly [string, string]): Contents {
  const firstOption = (q: string): string => questionOf(world, q)?.options[0]?.id ?? ''
  const terms = Object.fromEntries(questions.map((q) => [q, firstOption(q)]))
  return { terms, key: questions[0], gains: sampleGains(parties(world)), shownTo: [...allParties(world)] }
}
const sampleGains = memoize((among: readonly string[]) => Object.fromEntries(among.map((p) => [p, '…'])))

/** On one package: its author may change or take it back, the others support it. */
export function packageMoves(world: World, p: Package, party: string): Candidate[] {
  const named = { package: p.id, revision: p.revision }
  const isChair = p.tabled && presides(world, p.body) === party
  const put = [
    candidate('put-package', named, p.id),
    ...(isChair ? [candidate('take-package-as-agreed', named, p.id)] : []),
  ]
  if (p.party !== party)
    return [
      candidate('support-package', named, p.id),
      candidate('withdraw-support', named, p.id),
      candidate('decline-package', { ...named, reason: '…', lang: 'en' }, p.id),
      ...put,
    ]
  const { terms, key, shownTo } = p
  const gains = sampleGains(parties(world))
  return [
    // Its support went with the questions that it lost.
    ...(supports(world, p.id, party) ? [] : [candidate('support-package', named, p.id)]),
    candidate('revise-package', { package: p.id, terms: { ...terms }, key, gains, shownTo: [...shownTo] }, p.id),
    ...(p.tabled ? [] : [candidate('table-package', named, p.id)]),
    candidate('withdraw-package', { package: p.id }, p.id),
    ...put,
  ]
}
