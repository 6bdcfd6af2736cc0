import { describe, expect, it } from 'vitest'
import { given, type Step } from '../../testing/given.ts'
import { done, inStage, left, plenaryOf, waited } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'
import type { Rank } from '../agenda/state.ts'
import { medianUp } from './procedure.ts'

const rank = (tariff: Rank, transit: Rank, votes: Rank) => ({
  type: 'rank-questions',
  ranks: { tariff, transit, votes },
})
const ranked = (party: string, ...ranks: [Rank, Rank, Rank]): Step => done(party, rank(...ranks))

describe('AGD-3 joint prioritisation', () => {
  it.each<[Rank[], Rank]>([
    [[1, 1, 3], 1],
    [[1, 2, 3], 2],
    [[3, 3, 1], 3],
    [[1, 2], 1],
    [[2, 3], 2],
    [[1, 3], 1],
    [[1, 1, 3, 3], 1],
    [[1, 2, 3, 3], 2],
    [[3, 3, 3, 1, 1], 3],
  ])('AGD-3 the class of %j is the median, ties go up: %i', (ranks, median) => {
    expect(medianUp(ranks)).toBe(median)
  })

  it('AGD-3 when all have ranked, each question has its class', () => {
    const story = given(inStage('ranking'), ranked('KAZ', 3, 1, 2), ranked('KGZ', 3, 1, 1))
      .when('RUS', rank(1, 2, 1))
      .thenEvents({ type: 'ranking-closed', classes: { tariff: 3, transit: 1, votes: 1 } })
    expect(story.meeting.world.agenda.questions.tariff?.class).toBe(3)
  })

  it('R27 AGD-3 nobody sees who ranked what before it is closed; then everybody does, to the end of the talks', () => {
    const { meeting } = given(inStage('ranking'), ranked('KAZ', 3, 1, 2), ranked('KGZ', 3, 1, 1))
    expect(boardOf(meeting.world).rankings.size).toBe(0)
    expect(JSON.stringify([...deskOf(meeting.world, 'RUS').moves])).not.toContain('tariff=3')
    ranked('RUS', 1, 2, 1)(meeting)
    const shown = () => Object.fromEntries([...boardOf(meeting.world).rankings].map(([q, { ranks }]) => [q, ranks]))
    const all = { transit: 'KAZ=1 KGZ=1 RUS=2', votes: 'KAZ=2 KGZ=1 RUS=1', tariff: 'KAZ=3 KGZ=3 RUS=1' }
    expect(shown()).toEqual(all)
    meeting.waitFor('debrief')
    expect(shown()).toEqual(all)
    // Who sent none is not named; each counts as medium.
    const silent = given(inStage('ranking'), ranked('KAZ', 3, 1, 2), waited(60)).meeting
    expect(boardOf(silent.world).rankings.get('transit')?.ranks).toBe('KAZ=1')
  })

  it('AGD-3 a party ranks every question of the list, once', () => {
    given(inStage('ranking'))
      .when('KAZ', { type: 'rank-questions', ranks: { tariff: 1, transit: 2 } })
      .thenRefused('AGD-3', 'rank-missing', { question: 'votes' })
      .when('KAZ', { type: 'rank-questions', ranks: { tariff: 1, transit: 2, votes: 3, labour: 1 } })
      .thenRefused('AGD-3', 'not-on-the-list')
      .after(ranked('KAZ', 1, 2, 3))
      .when('KAZ', rank(3, 2, 1))
      .thenRefused('AGD-3', 'ranked-already')
      .after(ranked('KGZ', 1, 2, 3), ranked('RUS', 1, 2, 3))
      .when('RUS', rank(1, 2, 3))
      .thenRefused('AGD-3', 'ranking-closed')
  })

  it("AGD-3 nobody's ranking is shown before all have ranked, not even that it differs", () => {
    const before = given(inStage('ranking'), ranked('KAZ', 1, 1, 3)).meeting
    const other = given(inStage('ranking'), ranked('KAZ', 3, 3, 1)).meeting
    expect(boardOf(before.world)).toEqual(boardOf(other.world))
    expect(deskOf(before.world, 'KGZ')).toEqual(deskOf(other.world, 'KGZ'))
    expect(deskOf(before.world, 'KAZ').ranks).toBe('tariff=1 transit=1 votes=3')
  })

  it('AGD-3 CLK-3 silence ranks everything medium', () => {
    const { meeting } = given(inStage('ranking'), ranked('KAZ', 1, 3, 3), ranked('KGZ', 1, 3, 2), waited(60))
    expect(meeting.last('ranking-closed').classes).toEqual({ tariff: 1, transit: 3, votes: 2 })
  })

  it('AGD-3 DEL-3 the ranking of a party that has left counts no more', () => {
    const { meeting } = given(
      inStage('ranking'),
      ranked('RUS', 3, 3, 3),
      ranked('KAZ', 1, 2, 3),
      ranked('KGZ', 1, 2, 3),
    )
    expect(meeting.last('ranking-closed').classes).toEqual({ tariff: 1, transit: 2, votes: 3 })
    const gone = given(inStage('ranking'), ranked('RUS', 3, 1, 1), ranked('KAZ', 1, 2, 3), left('RUS')).meeting
    gone.act('KGZ', rank(2, 3, 3))
    expect(gone.last('ranking-closed').classes).toEqual({ tariff: 1, transit: 2, votes: 3 })
  })
})

describe('AGD-4 questions are taken from most important to minor', () => {
  it('AGD-4 by class, inside a class by the sum of the rankings, then by age', () => {
    // tariff 2 2 2, transit 1 3 2, votes 1 1 3: classes 2, 2, 1; the sums of tariff and transit are 6.
    const { meeting } = given(
      inStage('ranking'),
      ranked('KAZ', 2, 1, 1),
      ranked('KGZ', 2, 3, 1),
      ranked('RUS', 2, 2, 3),
    )
    expect(meeting.last('ranking-closed').order).toEqual(['votes', 'tariff', 'transit'])
    expect(plenaryOf(meeting.wait(20).world).discussing).toBe('votes')
    // tariff 2 2 3 (sum 7), transit 2 2 1 (sum 5): one class, the more wanted first.
    const wanted = given(
      inStage('ranking'),
      ranked('KAZ', 2, 2, 3),
      ranked('KGZ', 2, 2, 3),
      ranked('RUS', 3, 1, 3),
    ).meeting
    expect(wanted.last('ranking-closed').order).toEqual(['transit', 'tariff', 'votes'])
  })
})
