import { expect, it } from 'vitest'
import type { World } from '../kernel/world.ts'
import { Meeting } from '../testing/meeting.ts'
import { smallScenario } from '../testing/small-scenario.ts'
import { isAsNoted, newNotes, noticed, noting, turnTo } from './noting.ts'

const start = new Meeting(smallScenario).world
/** Follows `view` through worlds that differ in the parts named; gives how often it had to be made anew. */
function makings(view: (world: World) => unknown, ...steps: Partial<World>[]): number {
  const notes = newNotes()
  let world = start
  turnTo(notes, world)
  let [, noted] = noting(notes, 0, view)
  let made = 0
  for (const step of steps) {
    world = { ...world, ...step }
    turnTo(notes, world)
    if (isAsNoted(noted, notes)) continue
    noted = noting(notes, 0, view)[1]
    made += 1
  }
  return made
}
const isSecondRound = noticed((world) => world.round === 2)

it('a view is made anew when a part that it read has changed, and only then', () => {
  const view = (world: World) => world.chair
  expect(makings(view, { round: 2 }, { round: 3 })).toBe(0)
  expect(makings(view, { chair: 'RUS' }, { round: 2 }, { chair: 'KGZ' })).toBe(2)
})

it('of a noticed question the answer counts, not the part in which it is found', () => {
  const view = (world: World) => [world.chair, isSecondRound(world)]
  expect(makings(view, { round: 3 }, { round: 4 })).toBe(0)
  expect(makings(view, { round: 2 }, { round: 2 }, { round: 3 })).toBe(2)
})

it('an answer that stays the same but is found elsewhere is watched there', () => {
  const chairOrDiscussed = noticed((world) => (world.round === 2 ? world.discussing : world.chair))
  const view = (world: World) => chairOrDiscussed(world)
  const same = { round: 2, discussing: start.chair }
  expect(makings(view, same)).toBe(0)
  expect(makings(view, same, { discussing: 'tariff' })).toBe(1)
})

it('what a question asks in turn belongs to its answer', () => {
  const either = noticed((world) => isSecondRound(world) || world.chair === 'RUS')
  expect(makings((world) => either(world), { round: 2 })).toBe(1)
  expect(makings((world) => [isSecondRound(world), either(world)], { chair: 'RUS' }, { round: 2 })).toBe(2)
})

it('who has not looked for long makes everything anew', () => {
  const notes = newNotes()
  turnTo(notes, start)
  const [, noted] = noting(notes, 0, ({ chair }) => chair)
  for (let round = 2; round < 200; round++) turnTo(notes, { ...start, round })
  expect(isAsNoted(noted, notes)).toBe(false)
})
