import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case } from './case.ts'
import { councilOf, type Matter, PERMANENT, ruleForMatter } from './council-matter.ts'
import { decide } from './decide.ts'
import { ASSEMBLY, ASSEMBLY_ON_IMPORTANT } from './general-assembly.ts'
import { INTEGRATION_COMMITTEE } from './integration-committee.ts'
import { POSITIONS, type Position } from './position.ts'
import { CONSENSUS, CONSENSUS_MINUS_ONE, type DecisionRule, UNANIMITY } from './rule.ts'
import { jointTurnsOf, turnsOf } from './turning.ts'

const ELECTED = ['BOL', 'CIV', 'ETH', 'GNQ', 'KAZ', 'KWT', 'NLD', 'PER', 'POL', 'SWE']
const COUNCIL = [...PERMANENT, ...ELECTED]
const council = (yes: readonly string[], no: readonly string[], matter: Matter = 'other'): Case => ({
  rule: ruleForMatter(councilOf(15), matter),
  electorate: COUNCIL,
  answers: Object.fromEntries(COUNCIL.map((p) => [p, yes.includes(p) ? 'yes' : no.includes(p) ? 'no' : 'abstain'])),
  quorum: 0,
})
const turns = (ballot: Case) =>
  turnsOf(ballot, ballot.electorate, 3).map(({ party, from, to }) => `${party} ${from} ${to}`)

describe('one party with another answer', () => {
  it('DEC-6 a veto alone in the way: without it, and no vote of anybody else', () => {
    expect(turns(council(COUNCIL.slice(0, 4), ['USA']))).toEqual([])
    expect(turns(council(ELECTED, ['USA']))).toEqual(['USA no abstain'])
    expect(turns(council(ELECTED, ['USA', 'RUS']))).toEqual([])
  })

  it('DEC-6 one short of nine: any three of those who abstain; where a permanent member is against, only its own yes', () => {
    expect(turns(council(ELECTED.slice(0, 8), []))).toEqual(['CHN abstain yes', 'FRA abstain yes', 'GBR abstain yes'])
    expect(turns(council(ELECTED.slice(0, 8), ['RUS']))).toEqual(['RUS no yes'])
  })

  it('DEC-6 adopted with exactly nine: any yes less; with more only a veto', () => {
    expect(turns(council(ELECTED.slice(0, 9), []))).toEqual(['BOL yes abstain', 'CIV yes abstain', 'ETH yes abstain'])
    expect(turns(council(ELECTED, []))).toEqual(['CHN abstain no', 'FRA abstain no', 'GBR abstain no'])
    expect(turns(council(ELECTED, [], 'procedural'))).toEqual([])
  })

  it('DEC-7 never who must abstain, DEC-2 never the party concerned', () => {
    const forced = { CHN: 'abstain', FRA: 'abstain', GBR: 'abstain', RUS: 'abstain', USA: 'abstain' } as const
    expect(turns({ ...council(ELECTED.slice(0, 8), []), forced })).toEqual(['POL abstain yes', 'SWE abstain yes'])
    const minusOne = { ...council(['CHN'], ['SWE', 'FRA']), rule: CONSENSUS_MINUS_ONE, concerned: ['FRA'] }
    expect(turns(minusOne)).toEqual(['SWE no abstain'])
  })

  it('DEC-4 who has the votes that are missing', () => {
    const electorate = ['BLR', 'KAZ', 'KGZ', 'RUS', 'TJK']
    const ballot = { rule: INTEGRATION_COMMITTEE, electorate, answers: { RUS: 'yes', KGZ: 'yes' }, quorum: 0 } as const
    expect(turns(ballot)).toEqual(['BLR absent yes', 'KAZ absent yes'])
    expect(turns({ ...ballot, answers: { BLR: 'yes', KAZ: 'yes', KGZ: 'yes', TJK: 'yes' } })).toEqual([
      'RUS absent yes',
    ])
  })
})

describe('so many with another answer', () => {
  const joint = (ballot: Case) =>
    jointTurnsOf(ballot, 3).map(({ from, to, n, among }) => [`${n} ${from} ${to}`, ...among].join(' '))

  it('DEC-6 as many as are missing, and never where it would be vetoed all the same', () => {
    expect(joint(council(ELECTED.slice(0, 7), []))).toEqual(['2 abstain yes'])
    expect(joint(council(ELECTED.slice(0, 8), ['RUS']))).toEqual(['1 no yes'])
    expect(joint(council(ELECTED, ['RUS', 'USA']))).toEqual(['2 no abstain'])
  })

  it('DEC-6 names the permanent members where others against would not do', () => {
    expect(joint(council(ELECTED.slice(0, 9), ['RUS', 'SWE']))).toEqual(['1 no abstain RUS'])
    expect(joint(council(ELECTED.slice(0, 7), ['RUS', 'SWE', 'POL']))).toEqual(['2 no yes RUS'])
  })

  it('DEC-7 who must abstain is none of those who could say yes', () => {
    const forced = { CHN: 'abstain' } as const
    expect(joint({ ...council(ELECTED.slice(0, 8), ['CHN']), forced })).toEqual(['1 abstain yes'])
    const all = Object.fromEntries([...PERMANENT, 'POL', 'SWE'].map((party) => [party, 'abstain' as const]))
    expect(joint({ ...council(ELECTED.slice(0, 8), []), forced: all })).toEqual([])
  })

  it('DEC-10 the fewest only: two against who say yes are fewer than three who abstain', () => {
    const ballot = { ...council(COUNCIL.slice(0, 5), COUNCIL.slice(5, 12)), rule: ASSEMBLY }
    expect(joint(ballot)).toEqual(['2 no yes'])
    expect(joint({ ...ballot, ...council(COUNCIL.slice(0, 5), COUNCIL.slice(5, 10)), rule: ASSEMBLY })).toEqual([
      '1 abstain yes',
      '1 no abstain',
    ])
  })
})

const RULES: readonly DecisionRule[] = [
  ...(['procedural', 'other', 'undetermined'] as const).map((matter) => ruleForMatter(councilOf(15), matter)),
  ...[CONSENSUS, CONSENSUS_MINUS_ONE, UNANIMITY, ASSEMBLY, ASSEMBLY_ON_IMPORTANT],
]
/** Mostly in favour, so that it often hangs on one. */
const answer = fc.constantFrom<Position>('yes', 'yes', 'yes', 'yes', 'absent', ...POSITIONS)
const ballots: fc.Arbitrary<Case> = fc.record({
  rule: fc.constantFrom(...RULES),
  electorate: fc.constant(COUNCIL),
  answers: fc
    .array(answer, { minLength: 15, maxLength: 15 })
    .map((all) => Object.fromEntries(COUNCIL.map((p, i) => [p, all[i] as Position]))),
  quorum: fc.constant(0),
  concerned: fc.subarray(COUNCIL, { maxLength: 1 }),
  forced: fc
    .subarray(COUNCIL, { maxLength: 1 })
    .map((all) => Object.fromEntries(all.map((p) => [p, 'abstain' as const]))),
})
const isAdopted = (ballot: Case): boolean => decide(ballot).outcome === 'adopted'

it('DEC-12 whoever is named turns it, and where nobody is no answer of one party would', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(ballots, (ballot) => {
      const found = turnsOf(ballot, COUNCIL, 3)
      for (const { party, to } of found) {
        const answers = { ...ballot.answers, [party]: to }
        expect(isAdopted({ ...ballot, answers })).toBe(!isAdopted(ballot))
      }
      seen.add(`${isAdopted(ballot)} ${found.length}`)
      if (found.length > 0) return
      for (const party of COUNCIL)
        for (const to of POSITIONS)
          expect(isAdopted({ ...ballot, answers: { ...ballot.answers, [party]: to } })).toBe(isAdopted(ballot))
    }),
    { numRuns: 600 },
  )
  expect([...seen].sort()).toEqual(expect.arrayContaining(['false 0', 'false 1', 'false 3', 'true 0', 'true 3']))
})

it('DEC-12 so many turn it, and one fewer of them do not', () => {
  fc.assert(
    fc.property(ballots, (ballot) => {
      for (const { from, to, n, among } of jointTurnsOf(ballot, 3)) {
        const all = COUNCIL.filter((p) => (ballot.forced?.[p] ?? ballot.answers[p]) === from && !ballot.forced?.[p])
        const free = all.filter((p) => ballot.rule.kind !== 'consensus-minus-one' || !ballot.concerned?.includes(p))
        const some = [...among, ...free.filter((p) => !among.includes(p))].slice(0, n)
        const turned = (parties: readonly string[]) => ({
          ...ballot,
          answers: { ...ballot.answers, ...Object.fromEntries(parties.map((p) => [p, to])) },
        })
        expect(isAdopted(turned(some))).toBe(!isAdopted(ballot))
        for (const party of some) expect(isAdopted(turned(some.filter((p) => p !== party)))).toBe(isAdopted(ballot))
      }
    }),
    { numRuns: 600 },
  )
})
