import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../scenario/schema.ts'
import { replay } from '../../kernel/engine.ts'
import { openBallots } from '../../kernel/selectors.ts'
import { dice } from '../../testing/dice.ts'
import { givenAt, type Step } from '../../testing/given.ts'
import { checkInvariants } from '../../testing/invariants.ts'
import { Meeting } from '../../testing/meeting.ts'
import { offer, offered, packable } from '../../testing/package-story.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import { backed, done, inStage, PARTIES, waited } from '../../testing/story.ts'
import { step } from '../../testing/walk.ts'
import { boardOf } from '../../views/board.ts'

/** The chain takes 300 seconds and the packages 240; a ballot takes 30. */
const voting: Scenario = {
  ...smallScenario,
  stages: smallScenario.stages.map((s) => (s.opens.includes('text') ? { ...s, openBusiness: 'vote' as const } : s)),
}
const given = (...steps: readonly Step[]) => givenAt(voting)(...steps)
const lines = ({ world }: Meeting) => openBallots(world).map(({ subject: { target, detail } }) => [target, detail])
const vote =
  (position: string, ...ballots: readonly string[]): Step =>
  (m) => {
    for (const ballot of ballots) for (const party of PARTIES) m.act(party, { type: 'vote', ballot, position })
  }
const put = (question: string, option: string, by = 'RUS') => done(by, { type: 'put-to-vote', question, option })
const statusOf = ({ world }: Meeting, question: string) => world.agenda.questions[question]

describe('STG-3 what lies on the table when a stage ends is put to the vote', () => {
  const sides = [
    inStage('chain'),
    backed('tariff', { KAZ: 'low', KGZ: 'low', RUS: 'high' }),
    backed('transit', { KAZ: 'one', KGZ: 'own' }),
  ]

  it('R10 STG-3 of each open question the option with most backing, ties none, a ballot’s time before the end', () => {
    const { meeting } = given(...sides, waited(269))
    expect(lines(meeting)).toEqual([])
    meeting.wait(1)
    // Transit has one and one, and nobody backs anything on votes.
    expect(lines(meeting)).toEqual([['tariff', 'low']])
    expect(meeting.last('closing-vote-put')).toMatchObject({ body: 'plenary', lines: 1 })
    expect(meeting.world.clock.deadlines['ballot:b1']).toBe(meeting.world.clock.deadlines.stage)
    vote('yes', 'b1')(meeting)
    expect(statusOf(meeting, 'tariff')).toMatchObject({ status: 'settled', agreed: 'low' })
    meeting.wait(30)
    expect(meeting.world.stages.stage).toBe('packages')
    expect(statusOf(meeting, 'transit')?.status).toBe('frozen')
  })

  it('R10 STG-3 CLK-3 who does not answer a line is absent, and the clock alone ends the stage', () => {
    const { meeting } = given(...sides, waited(300))
    expect(meeting.world.ballots.all.b1).toMatchObject({ open: false, verdict: { outcome: 'insufficient' } })
    expect(meeting.world.stages.stage).toBe('packages')
  })

  it('STG-3 OBS-1 more time for the vote is more time for every line of the paper, and the stage waits for it', () => {
    const story = given(
      packable,
      backed('tariff', { KAZ: 'low', KGZ: 'low' }),
      backed('transit', { KAZ: 'one' }),
      waited(210),
    )
    expect(lines(story.meeting)).toEqual([
      ['tariff', 'low'],
      ['transit', 'one'],
    ])
    // The paper of the packages, at 210 of their 240 seconds, has 30 of its own; now it has a minute more.
    story.meeting.instruct({ type: 'extend', key: 'ballot', seconds: 60 })
    story.after(waited(89))
    expect(story.meeting.world.stages).toMatchObject({ stage: 'packages', held: 'time' })
    expect(lines(story.meeting)).toHaveLength(2)
    story.after(waited(1))
    expect(lines(story.meeting)).toEqual([])
    expect(story.meeting.world.stages.stage).toBe('signature')
  })

  const onTable = [
    packable,
    waited(100),
    offered('KAZ', { tariff: 'low', transit: 'own' }),
    offered('RUS', { tariff: 'high', votes: 'shares' }),
    backed('votes', { KAZ: 'equal', KGZ: 'equal', RUS: 'shares' }),
  ]

  it('R10 STG-3 PKG-3 each tabled package that all could see long enough, before the options, on one paper', () => {
    const { meeting } = given(...onTable, waited(110))
    expect(lines(meeting)).toEqual([
      ['p1', '1'],
      ['p2', '1'],
      ['votes', 'equal'],
    ])
    expect([...boardOf(meeting.world).ballots.values()].map(({ id, paper }) => [id, paper])).toEqual([
      ['b1', 'b1'],
      ['b2', 'b1'],
      ['b3', 'b1'],
    ])
    const late = given(
      packable,
      waited(160),
      offered('KAZ'),
      done('KGZ', offer({ tariff: 'low', votes: 'equal' }, ['RUS'])),
    )
    late.after(waited(50))
    expect(lines(late.meeting)).toEqual([])
  })

  it('R10 STG-3 AGD-8 the lines are decided together and in their order: what one settles is on no later line', () => {
    const { meeting } = given(...onTable, waited(110), vote('yes', 'b1', 'b2'))
    expect(meeting.world.ballots.all.b1).toMatchObject({ open: true, verdict: null })
    vote('yes', 'b3')(meeting)
    expect(meeting.world.agenda.questions).toMatchObject({
      tariff: { status: 'settled', agreed: 'low' },
      transit: { status: 'settled', agreed: 'own' },
      votes: { status: 'settled', agreed: 'equal' },
    })
    expect(meeting.world.ballots.all).toMatchObject({
      b1: { open: false, verdict: { outcome: 'adopted' } },
      b2: { open: false, verdict: null },
      b3: { open: false, verdict: { outcome: 'adopted' } },
    })
    expect(boardOf(meeting.world).ballots.size).toBe(3)
  })

  it('R10 STG-3 a stage that is closed before its time waits for the paper, and nothing new is put meanwhile', () => {
    const story = given(inStage('packages'), backed('tariff', { KAZ: 'low', RUS: 'high', KGZ: 'low' }))
    story.when('KAZ', { type: 'move-to-close-stage' }).thenDone()
    story.after(vote('yes', 'b1'))
    const { meeting } = story
    expect(meeting.last('stage-held')).toMatchObject({ by: 'motion', until: meeting.now + 30_000 })
    expect(lines(meeting)).toEqual([['tariff', 'low']])
    story.when('RUS', { type: 'put-to-vote', question: 'votes', option: 'equal' }).thenRefused('STG-3', 'stage-ending')
    story.when('KAZ', { type: 'move-to-close-stage' }).thenRefused('STG-3', 'stage-ending')
    story.after(vote('yes', 'b2'), waited(0))
    expect(meeting.world.stages.stage).toBe('signature')
    expect(statusOf(meeting, 'tariff')).toMatchObject({ status: 'settled', agreed: 'low' })
    expect(statusOf(meeting, 'votes')).toMatchObject({ status: 'left-open' })
  })

  it('R10 STG-3 DEC-16 what the chair waits for objections to is on no line, and is agreed in its time', () => {
    const leaning = [inStage('packages'), backed('tariff', { KGZ: 'low' }), backed('votes', { RUS: 'shares' })]
    const call = done('KAZ', { type: 'take-as-agreed', question: 'tariff', option: 'low' })
    const { meeting } = given(...leaning, waited(200), call, waited(10))
    expect(lines(meeting)).toEqual([['votes', 'shares']])
    meeting.wait(5)
    expect(statusOf(meeting, 'tariff')).toMatchObject({ status: 'settled', agreed: 'low' })
  })

  it('STG-3 DEC-16 nor is that time cut short by the end of the stage: it waits, and a vote asked for then has its own time', () => {
    const call = done('KAZ', { type: 'take-as-agreed', question: 'tariff', option: 'low' })
    // Nothing was backed when the paper was due; ten of the fifteen seconds of the call are over with the stage.
    const called = [inStage('packages'), waited(230), backed('tariff', { KGZ: 'low' }), call, waited(10)]
    const silent = given(...called).meeting
    expect(silent.world.stages).toMatchObject({ stage: 'packages', held: 'time' })
    silent.wait(5)
    expect(silent.world.stages.stage).toBe('signature')
    expect(statusOf(silent, 'tariff')).toMatchObject({ status: 'settled', agreed: 'low' })
    const objection = { type: 'raise-objection', call: 'n1', reason: 'not at this price' }
    const objected = given(...called, done('RUS', objection), waited(0)).meeting
    expect(objected.world.stages.stage).toBe('signature')
    expect(statusOf(objected, 'tariff')).toMatchObject({ status: 'left-open' })
    const asked = given(...called, waited(4), done('RUS', { type: 'ask-for-vote', call: 'n1' }), waited(29)).meeting
    expect(asked.world.stages.stage).toBe('packages')
    vote('yes', 'b1')(asked)
    expect(statusOf(asked.wait(0), 'tariff')).toMatchObject({ status: 'settled', agreed: 'low' })
    expect(asked.world.stages.stage).toBe('signature')
  })

  it('R10 STG-3 an open ballot is not cut short: the stage waits for its time', () => {
    const { meeting } = given(inStage('packages'), waited(225), put('tariff', 'low'), waited(15))
    expect(meeting.world.stages).toMatchObject({ stage: 'packages', held: 'time' })
    expect(lines(meeting)).toEqual([['tariff', 'low']])
    vote('yes', 'b1')(meeting.wait(10))
    meeting.wait(0)
    expect(meeting.world.stages.stage).toBe('signature')
    expect(statusOf(meeting, 'tariff')).toMatchObject({ status: 'settled', agreed: 'low' })
  })

  it('R10 STG-3 TXT-2 an option that a vote has refused already is on no paper, and to leave a question open may be', () => {
    const { meeting } = given(
      inStage('packages'),
      backed('votes', { KAZ: 'left-open', KGZ: 'left-open' }),
      backed('tariff', { KAZ: 'low', KGZ: 'low' }),
      put('tariff', 'low'),
      vote('no', 'b1'),
      waited(210),
    )
    expect(lines(meeting)).toEqual([['votes', 'left-open']])
  })

  it.each([1, 2, 3, 4, 5, 6])(
    'R10 STG-3 CLK-3 walk %i over stages that vote keeps every invariant, and ends',
    (seed) => {
      const meeting = new Meeting(voting, { seed }).begin()
      const roll = dice(seed)
      for (let i = 0; i < 150 && meeting.world.stages.phase === 'talks'; i++) {
        step(meeting, roll)
        checkInvariants(meeting.world)
      }
      if (meeting.world.clock.pausedAt > 0) meeting.instruct({ type: 'resume' })
      checkInvariants(meeting.waitFor('debrief').world)
      expect(replay(voting, meeting.facts)).toEqual(meeting.world)
    },
  )
})
