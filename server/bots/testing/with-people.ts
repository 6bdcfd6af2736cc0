/** A table of the small scenario with one person at it, for tests of bots among people. */
import { expect } from 'vitest'
import { HOST } from '../../../shared/engine/kernel/actor.ts'
import type { Command } from '../../../shared/engine/kernel/command.ts'
import type { EventType } from '../../../shared/engine/kernel/event.ts'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import { type Bench, benchOf } from '../runner/game.ts'
import { type Scheduler, schedulerOf } from '../runner/scheduler.ts'

export const TEACHER = { kind: 'instructor', person: 'teacher' } as const
const ANNA = { kind: 'delegate', person: 'anna' } as const

export interface Table {
  readonly bench: Bench
  readonly scheduler: Scheduler
}
/** Anna is Kazakhstan; bots hold the rest; the talks have begun. */
export function given(seed = 1, lang: 'kk' | 'ru' | 'en' = 'en'): Table {
  const bench = benchOf({ scenario: smallScenario, seed, pace: 'short' })
  bench.give(HOST, { type: 'seat-person', person: 'anna', name: 'Anna', party: 'KAZ', role: 'head', bot: false })
  for (const party of ['KGZ', 'RUS'])
    bench.give(HOST, { type: 'seat-person', person: `bot-${party}`, name: 'Bot', party, role: 'head', bot: true })
  bench.give(TEACHER, { type: 'begin-talks' })
  return { bench, scheduler: schedulerOf({ seed, lang, kind: 'steady' }) }
}
/** Lets bots and clocks go on for so long. */
export function wait({ bench, scheduler }: Table, seconds: number): void {
  bench.playOut(scheduler, undefined, bench.now + seconds * 1000)
}
export const anna = ({ bench }: Table, command: Command): void =>
  expect([command, bench.give(ANNA, command)]).toEqual([command, true])
export const typesSince = ({ bench }: Table, from: number): EventType[] =>
  bench.facts.slice(from).map((f) => f.event.type)
export const said = ({ bench }: Table) =>
  bench.facts.flatMap((f) => (f.event.type === 'said' && f.event.person !== 'anna' ? [f.event] : []))

/** Brings the table to the chain of questions, Anna doing what is asked of her. */
export function toTheChain(table: Table): void {
  const { bench } = table
  anna(table, { type: 'put-rules' })
  anna(table, { type: 'vote', ballot: 'b1', position: 'yes' })
  wait(table, 8)
  anna(table, { type: 'move-on' })
  anna(table, { type: 'answer-none' })
  wait(table, 8)
  anna(table, { type: 'call-for-unvoiced' })
  anna(table, { type: 'answer-none' })
  wait(table, 8)
  anna(table, { type: 'move-on' })
  anna(table, { type: 'rank-questions', ranks: Object.fromEntries(bench.world.agenda.order.map((q) => [q, 2])) })
  wait(table, 8)
  anna(table, { type: 'move-on' })
  expect(bench.world.stages.stage).toBe('chain')
}
