/** The commands on one package that are worth asking about: its author may change or take it back, the others support it. */
import { type Candidate, candidate } from '../../kernel/procedure.ts'
import type { Package } from './state.ts'

export function packageMoves(p: Package, gains: Record<string, string>, party: string): Candidate[] {
  const named = { package: p.id, revision: p.revision }
  const put = candidate('put-package', named, p.id)
  if (p.party !== party)
    return [candidate('support-package', named, p.id), candidate('withdraw-support', named, p.id), put]
  const { terms, key, shownTo } = p
  return [
    candidate('revise-package', { package: p.id, terms: { ...terms }, key, gains, shownTo: [...shownTo] }, p.id),
    ...(p.tabled ? [] : [candidate('table-package', named, p.id)]),
    candidate('withdraw-package', { package: p.id }, p.id),
    put,
  ]
}
