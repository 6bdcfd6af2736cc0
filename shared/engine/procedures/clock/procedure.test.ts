import { describe, expect, it } from 'vitest'
import { openBallotOf, PLENARY } from '../../bodies/selectors.ts'
import { CLOCK } from '../../kernel/actor.ts'
import { TICK } from '../../kernel/command.ts'
import { decide, nextDeadline } from '../../kernel/engine.ts'
import { given } from '../../testing/given.ts'
import { START } from '../../testing/meeting.ts'
import { begun, done, HOST, hosted, inStage, instructed, person, votes, waited } from '../../testing/story.ts'
import { recordFor } from '../../views/record.ts'

const PAUSE = { type: 'pause' }
const RESUME = { type: 'resume' }
const PUT = { type: 'put-to-vote', question: 'tariff', option: 'low' }
const AT = (seconds: number): number => START + seconds * 1000

describe("CLK-1 the server's clock is the only one", () => {
  it('CLK-1 only the clock lets a deadline fall due, and only when it is due', () => {
    given(begun)
      .when('KAZ', TICK)
      .thenRefused('CLK-1', 'not-yours')
      .when('instructor', TICK)
      .thenRefused('CLK-1', 'not-yours')
      .when(HOST, TICK)
      .thenRefused('CLK-1', 'not-yours')
      .when(CLOCK, TICK)
      .thenRefused('CLK-1', 'nothing-due')
  })

  it('CLK-1 a deadline is a fact with its time, and its falling due is an act of the record', () => {
    const { meeting } = given(inStage('chain'), waited(60))
    expect(meeting.facts.find(({ event }) => event.type === 'question-taken')?.event).toMatchObject({ until: AT(60) })
    const fallen = meeting.facts.findLastIndex(({ event }) => event.type === 'deadline-passed')
    expect(meeting.facts[fallen]).toMatchObject({
      at: AT(60),
      actor: { kind: 'clock' },
      event: { key: 'question:plenary' },
    })
    const consequence = meeting.facts[fallen + 1]
    expect(consequence).toMatchObject({ actionId: null, event: { type: 'question-frozen', reason: 'time' } })
    expect(consequence && recordFor(consequence, { kind: 'party', party: 'RUS' })).toMatchObject({
      by: 'clock',
      at: AT(60),
    })
  })

  it('CLK-1 deadlines of the same moment fall due one by one: a ballot before the stage that ends with it', () => {
    // The ranking ends at 60 s; the ballot opened at 30 s closes then, before it.
    const { meeting } = given(
      inStage('ranking'),
      waited(30),
      done('KAZ', { type: 'move-to-close-stage' }),
      votes({ KAZ: 'no', KGZ: 'no' }),
      waited(30),
    )
    const types = meeting.facts.map(({ event }) => event.type)
    expect(types.indexOf('ballot-closed')).toBeLessThan(types.lastIndexOf('stage-ended'))
    expect(types).not.toContain('ballot-lapsed')
  })

  it('CLK-1 the instructor may extend the clock of the stage, the question or the ballot, not one that does not run', () => {
    const story = given(inStage('chain'))
      .when('instructor', { type: 'extend', key: 'ballot', seconds: 10 })
      .thenRefused('CLK-1', 'no-such-clock')
      .when('instructor', { type: 'extend', key: 'question', seconds: 10 })
      .thenEvents({ type: 'time-extended', key: 'question:plenary', seconds: 10, until: AT(70) })
      .after(done('KAZ', PUT))
      .when('instructor', { type: 'extend', key: 'ballot', seconds: 15 })
      .thenEvents({ type: 'time-extended', key: 'ballot:b1', until: AT(45) })
      .when('instructor', { type: 'extend', key: 'stage', seconds: 100 })
      .thenEvents({ type: 'time-extended', key: 'stage', until: AT(400) })
    expect(story.meeting.world.clock.deadlines).toEqual({
      stage: AT(400),
      'question:plenary': AT(70),
      'half:plenary': AT(35),
      'ballot:b1': AT(45),
      'inject:flood': AT(90),
    })
  })
})

describe('CLK-2 a pause stops every clock', () => {
  it('CLK-2 resuming moves every deadline by the length of the pause', () => {
    const { meeting } = given(inStage('chain'), done('KAZ', PUT), waited(10), instructed(PAUSE))
    expect(nextDeadline(meeting.world)).toBeNull()
    meeting.wait(1000)
    expect(openBallotOf(meeting.world, PLENARY)).toBe('b1')
    meeting.instruct(RESUME)
    expect(meeting.world.clock).toMatchObject({
      pausedAt: 0,
      deadlines: {
        stage: AT(1300),
        'question:plenary': AT(1060),
        'half:plenary': AT(1030),
        'ballot:b1': AT(1030),
        'inject:flood': AT(1090),
      },
    })
  })

  it('CLK-2 while the table is paused no delegation acts', () => {
    given()
      .when('instructor', PAUSE)
      .thenRefused('CLK-2', 'nothing-to-pause')
      .when('instructor', RESUME)
      .thenRefused('CLK-2', 'not-paused')
      .after(begun, instructed(PAUSE))
      .when('instructor', PAUSE)
      .thenRefused('CLK-2', 'paused-already')
      .when('KAZ', { type: 'put-rules' })
      .thenRefused('CLK-2', 'paused')
      .when('KAZ', { type: 'say', channel: 'plenary', text: 'but', lang: 'en' })
      .thenRefused('CLK-2', 'paused')
      .when('instructor', { type: 'announce', text: 'a break' })
      .thenDone()
  })

  it('CLK-2 a stage that the instructor enters in a pause has its whole time from the resumption', () => {
    const { meeting } = given(
      inStage('chain'),
      instructed(PAUSE),
      waited(500),
      instructed({ type: 'advance' }),
      waited(100),
      instructed(RESUME),
    )
    expect(meeting.world.clock.deadlines).toEqual({
      stage: AT(600 + 240),
      'half-stage': AT(600 + 120),
      marks: AT(600 + 40),
    })
  })

  it('CLK-2 after an outage every deadline moves by its length; a paused table stays as it was', () => {
    const outage = { type: 'end-outage', from: AT(0), to: AT(50) }
    given(inStage('chain'))
      .when(HOST, { type: 'end-outage', from: AT(50), to: AT(50) })
      .thenRefused('CLK-2', 'no-outage')
      .when('instructor', outage)
      .thenRefused('OBS-1', 'not-yours')
      .when(person('head-KAZ'), outage)
      .thenRefused('OBS-1', 'not-yours')
    expect(given(inStage('ranking'), hosted(outage)).meeting.world.clock.deadlines).toEqual({ stage: AT(60 + 50) })
    const paused = given(inStage('ranking'), instructed(PAUSE), hosted(outage)).meeting.world
    expect(paused.clock).toMatchObject({ pausedAt: AT(0), deadlines: { stage: AT(60) } })
  })

  it('CLK-2 the minute in which all could see a package stands still too', () => {
    const terms = { tariff: 'low', transit: 'one' }
    const put = { type: 'put-package', package: 'p1', revision: 1 }
    const marks = ['KAZ', 'KGZ', 'RUS'].map((p) => done(p, { type: 'mark-movables', questions: ['tariff', 'transit'] }))
    const contents = { terms, key: 'tariff', gains: { KGZ: 'low duties', RUS: 'a fair share' } }
    const offer = done('KAZ', { type: 'offer-package', ...contents, shownTo: ['KGZ', 'RUS'] })
    const tabled = given(inStage('packages'), ...marks, offer, waited(10))
    tabled
      .after(instructed(PAUSE), waited(300), instructed(RESUME))
      .when('RUS', put)
      .thenRefused('PKG-3', 'not-seen-long-enough', { until: AT(310 + 50) })
      .after(hosted({ type: 'end-outage', from: AT(310), to: AT(400) }), waited(90 + 49))
      .when('RUS', put)
      .thenRefused('PKG-3', 'not-seen-long-enough', { until: AT(310 + 90 + 50) })
      .after(waited(1))
      .when('RUS', put)
      .thenEvents({ type: 'ballot-opened', until: AT(310 + 90 + 50 + 30) })
  })
})

describe('CLK-3 no table can hang', () => {
  it('CLK-3 an open ballot, a silence and a question each end by their own clock', () => {
    const { meeting } = given(inStage('chain'), done('KAZ', PUT), waited(30))
    expect(meeting.last('ballot-closed')).toMatchObject({ answers: { KAZ: 'absent', KGZ: 'absent', RUS: 'absent' } })
    meeting.act('KAZ', { type: 'circulate-under-silence', question: 'tariff', option: 'high' })
    expect(meeting.wait(30).last('silence-held')).toMatchObject({ option: 'high' })
    expect(meeting.wait(60).last('question-frozen')).toMatchObject({ question: 'transit' })
  })

  it('CLK-3 the clock of a table that is over stands: whoever leaves the debrief sets none', () => {
    const { meeting } = given(inStage('debrief'), hosted({ type: 'mark-away', person: 'head-KAZ' }))
    expect(nextDeadline(meeting.world)).toBeNull()
    expect(decide(meeting.world, TICK, CLOCK, AT(9999))).toMatchObject({ rule: 'CLK-1', code: 'nothing-due' })
  })
})
