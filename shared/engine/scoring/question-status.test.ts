import { describe, expect, it } from 'vitest'
import type { QuestionStatus } from '../kernel/world.ts'
import { isAgreedStatus, isUnsettledStatus, unsettledOn } from './question-status.ts'

const STATUSES: Record<QuestionStatus, 'unsettled' | 'agreed' | 'neither'> = {
  open: 'unsettled',
  'under-discussion': 'unsettled',
  frozen: 'unsettled',
  provisional: 'agreed',
  settled: 'agreed',
  'left-open': 'neither',
  unraised: 'neither',
}

describe('the status of a question', () => {
  it.each(Object.entries(STATUSES))('AGD-1 PKG-5 TXT-5 %s is %s', (status, meaning) => {
    expect([isUnsettledStatus(status as QuestionStatus), isAgreedStatus(status as QuestionStatus)]).toEqual([
      meaning === 'unsettled',
      meaning === 'agreed',
    ])
  })

  it('AGD-1 a question that is not known is neither', () => {
    expect([isUnsettledStatus(undefined), isAgreedStatus(undefined)]).toEqual([false, false])
  })

  it('AGD-5 the unsettled questions come in the order of the agenda', () => {
    const statuses: Record<string, QuestionStatus> = { a: 'frozen', b: 'settled', c: 'open' }
    expect(unsettledOn(['c', 'nowhere', 'b', 'a'], (question) => statuses[question])).toEqual(['c', 'a'])
  })
})
