/**
 * Client, bots and engine reckon alike: what the engine makes of a whole world, a seat makes of its board, desk and brief.
 * On boards from games of bots and from stories of what bots seldom do.
 */
import { openBallotOf, PLENARY } from '../../shared/engine/bodies/selectors.ts'
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
import { givenAt, type Step } from '../../shared/engine/testing/given.ts'
import { offered, packable } from '../../shared/engine/testing/package-story.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import {
  agreed,
  allVote,
  backed,
  begun,
  done,
  inStage,
  instructed,
  left,
  votes,
  waited,
} from '../../shared/engine/testing/story.ts'
import {
  adopted,
  concluded,
  HARMLESS,
  ratified,
  ratify,
  sign,
  signed,
} from '../../shared/engine/testing/treaty-story.ts'
import { boardOf, deskOf } from '../../shared/engine/views/board.ts'
import { viewFor } from '../../shared/scenario/public.ts'
import type { Brief, Scenario } from '../../shared/scenario/schema.ts'
import { SUBJECTS } from '../table/panels/registry.ts'
import { agenda, board, deskHere, me, scenario } from '../table/state/table.ts'
import { valueWith } from './outcome-after.ts'
import { side } from './side.ts'

/** Everybody cares a little for the hidden questions of the others, and outside a document nothing is as it is left open. */
const caring = (brief: Brief, n: number): Brief => ({
  ...brief,
  weights: { tariff: 30 + n, transit: 20, votes: 20 - n, labour: 10, water: 10, grace: 10 },
  values: {
    ...brief.values,
    labour: { free: 90 - n, quota: 35, 'left-open': 40 + n },
    water: { joint: 75 + n, separate: 5, 'left-open': 50 - n },
    grace: { year: 15, none: 85 - n, 'left-open': 45 },
  },
  outside: { tariff: 7 + n, transit: 61, votes: 13, labour: 17 - n, water: 19, grace: 23 },
  redLines: [
    ...brief.redLines,
    { id: `second-${n}`, question: 'transit', options: ['own'], risk: 30 + n, text: brief.alternative },
    { id: `third-${n}`, question: 'tariff', options: ['low'], risk: 15, text: brief.alternative },
  ],
})
const SCENARIO: Scenario = {
  ...smallScenario,
  briefs: Object.fromEntries(
    Object.entries(smallScenario.briefs).map(([party, brief], n) => [party, caring(brief, n)]),
  ),
}
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

const consensusAside: Step = (m) => {
  begun(m)
  done('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'consensus-aside' })(m)
  allVote('yes')(m)
  done('KAZ', { type: 'put-rules' })(m)
  allVote('yes')(m)
  inStage('chain')(m)
}
const stoodAside: Step = (m) => {
  consensusAside(m)
  done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'low' })(m)
  votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'not-interested' })(m)
}
const worded: Step = (m) => {
  inStage('chain')(m)
  done('KAZ', { type: 'propose-wording', question: 'tariff', wording: 'half', lang: 'en', forInterests: ['KGZ'] })(m)
  done('KGZ', { type: 'score-wording', question: 'tariff', option: 'w1', value: 65 })(m)
}
const amended: Step = (m) => {
  worded(m)
  const amendment = { option: 'high', change: 'add', at: 'wording', text: 'only', lang: 'en' }
  done('KAZ', { type: 'propose-amendment', question: 'tariff', ...amendment })(m)
}
const reserved: Step = (m) => {
  concluded({ ...HARMLESS, tariff: 'high' })(m)
  adopted('union', 'organs')(m)
  done('KGZ', sign('union', { reservation: 'transit' }))(m)
  signed('union', 'KAZ', 'RUS')(m)
  signed('organs', 'KAZ', 'RUS')(m)
}
const STORIES: Readonly<Record<string, readonly Step[]>> = {
  'a state stood aside': [stoodAside],
  'an option was worded and one party gave it a score': [worded],
  'the wording was agreed': [worded, agreed({ tariff: 'w1' })],
  'the instructor scored it for two': [
    worded,
    instructed({ type: 'score-for-result', question: 'tariff', option: 'w1', scores: { KGZ: 20, RUS: 80 } }),
  ],
  'an amendment of a red line was agreed': [amended, agreed({ tariff: 'w2' })],
  'a question is agreed provisionally': [
    packable,
    offered('KAZ'),
    backed('tariff', { KAZ: 'high', KGZ: 'high', RUS: 'high' }),
  ],
  'a hidden question was raised': [concluded({ ...HARMLESS, water: 'separate' })],
  'news came': [inStage('packages'), ...['crisis', 'flood'].map((inject) => instructed({ type: 'inject', inject }))],
  'a reservation was made': [reserved],
  'a reservation stands': [reserved, inStage('ratification')],
  'a reservation was made at ratification': [
    concluded(HARMLESS),
    adopted('union'),
    signed('union', 'KAZ', 'KGZ', 'RUS'),
    inStage('ratification'),
    done('KGZ', ratify('union', 'transit')),
  ],
  'both documents are in force': [reserved, inStage('ratification'), ratified('union', 'KAZ', 'KGZ', 'RUS')],
  'the talks are over': [reserved, inStage('ratification'), ratified('union', 'KGZ'), inStage('debrief')],
  'a state has left': [reserved, left('RUS')],
}
const worldAfter = (steps: readonly Step[]): World => givenAt(SCENARIO)(...steps).meeting.world

/** What the browser in a seat of `party` holds, with what its pages are drawn from. */
function clientOf(world: World, party: string): Side {
  const raised = Object.values(world.agenda.questions).filter(({ raisedBy }) => raisedBy !== '')
  me.value = { table: 't', token: '', party, role: 'head', person: '' }
  scenario.value = viewFor(world.scenario, {
    party,
    raised: raised.map(({ id }) => id),
    news: world.instructor.injected,
  })
  board.value = boardOf(world)
  deskHere.value = deskOf(world, party)
  if (!side.value) throw new Error('no side')
  return side.value
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

describe('what a seat does not know of', () => {
  it('AGD-1 SCR-4 the desk counts hidden questions of others; their points are in every figure alike', () => {
    const world = worldAfter([inStage('packages'), agreed({ transit: 'one' })])
    // KAZ knows nothing of water and grace, and has both outside: 10 × 19 + 10 × 23.
    expect(clientOf(world, 'KAZ').unseen).toBe(190 + 230)
    // outside tariff 30×7, votes 20×13, labour 10×17 and those two; agreed transit 20×100
    expect(worthNow(clientOf(world, 'KAZ'))).toBe(210 + 2000 + 260 + 170 + 420)
    expect(valueWith(new Map([['tariff', 'low']]))).toBe(3060 + 30 * (100 - 7))
    // What no agreement is worth counts them, too.
    expect(walkAwayValue(clientOf(world, 'KAZ'))).toBe(210 + 20 * 61 + 260 + 170 + 420)
  })

  it('AGD-1 once a hidden question is raised it is reckoned like any other', () => {
    const world = worldAfter([concluded({ water: 'joint' })])
    // Only grace is left: 10 × 23.
    expect(clientOf(world, 'KAZ').unseen).toBe(230)
    expect(valueWith(new Map([['water', 'separate']]))).toBe((deskHere.value?.value ?? 0) + 10 * (5 - 75))
  })
})

describe('what the client says of a ballot', () => {
  const ballotIn = (world: World) => board.value?.ballots.get(openBallotOf(world, PLENARY))
  const worthAfter = (world: World): number | undefined => {
    const { kind = '', target = '', detail = '' } = ballotIn(world) ?? {}
    return SUBJECTS.get(kind)?.after?.(target, detail)
  }

  it('SCR-4 on an option: our value if it is adopted', () => {
    const put = { type: 'put-to-vote', question: 'tariff', option: 'low' }
    const world = worldAfter([inStage('chain'), done('KAZ', put)])
    clientOf(world, 'KAZ')
    expect(worthAfter(world)).toBe((deskHere.value?.value ?? 0) + 30 * (100 - 7))
  })

  it('SCR-4 PKG-4 on a package: our value with all its terms', () => {
    const put = { type: 'put-package', package: 'p1', revision: 1 }
    const world = worldAfter([packable, offered('KAZ'), waited(60), done('KAZ', put)])
    clientOf(world, 'KAZ')
    // tariff low, transit one
    const more = 30 * (100 - 7) + 20 * (100 - 61)
    expect(worthAfter(world)).toBe((deskHere.value?.value ?? 0) + more)
  })

  it('SCR-4 on a matter of procedure there is nothing to reckon', () => {
    const world = worldAfter([
      begun,
      done('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'unanimity' }),
    ])
    clientOf(world, 'KAZ')
    expect(ballotIn(world)?.kind).toBe('rule-change')
    expect(worthAfter(world)).toBeUndefined()
  })
})

describe('what the client says of a wording', () => {
  it('R3 TXT-3 nothing while it has no score, whatever we gave it ourselves; then what the instructor gave it', () => {
    const world = worldAfter([worded])
    for (const party of ['KAZ', 'KGZ']) {
      clientOf(world, party)
      expect(valueWith(new Map([['tariff', 'w1']]))).toBeUndefined()
    }
    const scores = { KGZ: 65 }
    clientOf(
      worldAfter([worded, instructed({ type: 'score-for-result', question: 'tariff', option: 'w1', scores })]),
      'KGZ',
    )
    // tariff has 31 points of weight for KGZ: 65 instead of 8 outside.
    expect(valueWith(new Map([['tariff', 'w1']]))).toBe((deskHere.value?.value ?? 0) + 31 * (65 - 8))
  })

  it('R3 TXT-3 an amendment is worth what it amends', () => {
    clientOf(worldAfter([amended]), 'RUS')
    expect(valueWith(new Map([['tariff', 'w2']]))).toBe(valueWith(new Map([['tariff', 'high']])))
  })
})
