/** Facts about capitals: the delegation's own affair, but for what is agreed ad referendum. */

import type { ById } from '../../kernel/event.ts'
import type { Counsel } from '../../scoring/counsel.ts'
import type { Matter } from './state.ts'

interface OfParty {
  party: string
}
export interface CapitalEvents {
  'capital-asked': OfParty & {
    enquiry: string
    about: Matter
    target: string
    option: string
    /** Of a package, as it lay before the delegation: what is made of it afterwards the delegation may not see (PKG-3). */
    terms?: ById<string>
    until: number
  }
  'capital-answered': OfParty & { enquiry: string; about: Matter; target: string; option: string; answer: Counsel }
  /** It stands at `until` unless the capital has refused it. */
  'agreed-ad-referendum': OfParty & { document: string; person: string; until: number }
  'agreement-confirmed': OfParty & { document: string; by: 'capital' | 'time' }
  'agreement-refused': OfParty & { document: string; reason: string }
}

declare module '../../kernel/event.ts' {
  interface Events extends CapitalEvents {}
}
