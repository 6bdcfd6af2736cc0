/**
 * Who must abstain (DEC-7): in decisions of the Security Council under Chapter VI, and under article 52 (3), a party to the dispute,
 * permanent or not. The Charter says so of other matters only (article 27 (3)): in procedure, and where it is still asked whether it
 * is procedure, a party votes, and so it does under Chapter VII or where no chapter is named.
 */
import type { Matter } from './council-matter.ts'
import type { Cast } from './position.ts'

export const CHAPTERS = ['VI', 'VII'] as const
export type Chapter = (typeof CHAPTERS)[number]

export interface Dispute {
  readonly matter: Matter
  /** `VI` stands for article 52 (3) too; null: the draft names none. */
  readonly chapter: Chapter | null
  readonly parties: readonly string[]
}

/** The answers that are given for the parties, whatever they cast: `forced` of a case. */
export const forcedAbstention = ({ matter, chapter, parties }: Dispute): Readonly<Record<string, Cast>> =>
  matter === 'other' && chapter === 'VI' ? Object.fromEntries(parties.map((party) => [party, 'abstain'])) : {}
