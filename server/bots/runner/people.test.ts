/** Bots at a table with people. */

import { describe, expect, it } from 'vitest'
import { discussing, PLENARY } from '../../../shared/engine/bodies/selectors.ts'
import { HOST } from '../../../shared/engine/kernel/actor.ts'
import { anna, given, type Table, TEACHER, toTheChain, typesSince, wait } from '../testing/with-people.ts'

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
