import { describe, expect, it } from 'vitest'
import { checkDecisionRule } from './check-decision-rules.ts'
import { DecisionRule } from './decision-rule.ts'

const COMMITTEE = { members: ['RUS', 'BLR', 'KAZ'], otherBodies: ['plenary', 'interstate-council'] }
/** A sound rule of each kind, as a file says it. */
const sound = {
  consensus: { kind: 'consensus', aside: true },
  'consensus-minus-one': { kind: 'consensus-minus-one' },
  unanimity: { kind: 'unanimity' },
  majority: { kind: 'majority', of: 'cast', threshold: 'more-than', share: [1, 2] },
  weighted: {
    kind: 'weighted',
    weights: { RUS: 40, BLR: 20, KAZ: 0 },
    threshold: 'at-least',
    share: [2, 3],
    referTo: { body: 'interstate-council', inFavour: 2 },
  },
  'security-council': { kind: 'security-council', atLeast: 3, vetoes: ['RUS'] },
} as const
const messages = (rule: unknown, body = COMMITTEE): string[] =>
  checkDecisionRule('bodies.committee', DecisionRule.parse(rule), body).map((p) => `${p.path}: ${p.message}`)

describe('the shape of a decision rule', () => {
  it.each(Object.entries(sound))('DEC-12 a sound rule of the kind %s has no problem', (_, rule) => {
    expect(messages(rule)).toEqual([])
  })

  it('DEC-4 a referral may be missing', () => {
    const { referTo: _, ...rule } = sound.weighted
    expect(messages(rule)).toEqual([])
  })

  it.each<readonly [string, unknown]>([
    ['a kind that there is not', { kind: 'two-thirds' }],
    ['a field of another kind', { ...sound.unanimity, share: [2, 3] }],
    ['a field that is missing', { kind: 'consensus' }],
    ['a share of nothing', { ...sound.majority, share: [0, 3] }],
    ['a share in parts', { ...sound.majority, share: [0.5, 1] }],
    ['a share of three numbers', { ...sound.majority, share: [1, 2, 3] }],
    ['a weight below nothing', { ...sound.weighted, weights: { RUS: -1 } }],
    ['a weight in parts', { ...sound.weighted, weights: { RUS: 1.5 } }],
    ['no vote needed', { ...sound['security-council'], atLeast: 0 }],
    ['a referral by nobody', { ...sound.weighted, referTo: { body: 'plenary', inFavour: 0 } }],
  ])('DEC-12 %s is refused', (_, rule) => {
    expect(DecisionRule.safeParse(rule).success).toBe(false)
  })
})

describe('the meaning of a decision rule', () => {
  it.each<readonly [string, unknown, string]>([
    ['a share above all', { ...sound.majority, share: [4, 3] }, '.share: 4/3 is more than all'],
    ['more than all', { ...sound.majority, share: [3, 3] }, '.share: more than all cannot be reached'],
    [
      'at least half',
      { ...sound.majority, threshold: 'at-least' },
      '.share: at least 1/2 is no majority: both sides could have it',
    ],
    [
      'more than a third',
      { ...sound.majority, share: [1, 3] },
      '.share: more than 1/3 is no majority: both sides could have it',
    ],
    [
      'weights for half',
      { ...sound.weighted, share: [1, 2] },
      '.share: at least 1/2 is no majority: both sides could have it',
    ],
    [
      'a member without a weight',
      { ...sound.weighted, weights: { RUS: 40, BLR: 20 } },
      '.weights: member "KAZ" is missing',
    ],
    [
      'a weight of a stranger',
      { ...sound.weighted, weights: { RUS: 40, BLR: 20, KAZ: 20, KGZ: 10 } },
      '.weights: there is no member "KGZ"',
    ],
    ['weights of nothing', { ...sound.weighted, weights: { RUS: 0, BLR: 0, KAZ: 0 } }, '.weights: nobody has a vote'],
    [
      'a referral to no other body',
      { ...sound.weighted, referTo: { body: 'committee', inFavour: 2 } },
      '.referTo.body: there is no other body "committee"',
    ],
    [
      'a referral by more than all',
      { ...sound.weighted, referTo: { body: 'plenary', inFavour: 4 } },
      '.referTo.inFavour: 4 cannot be in favour where there are 3 members',
    ],
    [
      'more votes than members',
      { ...sound['security-council'], atLeast: 4 },
      '.atLeast: 4 cannot be in favour where there are 3 members',
    ],
    ['a veto of a stranger', { ...sound['security-council'], vetoes: ['USA'] }, '.vetoes: there is no member "USA"'],
    ['a veto twice', { ...sound['security-council'], vetoes: ['RUS', 'RUS'] }, '.vetoes: "RUS" stands more than once'],
  ])('DEC-12 %s', (_, rule, message) => {
    expect(messages(rule)).toEqual([`bodies.committee${message}`])
  })

  it('DEC-12 all of them is a share that can be reached', () => {
    expect(messages({ ...sound.majority, threshold: 'at-least', share: [3, 3] })).toEqual([])
  })

  it('DEC-2 consensus without the one member there is', () => {
    expect(messages(sound['consensus-minus-one'], { ...COMMITTEE, members: ['KAZ'] })).toEqual([
      'bodies.committee: without the party concerned nobody is left to decide',
    ])
  })
})
