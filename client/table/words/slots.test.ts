/** What the slots of a sentence hold: what was given with it, in words; nothing else. */

import { beforeEach, expect, it } from 'vitest'
import type { Board } from '../../../shared/engine/views/board.ts'
import { sitAt } from '../../testing/seat.ts'
import '../panels/registry.ts'
import { addEntries, forgetRecord, readRecord } from '../record/record.ts'
import { slot } from './slots.ts'

const packages = new Map([['p-1nr94qr', { id: 'p-1nr94qr', number: 3 }]]) as unknown as Board['packages']
beforeEach(() => sitAt({ stage: 'chain', board: { pausedAt: 1_000_000, packages } }))

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

it('an option stands between marks, so that its own colons and commas are not taken for those of the line', () => {
  const positions = 'KAZ=average RUS=largest'
  expect(slot('positions', { positions, question: 'tariff' })).toBe(
    'Қазақстан: «Орташа тариф»; Ресей: «Ең ірі экономиканың тарифі»',
  )
  expect(slot('terms', { terms: 'tariff=average' })).toBe('Ортақ сыртқы тариф: «Орташа тариф»')
})

it('the target of a ballot is called what its kind calls it', () => {
  expect(slot('target', { kind: 'package', target: 'p-1nr94qr' })).toBe('3')
  expect(slot('target', { kind: 'close-stage', target: 'chain' })).toBe('Мәселелердің дәйекті тізбегі')
  expect(slot('target', { kind: 'option', target: 'tariff' })).toBe('Ортақ сыртқы тариф')
  expect(slot('detail', { kind: 'option', target: 'tariff', detail: 'average' })).toBe('Орташа тариф')
  expect(slot('detail', { kind: 'package', target: 'p-1nr94qr', detail: 2 })).toBe('2')
})

it('CHN-5 R25 a package has a number once all see it, and before that a letter: its id is for nobody to read', () => {
  const offered = (id: string, number: number) => ({
    at: 0,
    by: 'RUS',
    type: number > 0 ? 'package-tabled' : 'package-offered',
    params: { package: id, number, revision: 1 },
    to: 'KAZ RUS',
  })
  forgetRecord()
  readRecord('KAZ')
  addEntries({ record: 'KAZ', first: 1, entries: [offered('p-aa', 0), offered('p-bb', 0)] })
  expect(['p-aa', 'p-bb', 'p-1nr94qr'].map((id) => slot('package', { package: id }))).toEqual(['А', 'В', '3'])
  addEntries({ record: 'KAZ', first: 3, entries: [offered('p-aa', 4)] })
  expect(['p-aa', 'p-bb'].map((id) => slot('package', { package: id }))).toEqual(['4', 'В'])
  expect(slot('package', { package: 'p-nobody-told' })).toBe('…')
})
