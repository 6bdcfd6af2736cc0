import { expect, it } from 'vitest'
import { decide } from '../kernel/engine.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { actingFor, peopleOf } from '../kernel/selectors.ts'
import { INSTRUCTOR, Meeting } from '../testing/meeting.ts'
import { smallScenario } from '../testing/small-scenario.ts'
import { seated } from '../testing/story.ts'
import { dice, step } from '../testing/walk.ts'
import { movesOfSeat } from './moves.ts'
import { offerTo } from './permission.ts'

const coded = (refusal: Refusal | undefined): string => (refusal ? `${refusal.rule}/${refusal.code}` : '')

/** What everybody of KAZ who is here is told of each option of its desk, and hears who takes it all the same. */
function* toldAndHeard({ world, now }: Meeting) {
  const options = movesOfSeat(world, 'KAZ')
  for (const { id, role } of peopleOf(world, 'KAZ').filter(({ present }) => present)) {
    const acting = actingFor(world, 'KAZ')
    const reader = { role, isActing: acting?.id === id, isTakenOver: acting?.role === 'instructor' }
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
      for (const telling of toldAndHeard(meeting)) {
        expectTrue(telling)
        tellings.add(`${telling.role}: ${telling.told}`)
      }
    }
  }
  const wanted = ['head: ', 'deputy: ', 'deputy: DEL-1/head-only', 'deputy: not offered']
  const ofExperts = ['expert: ', 'expert: DEL-1/head-only', 'expert: DEL-1/experts-advise', 'expert: not offered']
  const takenOver = ['instructor: ', 'head: OBS-1/seat-taken-over']
  expect([...tellings]).toEqual(expect.arrayContaining([...wanted, ...ofExperts, ...takenOver]))
})
