import { describe, expect, it } from 'vitest'
import { type DecisionRule, judge, type Verdict } from './judge.ts'
import type { Answers, Position } from './position.ts'

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
const verdictOf = (rule: DecisionRule, letters: string, quorum = 1, concerned?: string): Verdict =>
  judge({ rule, answers: answersOf(letters), quorum, ...(concerned ? { concerned } : {}) })

type Row = readonly [letters: string, outcome: Verdict['outcome'], rule: string]

describe('DEC-0 a yes and a quorum', () => {
  it.each<Row>([
    ['ooo', 'insufficient', 'DEC-0'],
    ['---', 'insufficient', 'DEC-0'],
    ['iii', 'insufficient', 'DEC-0'],
    ['nnn', 'insufficient', 'DEC-0'],
    ['yoo', 'adopted', 'DEC-1'],
  ])('DEC-0 %s under consensus is %s', (letters, outcome, rule) => {
    expect(verdictOf('consensus', letters)).toMatchObject({ outcome, rule })
  })

  it('DEC-0 no rule adopts without one yes', () => {
    const rules = [
      'consensus',
      'consensus-aside',
      'consensus-minus-one',
      'unanimity',
      'two-thirds',
      'majority',
    ] as const
    for (const rule of rules)
      expect(verdictOf(rule, 'ooi-p')).toMatchObject({
        outcome: 'insufficient',
        rule: 'DEC-0',
        change: { code: 'one-yes', votes: 1 },
      })
  })

  it('DEC-0 the quorum counts whoever answered anything at all; two short of it, two more are needed', () => {
    expect(verdictOf('consensus', 'y----', 3)).toMatchObject({
      outcome: 'insufficient',
      needed: 3,
      reached: 1,
      change: { code: 'quorum', votes: 2 },
    })
    expect(verdictOf('consensus', 'yop--', 3).outcome).toBe('adopted')
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
    expect(verdictOf('consensus-aside', letters)).toMatchObject({ outcome, rule })
  })

  it('DEC-1 the verdict names who objected and who stood aside', () => {
    expect(verdictOf('consensus-aside', 'ynin')).toEqual({
      outcome: 'blocked',
      rule: 'DEC-1',
      needed: 0,
      reached: 2,
      against: ['B', 'D'],
      aside: ['C'],
      change: { code: 'no-objection', parties: ['B', 'D'], votes: 0 },
    })
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
    expect(verdictOf('consensus-minus-one', letters, 1, 'E')).toMatchObject({ outcome, rule })
  })

  it('DEC-2 with nobody concerned it is consensus', () => {
    expect(verdictOf('consensus-minus-one', 'yyyyn')).toMatchObject({ outcome: 'blocked', against: ['E'] })
  })
})

describe('DEC-3 unanimity', () => {
  it.each<Row>([
    ['yyyyy', 'adopted', 'DEC-3'],
    ['yyyyo', 'blocked', 'DEC-3'],
    ['yyyy-', 'blocked', 'DEC-3'],
    ['yyyyi', 'blocked', 'DEC-3'],
    ['yyyyn', 'blocked', 'DEC-3'],
  ])('DEC-3 %s is %s', (letters, outcome, rule) => {
    expect(verdictOf('unanimity', letters)).toMatchObject({ outcome, rule })
  })

  it("DEC-3 what would have changed it is everybody else's yes", () => {
    expect(verdictOf('unanimity', 'yo-n')).toMatchObject({
      needed: 4,
      reached: 1,
      against: ['B', 'C', 'D'],
      change: { code: 'all-yes', parties: ['B', 'C', 'D'] },
    })
  })
})

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
  ])('DEC-12 two thirds of all in %s are %i: %s', (letters, needed, outcome) => {
    expect(verdictOf('two-thirds', letters)).toMatchObject({ outcome, needed, rule: 'DEC-12' })
  })

  it.each<readonly [letters: string, outcome: Verdict['outcome'], missing: number]>([
    ['yyn', 'adopted', 0],
    ['yn', 'insufficient', 1],
    ['yynn', 'insufficient', 1],
    ['yoooo', 'adopted', 0],
    ['ynn--', 'insufficient', 2],
    ['yyyynnn', 'adopted', 0],
  ])('DEC-12 a majority of %s: %s; half is none', (letters, outcome, missing) => {
    expect(verdictOf('majority', letters)).toMatchObject({ outcome, rule: 'DEC-12', change: { votes: missing } })
  })
})
