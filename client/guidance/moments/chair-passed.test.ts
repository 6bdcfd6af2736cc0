import { expect, it } from 'vitest'
import type { RecordEntry } from '../../../shared/protocol/messages.ts'
import { chairPassedBy } from './chair-passed.ts'

const passed = (seq: number, at: number): RecordEntry =>
  ({ seq, at, to: 'all', by: 'clock', type: 'chair-passed', params: { from: 'KAZ', party: 'RUS' } }) as RecordEntry

it('P20 who lost the chair stands on Now for twenty seconds, the last one only', () => {
  expect(chairPassedBy([], 0)).toBeUndefined()
  const record = [passed(1, 1000), passed(2, 9000)]
  expect(chairPassedBy(record, 10_000)?.seq).toBe(2)
  expect(chairPassedBy(record, 28_900)?.seq).toBe(2)
  expect(chairPassedBy(record, 29_000)).toBeUndefined()
})
