import { expect, it } from 'vitest'
import { figuresOf } from './figures.ts'
import type { Under } from './peer.ts'

const none = { p50: 0, p99: 0 }
const light = { heapKB: 0, rssKB: 0 }
const under = (cpuPerAct: number, refused: number, answered = 1000): Under => ({
  ...{ rate: 300, cpuPerAct, refused, answered, sent: 1000 },
  ...{ everyone: none, answer: none, late: none },
})
const ratio = (ours: Under, stored: Under) =>
  figuresOf({
    peers: { bare: { under: [] }, stored: { under: [stored] }, ours: { under: [ours] } },
    restore: { facts: 0, ms: 0, all: [] },
    bundle: [],
    memory: { table: light, client: light, full: light },
  }).goals.find(({ name }) => name === 'ratio')

it('a ratio compares what each act cost the two servers', () => {
  expect(ratio(under(1.4, 170), under(1, 175))).toMatchObject({ value: 1.4, missed: false })
  expect(ratio(under(1.6, 170), under(1, 175))).toMatchObject({ value: 1.6, missed: true })
})

it('where one server refused more, or left acts unanswered, the ratio is void: what is refused costs next to nothing', () => {
  for (const ours of [under(1, 380), under(1, 170, 900)]) {
    const goal = ratio(ours, under(1, 175))
    expect(goal?.missed).toBe(true)
    expect(goal?.what).toContain('void')
  }
})
