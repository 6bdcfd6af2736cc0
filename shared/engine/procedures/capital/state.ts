/** What delegations asked their capitals, and what they agreed ad referendum. */
import type { ById } from '../../kernel/event.ts'
import type { Counsel } from '../../scoring/counsel.ts'

export type Matter = 'option' | 'package' | 'document'
export interface Enquiry {
  readonly id: string
  readonly about: Matter
  /** The question of an option, the package, or the document. */
  readonly target: string
  /** '' unless it is about one. */
  readonly option: string
  /** What a package held when it was asked about. */
  readonly terms?: ById<string>
  /** Missing until the capital has answered. */
  readonly answer?: Counsel
}
export type Referendum = 'awaited' | 'confirmed' | 'refused'

export interface CapitalState {
  /** party → its last enquiries, the oldest first */
  readonly enquiries: ById<readonly Enquiry[]>
  /** party → how many it has made */
  readonly counts: ById<number>
  /** document → party → how its agreement ad referendum stands */
  readonly referenda: ById<ById<Referendum>>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    capital: CapitalState
  }
}
