/**
 * What the matter is decides what a Security Council needs: votes alone in procedure (DEC-5), votes and no veto in other matters
 * (DEC-6) and where the question is which of the two it is (DEC-8).
 */
import type { SecurityCouncil } from './rule.ts'

export const MATTERS = ['procedural', 'other', 'undetermined'] as const
/** `undetermined`: the ballot is on the preliminary question, whether the matter is procedural. */
export type Matter = (typeof MATTERS)[number]

/** UN Charter, article 23 (1). */
export const PERMANENT: readonly string[] = ['CHN', 'FRA', 'GBR', 'RUS', 'USA']

/** Members of the Council, and how many have to be in favour (article 27): it was enlarged in 1966. */
const IN_FAVOUR = { 15: 9, 11: 7 } as const
export type Seats = keyof typeof IN_FAVOUR
export const SEATS: readonly number[] = Object.keys(IN_FAVOUR).map(Number)
export const isSeats = (members: number): members is Seats => SEATS.includes(members)

/** The Council as the Charter makes it. */
export const councilOf = (seats: Seats): SecurityCouncil => ({
  kind: 'security-council',
  atLeast: IN_FAVOUR[seats],
  vetoes: PERMANENT,
})

/** The rule by which a council decides such a matter. */
export function ruleForMatter(council: SecurityCouncil, matter: Matter): SecurityCouncil {
  switch (matter) {
    case 'procedural':
      return { ...council, vetoes: [], preliminary: undefined }
    case 'other':
      return { ...council, preliminary: undefined }
    case 'undetermined':
      return { ...council, preliminary: true }
  }
}
