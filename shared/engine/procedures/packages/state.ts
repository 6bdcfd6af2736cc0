/** Packages, who supports them, and the marks that say what can be packaged. */
import type { ById, Parties } from '../../kernel/event.ts'

export interface Package {
  readonly id: string
  readonly body: string
  /** Its number among those that all could see; 0 before it is tabled. */
  readonly number: number
  readonly revision: number
  readonly party: string
  /** question → option */
  readonly terms: ById<string>
  /** The question on which it turns (PKG-3). */
  readonly key: string
  /** party → what it gains, in the author's words */
  readonly gains: ById<string>
  /** Parties that see it; all of them once it is tabled. */
  readonly shownTo: Parties
  readonly tabled: boolean
  /** The one that it answers, or '' (PKG-6). */
  readonly answers: string
  readonly status: 'open' | 'adopted' | 'refused' | 'lapsed'
}

export interface Marks {
  readonly by: ById<readonly string[]>
  readonly closed: boolean
  /** Questions that at least two parties could move on (PKG-2). */
  readonly packable: readonly string[]
  /** Questions that were settled and are open again: they can be packaged without marks (AGD-8). */
  readonly reopened: readonly string[]
}

/** What a party backed on a question, and what a package gave instead (PKG-4). */
export interface Concession {
  readonly party: string
  readonly question: string
  readonly from: string
  readonly to: string
}

export interface PackagesState {
  readonly marks: Marks
  readonly all: ById<Package>
  /** package → the parties that support its present number (PKG-3). Apart from the packages: it changes far more often. */
  readonly support: ById<Parties>
  /** package → the parties that have declined its present number (PKG-6) */
  readonly declined: ById<Parties>
  /** package → ms of its own time that are left while it waits for the floor (AGD-10) */
  readonly stopped: ById<number>
  /** body → how many its members could ever see */
  readonly counts: ById<number>
  /** For nobody's eyes but the party's until the debrief (PKG-4). */
  readonly concessions: readonly Concession[]
  /** party → how many it showed to a few first */
  readonly shown: ById<number>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    packages: PackagesState
  }
}
