import { describe, expect, it } from 'vitest'
import { CONSENSUS_ASIDE, MAJORITY_OF_CAST } from '../../../decisions/rule.ts'
import { ruleFields } from './rule-fields.ts'

const NONE = { mayStandAside: false, of: '', threshold: '', share: '', atLeast: 0, weights: '', vetoes: '' }

describe('a decision rule on the board', () => {
  it('DEC-1 says whether a state may stand aside', () => {
    expect(ruleFields(CONSENSUS_ASIDE)).toEqual({ ...NONE, rule: 'consensus', mayStandAside: true })
  })

  it('DEC-12 says what share it is, of whom, and whether that much is enough', () => {
    const fields = { ...NONE, rule: 'majority', of: 'cast', threshold: 'more-than', share: '1/2' }
    expect(ruleFields(MAJORITY_OF_CAST)).toEqual(fields)
  })

  it('DEC-4 says what each vote weighs', () => {
    const rule = { kind: 'weighted', weights: { RUS: 40, BLR: 20 }, threshold: 'at-least', share: [2, 3] } as const
    const fields = { ...NONE, rule: 'weighted', threshold: 'at-least', share: '2/3', weights: 'RUS=40 BLR=20' }
    expect(ruleFields(rule)).toEqual(fields)
  })

  it('DEC-6 says how many votes are needed, and who has a veto', () => {
    const rule = { kind: 'security-council', atLeast: 9, vetoes: ['CHN', 'FRA'] } as const
    expect(ruleFields(rule)).toEqual({ ...NONE, rule: 'security-council', atLeast: 9, vetoes: 'CHN FRA' })
  })
})
