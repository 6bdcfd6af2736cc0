import { describe, expect, it } from 'vitest'
import { given, givenAt } from '../../testing/given.ts'
import { allVote, begun, done, inStage, left, waited, withdrawn } from '../../testing/story.ts'
import { CAUCUS, withCaucus } from '../../testing/two-bodies.ts'
import { boardOf } from '../../views/board.ts'
import { movesOfSeat } from '../../views/moves.ts'
import { recordFor } from '../../views/record.ts'

const circulate = (option: string, question = 'tariff') => ({ type: 'circulate-under-silence', question, option })
const breakIt = (silence: string, reason = 'it costs us the transit revenue') => ({
  type: 'break-silence',
  silence,
  reason,
})
const wording = {
  type: 'propose-wording',
  question: 'tariff',
  wording: 'low from next year',
  lang: 'en',
  forInterests: ['RUS'],
}

describe('DEC-13 the silence procedure', () => {
  it('DEC-13 the chair circulates a text with a deadline; it is adopted if nobody breaks silence', () => {
    const story = given(inStage('chain'))
      .when('KGZ', circulate('low'))
      .thenRefused('STG-3', 'chair-only')
      .when('KAZ', circulate('middle'))
      .thenRefused('TXT-1', 'no-such-option')
      .when('KAZ', circulate('low'))
      .thenEvents({ type: 'silence-opened', silence: 's1', option: 'low' })
    expect(boardOf(story.meeting.world).silences.get('s1')).toEqual({
      id: 's1',
      body: 'plenary',
      question: 'tariff',
      option: 'low',
      by: 'KAZ',
    })
    story.after(waited(29))
    expect(story.meeting.world.agenda.questions.tariff?.status).toBe('under-discussion')
    story.after(waited(1))
    expect(story.meeting.last('question-settled')).toMatchObject({
      question: 'tariff',
      option: 'low',
      how: 'silence',
      aside: [],
    })
  })

  it('DEC-13 breaking needs a reason and returns the text', () => {
    const story = given(inStage('chain'), done('KAZ', circulate('low')))
    expect(() => story.when('RUS', breakIt('s1', '   '))).toThrow()
    story
      .when('RUS', breakIt('s1'))
      .thenEvents({ type: 'silence-broken', party: 'RUS', reason: 'it costs us the transit revenue' })
      .when('KGZ', breakIt('s1'))
      .thenRefused('DEC-13', 'no-silence-running')
      .when('KGZ', breakIt('__proto__'))
      .thenRefused('DEC-13', 'no-silence-running')
    expect(story.meeting.world.agenda.questions.tariff?.status).toBe('under-discussion')
  })

  it('DEC-13 the same text is not circulated again; a revised text starts a new deadline', () => {
    const { meeting } = given(inStage('chain'), done('KAZ', circulate('low')), waited(10), done('RUS', breakIt('s1')))
      .when('KAZ', circulate('low'))
      .thenRefused('TXT-2', 'refused-already')
      .after(done('RUS', wording), waited(5))
      .when('KAZ', circulate('w1'))
      .thenEvents({ type: 'silence-opened', silence: 's2' })
    expect(meeting.wait(29).world.silence.running).toHaveProperty('s2')
    expect(meeting.wait(1).world.agenda.questions.tariff).toMatchObject({ status: 'settled', agreed: 'w1' })
  })

  it('DEC-13 AGD-5 a text under silence is before a decision: it is neither voted on nor frozen', () => {
    given(inStage('chain'), done('KAZ', circulate('low')))
      .when('RUS', { type: 'put-to-vote', question: 'tariff', option: 'high' })
      .thenRefused('AGD-5', 'on-ballot')
      .when('KAZ', circulate('high'))
      .thenRefused('AGD-5', 'on-ballot')
      .when('RUS', { type: 'move-to-freeze', question: 'tariff' })
      .thenRefused('AGD-5', 'on-ballot')
  })

  it('DEC-13 DEC-3 under unanimity silence is no yes: the text goes back', () => {
    const rule = [
      begun,
      done('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'unanimity' }),
      allVote('yes'),
      done('KAZ', { type: 'put-rules' }),
      allVote('yes'),
    ]
    const { meeting } = given(...rule, inStage('chain'), done('KAZ', circulate('low')), waited(30))
    expect(meeting.count('silence-lapsed')).toBe(1)
    expect(meeting.world.agenda.questions.tariff?.status).toBe('under-discussion')
  })

  it('DEC-13 DEL-3 the silence of one that is left alone in its body is no consent', () => {
    const questions = ['transit', 'votes']
    const { meeting } = givenAt(withCaucus)(
      inStage('packages'),
      (m) => void m.happened({ type: 'questions-assigned', body: CAUCUS, members: ['KAZ', 'KGZ'], questions }),
      withdrawn('KAZ'),
      waited(40),
      done('KGZ', circulate('own', 'transit')),
      waited(30),
    )
    expect(meeting.last('withdrawal-final')).toMatchObject({ party: 'KAZ' })
    expect(meeting.count('silence-lapsed')).toBe(1)
    expect(meeting.world.agenda.questions.transit?.status).toBe('open')
  })

  it('DEC-13 a silence lapses with its stage', () => {
    const { meeting } = given(inStage('packages'), done('KAZ', circulate('low')), inStage('signature'))
    expect(meeting.count('silence-lapsed')).toBe(1)
    expect(meeting.world.silence.running).toEqual({})
    expect(meeting.world.agenda.questions.tariff?.status).toBe('left-open')
  })

  it('DEC-13 DEL-3 R17 who is outside the room is told of a silence and may break it; who left for good may not', () => {
    const out = [inStage('chain'), done('KGZ', { type: 'leave-room' }), done('RUS', { type: 'leave-room' })]
    const story = given(...out, done('KAZ', circulate('low')))
    const { silence } = story.meeting.last('silence-opened')
    const told = story.meeting.facts.find(({ event }) => event.type === 'silence-opened')
    expect(recordFor(told!, { kind: 'party', party: 'RUS' })?.params).toMatchObject({ silence, option: 'low' })
    const move = movesOfSeat(story.meeting.world, 'RUS').find(({ key }) => key === `break-silence:${silence}`)
    expect(move?.refusal).toBeUndefined()
    story.when('RUS', { type: 'break-silence', silence, reason: 'not in our absence' }).thenEvents({
      type: 'silence-broken',
      party: 'RUS',
    })
    given(inStage('chain'), left('RUS'), done('KAZ', circulate('low')))
      .when('RUS', { type: 'break-silence', silence, reason: 'not in our absence' })
      .thenRefused('DEL-3', 'withdrawn')
  })

  it('DEC-13 DEL-3 in the minute in which its leaving may be undone a party is still asked, and may break it', () => {
    const leaving = [inStage('chain'), withdrawn('RUS'), done('KAZ', circulate('low'))]
    const { meeting } = given(...leaving)
    const { silence } = meeting.last('silence-opened')
    const breaking = { type: 'break-silence', silence, reason: 'not without us' }
    expect(movesOfSeat(meeting.world, 'RUS').find(({ key }) => key === `break-silence:${silence}`)?.refusal).toBe(
      undefined,
    )
    given(...leaving)
      .when('RUS', breaking)
      .thenEvents({ type: 'silence-broken', party: 'RUS' })
    given(...leaving, waited(60))
      .when('RUS', breaking)
      .thenRefused('DEL-3', 'withdrawn')
  })
})
