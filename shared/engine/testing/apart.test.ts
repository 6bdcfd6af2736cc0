/**
 * Random walks in which everybody tries everything: what a seat's desk lists is given by whoever sits there, and by anybody
 * else. What an act tells nobody in the record changes nothing that anybody sees (CHN-5), the numbers of every record have no
 * gap, and no clock runs in the past.
 */
import { expect, it } from 'vitest'
import type { Scenario } from '../../scenario/schema.ts'
import { type Actor, CLOCK, HOST } from '../kernel/actor.ts'
import type { Event, Fact } from '../kernel/event.ts'
import { lineOf } from '../kernel/registry.ts'
import { allParties } from '../kernel/selectors.ts'
import type { World } from '../kernel/world.ts'
import { boardOf, deskOf } from '../views/board.ts'
import { movesOfSeat } from '../views/moves.ts'
import { publicBoardOf } from '../views/public-board.ts'
import { entriesFor, type Reader, recordFor } from '../views/record.ts'
import { dice, pick, type Roll } from './dice.ts'
import { checkInvariants } from './invariants.ts'
import { INSTRUCTOR, Meeting } from './meeting.ts'
import { smallScenario } from './small-scenario.ts'
import { PARTIES, person } from './story.ts'
import { COMMITTEE, twoMinor, withCommittee, withDeputies } from './two-bodies.ts'
import { filled, step } from './walk.ts'
import { STARTS } from './walk-starts.ts'

const WALKS = 12
const STEPS = 120

const READERS: readonly Reader[] = [
  ...PARTIES.map((party): Reader => ({ kind: 'party', party })),
  { kind: 'instructor' },
  { kind: 'public', closed: false },
  { kind: 'public', closed: true },
]

/** A committee of two whose business is for its members alone. */
const unseen: Scenario = {
  ...withCommittee(),
  bodies: withCommittee().bodies.map((b) =>
    b.id === COMMITTEE ? { ...b, record: 'members', members: ['RUS', 'KGZ'], chair: { order: ['RUS', 'KGZ'] } } : b,
  ),
}

/** For all to see, though the record has no line of it for all: that somebody has answered, not what; what comes to the plenary. */
const SHOWN: ReadonlySet<Event['type']> = new Set([
  'ballot-cast',
  'questions-ranked',
  'movables-marked',
  'straw-poll-answered',
  'duty-chosen',
  'question-referred',
  'settlement-confirmed',
])

const textOf = (view: object): string =>
  JSON.stringify(view, (_, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value))
const seenBy = (world: World, reader: string): string =>
  reader === 'outside' ? textOf(publicBoardOf(world)) : textOf([boardOf(world), deskOf(world, reader)])

/** Somebody, of whatever role, whose move it is or not. */
function anybody({ world }: Meeting, roll: Roll): Actor {
  const others: readonly Actor[] = [INSTRUCTOR, CLOCK, HOST, person('stranger'), { kind: 'observer', person: 'guest' }]
  const people = Object.keys(world.delegation.people).map((id): Actor => person(id))
  return roll(4) === 0 ? pick(roll, others) : pick(roll, people)
}
/** A move of some seat, in order or not, tried by anybody. */
function tryOut(meeting: Meeting, roll: Roll): void {
  const moves = movesOfSeat(meeting.world, pick(roll, allParties(meeting.world)))
  if (moves.length > 0) meeting.give(anybody(meeting, roll), filled(meeting, { ...pick(roll, moves).command }, roll))
}

/** Whom the record tells nothing of what has just happened: parties, and who is `outside`. */
function unaware({ world }: Meeting, facts: readonly Fact[]): readonly string[] {
  if (facts.some(({ event }) => SHOWN.has(event.type))) return []
  const told = facts.map(({ event, actor }) => lineOf(event, actor)[0])
  if (told.includes('all')) return []
  return [...allParties(world), 'outside'].filter((who) => !told.some((to) => to !== 'none' && to.includes(who)))
}

/** CHN-5: whom the record tells nothing of what was `done` since `before` sees the same as then. */
function expectUnseen(meeting: Meeting, before: World, done: readonly Fact[]): void {
  for (const who of unaware(meeting, done))
    expect(seenBy(meeting.world, who), `${who}, of ${done.map(({ event }) => event.type)}`).toBe(seenBy(before, who))
}
function expectNoneLate({ world, now }: Meeting): void {
  const time = world.clock.pausedAt || now
  expect(Object.entries(world.clock.deadlines).filter(([, until]) => !(until >= time))).toEqual([])
}

function walk(meeting: Meeting, seed: number): void {
  const roll = dice(seed)
  const lines = READERS.map((reader) => meeting.facts.filter((fact) => recordFor(fact, reader)).length)
  for (let i = 0; i < STEPS && meeting.world.stages.phase === 'talks'; i++) {
    const { world, facts, now } = meeting
    const before = facts.length
    if (roll(3) === 0) tryOut(meeting, roll)
    else step(meeting, roll)
    const done = meeting.facts.slice(before)
    checkInvariants(meeting.world)
    expectNoneLate(meeting)
    // Time passes for all; what the instructor does in a body of a few comes of no act of theirs.
    if (meeting.now === now && !done.some(({ actor }) => actor.kind === 'instructor'))
      expectUnseen(meeting, world, done)
    READERS.forEach((reader, n) => {
      lines[n] = (lines[n] ?? 0) + done.filter((fact) => recordFor(fact, reader)).length
    })
    expect(READERS.map((reader) => entriesFor(meeting.world.entries, reader))).toEqual(lines)
  }
}

it.each(Array.from({ length: WALKS }, (_, i) => i + 1))(
  'CHN-5 CLK-1 whatever anybody tries, walk %i: who is told nothing sees nothing, records have no gap, no clock is late',
  (seed) => {
    const table = new Meeting(smallScenario, { seed, botsFillSeats: seed % 2 === 0 }).begin()
    STARTS[seed % STARTS.length]?.(table)
    walk(table, seed)
    const committee = new Meeting(unseen, { seed })
    withDeputies(committee)
    twoMinor(committee)
    walk(committee, seed)
  },
)
