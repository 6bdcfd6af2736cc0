import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import type { Answers, Position } from './position.ts'
import {
  CONSENSUS,
  CONSENSUS_ASIDE,
  CONSENSUS_MINUS_ONE,
  type DecisionRule,
  MAJORITY_OF_CAST,
  RULE_NAMES,
  ruleNamed,
  TWO_THIRDS_OF_MEMBERS,
  UNANIMITY,
} from './rule.ts'
import type { Verdict } from './verdict.ts'

/** `yyn-` is A yes, B yes, C no, D absent; `o` abstains, `i` is not interested, `p` does not participate. */
const LETTERS: Readonly<Record<string, Position>> = {
  y: 'yes',
  n: 'no',
  o: 'abstain',
  '-': 'absent',
  i: 'not-interested',
  p: 'not-participating',
}
const answersOf = (letters: string): Answers =>
  Object.fromEntries([...letters].map((letter, i) => [String.fromCharCode(65 + i), LETTERS[letter] as Position]))
function verdictOf(rule: DecisionRule, letters: string, quorum = 1, concerned = ''): Verdict {
  const answers = answersOf(letters)
  return judge({ rule, electorate: Object.keys(answers), answers, quorum, concerned: [...concerned] })
}

type Row = readonly [letters: string, outcome: Verdict['outcome'], rule: string]

describe('DEC-0 a yes and a quorum', () => {
  it.each<Row>([
    ['ooo', 'insufficient', 'DEC-0'],
    ['---', 'insufficient', 'DEC-0'],
    ['iii', 'insufficient', 'DEC-0'],
    ['nnn', 'blocked', 'DEC-1'],
    ['yoo', 'adopted', 'DEC-1'],
  ])('DEC-0 %s under consensus is %s', (letters, outcome, rule) => {
    expect(verdictOf(CONSENSUS, letters)).toMatchObject({ outcome, rule })
  })

  it.each<readonly [name: string, rule: Verdict['rule'], needed: number]>([
    ['consensus', 'DEC-0', 1],
    ['consensus-aside', 'DEC-0', 1],
    ['consensus-minus-one', 'DEC-0', 1],
    ['unanimity', 'DEC-3', 5],
    ['two-thirds', 'DEC-12', 4],
    ['majority', 'DEC-12', 1],
  ])('DEC-0 no rule adopts without one yes: %s says %s, needed %i', (name, rule, needed) => {
    expect(verdictOf(ruleNamed(name), 'ooi-p')).toMatchObject({ outcome: 'insufficient', rule, needed, reached: 0 })
    expect(RULE_NAMES).toHaveLength(6)
  })

  it.each<readonly [string, DecisionRule, Verdict['change']]>([
    ['one yes, under consensus', CONSENSUS, { code: 'one-yes', parties: [], votes: 1 }],
    ['one yes, of the votes cast', MAJORITY_OF_CAST, { code: 'one-yes', parties: [], votes: 1 }],
    ['four of five are two thirds', TWO_THIRDS_OF_MEMBERS, { code: 'more-yes', parties: [], votes: 4 }],
    ['all, under unanimity', UNANIMITY, { code: 'all-yes', parties: ['A', 'B', 'C', 'D', 'E'], votes: 0 }],
  ])('DEC-0 where nobody said yes, what would have changed it is as much as the rule needs: %s', (_, rule, change) => {
    expect(verdictOf(rule, 'ooi-p').change).toEqual(change)
  })

  it('DEC-0 where the only answers were objections, their yes would have changed it', () => {
    expect(verdictOf(CONSENSUS, 'oonn').change).toEqual({ code: 'all-yes', parties: ['C', 'D'], votes: 0 })
  })

  it('DEC-0 the quorum counts whoever answered anything at all; two short of it, two more are needed', () => {
    expect(verdictOf(CONSENSUS, 'y----', 3)).toMatchObject({
      outcome: 'insufficient',
      rule: 'DEC-0',
      needed: 3,
      reached: 1,
      change: { code: 'quorum', votes: 2 },
    })
    expect(verdictOf(CONSENSUS, 'yop--', 3).outcome).toBe('adopted')
  })

  it('DEC-0 where more than the quorum was missing, the verdict says what would have been enough', () => {
    // One to one with two answers of three: B's yes alone makes no third answer, any two votes in favour are enough.
    expect(verdictOf(MAJORITY_OF_CAST, 'yn---', 3)).toMatchObject({
      rule: 'DEC-0',
      change: { code: 'more-yes', votes: 2 },
    })
    expect(verdictOf(CONSENSUS, 'yn---', 3)).toMatchObject({
      rule: 'DEC-0',
      change: { code: 'all-yes-and-more', parties: ['B'], votes: 1 },
    })
  })
})

describe('DEC-1 consensus', () => {
  it.each<Row>([
    ['yyyyy', 'adopted', 'DEC-1'],
    ['yyoo-', 'adopted', 'DEC-1'],
    ['yyyyi', 'adopted', 'DEC-1'],
    ['yiiii', 'adopted', 'DEC-1'],
    ['yyyyn', 'blocked', 'DEC-1'],
    ['ynnnn', 'blocked', 'DEC-1'],
    ['yyp--', 'adopted', 'DEC-1'],
  ])('DEC-1 %s is %s', (letters, outcome, rule) => {
    expect(verdictOf(CONSENSUS_ASIDE, letters)).toMatchObject({ outcome, rule })
  })

  it('DEC-1 the verdict names who objected and who stood aside', () => {
    expect(verdictOf(CONSENSUS_ASIDE, 'ynin')).toEqual({
      outcome: 'blocked',
      rule: 'DEC-1',
      needed: 0,
      reached: 2,
      against: ['B', 'D'],
      aside: ['C'],
      change: { code: 'no-objection', parties: ['B', 'D'], votes: 0 },
    })
  })

  it('DEC-1 where standing aside was not agreed, who is not interested does not block and is bound', () => {
    expect(verdictOf(CONSENSUS, 'yyi')).toMatchObject({ outcome: 'adopted', aside: [] })
    expect(verdictOf(CONSENSUS_ASIDE, 'yyi')).toMatchObject({ outcome: 'adopted', aside: ['C'] })
  })
})

describe('DEC-2 consensus minus one', () => {
  it.each<Row>([
    ['yyyyn', 'adopted', 'DEC-2'],
    ['yyyny', 'blocked', 'DEC-2'],
    ['oooon', 'insufficient', 'DEC-0'],
    ['ooooy', 'insufficient', 'DEC-0'],
    ['yoooi', 'adopted', 'DEC-2'],
  ])('DEC-2 %s, E being the state concerned, is %s', (letters, outcome, rule) => {
    expect(verdictOf(CONSENSUS_MINUS_ONE, letters, 1, 'E')).toMatchObject({ outcome, rule })
  })

  it('DEC-2 the state concerned is not among those who stood in the way, nor could its yes have changed anything', () => {
    expect(verdictOf(CONSENSUS_MINUS_ONE, 'yyynn', 1, 'E')).toMatchObject({
      against: ['D'],
      change: { code: 'no-objection', parties: ['D'] },
    })
    expect(verdictOf(CONSENSUS_MINUS_ONE, 'n', 1, 'A').change).toEqual({ code: 'nothing', parties: [], votes: 0 })
  })

  it('DEC-2 a decision may concern several parties, and none of them counts', () => {
    expect(verdictOf(CONSENSUS_MINUS_ONE, 'yyynn', 1, 'DE')).toMatchObject({ outcome: 'adopted', against: [] })
    expect(verdictOf(CONSENSUS_MINUS_ONE, 'yynnn', 1, 'DE')).toMatchObject({ outcome: 'blocked', against: ['C'] })
    expect(verdictOf(CONSENSUS_MINUS_ONE, 'oooyy', 1, 'DE')).toMatchObject({ outcome: 'insufficient', rule: 'DEC-0' })
  })

  it('DEC-2 with nobody concerned it is consensus, and under consensus the state concerned counts', () => {
    expect(verdictOf(CONSENSUS_MINUS_ONE, 'yyyyn')).toMatchObject({ outcome: 'blocked', against: ['E'] })
    expect(verdictOf(CONSENSUS, 'yyyyn', 1, 'E')).toMatchObject({ outcome: 'blocked', against: ['E'] })
  })
})

describe('DEC-3 unanimity', () => {
  it.each<Row>([
    ['yyyyy', 'adopted', 'DEC-3'],
    ['yyyyo', 'insufficient', 'DEC-3'],
    ['yyyy-', 'insufficient', 'DEC-3'],
    ['yyyyi', 'insufficient', 'DEC-3'],
    ['yyyyp', 'insufficient', 'DEC-3'],
    ['ooooo', 'insufficient', 'DEC-3'],
    ['yyyyn', 'blocked', 'DEC-3'],
    ['oo--n', 'blocked', 'DEC-3'],
  ])('DEC-3 %s is %s', (letters, outcome, rule) => {
    expect(verdictOf(UNANIMITY, letters)).toMatchObject({ outcome, rule })
  })

  it("DEC-3 what would have changed it is everybody else's yes", () => {
    expect(verdictOf(UNANIMITY, 'yo-n')).toMatchObject({
      needed: 4,
      reached: 1,
      against: ['B', 'C', 'D'],
      change: { code: 'all-yes', parties: ['B', 'C', 'D'] },
    })
  })
})

const majority = (of: 'members' | 'cast', threshold: 'at-least' | 'more-than', part: number, whole: number) =>
  ({ kind: 'majority', of, threshold, share: [part, whole] }) as const

describe('DEC-12 fractions are compared as whole numbers', () => {
  it.each<readonly [letters: string, needed: number, outcome: Verdict['outcome']]>([
    ['yyn', 2, 'adopted'],
    ['yon', 2, 'insufficient'],
    ['yyyn', 3, 'adopted'],
    ['yyoo', 3, 'insufficient'],
    ['yyyno', 4, 'insufficient'],
    ['yyyy-', 4, 'adopted'],
    ['yyyynn', 4, 'adopted'],
    ['yyynnn', 4, 'insufficient'],
    ['yyyyooo', 5, 'insufficient'],
    ['yyyyynn', 5, 'adopted'],
  ])('AGD-8 DEC-12 two thirds of all in %s are %i: %s', (letters, needed, outcome) => {
    expect(verdictOf(TWO_THIRDS_OF_MEMBERS, letters)).toMatchObject({ outcome, needed, rule: 'DEC-12' })
  })

  it.each<readonly [letters: string, outcome: Verdict['outcome'], needed: number, change: Verdict['change']]>([
    ['yyn', 'adopted', 2, { code: 'none', parties: [], votes: 0 }],
    ['yn', 'insufficient', 2, { code: 'all-yes', parties: ['B'], votes: 0 }],
    ['yynn', 'insufficient', 3, { code: 'more-yes', parties: [], votes: 1 }],
    ['yoooo', 'adopted', 1, { code: 'none', parties: [], votes: 0 }],
    ['ynn--', 'insufficient', 3, { code: 'more-yes', parties: [], votes: 2 }],
    ['yyyynnn', 'adopted', 4, { code: 'none', parties: [], votes: 0 }],
  ])('DEC-12 more yes than no in %s: %s; half is none', (letters, outcome, needed, change) => {
    expect(verdictOf(MAJORITY_OF_CAST, letters)).toMatchObject({ outcome, rule: 'DEC-12', needed, change })
  })

  it('DEC-10 important questions of the Assembly: 3 × yes ≥ 2 × (yes + no), whoever abstains is not voting', () => {
    const important = majority('cast', 'at-least', 2, 3)
    expect(verdictOf(important, 'yynooooo')).toMatchObject({ outcome: 'adopted', needed: 2, reached: 2 })
    expect(verdictOf(important, 'yyynnooo')).toMatchObject({ outcome: 'insufficient', needed: 4, reached: 3 })
    expect(verdictOf(important, 'yoooo')).toMatchObject({ outcome: 'adopted' })
  })

  it('DEC-11 two thirds of all members of the Assembly are 129 of 193', () => {
    const rule = TWO_THIRDS_OF_MEMBERS
    const electorate = Array.from({ length: 193 }, (_, i) => `S${i}`)
    const withYes = (n: number) => Object.fromEntries(electorate.slice(0, n).map((s) => [s, 'yes' as const]))
    expect(judge({ rule, electorate, answers: withYes(128), quorum: 1 })).toMatchObject({
      outcome: 'insufficient',
      needed: 129,
      change: { code: 'more-yes', votes: 1 },
    })
    expect(judge({ rule, electorate, answers: withYes(129), quorum: 1 }).outcome).toBe('adopted')
  })

  it('DEC-12 at least half and more than half are different rules, and so are shares of members and of votes cast', () => {
    expect(verdictOf(majority('members', 'at-least', 1, 2), 'yynn').outcome).toBe('adopted')
    expect(verdictOf(majority('members', 'more-than', 1, 2), 'yynn')).toMatchObject({
      outcome: 'insufficient',
      needed: 3,
    })
    expect(verdictOf(majority('members', 'more-than', 2, 3), 'yyn')).toMatchObject({
      outcome: 'insufficient',
      needed: 3,
    })
    expect(verdictOf(majority('cast', 'at-least', 1, 2), 'yno').outcome).toBe('adopted')
    expect(verdictOf(majority('members', 'at-least', 1, 2), 'yno').outcome).toBe('insufficient')
  })

  it('DEC-12 where all that is cast has to be in favour, one no is too much', () => {
    const all = majority('cast', 'at-least', 1, 1)
    expect(verdictOf(all, 'yyo').outcome).toBe('adopted')
    expect(verdictOf(all, 'yno')).toMatchObject({
      outcome: 'insufficient',
      change: { code: 'all-yes', parties: ['B'] },
    })
  })
})

describe('PRO-1 rules by name', () => {
  it('PRO-1 a name that is none is a mistake of the scenario', () => {
    expect(() => ruleNamed('constructor')).toThrow('there is no decision rule "constructor"')
  })
})
