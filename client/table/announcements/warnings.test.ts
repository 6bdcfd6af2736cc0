/** How much time is left is said once at each of its moments, with the true figure, of each body that has a deadline. */
import '../../testing/browser.ts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sitAt } from '../../testing/seat.ts'
import { lang } from '../../text/lang.ts'
import { isInLanguage, m } from '../../text/m.ts'
import { bodyTitle } from '../state/bodies.ts'
import { board, leaveTable } from '../state/table.ts'
import { announceTable, spoken } from './announcements.ts'

const heard = (): string[] => spoken.value.map(({ text }) => text)
const MINUTE = 60_000
let stop = () => {}

beforeEach(async () => {
  lang.value = 'en'
  await vi.waitUntil(() => isInLanguage.value, 5000)
})
afterEach(() => {
  stop()
  leaveTable()
})

const body = (id: string, more: object) => [
  id,
  { id, sits: true, discussing: '', openBallot: '', lastBallot: '', ...more },
]

/** Any moment; a table that is paused stands at one, and this one is paused from moment to moment. */
const START = Date.UTC(2026, 0, 1)

/** Nothing but deadlines, by their keys, in ms from the start. */
function given(deadlines: Readonly<Record<string, number>>, more: object = {}): void {
  const at = Object.entries(deadlines).map(([key, left]) => [key, START + left] as const)
  sitAt({ stage: 'chain', board: { deadlines: new Map(at), pausedAt: START, ...more } as never })
  stop = announceTable()
}
/** It is `ms` after the start. */
function pass(ms: number): void {
  board.value = { ...board.value, pausedAt: START + ms } as typeof board.value
}

it('CLK-1 at five minutes, one minute, 30 and 10 seconds, each once; a moment that was slept through is not told late', () => {
  given({ stage: 7 * MINUTE })
  pass(2 * MINUTE)
  pass(2 * MINUTE + 1500)
  pass(6 * MINUTE + 500)
  // A phone that slept: one sentence, with what is left in truth.
  pass(7 * MINUTE - 4000)
  pass(7 * MINUTE + 1)
  expect(heard()).toEqual(['5:00', '1:00', '0:04'].map((time) => m.say_stage_time({ time })))
})

it('CLK-2 nothing is said when a deadline is set or moved, and what is said then is of the new one', () => {
  given({ stage: 50_000 })
  expect(heard()).toEqual([])
  const moved = new Map([['stage', START + 50_000 + 3 * MINUTE]])
  board.value = { ...board.value, deadlines: moved } as typeof board.value
  expect(heard()).toEqual([])
  pass(3 * MINUTE - 10_000)
  expect(heard()).toEqual([m.say_stage_time({ time: '1:00' })])
})

it('MIC-3 of several bodies each is told by its name', () => {
  const committee = 'integration-committee'
  const bodies = new Map([body('plenary', { discussing: 'tariff' }), body(committee, { discussing: 'votes' })] as never)
  given({ 'question:plenary': 65_000, [`question:${committee}`]: 35_000 }, { bodies })
  expect(bodyTitle(committee)).not.toBe('')
  pass(6_000)
  expect(heard()).toEqual([
    `${bodyTitle('plenary')}. ${m.say_question_time({ time: '0:59' })}`,
    `${bodyTitle(committee)}. ${m.say_question_time({ time: '0:29' })}`,
  ])
})
