/** The truth table of the decision rules, line by line: fifteen members of a Security Council, and the weighted committee. */
import { describe, expect, it } from 'vitest'
import { INTEGRATION_COMMITTEE as COMMITTEE } from './integration-committee.ts'
import { judge } from './judge.ts'
import type { Answers } from './position.ts'
import type { SecurityCouncil } from './rule.ts'
import type { Verdict } from './verdict.ts'

const PERMANENT = ['CHN', 'FRA', 'GBR', 'RUS', 'USA']
const ELECTED = ['BRA', 'DEU', 'EGY', 'IND', 'JPN', 'KAZ', 'MEX', 'NGA', 'PAK', 'ZAF']
const COUNCIL = [...PERMANENT, ...ELECTED]
const SUBSTANCE: SecurityCouncil = { kind: 'security-council', atLeast: 9, vetoes: PERMANENT }
const PROCEDURE: SecurityCouncil = { kind: 'security-council', atLeast: 9, vetoes: [] }

interface Votes {
  readonly yes?: readonly string[]
  readonly no?: readonly string[]
  readonly absent?: readonly string[]
}
/** Whoever is not named abstains. */
const voted = ({ yes = [], no = [], absent = [] }: Votes): Answers =>
  Object.fromEntries(
    COUNCIL.filter((p) => !absent.includes(p)).map((p) => [
      p,
      yes.includes(p) ? 'yes' : no.includes(p) ? 'no' : 'abstain',
    ]),
  )
const council = (rule: SecurityCouncil, votes: Votes, forced = {}): Verdict =>
  judge({ rule, electorate: COUNCIL, answers: voted(votes), quorum: 9, forced })
const none = { code: 'none', parties: [], votes: 0 }

describe('the truth table', () => {
  it('DEC-6 (a) 9–0–6, all five permanent members abstain: adopted', () => {
    expect(council(SUBSTANCE, { yes: ELECTED.slice(0, 9) })).toEqual({
      outcome: 'adopted',
      rule: 'DEC-6',
      needed: 9,
      reached: 9,
      against: [],
      aside: [],
      change: none,
    })
  })

  it('DEC-6 (b) 14–1–0, a permanent member against: vetoed', () => {
    expect(council(SUBSTANCE, { yes: COUNCIL.filter((p) => p !== 'USA'), no: ['USA'] })).toEqual({
      outcome: 'vetoed',
      rule: 'DEC-6',
      needed: 9,
      reached: 14,
      against: ['USA'],
      aside: [],
      change: { code: 'no-veto', parties: ['USA'], votes: 0 },
    })
  })

  it('DEC-6 (c) 8–0–7: insufficient', () => {
    expect(council(SUBSTANCE, { yes: ELECTED.slice(0, 8) })).toMatchObject({
      outcome: 'insufficient',
      needed: 9,
      reached: 8,
      change: { code: 'more-yes', parties: [], votes: 1 },
    })
  })

  it('DEC-6 (d) 8–1–6, a permanent member against: insufficient, no veto; only its own yes would have made nine', () => {
    expect(council(SUBSTANCE, { yes: ELECTED.slice(0, 8), no: ['RUS'] })).toMatchObject({
      outcome: 'insufficient',
      rule: 'DEC-6',
      needed: 9,
      reached: 8,
      against: ['RUS'],
      change: { code: 'all-yes', parties: ['RUS'], votes: 0 },
    })
  })

  it('DEC-6 (e) 9–6, all permanent members in favour: adopted', () => {
    const verdict = council(SUBSTANCE, { yes: [...PERMANENT, ...ELECTED.slice(0, 4)], no: ELECTED.slice(4) })
    expect(verdict).toMatchObject({ outcome: 'adopted', needed: 9, reached: 9, against: ELECTED.slice(4) })
  })

  it('DEC-6 (f) 10–0–4 with one permanent member absent: adopted', () => {
    expect(council(SUBSTANCE, { yes: ELECTED, absent: ['FRA'] })).toMatchObject({ outcome: 'adopted', reached: 10 })
  })

  it('DEC-5 (g) procedural, 9–5–1, all permanent members against: adopted', () => {
    expect(council(PROCEDURE, { yes: ELECTED.slice(0, 9), no: PERMANENT })).toMatchObject({
      outcome: 'adopted',
      rule: 'DEC-5',
      needed: 9,
      reached: 9,
      against: PERMANENT,
    })
  })

  it('DEC-7 (h) Chapter VI: a permanent member that is party to the dispute abstains whatever it cast, nine others yes: adopted', () => {
    const votes = { yes: ELECTED.slice(0, 9), no: ['RUS'] }
    expect(council(SUBSTANCE, votes, { RUS: 'abstain' })).toMatchObject({ outcome: 'adopted', reached: 9, against: [] })
  })

  it('DEC-7 (i) the same under Chapter VII, where it votes: vetoed', () => {
    expect(council(SUBSTANCE, { yes: ELECTED.slice(0, 9), no: ['RUS'] })).toMatchObject({
      outcome: 'vetoed',
      change: { code: 'no-veto', parties: ['RUS'] },
    })
  })

  it('DEC-8 (j) preliminary question, 12–1–2, a permanent member against: it is not procedural', () => {
    const verdict = council(SUBSTANCE, { yes: [...ELECTED, 'FRA', 'GBR'], no: ['RUS'] })
    expect(verdict).toMatchObject({ outcome: 'vetoed', reached: 12, against: ['RUS'] })
  })

  it('FLR-4 (k) a challenge with eight for overruling, permanent members among them: the ruling stands', () => {
    const verdict = council(PROCEDURE, { yes: [...PERMANENT, ...ELECTED.slice(0, 3)], no: ELECTED.slice(3) })
    expect(verdict).toMatchObject({ outcome: 'insufficient', rule: 'DEC-5', needed: 9, reached: 8 })
  })
})

const MEMBERS = ['RUS', 'BLR', 'KAZ', 'KGZ', 'TJK']
/** Whoever is not named is against. */
const committee = (yes: readonly string[], electorate = MEMBERS): Verdict =>
  judge({
    rule: COMMITTEE,
    electorate,
    answers: Object.fromEntries(electorate.map((p) => [p, yes.includes(p) ? 'yes' : 'no'])),
    quorum: 3,
  })

describe('the truth table, (l) weighted votes', () => {
  it('DEC-4 (l) Russia, Belarus and Kyrgyzstan, 70: adopted', () => {
    expect(committee(['RUS', 'BLR', 'KGZ'])).toEqual({
      outcome: 'adopted',
      rule: 'DEC-4',
      needed: 67,
      reached: 70,
      against: ['KAZ', 'TJK'],
      aside: [],
      change: none,
    })
  })

  it('DEC-4 (l) Russia and Belarus, 60: insufficient; any one of the others would have carried it', () => {
    expect(committee(['RUS', 'BLR'])).toMatchObject({
      outcome: 'insufficient',
      needed: 67,
      reached: 60,
      change: { code: 'any-yes', parties: ['KAZ', 'KGZ', 'TJK'] },
    })
  })

  it('DEC-4 (l) Russia alone, 40: insufficient; 27 votes were missing', () => {
    expect(committee(['RUS'])).toMatchObject({
      outcome: 'insufficient',
      needed: 67,
      reached: 40,
      change: { code: 'more-yes', parties: [], votes: 27 },
    })
  })

  it('DEC-4 (l) all but Russia, 60: referred; its yes would have carried it', () => {
    expect(committee(['BLR', 'KAZ', 'KGZ', 'TJK'])).toMatchObject({
      outcome: 'referred',
      rule: 'DEC-4',
      needed: 67,
      reached: 60,
      change: { code: 'all-yes', parties: ['RUS'] },
    })
  })

  it('DEC-4 three in favour with less than two thirds are not referred; Russia and 7 votes more were needed', () => {
    expect(committee(['BLR', 'KAZ', 'KGZ'])).toMatchObject({
      outcome: 'insufficient',
      reached: 50,
      change: { code: 'all-yes', parties: ['RUS'] },
    })
    expect(committee(['KAZ'])).toMatchObject({
      outcome: 'insufficient',
      reached: 20,
      change: { code: 'all-yes-and-more', parties: ['RUS'], votes: 7 },
    })
  })

  it('DEC-4 a party in arrears leaves both sides of the sum: without Tajikistan 60 of 90 is adopted', () => {
    const voting = ['RUS', 'BLR', 'KAZ', 'KGZ']
    expect(committee(['RUS', 'BLR'], voting)).toMatchObject({ outcome: 'adopted', needed: 60, reached: 60 })
    const withoutWeight = { ...COMMITTEE, weights: { ...COMMITTEE.weights, TJK: 0 } }
    const answers = { RUS: 'yes', BLR: 'yes', KAZ: 'no', KGZ: 'no', TJK: 'no' } as const
    expect(judge({ rule: withoutWeight, electorate: MEMBERS, answers, quorum: 3 })).toMatchObject({
      outcome: 'adopted',
      against: ['KAZ', 'KGZ'],
    })
  })

  it('DEC-4 only parties with a vote are among the four, and the yes of another is no vote', () => {
    const withoutWeight = { ...COMMITTEE, weights: { ...COMMITTEE.weights, TJK: 0 } }
    const answers = { RUS: 'no', BLR: 'yes', KAZ: 'yes', KGZ: 'yes', TJK: 'yes' } as const
    const verdict = judge({ rule: withoutWeight, electorate: MEMBERS, answers, quorum: 3 })
    expect(verdict).toMatchObject({ outcome: 'insufficient', reached: 50 })
    const alone = judge({ rule: withoutWeight, electorate: MEMBERS, answers: { TJK: 'yes' }, quorum: 1 })
    expect(alone).toMatchObject({ outcome: 'insufficient', rule: 'DEC-4', needed: 60, reached: 0 })
  })

  it('DEC-0 where the quorum is missing and more, the yes of all would have been enough', () => {
    const verdict = judge({ rule: COMMITTEE, electorate: MEMBERS, answers: { BLR: 'yes' }, quorum: 3 })
    expect(verdict).toMatchObject({
      rule: 'DEC-0',
      change: { code: 'all-yes', parties: ['RUS', 'KAZ', 'KGZ', 'TJK'] },
    })
  })
})
