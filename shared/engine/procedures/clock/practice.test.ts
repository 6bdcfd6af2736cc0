import { describe, expect, it } from 'vitest'
import { openBallotOf, PLENARY } from '../../bodies/selectors.ts'
import { nextDeadline } from '../../kernel/engine.ts'
import { givenAt, type Step } from '../../testing/given.ts'
import { type Meeting, START } from '../../testing/meeting.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import {
  allVote,
  begun,
  done,
  HOST,
  hosted,
  inStage,
  instructed,
  seated,
  waited,
  withdrawn,
} from '../../testing/story.ts'
import { deskOf } from '../../views/board.ts'

const AT = (seconds: number): number => START + seconds * 1000
const BEGIN = { type: 'begin-practice' }
const GO_ON = { type: 'go-on' }
const BREAK = { type: 'take-a-break' }
const PUT = { type: 'put-to-vote', question: 'tariff', option: 'low' }
const alone = givenAt(smallScenario, { bots: ['KGZ', 'RUS'] })
/** KAZ is the one person; the practice is at this stage, and its card has been read. */
const practiceAt = (stage: string): readonly Step[] => [inStage(stage), hosted(BEGIN), done('KAZ', GO_ON)]
const votes =
  (party: string, position = 'yes'): Step =>
  (meeting: Meeting) =>
    void meeting.act(party, { type: 'vote', ballot: openBallotOf(meeting.world, PLENARY), position })
const clockOf = ({ meeting: { world } }: { meeting: Meeting }): string => world.clock.stoppedFor

describe('CLK-3 a practice stands still while its person is awaited', () => {
  it('CLK-3 P2 nothing runs, and nobody acts, until the person has read who it is', () => {
    const start = alone(begun, hosted(BEGIN), waited(3600))
    expect(nextDeadline(start.meeting.world)).toBeNull()
    const say = { type: 'say', channel: 'plenary', text: 'Hello', lang: 'en' }
    const played = start.when('RUS', say).thenRefused('CLK-2', 'paused').when('KAZ', GO_ON).thenEvents({
      type: 'clocks-run',
      by: 3_600_000,
    })
    // The person presides: now the table waits for the rules that it is to put.
    expect(clockOf(played)).toBe('awaited')
  })

  it('CLK-3 P3 a ballot waits for the one person when all bots have answered, and gives it all its time', () => {
    const open = alone(...practiceAt('chain'), waited(5), done('RUS', PUT), waited(4))
    expect(clockOf(open), 'the bots have not answered').toBe('')
    const waiting = open.after(votes('RUS'), votes('KGZ'))
    expect(clockOf(waiting)).toBe('awaited')
    waiting.after(waited(900))
    expect(openBallotOf(waiting.meeting.world, PLENARY)).not.toBe('')
    const answered = waiting.after(votes('KAZ'))
    expect(answered.meeting.last('clocks-run')).toMatchObject({ by: 900_000 })
    expect(answered.meeting.last('ballot-closed')).toMatchObject({ answers: { KAZ: 'yes', KGZ: 'yes', RUS: 'yes' } })
  })

  it('CLK-3 PRO-2 P4 the rules of procedure wait for the person in the chair; not for who only could propose a change', () => {
    const atRules = (bots: readonly string[], person: string) =>
      givenAt(smallScenario, { bots })(begun, hosted(BEGIN), done(person, GO_ON))
    const inChair = atRules(['KGZ', 'RUS'], 'KAZ')
    expect(clockOf(inChair)).toBe('awaited')
    const called = inChair.after(waited(600), done('KAZ', { type: 'take-rules-as-agreed' }))
    expect(clockOf(called), 'silence is consent: time is what is waited for').toBe('')
    expect(clockOf(atRules(['KAZ', 'KGZ'], 'RUS'))).toBe('')
  })

  it('CLK-3 a deadline that is set while the clocks stand still has its full length afterwards', () => {
    const until = (...wait: Step[]): number => {
      const steps = [done('RUS', PUT), votes('RUS'), votes('KGZ'), ...wait, votes('KAZ')]
      return Number(alone(...practiceAt('chain'), ...steps).meeting.world.clock.deadlines['question:plenary'])
    }
    // The vote settles the question; the clock of the next one is set by that vote.
    expect(until(waited(100)) - until()).toBe(100_000)
  })

  it('CLK-3 who can be silent without harm is not awaited: silence agrees, and time brings it', () => {
    const story = alone(...practiceAt('chain'), done('KAZ', { ...PUT, type: 'circulate-under-silence' }))
    expect(clockOf(story)).toBe('')
    expect(story.after(waited(30)).meeting.last('silence-held')).toMatchObject({ option: 'low' })
  })

  it('CLK-3 the person takes a break and goes on; bots can end neither', () => {
    const story = alone(...practiceAt('chain'), waited(10), done('KAZ', BREAK), waited(600))
    expect(nextDeadline(story.meeting.world)).toBeNull()
    expect([...deskOf(story.meeting.world, 'KAZ').moves]).toContainEqual(['go-on', ''])
    expect([...deskOf(story.meeting.world, 'KAZ').moves.keys()]).not.toContain('take-a-break')
    const on = story.when('KAZ', PUT).thenRefused('CLK-2', 'paused').when('KAZ', GO_ON).thenDone()
    expect(on.meeting.world.clock.deadlines['question:plenary']).toBe(AT(60 + 600))
    on.when('RUS', BREAK).thenRefused('CLK-3', 'not-alone')
  })

  it('CLK-3 whoever sits down beside the person makes time everybody’s again', () => {
    const story = alone(...practiceAt('chain'), done('RUS', PUT), votes('RUS'), votes('KGZ'), waited(50))
    expect(clockOf(story)).toBe('awaited')
    const joined = story.after(seated('guest', 'RUS', 'expert'))
    expect(clockOf(joined)).toBe('')
    joined.when('KAZ', BREAK).thenRefused('CLK-3', 'not-alone')
  })

  it('CLK-3 other tables know none of it', () => {
    alone(begun, waited(1)).when('KAZ', BREAK).thenRefused('CLK-3', 'not-alone')
    const all = givenAt(smallScenario)(begun)
    all.when(HOST, BEGIN).thenRefused('CLK-3', 'not-alone')
    const classroom = alone(inStage('chain'), done('RUS', PUT), votes('RUS'), votes('KGZ'))
    expect(clockOf(classroom), 'one student and bots of a class').toBe('')
    expect([...deskOf(classroom.meeting.world, 'KAZ').moves.keys()]).not.toContain('take-a-break')
  })

  it('CLK-2 a pause takes over from the wait, and the wait from the pause', () => {
    const paused = alone(...practiceAt('chain'), done('RUS', PUT), votes('RUS'), votes('KGZ'), waited(50))
      .after(instructed({ type: 'pause' }), waited(50))
      .when('KAZ', { type: 'vote', ballot: 'b1', position: 'yes' })
      .thenRefused('CLK-2', 'paused')
    const resumed = paused.after(instructed({ type: 'resume' }))
    expect(resumed.meeting.last('resumed')).toMatchObject({ by: 100_000 })
    expect(clockOf(resumed)).toBe('awaited')
  })

  it('CLK-3 the chair’s own step is awaited too', () => {
    const story = alone(begun, hosted(BEGIN), done('KAZ', GO_ON), done('KAZ', { type: 'put-rules' }), allVote('yes'))
    expect(story.meeting.world.stages.goalMet).toBe(true)
    expect(clockOf(story)).toBe('awaited')
    story.after(waited(500)).when('KAZ', { type: 'move-on' }).thenEvents({ type: 'stage-entered', stage: 'agenda' })
    // In the next stage the chair, still KAZ, is to ask for what is not yet voiced.
    expect(clockOf(story)).toBe('awaited')
    expect(clockOf(story.after(done('KAZ', { type: 'call-for-unvoiced' })))).toBe('')
  })
  it('CLK-3 DEL-3 who has left for good is awaited no longer: the clock alone brings the table to its end', () => {
    const ranks = { tariff: 1, transit: 2, votes: 3 }
    const ranked = (party: string) => done(party, { type: 'rank-questions', ranks })
    const story = alone(...practiceAt('ranking'), ranked('KGZ'), ranked('RUS'))
    expect(clockOf(story)).toBe('awaited')
    story.after(withdrawn('KAZ'))
    expect(clockOf(story)).toBe('')
    story.after(waited(60))
    expect(story.meeting.last('withdrawal-final')).toMatchObject({ party: 'KAZ' })
    expect(story.meeting.world.ranking.closed).toBe(true)
    // The chain, the packages, the signature and the ratification have 840 seconds, with a step of the chair for each goal that is met.
    expect(story.after(waited(900)).meeting.world.stages.phase).toBe('over')
  })
})
