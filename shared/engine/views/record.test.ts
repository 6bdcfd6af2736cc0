import { expect, it } from 'vitest'
import { replay } from '../kernel/engine.ts'
import { dice } from '../testing/dice.ts'
import { Meeting } from '../testing/meeting.ts'
import { smallScenario } from '../testing/small-scenario.ts'
import { step } from '../testing/walk.ts'
import { entriesFor, type Reader, recordFor, recordName } from './record.ts'

const READERS: readonly Reader[] = [
  ...smallScenario.parties.map(({ id }): Reader => ({ kind: 'party', party: id })),
  { kind: 'instructor' },
  { kind: 'public', closed: false },
  { kind: 'public', closed: true },
]

const countsOf = (count: (reader: Reader) => number): ReadonlyMap<string, number> =>
  new Map(READERS.map((reader) => [recordName(reader), count(reader)]))

it('CHN-5 every reader has a record of its own, and the number of its last line is how many lines it may read', () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const meeting = new Meeting(smallScenario).begin()
    const roll = dice(seed)
    for (let i = 0; i < 120; i += 1) step(meeting, roll)
    const lines = countsOf((reader) => meeting.facts.filter((fact) => recordFor(fact, reader)).length)
    expect(
      countsOf((reader) => entriesFor(meeting.world.entries, reader)),
      `seed ${seed}`,
    ).toEqual(lines)
    expect(replay(smallScenario, meeting.facts).entries).toEqual(meeting.world.entries)
    const [instructor = 0, all = 0, outcomes = 0] = ['instructor', 'all', 'outcomes'].map((name) => lines.get(name))
    expect([instructor > all, all > outcomes, outcomes > 0]).toEqual([true, true, true])
  }
})
