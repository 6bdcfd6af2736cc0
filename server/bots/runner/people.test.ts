/** Bots at a table with people. */

import { describe, expect, it } from 'vitest'
import { discussing, PLENARY } from '../../../shared/engine/bodies/selectors.ts'
import { HOST } from '../../../shared/engine/kernel/actor.ts'
import type { Command } from '../../../shared/engine/kernel/command.ts'
import type { EventType } from '../../../shared/engine/kernel/event.ts'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import { type Bench, benchOf } from './game.ts'
import { type Scheduler, schedulerOf } from './scheduler.ts'

const TEACHER = { kind: 'instructor', person: 'teacher' } as const
const ANNA = { kind: 'delegate', person: 'anna' } as const

interface Table {
  readonly bench: Bench
  readonly scheduler: Scheduler
}
/** Anna is Kazakhstan; bots hold the rest; the talks have begun. */
function given(seed = 1, lang: 'kk' | 'ru' | 'en' = 'en'): Table {
  const bench = benchOf({ scenario: smallScenario, seed, pace: 'short' })
  bench.give(HOST, { type: 'seat-person', person: 'anna', name: 'Anna', party: 'KAZ', role: 'head', bot: false })
  for (const party of ['KGZ', 'RUS'])
    bench.give(HOST, { type: 'seat-person', person: `bot-${party}`, name: 'Bot', party, role: 'head', bot: true })
  bench.give(TEACHER, { type: 'begin-talks' })
  return { bench, scheduler: schedulerOf({ seed, lang, kind: 'steady' }) }
}
/** Lets bots and clocks go on for so long. */
function wait({ bench, scheduler }: Table, seconds: number): void {
  bench.playOut(scheduler, undefined, bench.now + seconds * 1000)
}
const anna = ({ bench }: Table, command: Command): void =>
  expect([command, bench.give(ANNA, command)]).toEqual([command, true])
const typesSince = ({ bench }: Table, from: number): EventType[] => bench.facts.slice(from).map((f) => f.event.type)
const said = ({ bench }: Table) =>
  bench.facts.flatMap((f) => (f.event.type === 'said' && f.event.person !== 'anna' ? [f.event] : []))

/** Brings the table to the chain of questions, Anna doing what is asked of her. */
function toTheChain(table: Table): void {
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

describe('pace', () => {
  it('bots answer a ballot within two to five seconds, never at once', () => {
    const table = given()
    anna(table, { type: 'put-rules' })
    const opened = table.bench.now
    wait(table, 10)
    const votes = table.bench.facts.filter((f) => f.event.type === 'ballot-cast')
    expect(votes.length).toBe(2)
    for (const { at } of votes) {
      expect(at - opened).toBeGreaterThanOrEqual(2000)
      expect(at - opened).toBeLessThanOrEqual(5000)
    }
  })

  it('bots do not vote on a question before a person has backed an option or had half its time', () => {
    const table = given()
    toTheChain(table)
    wait(table, 25)
    expect(
      Object.keys(table.bench.world.agenda.questions[discussing(table.bench.world, PLENARY)]?.backing ?? {}).sort(),
    ).toEqual(['KGZ', 'RUS'])
    expect(table.bench.facts.filter((f) => f.event.type === 'ballot-opened').length).toBe(1)
    const from = table.bench.facts.length
    wait(table, 30)
    expect(typesSince(table, from)).toContain('ballot-opened')
  })

  it('they do nothing while the table is paused', () => {
    const table = given()
    table.bench.give(TEACHER, { type: 'pause' })
    const from = table.bench.facts.length
    wait(table, 60)
    expect(table.bench.facts.length).toBe(from)
  })
})

describe('seats', () => {
  it('a bot takes a seat that somebody left, from the board alone, and stops at once when the person is back', () => {
    const table = given()
    toTheChain(table)
    table.bench.give(HOST, { type: 'mark-away', person: 'anna' })
    wait(table, 60)
    expect(table.bench.world.delegation.seats.KAZ?.bot).toBe('bot-KAZ')
    expect(table.bench.facts.some((f) => f.actor.kind === 'delegate' && f.actor.person === 'bot-KAZ')).toBe(true)
    table.bench.give(HOST, { type: 'mark-returned', person: 'anna' })
    const from = table.bench.facts.length
    wait(table, 90)
    expect(table.bench.facts.slice(from).some((f) => f.actor.kind === 'delegate' && f.actor.person === 'bot-KAZ')).toBe(
      false,
    )
    expect(table.bench.refusals).toEqual([])
  })

  it('with somebody who never does anything the table still reaches its debrief, and bots are never refused', () => {
    for (const seed of [1, 2, 3]) {
      const table = given(seed)
      table.bench.playOut(table.scheduler)
      expect([seed, table.bench.world.stages.phase, table.bench.refusals]).toEqual([seed, 'over', []])
    }
  })
})

describe('AGD-1 a question that a person put in its own words', () => {
  const WORDS = {
    document: 'union',
    title: 'Students',
    options: ['Study freely.', 'Study by quota.'],
    lang: 'en',
  } as const
  /** As `toTheChain`, with Anna's question on the list; true when a bot wanted it there. */
  function withQuestion(table: Table): boolean {
    const { bench } = table
    anna(table, { type: 'put-rules' })
    anna(table, { type: 'vote', ballot: 'b1', position: 'yes' })
    wait(table, 8)
    anna(table, { type: 'move-on' })
    anna(table, { type: 'put-question', ...WORDS, options: [...WORDS.options] })
    wait(table, 12)
    return bench.world.agenda.order.includes('free-1')
  }

  it('AGD-1 the bots talk about it: at most tables one of them wants it on the list', () => {
    const seeds = Array.from({ length: 30 }, (_, n) => n + 1)
    const listed = seeds.filter((seed) => withQuestion(given(seed)))
    expect(listed.length).toBeGreaterThan(20)
  })

  it('AGD-1 nothing hangs on it for them: they agree to what the person backs, and the table comes to its end', () => {
    const table = [1, 2, 3, 4].map((seed) => given(seed)).find(withQuestion)
    if (!table) throw new Error('no bot wanted it')
    const { bench } = table
    anna(table, { type: 'call-for-unvoiced' })
    wait(table, 8)
    if (!bench.world.listing.closed) anna(table, { type: 'answer-none' })
    wait(table, 8)
    anna(table, { type: 'move-on' })
    const ranks = Object.fromEntries(bench.world.agenda.order.map((q) => [q, 2 as const]))
    anna(table, { type: 'rank-questions', ranks })
    wait(table, 8)
    anna(table, { type: 'move-on' })
    while (bench.world.stages.stage === 'chain') wait(table, 5)
    expect(bench.world.agenda.questions['free-1']?.backing).toEqual({})
    anna(table, { type: 'back-option', question: 'free-1', option: 'b' })
    wait(table, 60)
    expect(bench.world.agenda.questions['free-1']).toMatchObject({ status: 'settled', agreed: 'b' })
    bench.playOut(table.scheduler)
    expect([bench.world.stages.phase, bench.refusals]).toEqual(['over', []])
  })
})

describe('talk', () => {
  it('what is said to the plenary is answered once, by the bot that was named, in the language it was said in', () => {
    const table = given(1, 'ru')
    anna(table, { type: 'say', channel: 'plenary', text: 'KGZ, what do you think?', lang: 'en' })
    wait(table, 12)
    const answers = said(table).filter((e) => e.lang === 'en')
    expect(answers.map((e) => e.party)).toEqual(['KGZ'])
  })

  it('nobody named: one bot answers', () => {
    const table = given(1, 'ru')
    anna(table, { type: 'say', channel: 'plenary', text: 'Good morning, colleagues.', lang: 'en' })
    wait(table, 12)
    expect(said(table).filter((e) => e.lang === 'en').length).toBe(1)
  })

  it('bots accept an invitation, greet, and answer there; what is said in secret stays there', () => {
    const table = given(1, 'kk')
    anna(table, { type: 'open-channel', with: ['RUS'], secret: true })
    wait(table, 12)
    const [channel] = Object.values(table.bench.world.channels.all)
    expect(channel?.members).toEqual(['KAZ', 'RUS'])
    anna(table, { type: 'say', channel: channel?.id ?? '', text: 'Не хотите ли обменяться?', lang: 'ru' })
    wait(table, 10)
    const there = said(table).filter((e) => e.channel === channel?.id)
    expect(there.map((e) => [e.party, e.lang])).toEqual([
      ['RUS', 'kk'],
      ['RUS', 'ru'],
    ])
  })

  it('somebody who talks without end is answered a few times a stage, no more', () => {
    const table = given(1, 'ru')
    for (let i = 0; i < 30; i++) {
      anna(table, { type: 'say', channel: 'plenary', text: `hello ${i}`, lang: 'en' })
      wait(table, 3)
    }
    expect(said(table).filter((e) => e.lang === 'en').length).toBeLessThanOrEqual(12)
  })

  it('an exchange that was offered is kept: when the other side does its half, the bot does its own', () => {
    const table = given(2)
    toTheChain(table)
    anna(table, { type: 'back-option', question: 'votes', option: 'equal' })
    wait(table, 8)
    anna(table, { type: 'open-channel', with: ['RUS'], secret: false })
    anna(table, { type: 'say', channel: 'plenary', text: 'RUS?', lang: 'en' })
    wait(table, 12)
    anna(table, { type: 'say', channel: 'c1', text: 'Let us trade.', lang: 'en' })
    wait(table, 10)
    const offer = said(table).findLast((e) => e.channel === 'c1')?.text ?? ''
    const [, askOption = '', ask = '', giveOption, give] =
      offer.match(/if you back “(\w+) en” on “(\w+) en”, we will back “(\w+) en” on “(\w+) en”/i) ?? []
    expect([give, giveOption]).toEqual(['votes', 'equal'])
    anna(table, { type: 'back-option', question: ask ?? '', option: askOption ?? '' })
    wait(table, 400)
    const backed = table.bench.facts.filter(
      (f) => f.event.type === 'option-backed' && f.event.party === 'RUS' && f.event.question === give,
    )
    expect(backed.at(-1)?.event).toMatchObject({ option: giveOption })
  })
})
