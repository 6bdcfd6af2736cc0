/** Facts about marks and packages. */
import type { InBody } from '../../bodies/events.ts'
import type { ById, Parties } from '../../kernel/event.ts'

interface Numbered extends InBody {
  package: string
  revision: number
}
interface Contents extends Numbered {
  party: string
  terms: ById<string>
  key: string
  gains: ById<string>
}

export interface PackageEvents {
  /** The parties mark what they could move on, until then. */
  'marking-opened': { until: number }
  'movables-marked': { party: string; questions: readonly string[] }
  'marks-closed': { packable: readonly string[] }
  /** `votableAt`: from then on every party has seen it long enough; `number`: among those that all see. Both 0 while it is shown to some only. */
  'package-offered': Contents & { number: number; shownTo: Parties; tabled: boolean; until: number; votableAt: number }
  'package-tabled': Contents & { number: number; shownTo: Parties; votableAt: number }
  'package-supported': Numbered & { party: string; seenBy: Parties }
  'package-support-withdrawn': Numbered & { party: string; seenBy: Parties }
  'package-declined': Numbered & { party: string; reason: string; lang: string; seenBy: Parties }
  /** `by` answers it: a package of another party (PKG-6). */
  'package-countered': Numbered & { party: string; by: string; seenBy: Parties }
  'package-adopted': Numbered & { terms: ById<string>; aside: Parties }
  'concession-noted': { party: string; question: string; from: string; to: string }
  'package-refused': Numbered
  /** It waits for the floor: so many ms of its own time are left when that is free again (AGD-10). */
  'package-clock-stopped': InBody & { package: string; left: number }
  'package-clock-runs': InBody & { package: string; until: number }
  /** A question that it named was settled for good, or went to another body (AGD-8): what is left is a new number without support. */
  'package-reduced': Numbered & {
    lost: readonly string[]
    terms: ById<string>
    key: string
    shownTo: Parties
    tabled: boolean
    until: number
    votableAt: number
  }
  'package-lapsed': Numbered & {
    reason: 'deadline' | 'replaced' | 'stage' | 'withdrawn' | 'too-few-left'
    seenBy: Parties
    tabled: boolean
  }
}

declare module '../../kernel/event.ts' {
  interface Events extends PackageEvents {}
}
