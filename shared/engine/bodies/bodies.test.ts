import { describe, expect, it } from 'vitest'
import { givenAt, given as givenPlenary } from '../testing/given.ts'
import { START } from '../testing/meeting.ts'
import { done, inStage, instructed, left, person, votes, waited } from '../testing/story.ts'
import {
  COMMITTEE,
  deputiesVote,
  deputyActs,
  standingOf,
  twoMinor,
  withCommittee,
  withDeputies,
} from '../testing/two-bodies.ts'
import { boardOf } from '../views/board.ts'
import { PLENARY } from './plenary.ts'

const AT = (seconds: number): number => START + seconds * 1000
const given = givenAt(withCommittee())
const put = (question: string, option: string) => ({ type: 'put-to-vote', question, option })
/** The plenary discusses tariff, KAZ in the chair, and beside it the committee transit, RUS in the chair. */
const both = [withDeputies, twoMinor]

describe('MIC-1 two bodies deliberate at the same time', () => {
  it('MIC-1 each has its chair, its question, its round and its clock', () => {
    const { meeting } = given(...both)
    expect(Object.fromEntries(boardOf(meeting.world).bodies)).toEqual({
      plenary: {
        ...{ id: PLENARY, sits: true, chair: 'KAZ', round: 1, discussing: 'tariff', openBallot: '', lastBallot: '' },
      },
      committee: {
        ...{ id: COMMITTEE, sits: true, chair: 'RUS', round: 1, discussing: 'transit', openBallot: '', lastBallot: '' },
      },
    })
    meeting.wait(30).instruct({ type: 'extend', key: 'question', seconds: 15 })
    // The plenary has one question and keeps a quarter of 300 s; the committee has two and can keep enough for both.
    expect(meeting.world.clock.deadlines).toMatchObject({ 'question:plenary': AT(240), 'question:committee': AT(90) })
    meeting.wait(60)
    expect(standingOf(meeting.world, COMMITTEE).discussing).toBe('votes')
    expect(standingOf(meeting.world, PLENARY)).toMatchObject({ round: 1, discussing: 'tariff' })
    meeting.wait(89)
    expect(standingOf(meeting.world, COMMITTEE)).toMatchObject({ round: 1, discussing: 'votes' })
    meeting.wait(61)
    // The plenary has no other question: its second round begins.
    expect(standingOf(meeting.world, PLENARY)).toMatchObject({ round: 2, discussing: 'tariff' })
  })

  it('MIC-1 DEC-0 a ballot in each at once: one is closed, and the other goes on', () => {
    const story = given(
      ...both,
      done('KGZ', put('tariff', 'low')),
      waited(10),
      deputyActs('KGZ', put('transit', 'own')),
    )
    expect(story.meeting.world.clock.deadlines).toMatchObject({ 'ballot:b1': AT(30), 'ballot:committee-b1': AT(40) })
    story
      .when('KAZ', { type: 'move-to-close-stage' })
      .thenRefused('DEC-0', 'another-ballot-open')
      .when(person('deputy-KAZ'), { type: 'move-to-freeze', question: 'transit' })
      .thenRefused('AGD-5', 'on-ballot')
      .after(deputiesVote({ KAZ: 'yes', KGZ: 'yes', RUS: 'yes' }))
    expect(standingOf(story.meeting.world, COMMITTEE)).toMatchObject({ discussing: 'votes', openBallot: '' })
    expect(standingOf(story.meeting.world, PLENARY)).toMatchObject({ discussing: 'tariff', openBallot: 'b1' })
    expect(story.meeting.world.ballots.all.b1).toMatchObject({ open: true, answers: {} })
    story.after(votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'yes' }))
    expect(
      Object.fromEntries([...boardOf(story.meeting.world).ballots].map(([id, { outcome }]) => [id, outcome])),
    ).toEqual({
      b1: 'adopted',
      'committee-b1': 'adopted',
    })
  })

  it('MIC-1 AGD-5 freezing in one body takes the next question there and nowhere else', () => {
    const { meeting } = given(...both, deputyActs('RUS', { type: 'move-to-freeze', question: 'transit' }))
    deputiesVote({ RUS: 'yes', KGZ: 'yes', KAZ: 'no' })(meeting)
    expect(meeting.last('question-frozen')).toMatchObject({ body: COMMITTEE, question: 'transit', reason: 'motion' })
    expect(standingOf(meeting.world, COMMITTEE).discussing).toBe('votes')
    expect(standingOf(meeting.world, PLENARY).discussing).toBe('tariff')
    expect(meeting.world.clock.deadlines['question:plenary']).toBe(AT(225))
  })

  it('MIC-1 CLK-3 a chair that leaves is replaced where it presided', () => {
    const { meeting } = given(...both, done('RUS', { type: 'leave-room' }))
    expect(meeting.last('chair-passed')).toMatchObject({ body: COMMITTEE, from: 'RUS', to: 'KGZ', step: 'left' })
    expect(standingOf(meeting.world, PLENARY).chair).toBe('KAZ')
    const gone = given(...both, left('KAZ')).meeting
    expect(gone.last('chair-passed')).toMatchObject({ body: PLENARY, from: 'KAZ', to: 'KGZ' })
    expect(standingOf(gone.world, COMMITTEE).chair).toBe('RUS')
  })
})

describe('the stack of business', () => {
  const businessOf = (m: ReturnType<typeof givenPlenary>['meeting']) => m.world.bodies.all[PLENARY]?.business
  const tariff = { kind: 'question', id: 'tariff' }

  it('AGD-4 DEC-0 a ballot lies on the question that it is about, and below it is the question again', () => {
    const story = givenPlenary(inStage('chain'))
    expect(businessOf(story.meeting)).toEqual([tariff])
    story.after(done('KAZ', put('tariff', 'low')))
    expect(businessOf(story.meeting)).toEqual([tariff, { kind: 'ballot', id: 'b1' }])
    story.after(votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'no' }))
    expect(businessOf(story.meeting)).toEqual([tariff])
  })

  it('AGD-4 DEC-0 an adopted option takes the question off with the ballot, and the next one lies there', () => {
    const { meeting } = givenPlenary(
      inStage('chain'),
      done('KAZ', put('tariff', 'low')),
      votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'yes' }),
    )
    expect(businessOf(meeting)).toEqual([{ kind: 'question', id: 'transit' }])
  })

  it('DEC-0 a motion needs no question below it, and a ballot that lapses is off', () => {
    const story = givenPlenary(inStage('agenda'), done('KAZ', { type: 'move-to-close-stage' }))
    expect(businessOf(story.meeting)).toEqual([{ kind: 'ballot', id: 'b1' }])
    story.after(instructed({ type: 'advance' }))
    expect(businessOf(story.meeting)).toEqual([])
  })

  it('TXT-5 STG-3 a question that the end of its stage puts back, or leaves open, is off', () => {
    const { meeting } = givenPlenary(inStage('chain'), instructed({ type: 'advance' }))
    expect(businessOf(meeting)).toEqual([])
    // The chain has the last text: what it does not settle is left open.
    const stages = withCommittee()
      .stages.filter(({ id }) => id !== 'packages')
      .map((s) => (s.id === 'chain' ? { ...s, openBusiness: 'lapse' as const } : s))
    const lapsed = givenAt({ ...withCommittee(), stages })(inStage('chain'), instructed({ type: 'advance' })).meeting
    expect(businessOf(lapsed)).toEqual([])
    expect(lapsed.world.agenda.questions.tariff?.status).toBe('left-open')
    expect(lapsed.world.clock.deadlines).not.toHaveProperty('question:plenary')
  })
})
