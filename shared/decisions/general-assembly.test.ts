import { expect, it } from 'vitest'
import { ASSEMBLY, ASSEMBLY_ON_IMPORTANT } from './general-assembly.ts'
import { judge } from './judge.ts'
import type { Majority } from './rule.ts'
import type { Verdict } from './verdict.ts'

/** So many in favour and against, of 193; the others abstain. */
function decided(rule: Majority, yes: number, no: number): Verdict {
  const electorate = Array.from({ length: 193 }, (_, i) => `S${i}`)
  const answers = electorate.map((s, i) => [s, i < yes ? 'yes' : i < yes + no ? 'no' : 'abstain'] as const)
  return judge({ rule, electorate, answers: Object.fromEntries(answers), quorum: 0 })
}

it.each<readonly [yes: number, no: number, outcome: Verdict['outcome'], needed: number]>([
  [97, 96, 'adopted', 97],
  [96, 96, 'insufficient', 97],
  [1, 0, 'adopted', 1],
  [10, 12, 'insufficient', 13],
  [0, 5, 'insufficient', 6],
])('DEC-10 %i to %i in the Assembly: %s, needed %i', (yes, no, outcome, needed) => {
  expect(decided(ASSEMBLY, yes, no)).toMatchObject({ outcome, rule: 'DEC-10', needed, reached: yes })
})

it.each<readonly [yes: number, no: number, outcome: Verdict['outcome'], needed: number]>([
  [128, 64, 'adopted', 128],
  [128, 65, 'insufficient', 130],
  [76, 35, 'adopted', 70],
  [59, 55, 'insufficient', 110],
  [2, 1, 'adopted', 2],
  [0, 3, 'insufficient', 6],
])('DEC-10 %i to %i on an important question: %s, needed %i', (yes, no, outcome, needed) => {
  expect(decided(ASSEMBLY_ON_IMPORTANT, yes, no)).toMatchObject({ outcome, rule: 'DEC-10', needed, reached: yes })
})

it('DEC-0 where all abstain nothing is adopted, though two thirds of nobody are nobody', () => {
  expect(decided(ASSEMBLY_ON_IMPORTANT, 0, 0)).toMatchObject({ outcome: 'insufficient', rule: 'DEC-0' })
  expect(decided(ASSEMBLY, 0, 0)).toMatchObject({ outcome: 'insufficient', needed: 1, reached: 0 })
})
