import { beforeEach, expect, it } from 'vitest'
import { addEntries, entries, forgetRecord, hasOlder, readRecord } from './record.ts'

const lines = (...texts: string[]) =>
  texts.map((text) => ({ at: 0, by: 'KAZ', type: 'said', params: { text }, to: 'all' }))
const shown = () => entries.value.map(({ seq, params }) => `${seq} ${params.text}`)

beforeEach(forgetRecord)

it('lines stand in the order of their numbers, however they come, and each once', () => {
  readRecord('KAZ')
  addEntries({ record: 'KAZ', first: 3, entries: lines('three') })
  expect(hasOlder.value).toBe(true)
  addEntries({ record: 'KAZ', first: 1, entries: lines('one', 'two', 'three') })
  expect(shown()).toEqual(['1 one', '2 two', '3 three'])
  expect(hasOlder.value).toBe(false)
})

it('whoever reads another record begins anew, and takes no late lines of the old one', () => {
  readRecord('KAZ')
  addEntries({ record: 'KAZ', first: 1, entries: lines('of KAZ') })
  readRecord('KAZ')
  expect(shown()).toEqual(['1 of KAZ'])
  readRecord('RUS')
  expect(shown()).toEqual([])
  addEntries({ record: 'KAZ', first: 2, entries: lines('late') })
  addEntries({ record: 'RUS', first: 5, entries: lines('of RUS') })
  expect(shown()).toEqual(['5 of RUS'])
})

it('F20 where a backup was put in place the lines begin anew; on each other way back they stay', () => {
  readRecord('KAZ', 0)
  addEntries({ record: 'KAZ', first: 1, entries: lines('one', 'two', 'gone') })
  readRecord('KAZ', 0)
  expect(shown()).toEqual(['1 one', '2 two', '3 gone'])
  readRecord('KAZ', 1_700_000_000_000)
  addEntries({ record: 'KAZ', first: 1, entries: lines('one', 'two') })
  expect(shown()).toEqual(['1 one', '2 two'])
  readRecord('KAZ', 1_700_000_000_000)
  expect(shown()).toEqual(['1 one', '2 two'])
})

it('lines that come before we are told whose they are stay, when they are ours', () => {
  addEntries({ record: 'all', first: 7, entries: lines('seven') })
  readRecord('all')
  expect(shown()).toEqual(['7 seven'])
})
