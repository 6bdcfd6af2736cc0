import { expect, it } from 'vitest'
import { headOf, Meeting } from '../../shared/engine/testing/meeting.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import { freeSeat, seatsOf } from './seats.ts'

it('a seat is taken by its human head, and a bot makes room', () => {
  const { world } = new Meeting(smallScenario)
  const people = { ...world.delegation.people }
  const bot = people['head-KGZ']
  if (!bot) throw new Error('the meeting seats a head for each party')
  people['head-KGZ'] = { ...bot, bot: true }
  delete people['head-RUS']
  const mixed = { ...world, delegation: { ...world.delegation, people } }
  expect(headOf('KAZ')).toEqual({ kind: 'delegate', person: 'head-KAZ' })
  expect(seatsOf(mixed)).toEqual([
    { party: 'KAZ', names: ['Head KAZ'], bot: false, free: false },
    { party: 'KGZ', names: [], bot: true, free: true },
    { party: 'RUS', names: [], bot: false, free: true },
  ])
  expect(freeSeat(mixed)).toBe('KGZ')
  expect(freeSeat(mixed, 'RUS')).toBe('RUS')
  expect(freeSeat(mixed, 'KAZ')).toBe('')
  expect(freeSeat(mixed, '__proto__')).toBe('')
  expect(freeSeat(world)).toBe('')
})
