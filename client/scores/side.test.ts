/**
 * Client, bots and engine reckon alike: what the engine makes of a whole world, a seat makes of its board, desk and brief.
 * On boards from games of bots and from stories of what bots seldom do.
 */
import '../testing/browser.ts'
import { describe, expect, it } from 'vitest'
import { type Observation, unsettled as unsettledOfBot } from '../../server/bots/mind/observation.ts'
import { sideOf as sideOfBot } from '../../server/bots/mind/side.ts'
import { playGame } from '../../server/bots/runner/game.ts'
import { publicScenario } from '../../server/bots/runner/sight.ts'
import { evolve, open } from '../../shared/engine/kernel/engine.ts'
import { allParties, optionsOf, unsettled } from '../../shared/engine/kernel/selectors.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import { questionsOf } from '../../shared/engine/scoring/agreement.ts'
import { consenting, isBound } from '../../shared/engine/scoring/bound.ts'
import { type Side, worthIfAgreed, worthNow } from '../../shared/engine/scoring/deal.ts'
import { sideOf } from '../../shared/engine/scoring/from-world.ts'
import { isUnsettledStatus } from '../../shared/engine/scoring/question-status.ts'
import { crossedRedLines, riskAtHome } from '../../shared/engine/scoring/risk.ts'
import { valueOutside } from '../../shared/engine/scoring/value.ts'
import { walkAwayValue } from '../../shared/engine/scoring/walk-away.ts'
import { boardOf, deskOf } from '../../shared/engine/views/board.ts'
import { agenda, deskHere } from '../table/state/table.ts'

import { clientOf, SCENARIO, worldAfter } from '../testing/scored-seats.ts'
import { STORIES } from '../testing/seldom-stories.ts'

/** What no agreement is worth before any news. */
const OUTSET: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(SCENARIO.briefs).map(([party, brief]) => [party, valueOutside(brief)]),
)
const NOW = Date.UTC(2000, 0, 1)

/** Every so many facts the table of a game of bots, and its end. */
function worldsOf(seed: number, every: number): World[] {
  const { facts, world: end } = playGame({ scenario: SCENARIO, seed, kind: 'mixed', pace: 'short' })
  const [first, ...rest] = facts
  if (!first) throw new Error('no facts')
  let world = open(SCENARIO, first)
  const worlds: World[] = []
  for (const [i, fact] of rest.entries()) {
    world = evolve(world, fact)
    if (i % every === 0) worlds.push(world)
  }
  return [...worlds, end]
}

/** What the bot in that seat sees. */
function botOf(world: World, party: string): Observation {
  const brief = world.scenario.briefs[party]
  if (!brief) throw new Error('no brief')
  const now = boardOf(world)
  return {
    board: now,
    desk: deskOf(world, party),
    scenario: publicScenario(world, now, party),
    brief,
    now: NOW,
  }
}

/** Every figure of a side, over the questions that a seat of the party knows of. */
function figuresOf(own: Side, known: readonly string[], world: World): unknown {
  const options = known.flatMap((q) => [...optionsOf(world, q), 'left-open'].map((option) => [q, option] as const))
  const questions = (document: string) => known.filter((q) => own.agreement.questions.get(q)?.document === document)
  return {
    now: worthNow(own),
    walkAway: walkAwayValue(own),
    withOne: options.map(([q, option]) => [q, option, worthIfAgreed(own, { [q]: option })]),
    withTwo: options.map(([q, option]) => [q, option, worthIfAgreed(own, { [q]: option, tariff: 'high' })]),
    documents: world.scenario.documents.map(({ id }) => ({
      questions: questionsOf(own.agreement, id),
      risk: riskAtHome(own, id),
      lines: crossedRedLines(own, id).map((line) => line.id),
      reserving: questions(id).map((q) => [q, riskAtHome(own, id, q)]),
      bound: allParties(world).filter((p) => isBound(own.agreement, id, p)),
      consenting: consenting(own.agreement, id),
    })),
  }
}

function expectAlike(world: World, party: string): void {
  const engine = sideOf(world, party)
  const client = clientOf(world, party)
  const observation = botOf(world, party)
  const known = [...client.agreement.questions.keys()]
  const figures = figuresOf(engine, known, world)
  expect(figuresOf(client, known, world)).toEqual(figures)
  expect(figuresOf(sideOfBot(observation), known, world)).toEqual(figures)
  expect(worthNow(client)).toBe(deskHere.value?.value)
  expect(agenda.value.filter((q) => isUnsettledStatus(q.status)).map(({ id }) => id)).toEqual(unsettled(world))
  expect(unsettledOfBot(observation)).toEqual(unsettled(world))
}

const GAMES = [3, 8].flatMap((seed) => worldsOf(seed, 11).map((world) => ({ seed, seq: world.seq, world })))

describe('SCR-4 SCR-5 TRT-3 client, bots and engine give the same figures', () => {
  it.each(GAMES)('in a game of bots, seed $seed, after fact $seq', ({ world }) => {
    for (const party of allParties(world)) expectAlike(world, party)
  })

  it.each(Object.entries(STORIES))('when %s', (_, steps) => {
    const world = worldAfter(steps)
    for (const party of allParties(world)) expectAlike(world, party)
  })

  it('the games and stories were about something', () => {
    const worlds = [...GAMES.map(({ world }) => world), ...Object.values(STORIES).map(worldAfter)]
    const documents = worlds.flatMap((w) => Object.values(w.treaty.documents))
    const questions = worlds.flatMap((w) => Object.values(w.agenda.questions))
    const sides = worlds.flatMap((w) => allParties(w).map((p) => sideOf(w, p)))
    const reached = {
      statuses: [...new Set(questions.map(({ status }) => status))].sort(),
      aside: questions.some(({ aside }) => aside.length > 0),
      waits: documents.some((d) => Object.keys(d.reservations).some((p) => !d.stood.includes(p))),
      stands: documents.some((d) => d.stood.length > 0),
      inForce: documents.some((d) => d.status === 'in-force'),
      risks: sides.some((s) => riskAtHome(s, 'union') > 0),
      scores: sides.some((s) => Object.keys(s.interests.counted ?? {}).length > 0),
      estimates: sides.some((s) => Object.keys(s.interests.estimates ?? {}).length > 0),
      news: sides.some((s) => walkAwayValue(s) !== OUTSET[s.party]),
      phases: [...new Set(worlds.map(({ stages }) => stages.phase))].sort(),
    }
    expect(reached).toEqual({
      statuses: ['frozen', 'left-open', 'open', 'provisional', 'settled', 'under-discussion', 'unraised'],
      ...{ aside: true, waits: true, stands: true, inForce: true, risks: true, scores: true, news: true },
      estimates: true,
      phases: ['lobby', 'over', 'talks'],
    })
  })
})
