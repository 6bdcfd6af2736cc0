/** The voting paper of many lines at the end of a stage, as a desk has it: each line a vote of its own, all results together. */
import '../../testing/browser.ts'
import '../../guidance/situation.ts'
import { beforeAll, expect, it, vi } from 'vitest'
import { givenAt, type Step } from '../../../shared/engine/testing/given.ts'
import type { Meeting } from '../../../shared/engine/testing/meeting.ts'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import { backed, inStage, PARTIES, waited } from '../../../shared/engine/testing/story.ts'
import { boardOf, deskOf } from '../../../shared/engine/views/board.ts'
import type { Scenario } from '../../../shared/scenario/schema.ts'
import { turn } from '../../table/announcements/turn.ts'
import { sectionsOf } from '../../table/panels/registry.ts'
import { sitAt } from '../../testing/seat.ts'
import { hasGuidance } from '../../text/sentence.ts'
import { lastOfStage, linesWith, openBallots } from './current.ts'

beforeAll(() => vi.waitUntil(() => hasGuidance.value, 5000))

/** The packages stage takes 240 seconds; what is on the table when it ends is voted on in the last 30. */
const voting: Scenario = {
  ...smallScenario,
  stages: smallScenario.stages.map((s) => (s.id === 'packages' ? { ...s, openBusiness: 'vote' as const } : s)),
}
const onTheTable: Step[] = [
  inStage('packages'),
  backed('tariff', { KAZ: 'low', KGZ: 'low', RUS: 'high' }),
  backed('transit', { KAZ: 'one', RUS: 'one' }),
  backed('votes', { RUS: 'shares' }),
  waited(211),
]

/** KAZ looks at its desk. */
function sit({ world }: Meeting): void {
  const board = boardOf(world)
  sitAt({ stage: board.stage, board, moves: Object.fromEntries(deskOf(world, 'KAZ').moves) })
}
const sections = () => sectionsOf('desk', []).map(({ key }) => key.replace(/-\d+$/, ''))
const subjects = (ballots: readonly { readonly target: string; readonly detail: string }[]) =>
  ballots.map(({ target, detail }) => `${target} ${detail}`)
const vote = (meeting: Meeting, ballot: string, position = 'yes'): void => {
  for (const party of PARTIES) meeting.act(party, { type: 'vote', ballot, position })
}

it('R10 STG-3 the paper has a line for each question with a side that most take, each knows the others', () => {
  const { meeting } = givenAt(voting)(...onTheTable)
  sit(meeting)
  expect(sections()).toContain('ballots')
  expect(subjects(openBallots.value)).toEqual(['tariff low', 'transit one', 'votes shares'])
  for (const line of openBallots.value) expect(linesWith(line)).toEqual(openBallots.value)
})

it('R10 STG-3 a line answered is done with, and the next one waits for us until the stage ends', () => {
  const { meeting } = givenAt(voting)(...onTheTable)
  sit(meeting)
  const end = meeting.world.clock.deadlines.stage
  for (const line of openBallots.value) {
    expect(turn.value).toMatchObject({ id: expect.stringContaining(`ballot:${line.id}`), until: end, tab: 'now' })
    meeting.act('KAZ', { type: 'vote', ballot: line.id, position: 'no' })
    sit(meeting)
  }
  expect(turn.value?.id ?? '').not.toContain('vote:')
})

it('R10 STG-3 no result of a line is seen before the last is in; then all of them are, in their order', () => {
  const { meeting } = givenAt(voting)(...onTheTable)
  const [first, second, third] = ['b1', 'b2', 'b3'] as const
  vote(meeting, first)
  vote(meeting, second, 'no')
  sit(meeting)
  expect(openBallots.value.map(({ id, outcome, answers }) => [id, outcome, answers])).toEqual([
    [first, '', ''],
    [second, '', ''],
    [third, '', ''],
  ])
  expect(lastOfStage.value).toEqual([])
  for (const party of ['KAZ', 'KGZ']) meeting.act(party, { type: 'vote', ballot: third, position: 'yes' })
  const before = boardOf(meeting.world)
  meeting.act('RUS', { type: 'vote', ballot: third, position: 'yes' })
  const after = boardOf(meeting.world)
  expect([...before.ballots.values()].map(({ open }) => open)).toEqual([true, true, true])
  // The stage goes on with the next; who is still there sees the results of all lines.
  sitAt({ stage: 'packages', board: { ...after, stage: 'packages', stageEnteredAt: before.stageEnteredAt } })
  expect(lastOfStage.value.map(({ target, outcome }) => `${target} ${outcome}`)).toEqual([
    'tariff adopted',
    'transit blocked',
    'votes adopted',
  ])
})
