import { expect, it } from 'vitest'
import { allParties } from '../kernel/selectors.ts'
import { dice } from '../testing/dice.ts'
import type { Step } from '../testing/given.ts'
import { headOf, Meeting, START } from '../testing/meeting.ts'
import { offered, packable, TERMS } from '../testing/package-story.ts'
import { smallScenario } from '../testing/small-scenario.ts'
import { inStage, seated } from '../testing/story.ts'
import { twoMinor, withCommittee, withDeputies } from '../testing/two-bodies.ts'
import { step } from '../testing/walk.ts'
import { boardOf, deskOf } from '../views/board.ts'
import { type DeskChanges, watching } from './watching.ts'

/** Takes changes over into what is known of a desk. */
function take(desk: { moves?: Map<string, string> }, { moves = new Map(), ...fields }: DeskChanges): void {
  Object.assign(desk, fields)
  desk.moves ??= new Map()
  for (const [key, verdict] of moves) verdict === null ? desk.moves.delete(key) : desk.moves.set(key, verdict)
}

const PACKAGES = [packable, offered('KAZ', TERMS, ['KGZ']), offered('RUS')]
const STARTS: readonly (readonly Step[])[] = [PACKAGES, [inStage('chain')], PACKAGES, [withDeputies, twoMinor]]

it('what is followed act by act is what is worked out anew, over random walks and the time between them', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const meeting = new Meeting(withCommittee(), { seed, botsFillSeats: seed % 2 === 0 })
    seated('deputy', 'KAZ', 'deputy')(meeting)
    for (const start of STARTS[seed % STARTS.length] ?? []) start(meeting)
    const followed = watching()
    const board = {}
    const desks = new Map(allParties(meeting.world).map((party) => [party, {}]))
    const roll = dice(seed)
    for (let i = 0; i < 40 && meeting.world.stages.phase === 'talks'; i++) {
      step(meeting, roll)
      const { world } = meeting
      expect(Object.assign(board, followed.board(world))).toEqual(boardOf(world))
      for (const [party, desk] of desks) {
        if (roll(4) === 0) continue // nobody looks at this desk for a while
        take(desk, followed.desk(world, party))
        expect(desk).toEqual(deskOf(world, party))
      }
    }
  }
})

it('what nothing has touched is not told again', () => {
  const meeting = new Meeting(smallScenario).begin()
  const followed = watching()
  followed.board(meeting.world)
  followed.desk(meeting.world, 'KAZ')
  meeting.act('RUS', { type: 'say', channel: 'plenary', text: 'Қош келдіңіздер!', lang: 'kk' })
  expect(followed.board(meeting.world)).toEqual({ entries: meeting.world.entries.all })
  expect(followed.desk(meeting.world, 'KAZ')).toEqual({ entries: meeting.world.entries.of.KAZ })
})

it('a desk at which nobody looked for a while is told whole, others as they changed', () => {
  const meeting = new Meeting(smallScenario).begin()
  const followed = watching()
  for (const party of ['KAZ', 'RUS']) followed.desk(meeting.world, party)
  followed.forget('KAZ')
  const whole = {}
  take(whole, followed.desk(meeting.world, 'KAZ'))
  expect(whole).toEqual(deskOf(meeting.world, 'KAZ'))
  expect(followed.desk(meeting.world, 'RUS')).toEqual({})
})

it('of the moves only those are told that changed, and null for one that is gone', () => {
  const meeting = new Meeting(smallScenario)
  inStage('chain')(meeting)
  const followed = watching()
  followed.desk(meeting.world, 'KAZ')
  meeting.act('KAZ', { type: 'back-option', question: 'tariff', option: 'low' })
  const { moves } = followed.desk(meeting.world, 'KAZ')
  expect(Object.fromEntries(moves ?? [])).toEqual({
    'back-option:tariff:low': 'TXT-1/backed-already',
    'withdraw-backing:tariff': '',
    'take-as-agreed:tariff:high': 'TXT-2/insisted {"parties":"KAZ"}',
    'take-as-agreed:tariff:left-open': 'TXT-2/insisted {"parties":"KAZ"}',
  })
  meeting.act('KAZ', { type: 'withdraw-backing', question: 'tariff' })
  expect(Object.fromEntries(followed.desk(meeting.world, 'KAZ').moves ?? [])).toEqual({
    'back-option:tariff:low': '',
    'withdraw-backing:tariff': null,
    'take-as-agreed:tariff:high': 'DEC-16/not-backed',
    'take-as-agreed:tariff:left-open': 'DEC-16/not-backed',
  })
})

it('DEL-1 a head that has delegated may take its powers back: its desk says so', () => {
  const meeting = new Meeting(smallScenario)
  seated('deputy', 'KAZ', 'deputy')(meeting)
  inStage('chain')(meeting)
  meeting.act('KAZ', { type: 'delegate-powers', person: 'deputy' })
  expect(deskOf(meeting.world, 'KAZ').moves.get('take-back-powers')).toBe('')
  expect(watching().desk(meeting.world, 'KAZ').moves?.get('take-back-powers')).toBe('')
  meeting.give(headOf('KAZ'), { type: 'take-back-powers' })
  expect(deskOf(meeting.world, 'KAZ').moves.has('take-back-powers')).toBe(false)
})

it('PKG-3 what is worked out at one table is not what another table has, whoever looks first', () => {
  const table = new Meeting(smallScenario)
  for (const start of [packable, offered('KAZ')]) start(table)
  const slow = structuredClone(smallScenario)
  slow.paces.short.packageVisible += 30
  const other = new Meeting(slow)
  for (const start of [packable, offered('KAZ')]) start(other)
  const [here, elsewhere] = [watching(), watching()]
  const [known, knownElsewhere] = [{ ...here.board(table.world) }, { ...elsewhere.board(other.world) }]
  table.act('RUS', { type: 'support-package', package: 'p1', revision: 1 })
  expect(boardOf(table.world).deadlines.get('seen:p1')).toBe(START + 60_000)
  expect(Object.assign(known, here.board(table.world))).toEqual(boardOf(structuredClone(table.world)))
  expect(Object.assign(knownElsewhere, elsewhere.board(other.world))).toEqual(boardOf(structuredClone(other.world)))
  expect(knownElsewhere.deadlines?.get('seen:p1')).toBe(START + 90_000)
})
