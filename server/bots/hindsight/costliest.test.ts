import { expect, it } from 'vitest'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import { playFirst } from '../newcomers/first-game.ts'
import { costliest } from './costliest.ts'
import { turningPoints } from './turning-points.ts'

const party = 'KAZ'
/** Somebody who says no to everything: the first game of this kind has the first seat. */
const refuser = () => {
  const number = smallScenario.parties.findIndex(({ id }) => id === party)
  return playFirst({ scenario: smallScenario, seed: 3 }, 'refuser', number).bench
}

it('P29 the acts with most at stake are looked at, each once, and each with another choice', () => {
  const points = turningPoints(smallScenario, refuser().facts, party)
  expect(points.length).toBeGreaterThan(1)
  expect(points.length).toBeLessThanOrEqual(8)
  expect(points.map(({ stake }) => stake)).toEqual(points.map(({ stake }) => stake).toSorted((a, b) => b - a))
  const matters = points.map(({ command, target }) => `${command.type}/${target}`)
  expect(new Set(matters).size).toBe(matters.length)
})

it('P29 a vote against what the others want is tried the other way, by everybody else’s own rules', () => {
  const { facts } = refuser()
  const votes = turningPoints(smallScenario, facts, party).filter(({ turn }) => turn.kind === 'vote')
  expect(votes).not.toEqual([])
  for (const { seq, turn, command } of votes) {
    const cast = facts.find((fact) => fact.seq === seq)?.event
    expect(cast).toMatchObject({ type: 'ballot-cast', party })
    const was = cast?.type === 'ballot-cast' ? cast.position : ''
    expect([was === 'yes' ? 'for' : 'not-for', command]).toEqual([
      turn.kind === 'vote' && turn.voted,
      { type: 'vote', ballot: cast?.type === 'ballot-cast' && cast.ballot, position: was === 'yes' ? 'no' : 'yes' },
    ])
  }
})

/** So that a slow machine is done in time, too: some pairs of games only. */
const looked = (pairs: number) => {
  let left = pairs
  const { facts } = refuser()
  return costliest({ scenario: smallScenario, facts, party, kind: 'cooperative' }, () => left-- > 0)
}

it('P29 the two moves that cost most: the same game gives the same, the costliest first, and nothing that cost nothing', {
  timeout: 120_000,
}, () => {
  const found = looked(12)
  expect(found).toEqual(looked(12))
  expect(found.examined).toBeGreaterThan(1)
  expect(found.moves.length).toBeGreaterThan(0)
  expect(found.moves.length).toBeLessThanOrEqual(2)
  for (const { cost } of found.moves) expect(cost).toBeGreaterThan(0)
  expect(found.moves.map(({ cost }) => cost)).toEqual(found.moves.map(({ cost }) => cost).toSorted((a, b) => b - a))
})

it('P29 where there is no time for all five games of a move it is not certain', { timeout: 120_000 }, () => {
  for (const { isCertain } of looked(9).moves) expect(isCertain).toBe(false)
  expect(looked(0)).toEqual({ moves: [], examined: 0 })
})
