/** What the slots of a sentence hold: what was given with it, in words; nothing else. */

import { beforeEach, expect, it } from 'vitest'
import { sitAt } from '../testing/seat.ts'
import './registry.ts'
import { slot } from './slots.ts'

beforeEach(() => sitAt({ stage: 'chain', board: { pausedAt: 1_000_000 } }))

it('CLK-1 a moment is the time left until then, by the clock of the server', () => {
  expect(slot('until', { until: 1_083_000 })).toBe('1:23')
  expect(slot('until', { until: 999_000 })).toBe('0:00')
})

it('a slot that was given nothing is empty, whatever the board would say', () => {
  expect(slot('question', {})).toBe('')
  expect(slot('party', {})).toBe('')
})

it('what people wrote is no id: the letters of a state stay letters', () => {
  expect(slot('reason', { reason: 'RUS' })).toBe('RUS')
  expect(slot('text', { text: 'KAZ BLR' })).toBe('KAZ BLR')
})

it('an id of a party is its name, and of an option its label', () => {
  expect(slot('party', { party: 'RUS' })).toBe('Ресей')
  expect(slot('from', { from: 'RUS', question: 'tariff' })).toBe('Ресей')
  expect(slot('from', { from: 'average', question: 'tariff' })).toBe('Орташа тариф')
})

it('the target of a ballot is called what its kind calls it', () => {
  expect(slot('target', { kind: 'package', target: 'p3' })).toBe('3')
  expect(slot('target', { kind: 'close-stage', target: 'chain' })).toBe('Мәселелердің дәйекті тізбегі')
  expect(slot('target', { kind: 'option', target: 'tariff' })).toBe('Ортақ сыртқы тариф')
  expect(slot('detail', { kind: 'option', target: 'tariff', detail: 'average' })).toBe('Орташа тариф')
  expect(slot('detail', { kind: 'package', target: 'p3', detail: 2 })).toBe('2')
})
