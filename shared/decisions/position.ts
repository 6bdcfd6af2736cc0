/** What a party can answer in a ballot (DEC). `absent` is never cast: it is what a closed ballot holds for silence. */
export const POSITIONS = ['yes', 'no', 'abstain', 'not-participating', 'not-interested'] as const
export type Cast = (typeof POSITIONS)[number]
export type Position = Cast | 'absent'

/** A ballot as a rule sees it: who has a vote, and how each answered. */
export type Answers = Readonly<Record<string, Position>>

/** The parties that gave one of `positions`, in the order of the ballot. */
export const partiesWith = (answers: Answers, ...positions: Position[]): string[] =>
  Object.keys(answers).filter((party) => positions.includes(answers[party] as Position))
