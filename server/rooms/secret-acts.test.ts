/**
 * Every secret act of every procedure (CHN-5), found in the registry and not listed by hand: an act none of whose lines a seat may
 * read. At that moment the table is played on twice, with the act and without, by the same public acts, and everything that
 * this seat and a stranger are sent must be the same, byte for byte: structures, the numbers of the binary state, ids, sizes and the record.
 */
import { afterAll, expect, it } from 'vitest'
import type { Actor } from '../../shared/engine/kernel/actor.ts'
import { isRefusal } from '../../shared/engine/kernel/refusal.ts'
import { PROCEDURES } from '../../shared/engine/kernel/registry.ts'
import { DECLARED } from '../../shared/engine/testing/declared.ts'
import { dice } from '../../shared/engine/testing/dice.ts'
import type { Step } from '../../shared/engine/testing/given.ts'
import { headOf, Meeting, type Wish } from '../../shared/engine/testing/meeting.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import { inStage, PARTIES } from '../../shared/engine/testing/story.ts'
import { withCaucus } from '../../shared/engine/testing/two-bodies.ts'
import { step } from '../../shared/engine/testing/walk.ts'
import { STARTS } from '../../shared/engine/testing/walk-starts.ts'
import { movesOf } from '../../shared/engine/views/moves.ts'
import { type Reader, recordFor } from '../../shared/engine/views/record.ts'
import type { Scenario } from '../../shared/scenario/schema.ts'
import { AFTERWARDS, copyOf, reads, sent } from '../testing/sent-after.ts'

const isHidden = (facts: Meeting['facts'], reader: Reader): boolean => facts.every((fact) => !recordFor(fact, reader))

/** That somebody did it is for all to see; what it was is secret, so that it is compared with another choice. */
const DONE_IN_SIGHT: readonly string[] = [
  ...['ballot-cast', 'straw-poll-answered', 'movables-marked', 'questions-ranked'],
  'duty-chosen',
]

/** A meeting that remembers what was asked of it last. */
class Watched extends Meeting {
  asked: readonly [Actor, Wish] | undefined
  override give(actor: Actor, command: Wish) {
    this.asked = [actor, command]
    return super.give(actor, command)
  }
}

/** Event type → how often its secret was kept. */
const kept = new Map<string, number>()
/** Where it was kept so often, it is not tried again. */
const OFTEN = 12

const isDone = (m: Meeting, by: string, command: Wish): boolean =>
  !isRefusal(copyOf(m, m.world, m.facts.length).give(headOf(by), command))

/** Another choice than that of `command`: another move of its kind, or the same with less in it. */
function otherwise(before: Meeting, [actor, command]: readonly [Actor, Wish]): Meeting | undefined {
  const moves = movesOf(before.world, actor).filter(
    ({ refusal, command: { type } }) => !refusal && type === command.type,
  )
  const changed = Object.entries(command).map(([field, value]) => [field, changedIn(value)])
  for (const other of [...moves.map((move) => move.command as Wish), Object.fromEntries(changed) as Wish]) {
    if (JSON.stringify(other) === JSON.stringify(command)) continue
    const m = copyOf(before, before.world, before.facts.length)
    if (!isRefusal(m.give(actor, other))) return m
  }
  return undefined
}
function changedIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(1)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, n]) => [key, n === 1 ? 2 : 1]))
}

/** Holds each seat, and a stranger, to what happened between `before` and `m`, if it was none of their affair. */
function compare(before: Meeting, m: Watched): void {
  const facts = m.facts.slice(before.facts.length)
  const types = [...new Set(facts.map(({ event }) => event.type))]
  if (facts.length === 0 || m.now !== before.now || types.every((type) => (kept.get(type) ?? 0) >= OFTEN)) return
  const isInSight = types.some((type) => DONE_IN_SIGHT.includes(type))
  const instead = isInSight && m.asked ? otherwise(before, m.asked) : null
  if (instead === undefined) return
  // A choice that closes the vote is another matter.
  const brought = instead?.facts.slice(before.facts.length).map(({ event }) => event.type)
  if (brought && brought.join() !== facts.map(({ event }) => event.type).join()) return
  for (const party of ['', ...PARTIES]) {
    if (!isHidden(facts, reads(party))) continue
    // Whom it concerns may have other powers since: what is in order for them in one course alone is left out.
    const afterwards = AFTERWARDS.filter(
      ([by, command]) =>
        (by === party && isHidden(facts, reads(by))) ||
        isDone(m, by, command) === isDone(instead ?? before, by, command),
    )
    const without = sent(before, instead, party, afterwards)
    expect(sent(before, m, party, afterwards), `${types}, as ${party || 'a stranger'} sees it`).toEqual(without)
    for (const type of types) kept.set(type, (kept.get(type) ?? 0) + 1)
  }
}

/** Plays on by `next`, and compares. */
function watched(m: Watched, next: Step): void {
  const before = copyOf(m, m.world, m.facts.length)
  next(m)
  compare(before, m)
}

it.each(
  [...DECLARED].flatMap(([id, { secrets = [] }]) =>
    secrets.map(({ what, story, scenario = smallScenario }) => [id, what, story, scenario] as const),
  ),
)('R25 W6 CHN-5 %s: %s', (_, __, story, scenario) => {
  const m = new Watched(scenario)
  for (const next of story) watched(m, next)
})

it.each(STARTS.map((start, i) => [i, start] as const))(
  'R25 W6 CHN-5 whatever is done in secret on a random walk (start %i)',
  (i, start) => {
    for (const scenario of [smallScenario, withCaucus]) {
      const m = new Watched(scenario, { seed: i + 1 })
      m.begin()
      start(m)
      const roll = dice(i + 1)
      for (let n = 0; n < 90 && m.world.stages.phase === 'talks'; n += 1) watched(m, () => void step(m, roll))
    }
  },
)

it('R25 W6 AGD-1 CHN-5 what a delegation may yet raise is in no byte of the others, be its name as long as it may', () => {
  const renamed = JSON.parse(
    JSON.stringify(smallScenario).replaceAll('"water"', '"water-of-all-the-rivers"'),
  ) as Scenario
  const [plain, other] = [smallScenario, renamed].map((scenario) => new Meeting(scenario).begin())
  for (const stage of ['rules', 'agenda', 'chain', 'packages']) {
    for (const m of [plain, other]) inStage(stage)(m as Meeting)
    for (const party of ['', 'KAZ', 'RUS'])
      expect(sent(other as Meeting, null, party, AFTERWARDS)).toEqual(sent(plain as Meeting, null, party, AFTERWARDS))
  }
  expect(sent(other as Meeting, null, 'KGZ', [])).not.toEqual(sent(plain as Meeting, null, 'KGZ', []))
})
/** Its secrets are no acts: see the test before. */
const FROM_THE_START = ['listing']

afterAll(() => {
  // What is recorded for some only belongs to procedures that say so, and each of these was tried.
  const of = (type: string) => PROCEDURES.find(({ record }) => Object.hasOwn(record, type))?.id ?? ''
  const tried = new Set([...kept.keys()].map(of))
  const declaring = [...DECLARED].filter(([, { secrets = [] }]) => secrets.length > 0).map(([id]) => id)
  const ofActs = declaring.filter((id) => !FROM_THE_START.includes(id))
  expect([...tried].sort()).toEqual(expect.arrayContaining(ofActs))
  expect([...tried].filter((id) => !declaring.includes(id))).toEqual([])
  expect(kept.size).toBeGreaterThan(15)
})
