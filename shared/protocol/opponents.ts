/** How those who play the other seats of a practice bargain; what each means is the bots' own affair. */
export const OPPONENTS = ['cooperative', 'mixed', 'tough'] as const
export type Opponents = (typeof OPPONENTS)[number]
