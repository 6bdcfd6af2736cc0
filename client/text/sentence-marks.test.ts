import '../testing/browser.ts'
import { expect, it, vi } from 'vitest'
import { lang } from './lang.ts'
import { hasSentences, recordText } from './sentence.ts'

it.each([
  ['kk', 'Себебі: «“Төмен тариф” бізге келмейді.»'],
  ['ru', 'Причина: «„Төмен тариф“ бізге келмейді.»'],
  ['en', 'Reason: “‘Төмен тариф’ бізге келмейді.”'],
] as const)(
  'in %s what somebody wrote stands between marks, and its own marks are those within',
  async (language, end) => {
    lang.value = language
    await vi.waitFor(() => expect(hasSentences.value).toBe(true))
    const reason = language === 'en' ? '“Төмен тариф” бізге келмейді.' : '«Төмен тариф» бізге келмейді.'
    const line = recordText('objection-raised', { party: 'KAZ', ballot: 'b1', reason })
    expect(line.endsWith(end.slice(end.indexOf(':')))).toBe(true)
  },
)
