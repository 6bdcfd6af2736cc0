/** A rule in words, as it stands above a vote. */

import { beforeEach, expect, it, vi } from 'vitest'
import kk from '../../messages/kk.json' with { type: 'json' }
import { sitAt } from '../../testing/seat.ts'
import { hasMessages } from '../../text/m.ts'
import { ruleInWords } from './decision-name.ts'

beforeEach(async () => {
  sitAt({ stage: 'chain' })
  await vi.waitFor(() => expect(hasMessages.value).toBe(true))
})

const consensus = { rule: 'consensus', mayStandAside: false, of: '', threshold: '', share: '' } as const

it('P15 DEC-0 the quorum is part of the rule in words, where one answer alone does not decide', () => {
  const base = { ...consensus, atLeast: 0, vetoes: '' }
  expect(ruleInWords({ ...base, quorum: 3 })).toBe(`${kk.rule_consensus} ${kk.quorum_is.replace('{count}', '3')}`)
  expect(ruleInWords({ ...base, quorum: 1 }).trim()).toBe(kk.rule_consensus)
})
