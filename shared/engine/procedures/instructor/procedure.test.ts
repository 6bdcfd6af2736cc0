import { describe, expect, it } from 'vitest'
import type { World } from '../../kernel/world.ts'
import { sideOf } from '../../scoring/from-world.ts'
import { riskAtHome } from '../../scoring/risk.ts'
import { given, givenAt } from '../../testing/given.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import {
  agreed,
  allVote,
  begun,
  done,
  gone,
  inStage,
  instructed,
  left,
  person,
  seated,
  waited,
} from '../../testing/story.ts'
import { deskOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

const correct = (question: string, option: string) => ({ type: 'correct', question, option })

describe('OBS-1 an instructor acts only through recorded acts', () => {
  it('OBS-1 what is reserved to the instructor is refused to everyone else', () => {
    for (const command of [
      { type: 'advance' },
      { type: 'pause' },
      { type: 'announce', text: 'x' },
      { type: 'seat-bot', party: 'RUS' },
    ]) {
      given(begun)
        .when('KAZ', command)
        .thenRefused('OBS-1', 'instructor-only')
        .when({ kind: 'observer', person: 'guest' }, command)
        .thenRefused('OBS-2', 'observers-watch')
    }
  })

  it('OBS-1 the instructor does not act for a state', () => {
    given(begun).when('instructor', { type: 'put-rules' }).thenRefused('OBS-1', 'delegates-only')
  })

  it('OBS-1 a stage that the clock has ended meanwhile does not cost the next one', () => {
    given(inStage('chain'))
      .when('instructor', { type: 'advance', from: 'ranking' })
      .thenRefused('OBS-1', 'stage-ended-meanwhile')
      .when('instructor', { type: 'advance', from: 'chain' })
      .thenEvents({ type: 'stage-ended', stage: 'chain', by: 'instructor' })
  })

  it('OBS-1 announcements reach all; notes are read by the instructor alone', () => {
    const { meeting } = given(
      begun,
      instructed({ type: 'announce', text: 'five minutes' }),
      instructed({ type: 'note', text: 'bold' }),
    )
    const [announced, noted] = meeting.facts.slice(-2)
    expect(recordFor(announced!, { kind: 'party', party: 'RUS' })).toMatchObject({
      by: 'instructor',
      params: { text: 'five minutes' },
    })
    expect(recordFor(noted!, { kind: 'party', party: 'RUS' })).toBeNull()
    expect(recordFor(noted!, { kind: 'public', closed: false })).toBeNull()
    expect(recordFor(noted!, { kind: 'instructor' })).toMatchObject({ params: { text: 'bold' }, to: 'instructor' })
  })

  it('OBS-1 news come once, by hand or by the clock, and change what the scenario says', () => {
    const story = given(inStage('chain'))
    expect(riskAtHome(sideOf(agreedWater(story.meeting.world), 'KGZ'), 'union')).toBe(100)
    story
      .when('instructor', { type: 'inject', inject: 'nothing' })
      .thenRefused('OBS-1', 'no-such-news')
      .when('instructor', { type: 'inject', inject: 'crisis' })
      .thenEvents({ type: 'news-arrived', inject: 'crisis', by: 'instructor' })
      .when('instructor', { type: 'inject', inject: 'crisis' })
      .thenRefused('OBS-1', 'news-out-already')
      .after(waited(90))
    const { world } = story.meeting
    expect(world.instructor.injected).toEqual(['crisis', 'flood'])
    expect(deskOf(world, 'RUS').reservation).toBe(3000)
    expect(riskAtHome(sideOf(agreedWater(world), 'KGZ'), 'union')).toBe(0)
  })

  it('OBS-1 news that were brought by hand do not come again by the clock', () => {
    const { meeting } = given(inStage('chain'), instructed({ type: 'inject', inject: 'flood' }), waited(100))
    expect(meeting.count('news-arrived')).toBe(1)
  })
})

/** The world with KGZ's red line crossed: `separate` agreed on its hidden question. */
function agreedWater(world: World): World {
  const water = { ...world.agenda.questions.water!, status: 'settled' as const, agreed: 'separate' }
  return { ...world, agenda: { ...world.agenda, questions: { ...world.agenda.questions, water } } }
}

describe('OBS-1 corrections of the record', () => {
  it('OBS-1 a correction settles, changes or reopens a question while there is a text', () => {
    const story = given(inStage('chain'))
      .when('instructor', correct('tariff', 'high'))
      .thenEvents({ type: 'question-settled', how: 'correction' }, { type: 'question-taken', question: 'transit' })
      .when('instructor', correct('tariff', 'low'))
      .thenEvents({ type: 'question-settled', question: 'tariff', option: 'low' })
      .when('instructor', correct('tariff', ''))
      .thenEvents({ type: 'question-reopened', question: 'tariff', by: 'correction' })
      .when('instructor', correct('tariff', ''))
      .thenRefused('AGD-8', 'not-settled')
    expect(story.meeting.world.agenda.questions.tariff?.status).toBe('open')
  })

  it('OBS-1 a correction names a question on the list and one of its options, at a time when it can be decided', () => {
    given(inStage('ranking'))
      .when('instructor', correct('tariff', 'low'))
      .thenRefused('STG-2', 'closed-at-this-stage', { stage: 'chain' })
      .after(inStage('chain'))
      .when('instructor', correct('water', 'joint'))
      .thenRefused('AGD-1', 'no-such-question')
      .when('instructor', correct('constructor', 'low'))
      .thenRefused('AGD-1', 'no-such-question')
      .when('instructor', correct('tariff', 'equal'))
      .thenRefused('TXT-1', 'no-such-option')
      .after(agreed({ tariff: 'low' }), inStage('signature'))
      .when('instructor', correct('tariff', 'high'))
      .thenRefused('OBS-1', 'text-has-ended')
  })

  it('R12 STG-2 what no stage of a scenario opens is refused without naming one', () => {
    const stages = smallScenario.stages.map((s) => ({ ...s, opens: s.opens.filter((id) => id !== 'silence') }))
    givenAt({ ...smallScenario, stages })(inStage('chain'))
      .when('chair', { type: 'circulate-under-silence', question: 'tariff', option: 'low' })
      .thenRefused('STG-2', 'closed-at-every-stage')
  })

  it('OBS-1 STG-2 the stage to wait for is the one that opens the text, whatever a scenario calls it', () => {
    const { chain, ...times } = smallScenario.paces.short.stages
    const pace = { ...smallScenario.paces.short, stages: { ...times, floor: chain ?? 0 } }
    const stages = smallScenario.stages.map((stage) => (stage.id === 'chain' ? { ...stage, id: 'floor' } : stage))
    const renamed = { ...smallScenario, stages, paces: { ...smallScenario.paces, short: pace } }
    givenAt(renamed)(inStage('ranking'))
      .when('instructor', correct('tariff', 'low'))
      .thenRefused('STG-2', 'closed-at-this-stage', { stage: 'floor' })
      .after(inStage('floor'))
      .when('instructor', correct('tariff', 'low'))
      .thenDone()
  })

  it('OBS-1 AGD-5 a question before a ballot or under silence is not corrected until that has ended', () => {
    given(inStage('chain'), done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'low' }))
      .when('instructor', correct('tariff', 'high'))
      .thenRefused('AGD-5', 'on-ballot')
      .after(allVote('no'), done('KAZ', { type: 'circulate-under-silence', question: 'tariff', option: 'high' }))
      .when('instructor', correct('tariff', 'low'))
      .thenRefused('AGD-5', 'on-ballot')
  })
})

describe('TXT-3 what new wording counts in the result', () => {
  const words = { wording: 'as each sees fit', lang: 'en', forInterests: ['KAZ'] }
  const proposed = done('KAZ', { type: 'propose-wording', question: 'tariff', ...words })
  const scoring = (question: string, option: string, scores: Readonly<Record<string, number>>) => ({
    type: 'score-for-result',
    question,
    option,
    scores,
  })

  it('R3 TXT-3 OBS-1 the instructor sets it party by party, for wording proposed at the table alone', () => {
    given(inStage('chain'), proposed)
      .when('instructor', scoring('tariff', 'low', { KAZ: 50 }))
      .thenRefused('TXT-3', 'no-such-option')
      .when('instructor', scoring('transit', 'w1', { KAZ: 50 }))
      .thenRefused('TXT-3', 'no-such-option')
      .when('instructor', scoring('tariff', 'w1', {}))
      .thenRefused('TXT-3', 'no-score')
      .when('instructor', scoring('tariff', 'w1', { UZB: 50 }))
      .thenRefused('DEL-1', 'no-such-seat')
      .when('KAZ', scoring('tariff', 'w1', { KAZ: 100 }))
      .thenRefused('OBS-1', 'instructor-only')
      .when('instructor', scoring('tariff', 'w1', { KAZ: 50, RUS: 10 }))
      .thenEvents(
        { type: 'result-score-set', question: 'tariff', option: 'w1', party: 'KAZ', value: 50, seenBy: ['KAZ'] },
        { type: 'result-score-set', party: 'RUS', value: 10, seenBy: ['RUS'] },
      )
  })

  it('R3 TXT-3 CHN-5 each party reads its own, and no other party counts one entry more', () => {
    const story = given(inStage('chain'), proposed)
    const desks = () => ['KAZ', 'KGZ', 'RUS'].map((party) => deskOf(story.meeting.world, party))
    const before = desks().map(({ entries }) => entries)
    story.after(instructed(scoring('tariff', 'w1', { KAZ: 50, RUS: 10 })))
    expect(desks().map(({ resultScores }) => resultScores)).toEqual(['w1=50', '', 'w1=10'])
    expect(desks().map(({ entries }, i) => entries - (before[i] ?? 0))).toEqual([1, 0, 1])
    const fact = story.meeting.facts.at(-1)!
    expect(recordFor(fact, { kind: 'party', party: 'RUS' })?.params).toMatchObject({ option: 'w1', value: 10 })
    expect(recordFor(fact, { kind: 'party', party: 'KAZ' })).toBeNull()
    expect(recordFor(fact, { kind: 'instructor' })?.params).toMatchObject({ party: 'RUS', value: 10 })
  })
})

describe('OBS-1 seats', () => {
  const reassign = (id: string, party: string, role: string) => ({ type: 'reassign', person: id, party, role })

  it('OBS-1 a person is moved to a free place, never over another head', () => {
    given(begun, seated('aza', 'KAZ', 'deputy'))
      .when('instructor', reassign('aza', 'RUS', 'head'))
      .thenRefused('DEL-1', 'head-is-taken', { party: 'RUS' })
      .when('instructor', reassign('aza', 'UZB', 'head'))
      .thenRefused('DEL-1', 'no-such-seat')
      .when('instructor', reassign('nobody', 'RUS', 'head'))
      .thenRefused('OBS-1', 'no-such-person')
      .when('instructor', reassign('aza', 'RUS', 'deputy'))
      .thenEvents(
        { type: 'person-unseated', party: 'KAZ' },
        { type: 'person-seated', person: 'aza', party: 'RUS', role: 'deputy' },
      )
  })

  it('OBS-1 DEL-2 moving the head away leaves the deputy in its place at once', () => {
    given(
      begun,
      seated('aza', 'KAZ', 'deputy'),
      instructed({ type: 'reassign', person: 'head-KAZ', party: 'RUS', role: 'expert' }),
    )
      .when(person('aza'), { type: 'put-rules' })
      .thenDone()
      .when(person('head-KAZ'), { type: 'propose-rule-change', rule: 'voting', value: 'roll-call' })
      .thenRefused('DEL-1', 'head-only')
  })

  it('OBS-1 DEL-2 who is away is not back by being moved', () => {
    const { world } = given(
      begun,
      seated('aza', 'KAZ', 'deputy'),
      gone('aza'),
      instructed(reassign('aza', 'RUS', 'deputy')),
    ).meeting
    expect(world.delegation.people.aza).toMatchObject({ party: 'RUS', present: false })
  })

  it('OBS-1 a bot takes over a seat and gives it back', () => {
    given(begun)
      .when('instructor', { type: 'seat-bot', party: 'UZB' })
      .thenRefused('DEL-1', 'no-such-seat')
      .when('instructor', { type: 'release-bot', party: 'RUS' })
      .thenRefused('DEL-2', 'no-bot')
      .when('instructor', { type: 'seat-bot', party: 'RUS' })
      .thenEvents({ type: 'bot-took-seat', party: 'RUS', person: 'bot-RUS' })
      .when('instructor', { type: 'seat-bot', party: 'RUS' })
      .thenRefused('DEL-2', 'bot-holds-already')
      .when('RUS', { type: 'propose-rule-change', rule: 'voting', value: 'roll-call' })
      .thenRefused('DEL-1', 'head-only')
      .when('instructor', { type: 'release-bot', party: 'RUS' })
      .thenEvents({ type: 'bot-released', party: 'RUS' })
      .when('RUS', { type: 'propose-rule-change', rule: 'voting', value: 'roll-call' })
      .thenDone()
  })

  it('DEL-3 a bot does not take over for a state that has left the negotiation', () => {
    given(begun, left('RUS'))
      .when('instructor', { type: 'seat-bot', party: 'RUS' })
      .thenRefused('DEL-3', 'left-the-negotiation', { party: 'RUS' })
  })
})
