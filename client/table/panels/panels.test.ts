/** Which panels a stage has on a desk, and what waits there for our seat. */

import { beforeAll, expect, it, vi } from 'vitest'
import type { BoardQuestion } from '../../../shared/engine/procedures/agenda/view.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import type { BoardSilence } from '../../../shared/engine/procedures/silence/view.ts'
import { sitAt } from '../../testing/seat.ts'
import '../../guidance/situation.ts'
import { hasGuidance } from '../../text/sentence.ts'
import { turn } from '../announcements/turn.ts'
import { partsOfStage, sectionsOf } from './registry.ts'

beforeAll(() => vi.waitUntil(() => hasGuidance.value, 5000))

/** The procedures that have a section on the desk, and those with a part in the section of the stage. */
const sections = (): string[] => sectionsOf('desk', []).map(({ key }) => key.replace(/-\d+$/, ''))
const parts = (): string[] => partsOfStage.value.map(({ key }) => key.replace(/-\d+$/, ''))

const silence: BoardSilence = { id: 's1', body: 'plenary', question: 'tariff', option: 'average', by: 'RUS' }
const settled = { id: 'tariff', status: 'settled', agreed: 'average' } as BoardQuestion
const agreed = { order: 'tariff', questions: new Map([['tariff', settled]]) }

it('STG-2 a panel is drawn while the present stage opens its procedure', () => {
  sitAt({ stage: 'rules' })
  expect(parts()).toEqual(['protocol', 'stages'])
  expect(sections()).toEqual(['delegation', 'text', 'channels'])
  sitAt({ stage: 'ranking' })
  expect(parts()).toEqual(['ranking', 'stages'])
  sitAt({ stage: 'signature' })
  expect(sections()).toEqual(['delegation', 'treaty', 'text', 'channels'])
  sitAt({ stage: 'ratification' })
  expect(sections()).toEqual(['delegation', 'ratification', 'text', 'channels'])
})

it('DEC-13 a text under silence has its panel wherever silence is open: in the chain and among the packages', () => {
  sitAt({ stage: 'chain' })
  expect(sections()).toContain('silence')
  sitAt({ stage: 'packages' })
  expect(sections()).toContain('silence')
  expect(parts()).toEqual(['packages', 'stages'])
  sitAt({ stage: 'signature' })
  expect(sections()).not.toContain('silence')
})

it('DEC-13 whoever may break the silence is told so, until its deadline', () => {
  const silences = new Map([['s1', silence]])
  const deadlines = new Map([
    ['silence:s1', 60_000],
    ['stage', 90_000],
  ])
  sitAt({ stage: 'packages', board: { silences, deadlines }, moves: { 'break-silence:s1': '' } })
  expect(turn.value).toMatchObject({ until: 60_000, tab: 'now' })
  sitAt({ stage: 'packages', board: { silences, deadlines }, moves: { 'break-silence:s1': 'CLK-2/paused' } })
  expect(turn.value).toBeNull()
})

it('a vote goes before everything else that waits', () => {
  const deadlines = new Map([
    ['ballot:b1', 30_000],
    ['marks', 50_000],
  ])
  const ballots = new Map([
    ['b1', { id: 'b1', open: true, kind: 'rules', answered: '', eligible: 'KAZ' } as BoardBallot],
  ])
  const votes = { 'vote:b1:yes': '', 'vote:b1:no': '', 'vote:b1:abstain': '' }
  sitAt({ stage: 'packages', board: { deadlines, ballots }, moves: { 'mark-movables': '', ...votes } })
  expect(turn.value).toMatchObject({ until: 30_000, tab: 'now' })
})

it('DEC-1 what one stood aside from can be joined long after the text is over', () => {
  sitAt({ stage: 'signature', board: agreed, moves: { 'join-settlement:tariff': '' } })
  expect(parts()).toEqual(['text', 'stages'])
})

it('AGD-8 a settled question can be reconsidered wherever the text is open', () => {
  for (const stage of ['chain', 'packages']) {
    sitAt({ stage, board: agreed, moves: { 'move-to-reconsider:tariff': '' } })
    expect(parts(), stage).toContain('text')
  }
  sitAt({ stage: 'packages', board: agreed })
  expect(parts()).not.toContain('text')
})
