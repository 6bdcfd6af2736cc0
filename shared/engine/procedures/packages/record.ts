/** The lines of packages: what all see for all, what some were shown for them, who could move on what for the party itself. */
import { ofBody } from '../../bodies/line.ts'
import { all, lines, type Params } from '../../kernel/line.ts'
import { list, pairs } from '../../kernel/text-lists.ts'
import type { PackageEvents } from './events.ts'

interface Offered {
  readonly package: string
  readonly number: number
  readonly revision: number
  readonly party: string
  readonly terms: Readonly<Record<string, string>>
  readonly key: string
  readonly gains: Readonly<Record<string, string>>
}
const contents = (e: Offered): Params => ({
  package: e.package,
  number: e.number,
  revision: e.revision,
  party: e.party,
  terms: pairs(e.terms),
  question: e.key,
  ...Object.fromEntries(Object.entries(e.gains).map(([p, words]) => [`gain-${p}`, words])),
})
const support = (e: { package: string; revision: number; party: string; seenBy: readonly string[] }) =>
  [e.seenBy, { package: e.package, revision: e.revision, party: e.party }] as const

export const packageLines = lines<PackageEvents>({
  'marking-opened': () => ['none', {}],
  'movables-marked': (e) => [[e.party], { party: e.party, questions: list(e.questions) }],
  'marks-closed': all((e) => ({ questions: list(e.packable) })),
  'package-offered': (e) => [
    e.tabled ? (e.members ?? 'all') : e.shownTo,
    { ...contents(e), parties: list(e.shownTo), tabled: e.tabled },
  ],
  'package-tabled': (e) => [e.members ?? 'all', contents(e)],
  'package-supported': support,
  'package-support-withdrawn': support,
  'package-declined': (e) => [
    e.seenBy,
    { package: e.package, revision: e.revision, party: e.party, reason: e.reason, lang: e.lang },
  ],
  'package-countered': (e) => [e.seenBy, { package: e.package, revision: e.revision, party: e.party, counter: e.by }],
  'package-adopted': ofBody((e) => ({
    package: e.package,
    revision: e.revision,
    terms: pairs(e.terms),
    parties: list(e.aside),
  })),
  'concession-noted': (e) => [[e.party], { party: e.party, question: e.question, from: e.from, to: e.to }],
  'package-reduced': (e) => [
    e.tabled ? (e.members ?? 'all') : e.shownTo,
    { package: e.package, revision: e.revision, questions: list(e.lost), terms: pairs(e.terms) },
  ],
  'package-clock-stopped': () => ['none', {}],
  'package-clock-runs': () => ['none', {}],
  'package-refused': ofBody((e) => ({ package: e.package, revision: e.revision })),
  'package-lapsed': (e) => [
    e.tabled ? (e.members ?? 'all') : e.seenBy,
    { package: e.package, revision: e.revision, how: e.reason },
  ],
})
