/** One judge for every ballot: the case in, the verdict with its reasons out (DEC). */
import type { Case } from './case.ts'
import { whatWouldHaveChanged } from './change.ts'
import { decide } from './decide.ts'
import type { Verdict } from './verdict.ts'

/** Judges one closed ballot. */
export function judge(ballot: Case): Verdict {
  const decided = decide(ballot)
  return { ...decided, change: whatWouldHaveChanged(ballot, decided) }
}
