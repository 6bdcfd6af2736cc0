/** The General Assembly (DEC-10; UN Charter, article 18): whoever abstains is not voting. */
import { MAJORITY_OF_CAST, type Majority } from './rule.ts'

/** More yes than no. */
export const ASSEMBLY: Majority = { ...MAJORITY_OF_CAST, assembly: true }

/** Two thirds of those voting, on important questions. */
export const ASSEMBLY_ON_IMPORTANT: Majority = {
  kind: 'majority',
  of: 'cast',
  threshold: 'at-least',
  share: [2, 3],
  assembly: true,
}
