import { describe, expect, it } from 'vitest'
import { given, type Step } from '../../testing/given.ts'
import { allVote, back, backed, begun, done, gone, inStage, plenaryOf, waited, withdrawn } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'

const take = (option: string, question = 'tariff') => ({ type: 'take-as-agreed', question, option })
const object = (call = 'n1', reason = 'it costs us the transit revenue') => ({ type: 'raise-objection', call, reason })
const stance = (canLive: string[], cannot: string[] = []) => ({
  type: 'take-stance',
  question: 'tariff',
  canLive,
  cannot,
})
const twoBackLow: Step = backed('tariff', { KAZ: 'low', KGZ: 'low' })
const inChain = inStage('chain')
const halfTime = waited(30)
/** The pace of the small scenario gives 15 seconds. */
const heardNothing = waited(15)
const rulesWith = (decision: string): Step[] => [
  begun,
  done('KAZ', { type: 'propose-rule-change', rule: 'decision', value: decision }),
  allVote('yes'),
  done('KAZ', { type: 'put-rules' }),
  allVote('yes'),
]

describe('DEC-16 without a vote', () => {
  it('R14 TXT-2 DEC-16 two back low, the third is silent: nobody insists, and the chair takes it without a vote', () => {
    const story = given(inChain, twoBackLow, halfTime)
      .when('KAZ', take('low'))
      .thenEvents({ type: 'objections-called', call: 'n1', by: 'KAZ' })
    expect(boardOf(story.meeting.world).calls.get('n1')).toEqual({
      ...{ id: 'n1', body: 'plenary', kind: 'option', target: 'tariff', detail: 'low', by: 'KAZ' },
      ...{ mayStandAside: false, aside: '' },
    })
    const { meeting } = story.after(waited(14))
    expect(meeting.world.agenda.questions.tariff?.status).toBe('under-discussion')
    meeting.wait(1)
    expect(meeting.last('question-settled')).toMatchObject({ question: 'tariff', option: 'low', how: 'no-objection' })
    expect(meeting.count('ballot-opened')).toBe(0)
    expect(boardOf(meeting.world).calls.size).toBe(0)
  })

  it('DEC-16 before half the time of the question, everybody present has to have said something of it', () => {
    given(inChain, twoBackLow, waited(29))
      .when('KAZ', take('low'))
      .thenRefused('DEC-16', 'too-early', { parties: 'RUS' })
      .after(done('RUS', stance(['low'])))
      .when('KAZ', take('low'))
      .thenDone()
    given(inChain, twoBackLow, gone('head-RUS')).when('KAZ', take('low')).thenDone()
  })

  it('DEC-16 where questions have no time of their own, half of the stage is enough', () => {
    given(inStage('packages'), twoBackLow, waited(119))
      .when('KAZ', take('low'))
      .thenRefused('DEC-16', 'too-early')
      .after(waited(1))
      .when('KAZ', take('low'))
      .thenDone()
  })

  it('TXT-2 DEC-16 not while somebody insists; one who can live with it does not', () => {
    given(inChain, twoBackLow, backed('tariff', { RUS: 'high' }), halfTime)
      .when('KAZ', take('low'))
      .thenRefused('TXT-2', 'insisted', { parties: 'RUS' })
      .after(done('RUS', stance(['low'])))
      .when('KAZ', take('low'))
      .thenDone()
    given(inChain, twoBackLow, done('RUS', stance([], ['low'])))
      .when('KAZ', take('low'))
      .thenRefused('TXT-2', 'insisted', { parties: 'RUS' })
  })

  it('DEC-16 a text is backed by a party other than the chair’s own', () => {
    given(inChain, backed('tariff', { KAZ: 'low' }), halfTime)
      .when('KAZ', take('low'))
      .thenRefused('DEC-16', 'not-backed')
      .when('KAZ', take('high'))
      .thenRefused('TXT-2', 'insisted')
      .after(done('KAZ', { type: 'withdraw-backing', question: 'tariff' }), backed('tariff', { RUS: 'low' }))
      .when('KAZ', take('low'))
      .thenDone()
  })

  it('DEC-16 it needs the quorum in the room, and more than one', () => {
    given(inChain, twoBackLow, halfTime, gone('head-RUS'), gone('head-KGZ'))
      .when('KAZ', take('low'))
      .thenRefused('DEC-16', 'no-quorum')
      .after(back('head-KGZ'))
      .when('KAZ', take('low'))
      .thenDone()
  })

  it('DEC-16 the chair alone, on the question under discussion, one thing at a time', () => {
    given(inChain, twoBackLow, halfTime)
      .when('KGZ', take('low'))
      .thenRefused('STG-3', 'chair-only')
      .when('KAZ', take('shares'))
      .thenRefused('TXT-1', 'no-such-option')
      .when('KAZ', take('equal', 'votes'))
      .thenRefused('AGD-4', 'not-under-discussion')
      .after(done('RUS', { type: 'move-to-close-stage' }))
      .when('KAZ', take('low'))
      .thenRefused('DEC-0', 'another-ballot-open')
      .after(allVote('no'))
      .when('KAZ', take('low'))
      .thenDone()
      .when('KAZ', take('low'))
      .thenRefused('AGD-5', 'on-ballot')
      .when('KGZ', { type: 'put-to-vote', question: 'tariff', option: 'low' })
      .thenRefused('AGD-5', 'on-ballot')
      .when('KGZ', { type: 'move-to-close-stage' })
      .thenRefused('DEC-16', 'call-running')
  })

  it('DEC-16 DEC-3 under unanimity silence is no yes: it takes a vote', () => {
    given(...rulesWith('unanimity'), inChain, twoBackLow, halfTime)
      .when('KAZ', take('low'))
      .thenRefused('DEC-16', 'body-votes')
  })
})

describe('DEC-16 what a party can do in that time', () => {
  const called = [inChain, twoBackLow, halfTime, done('KAZ', take('low'))]

  it('DEC-16 object, openly and with a reason: then it is not agreed, and not put again as it is', () => {
    const story = given(...called)
    expect(() => story.when('RUS', object('n1', '  '))).toThrow()
    story
      .when('RUS', object())
      .thenEvents(
        { type: 'objection-raised', party: 'RUS', reason: 'it costs us the transit revenue' },
        { type: 'option-refused', option: 'low' },
      )
      .when('KGZ', object())
      .thenRefused('DEC-16', 'nothing-to-object-to')
      .when('KGZ', object('__proto__'))
      .thenRefused('DEC-16', 'nothing-to-object-to')
      .when('KAZ', take('low'))
      .thenRefused('TXT-2', 'refused-already')
    expect(story.meeting.world.agenda.questions.tariff?.status).toBe('under-discussion')
  })

  it('DEL-3 DEC-16 who is outside the room is told of it, and may break it', () => {
    const story = given(...called, done('RUS', { type: 'leave-room' }))
    expect(deskOf(story.meeting.world, 'RUS').moves.get('raise-objection:n1')).toBe('')
    story.when('RUS', { type: 'ask-for-vote', call: 'n1' }).thenRefused('DEL-3', 'outside-the-room')
    story.when('RUS', object()).thenEvents({ type: 'objection-raised', party: 'RUS' })
    given(...called, withdrawn('RUS'))
      .when('RUS', object())
      .thenEvents({ type: 'objection-raised', party: 'RUS' })
  })

  it('DEC-16 ask for a vote instead, which opens at once in its name', () => {
    const story = given(...called)
      .when('RUS', { type: 'ask-for-vote', call: 'n1' })
      .thenEvents({ type: 'vote-asked-for', party: 'RUS' }, { type: 'ballot-opened', by: 'RUS', decides: ['tariff'] })
    expect(plenaryOf(story.meeting.world).openBallot).toBe('b1')
    story.after(allVote('yes'))
    expect(story.meeting.last('question-settled')).toMatchObject({ question: 'tariff', how: 'vote' })
  })

  it('DEC-1 DEC-16 stand aside, where the table agreed to that: then it is not bound', () => {
    given(...called)
      .when('RUS', { type: 'stand-aside', call: 'n1' })
      .thenRefused('DEC-1', 'standing-aside-not-agreed')
    const { meeting } = given(...rulesWith('consensus-aside'), ...called)
      .when('RUS', { type: 'stand-aside', call: 'n1' })
      .thenEvents({ type: 'stood-aside', party: 'RUS' })
      .when('RUS', { type: 'stand-aside', call: 'n1' })
      .thenRefused('DEC-1', 'aside-already')
      .after(heardNothing)
    expect(meeting.last('question-settled')).toMatchObject({ option: 'low', how: 'no-objection', aside: ['RUS'] })
  })

  it('DEC-16 who stood aside holds nothing up, and its backing does not count', () => {
    const backedByRussia = [inChain, backed('tariff', { KAZ: 'low', RUS: 'low' }), halfTime, done('KAZ', take('low'))]
    const { meeting } = given(
      ...rulesWith('consensus-aside'),
      ...backedByRussia,
      done('RUS', { type: 'stand-aside', call: 'n1' }),
      heardNothing,
    )
    expect(meeting.last('call-lapsed')).toMatchObject({ why: 'unmet' })
    expect(meeting.world.agenda.questions.tariff?.status).toBe('under-discussion')
  })
})

describe('DEC-16 how it ends', () => {
  const called = [inChain, twoBackLow, halfTime, done('KAZ', take('low'))]

  it('TXT-2 DEC-16 who has come to insist meanwhile keeps the bracket open, also without a word of objection', () => {
    const { meeting } = given(...called, backed('tariff', { RUS: 'high' }), heardNothing)
    expect(meeting.last('call-lapsed')).toMatchObject({ call: 'n1', why: 'unmet' })
    expect(meeting.count('question-settled')).toBe(0)
  })

  it('DEC-16 AGD-5 a question whose time runs out meanwhile waits for the end of it', () => {
    const late = [inChain, twoBackLow, waited(50), done('KAZ', take('low'))]
    const agreed = given(...late, heardNothing).meeting
    expect(agreed.world.agenda.questions.tariff).toMatchObject({ status: 'settled', agreed: 'low' })
    const objected = given(...late, waited(12), done('RUS', object())).meeting
    expect(objected.world.agenda.questions.tariff?.status).toBe('frozen')
  })

  it('STG-3 DEC-16 a stage that carries its business carries this, any other ends it', () => {
    const carried = given(...called, inStage('packages'), heardNothing).meeting
    expect(carried.last('question-settled')).toMatchObject({ question: 'tariff', how: 'no-objection' })
    const ended = given(
      inStage('packages'),
      twoBackLow,
      waited(120),
      done('KAZ', take('low')),
      inStage('signature'),
    ).meeting
    expect(ended.last('call-lapsed')).toMatchObject({ why: 'overtaken' })
    expect(ended.world.agenda.questions.tariff?.status).toBe('left-open')
  })

  it('DEC-16 what is settled by another road is taken no longer', () => {
    const { meeting } = given(...called, done('RUS', object())).after(backed('tariff', { RUS: 'low' }))
    expect(meeting.last('question-settled')).toMatchObject({ how: 'backing' })
    expect(meeting.world['without-a-vote'].running).toEqual({})
  })
})
