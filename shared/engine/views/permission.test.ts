import { expect, it } from 'vitest'
import { decide } from '../kernel/engine.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { actingFor, isMuted, peopleOf } from '../kernel/selectors.ts'
import { dice } from '../testing/dice.ts'
import { INSTRUCTOR, Meeting } from '../testing/meeting.ts'
import { about, lastPackage, offer } from '../testing/package-story.ts'
import { smallScenario } from '../testing/small-scenario.ts'
import { inStage, seated } from '../testing/story.ts'
import { COMMITTEE, deputyActs, twoMinor, withCommittee, withDeputies } from '../testing/two-bodies.ts'
import { step } from '../testing/walk.ts'
import { boardOf, deskOf } from './board.ts'
import { bodyOfMove, deputising, deputyBodies } from './deputising.ts'
import { movesOfSeat } from './moves.ts'
import { offerTo } from './permission.ts'

const coded = (refusal: Refusal | undefined): string => (refusal ? `${refusal.rule}/${refusal.code}` : '')

/** What everybody of KAZ who is here is told of each option of its desk, and hears who takes it all the same. */
function* toldAndHeard({ world, now }: Meeting) {
  const options = movesOfSeat(world, 'KAZ')
  const [desk, board] = [deskOf(world, 'KAZ'), boardOf(world)]
  for (const { id, role } of peopleOf(world, 'KAZ').filter(({ present }) => present)) {
    const acting = actingFor(world, 'KAZ')
    const actsOn = deputising(deputyBodies(world.scenario.bodies, 'KAZ', role), desk, board)
    const reader = {
      role,
      isActing: acting?.id === id,
      isMuted: isMuted(world, id),
      isTakenOver: acting?.role === 'instructor',
      actsOn,
    }
    for (const { key, command, refusal } of options) {
      const told = offerTo(reader, key, coded(refusal)) ?? 'not offered'
      const result = decide(world, command, { kind: 'delegate', person: id }, now)
      yield { role, key, told, heard: isRefusal(result) ? coded(result) : '' }
    }
  }
}

function expectTrue({ role, key, told, heard }: { role: string; key: string; told: string; heard: string }): void {
  if (told === 'not offered') expect(heard, `${role}, ${key}`).not.toBe('')
  else expect(told, `${role}, ${key}`).toBe(heard)
}

it('DEL-1 what heads, deputies and experts are told of an option is what they hear when they take it', () => {
  const tellings = new Set<string>()
  for (let seed = 1; seed <= 6; seed++) {
    const meeting = new Meeting(smallScenario, { seed, botsFillSeats: seed % 2 === 0 })
    for (const role of ['deputy', 'expert'] as const) seated(role, 'KAZ', role)(meeting)
    meeting.begin()
    const roll = dice(seed)
    for (let i = 0; i < 60 && meeting.world.stages.phase === 'talks'; i++) {
      step(meeting, roll)
      if (i === 30) meeting.give(INSTRUCTOR, { type: 'take-over', party: 'KAZ' })
      const silenced = ['head-KAZ', 'deputy', 'expert'][i % 3]
      meeting.give(INSTRUCTOR, { type: 'mute-person', person: silenced, muted: roll(2) === 0 })
      for (const telling of toldAndHeard(meeting)) {
        expectTrue(telling)
        tellings.add(`${telling.role}: ${telling.told}`)
      }
    }
  }
  const wanted = ['head: ', 'head: CHN-6/muted', 'deputy: ', 'deputy: CHN-6/muted', 'deputy: DEL-1/head-only']
  const ofExperts = [
    'deputy: not offered',
    'expert: CHN-6/muted',
    'expert: ',
    'expert: DEL-1/head-only',
    'expert: DEL-1/experts-advise',
    'expert: not offered',
  ]
  const takenOver = ['instructor: ', 'head: OBS-1/seat-taken-over']
  expect([...tellings]).toEqual(expect.arrayContaining([...wanted, ...ofExperts, ...takenOver]))
})

it('MIC-3 DEL-1 what a deputy is told of the moves in a body of deputies is what it hears there', () => {
  const tellings = new Set<string>()
  for (let seed = 1; seed <= 4; seed++) {
    const meeting = new Meeting(withCommittee(), { seed, botsFillSeats: seed % 2 === 0 })
    for (const party of ['KAZ', 'KGZ', 'RUS']) seated(`deputy-${party}`, party, 'deputy')(meeting)
    seated('expert', 'KAZ', 'expert')(meeting)
    twoMinor(meeting)
    const roll = dice(seed)
    for (let i = 0; i < 60 && meeting.world.stages.phase === 'talks'; i++) {
      step(meeting, roll)
      if (i === 30) meeting.give(INSTRUCTOR, { type: 'take-over', party: 'KAZ' })
      const sees = [deskOf(meeting.world, 'KAZ'), boardOf(meeting.world)] as const
      for (const telling of toldAndHeard(meeting)) {
        expectTrue(telling)
        tellings.add(`${telling.role} ${bodyOfMove(telling.key, ...sees)}: ${telling.told}`)
      }
    }
  }
  const wanted = [`deputy ${COMMITTEE}: `, `expert ${COMMITTEE}: DEL-1/head-only`, 'deputy plenary: DEL-1/head-only']
  const takenOver = [`head ${COMMITTEE}: OBS-1/seat-taken-over`, 'instructor plenary: ']
  expect([...tellings]).toEqual(expect.arrayContaining([...wanted, ...takenOver]))
})

it('MIC-3 PKG-3 DEL-1 a deputy offers, supports and puts a package on what lies before a body of deputies, and no other', () => {
  const meeting = new Meeting(withCommittee()).begin()
  withDeputies(meeting)
  inStage('packages')(meeting)
  const questions = ['transit', 'votes']
  meeting.happened(
    { type: 'questions-assigned', body: COMMITTEE, questions },
    { type: 'body-sat', body: COMMITTEE, beside: true, until: 0 },
  )
  for (const party of ['KAZ', 'KGZ', 'RUS']) meeting.act(party, { type: 'mark-movables', questions })
  const told = () => [...toldAndHeard(meeting)].filter(({ key }) => /package|support/.test(key))
  const open = () => {
    for (const telling of told()) expectTrue(telling)
    return told().flatMap(({ role, key, told }) => (role === 'deputy' && told === '' ? [key] : []))
  }
  expect(open()).toEqual(['offer-package:transit'])
  deputyActs('KGZ', offer({ transit: 'own', votes: 'shares' }))(meeting)
  meeting.wait(60)
  const id = lastPackage(meeting)
  expect(open()).toEqual([
    'offer-package:transit',
    `support-package:${id}`,
    `decline-package:${id}`,
    `put-package:${id}`,
  ])
  deputyActs('KAZ', about('put-package', id))(meeting)
  expect(meeting.last('ballot-opened')).toMatchObject({ body: COMMITTEE, subject: { kind: 'package', target: id } })
})
