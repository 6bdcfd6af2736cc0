import { expect, it } from 'vitest'
import { isRefusedBy, refusalIn } from './verdict.ts'

it('a move that is in order has no refusal', () => {
  expect(refusalIn('')).toBeUndefined()
})

it('a verdict names its rule and the code within it', () => {
  expect(refusalIn('STG-3/chair-only')).toEqual({ rule: 'STG-3', code: 'chair-only', params: {} })
})

it('what the sentence needs stands in JSON behind one space, whatever it holds', () => {
  expect(refusalIn('TXT-2/refused-already {"question":"tariff"}')).toEqual({
    rule: 'TXT-2',
    code: 'refused-already',
    params: { question: 'tariff' },
  })
  expect(refusalIn('PKG-3/not-seen-long-enough {"until":1764250000000,"reason":"a / b  {c}"}')).toEqual({
    rule: 'PKG-3',
    code: 'not-seen-long-enough',
    params: { until: 1764250000000, reason: 'a / b  {c}' },
  })
})

it('a refusal is recognized with and without parameters, and no other is taken for it', () => {
  expect(isRefusedBy('STG-3/chair-only {"party":"RUS"}', 'STG-3', 'chair-only')).toBe(true)
  expect(isRefusedBy('STG-3/chair-only', 'STG-3', 'chair-only')).toBe(true)
  expect(isRefusedBy('STG-3/goal-not-met {"stage":"chain"}', 'STG-3', 'chair-only')).toBe(false)
  expect(isRefusedBy('', 'STG-3', 'chair-only')).toBe(false)
  expect(isRefusedBy(undefined, 'STG-3', 'chair-only')).toBe(false)
})
