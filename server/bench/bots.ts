/**
 * The figures of bots: what a decision costs, how a default bot does against rivals beside one that gives way by the clock alone, how the
 * table sounds, and how the games end. A figure that is missed is printed as missed.
 */

import { HOST } from '../../shared/engine/kernel/actor.ts'
import type { Scenario } from '../../shared/scenario/schema.ts'
import { together } from '../bots/newcomers/person.ts'
import { benchOf } from '../bots/runner/game.ts'
import { type Scheduler, schedulerOf } from '../bots/runner/scheduler.ts'
import { median } from '../bots/runner/spoils.ts'
import { tally } from '../bots/runner/tournament.ts'
import { type Played, playForFigures } from './bots-play.ts'

const SEED = 1
const GAMES = 40
const DUELS = 40

/** The goals. */
const DECISION_US = 2000
const [AGREED_FROM, AGREED_TO] = [0.6, 0.9]
const BELOW = 0.05
const PLACE = 0.5
const DISTANCE = 0.1
const DISTINCT = 0.6

export interface Line {
  readonly what: string
  readonly value: string
  readonly limit: string
  readonly missed: boolean
}
export interface BotFigures {
  readonly games: number
  readonly duels: number
  readonly lines: readonly Line[]
  /** Sentences that came again too soon, the most frequent first. */
  readonly repeats: readonly string[]
}

export async function measureBots(scenario: Scenario, games = GAMES, duels = DUELS): Promise<BotFigures> {
  const us = decisionUs(scenario)
  const played = await playForFigures({ scenario, seed: SEED, games, duels })
  return {
    games,
    duels,
    lines: [
      atMost('a decision in the median, µs', Math.round(us), DECISION_US),
      ...duelLines(played),
      ...talkLines(played),
      ...endLines(scenario, played),
    ],
    repeats: mostOf(played.mixed.flatMap(({ talk }) => talk.repeats)),
  }
}

const atMost = (what: string, value: number, limit: number): Line => ({
  what,
  value: String(value),
  limit: `at most ${limit}`,
  missed: value > limit,
})

/** What a bot takes to look at the table and to decide, in one game at the short pace; the middle of all, warm-up included. */
function decisionUs(scenario: Scenario): number {
  const times: number[] = []
  const bench = benchOf({ scenario, seed: SEED, pace: 'short' })
  for (const { id } of scenario.parties)
    bench.give(HOST, { type: 'seat-person', person: `bot-${id}`, name: 'Bot', party: id, role: 'head', bot: true })
  bench.give({ kind: 'instructor', person: 'bench' }, { type: 'begin-talks' })
  // One scheduler for each seat: what is timed is one bot.
  const bots = scenario.parties.map(({ id }) => timed(schedulerOf({ seed: SEED, seats: [id] }), times))
  bench.playOut(together(...bots))
  return median(times)
}

function timed(scheduler: Scheduler, times: number[]): Scheduler {
  return {
    changed: (world, facts, now) => scheduler.changed(world, facts, now),
    nextAt: () => scheduler.nextAt(),
    take(world, now) {
      if ((scheduler.nextAt() ?? Number.POSITIVE_INFINITY) > now) return undefined
      const started = performance.now()
      const turn = scheduler.take(world, now)
      times.push((performance.now() - started) * 1000)
      return turn
    },
  }
}

/** Mean surplus of the default bot, and how much more than the time-only one it wins in the same seats, with 95 % of confidence. */
function duelLines({ duels }: Played): Line[] {
  return (['hardliner', 'random'] as const).map((rival): Line => {
    const { mixed, conceder } = duels[rival]
    const more = meanOf(mixed.map((own, i) => own - (conceder[i] ?? 0)))
    return {
      what: `surplus among ${rival} rivals: default, time-only, the difference`,
      value: `${inWords(meanOf(mixed))}, ${inWords(meanOf(conceder))}, ${inWords(more)}`,
      limit: 'above 0 with confidence',
      missed: more.mean - more.half <= 0,
    }
  })
}

interface Mean {
  readonly mean: number
  /** Half of the interval that holds the true mean with 95 % of confidence. */
  readonly half: number
}
function meanOf(numbers: readonly number[]): Mean {
  const n = Math.max(1, numbers.length)
  const mean = numbers.reduce((a, b) => a + b, 0) / n
  const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, n - 1)
  return { mean, half: 1.96 * Math.sqrt(variance / n) }
}
const inWords = ({ mean, half }: Mean): string => `${mean.toFixed(2)} ± ${half.toFixed(2)}`

function talkLines({ mixed }: Played): Line[] {
  const shares = mixed.map(({ talk }) => talk.distinct / Math.max(1, talk.sentences))
  const repeats = mixed.map(({ talk }) => talk.repeats.length)
  const distinct = median(shares)
  return [
    {
      what: 'distinct sentences ÷ all in a game, in the median; at worst',
      value: `${distinct.toFixed(2)}; ${Math.min(...shares).toFixed(2)}`,
      limit: `at least ${DISTINCT}`,
      missed: distinct < DISTINCT,
    },
    atMost('sentences that came again within 20, in the worst game', Math.max(...repeats), 0),
  ]
}

function endLines(scenario: Scenario, { mixed }: Played): Line[] {
  const t = tally({ scenario, games: mixed.length, seed: SEED, kind: 'mixed', pace: 'short' }, mixed)
  const most = (shares: Readonly<Record<string, number>>): number => Math.max(...Object.values(shares))
  const ofParties = (what: string, shares: Readonly<Record<string, number>>, limit: number): Line => ({
    ...atMost(what, most(shares), limit),
    value: JSON.stringify(shares),
  })
  return [
    {
      what: 'agreed',
      value: t.rate.toFixed(2),
      limit: `${AGREED_FROM} to ${AGREED_TO}`,
      missed: t.rate < AGREED_FROM || t.rate > AGREED_TO,
    },
    ofParties('below the walk-away value', t.below, BELOW),
    ofParties('first', t.first, PLACE),
    ofParties('last', t.last, PLACE),
    atMost('distance to the frontier, in the median', t.distance, DISTANCE),
  ]
}

function mostOf(sentences: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const one of sentences) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([sentence, count]) => `${count} × ${sentence}`)
}
