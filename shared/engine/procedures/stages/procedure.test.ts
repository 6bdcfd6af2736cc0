import { describe, expect, it } from 'vitest'
import { CONSENSUS, MAJORITY_OF_CAST } from '../../../decisions/rule.ts'
import type { Scenario } from '../../../scenario/schema.ts'
import { openBallotOf, PLENARY } from '../../bodies/selectors.ts'
import { given, givenAt } from '../../testing/given.ts'
import { offered, packable } from '../../testing/package-story.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import {
  agreed,
  allVote,
  atStage,
  backed,
  begun,
  done,
  inStage,
  instructed,
  left,
  plenaryOf,
  votes,
  waited,
  withdrawn,
} from '../../testing/story.ts'
import { boardOf } from '../../views/board.ts'

const MOVE_ON = { type: 'move-on' }
const CLOSE = { type: 'move-to-close-stage' }
const END = { type: 'move-to-end-talks' }

/** The small scenario with another choice of what becomes of a stage's open business. */
const withBusiness = (stage: string, openBusiness: 'lapse' | 'carry' | 'vote'): Scenario => ({
  ...smallScenario,
  stages: smallScenario.stages.map((s) => (s.id === stage ? { ...s, openBusiness } : s)),
})

describe('STG-1 a table runs through its named stages in their order', () => {
  it('STG-1 the stages come in the order and at the times of the scenario', () => {
    const { facts } = given(atStage('debrief')).meeting
    const entered = facts.flatMap(({ event }) => (event.type === 'stage-entered' ? [event.stage] : []))
    expect(entered).toEqual(['rules', 'agenda', 'ranking', 'chain', 'packages', 'signature', 'ratification', 'debrief'])
  })

  it('STG-1 nothing is negotiated before the talks begin, and they begin once', () => {
    given()
      .when('KAZ', { type: 'put-rules' })
      .thenRefused('STG-1', 'not-begun')
      .when('instructor', { type: 'begin-talks' })
      .thenEvents({ type: 'talks-begun' }, { type: 'stage-entered', stage: 'rules' })
      .when('instructor', { type: 'begin-talks' })
      .thenRefused('STG-1', 'begun-already')
  })

  it('STG-1 in the debrief nothing is decided any more, but all may talk', () => {
    given(inStage('debrief'))
      .when('KAZ', MOVE_ON)
      .thenRefused('STG-1', 'talks-over')
      .when('instructor', { type: 'advance' })
      .thenRefused('STG-1', 'talks-over')
      .when('KGZ', { type: 'say', channel: 'plenary', text: 'thank you', lang: 'en' })
      .thenEvents({ type: 'said', channel: 'plenary' })
  })
})

describe('STG-2 an act outside its stage is refused and names the stage that allows it', () => {
  it('STG-2 each is told where the act has its place', () => {
    given(begun)
      .when('KAZ', { type: 'answer-none' })
      .thenRefused('STG-2', 'closed-at-this-stage', { stage: 'agenda' })
      .when('KAZ', { type: 'back-option', question: 'tariff', option: 'low' })
      .thenRefused('STG-2', 'closed-at-this-stage', { stage: 'chain' })
      .when('RUS', { type: 'sign-document', document: 'union', adReferendum: false })
      .thenRefused('STG-2', 'closed-at-this-stage', { stage: 'signature' })
      .after(inStage('agenda'))
      .when('KAZ', { type: 'put-rules' })
      .thenRefused('STG-2', 'closed-at-this-stage', { stage: 'rules' })
  })
})

describe('STG-3 a stage ends', () => {
  it('STG-3 when its goal is met and the chair moves on, not before and by nobody else', () => {
    given(begun)
      .when('KAZ', MOVE_ON)
      .thenRefused('STG-3', 'goal-not-met', { stage: 'rules' })
      .after(done('KAZ', { type: 'put-rules' }), votes({ KAZ: 'yes', KGZ: 'yes' }))
      .when('RUS', { type: 'vote', ballot: 'b1', position: 'yes' })
      .thenEvents({ type: 'rules-adopted' }, { type: 'stage-goal-met', stage: 'rules' })
      .when('KGZ', MOVE_ON)
      .thenRefused('STG-3', 'chair-only', { party: 'KAZ' })
      .when('KAZ', MOVE_ON)
      .thenEvents({ type: 'stage-ended', stage: 'rules', by: 'goal' }, { type: 'stage-entered', stage: 'agenda' })
  })

  it('STG-3 by the instructor, or when its time is up', () => {
    given(begun)
      .when('instructor', { type: 'advance' })
      .thenEvents({ type: 'stage-ended', stage: 'rules', by: 'instructor' })
    const { meeting } = given(begun, waited(119))
    expect(meeting.world.stages.stage).toBe('rules')
    expect(meeting.wait(1).world.stages.stage).toBe('agenda')
    expect(meeting.last('stage-ended')).toMatchObject({ stage: 'rules', by: 'time' })
  })

  it('STG-3 a goal that is undone is no longer met: a reopened question is given its time', () => {
    const story = given(inStage('chain'), agreed({ tariff: 'low', transit: 'one', votes: 'equal' }))
    expect(story.meeting.world.stages.goalMet).toBe(true)
    story.after(done('RUS', { type: 'move-to-reconsider', question: 'votes' }))
    expect(story.meeting.world.stages.goalMet).toBe(false)
    story.after(allVote('yes'), waited(30)).when('KAZ', MOVE_ON).thenRefused('STG-3', 'goal-not-met')
    expect(story.meeting.world.stages.stage).toBe('chain')
    expect(plenaryOf(story.meeting.world).discussing).toBe('votes')
    const corrected = given(
      inStage('chain'),
      agreed({ tariff: 'low', transit: 'one', votes: 'equal' }),
      agreed({ votes: '' }),
    )
    expect(corrected.meeting.world.stages.goalMet).toBe(false)
    expect(corrected.meeting.world.clock.deadlines).not.toHaveProperty('move-on')
  })

  it('STG-3 open business lapses, is carried over, or is put to the vote as it stands', () => {
    const outcomeWith = (openBusiness: 'lapse' | 'carry' | 'vote') =>
      givenAt(withBusiness('chain', openBusiness))(
        inStage('chain'),
        done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'low' }),
        votes({ KAZ: 'yes', KGZ: 'yes' }),
        instructed({ type: 'advance' }),
      ).meeting.world
    expect(outcomeWith('lapse')).toMatchObject({ ballots: { all: { b1: { open: false, verdict: null } } } })
    // The packages come after it, so nothing is left open yet (TXT-5).
    expect(outcomeWith('lapse').agenda.questions.tariff?.status).toBe('open')
    expect(plenaryOf(outcomeWith('carry')).openBallot).toBe('b1')
    // Two yes, one absent, quorum two, nobody objects: adopted as it stands.
    expect(outcomeWith('vote').agenda.questions.tariff).toMatchObject({ status: 'settled', agreed: 'low' })
  })

  it('R9 STG-3 a text under silence is carried with its own deadline, and holds in the next stage', () => {
    const circulated = [
      inStage('chain'),
      waited(20),
      done('KAZ', { type: 'circulate-under-silence', question: 'tariff', option: 'low' }),
    ]
    const { meeting } = givenAt(withBusiness('chain', 'carry'))(
      ...circulated,
      waited(10),
      instructed({ type: 'advance' }),
    )
    expect(boardOf(meeting.world).silences.get('s1')).toMatchObject({ question: 'tariff', option: 'low' })
    expect(meeting.world.clock.deadlines['silence:s1']).toBe(meeting.now + 20_000)
    meeting.wait(20)
    expect(meeting.world.stages.stage).toBe('packages')
    expect(meeting.world.agenda.questions.tariff).toMatchObject({ status: 'settled', agreed: 'low' })
    const lapsed = givenAt(withBusiness('chain', 'lapse'))(...circulated, instructed({ type: 'advance' })).meeting
    expect(lapsed.count('silence-lapsed')).toBe(1)
  })

  it('R9 STG-3 a package is carried with its deadlines, support and ballot into a second stage of packages', () => {
    const [before, [packages], after] = [
      smallScenario.stages.slice(0, 4),
      smallScenario.stages.filter(({ id }) => id === 'packages'),
      smallScenario.stages.slice(5),
    ]
    if (!packages) throw new Error('the small scenario has packages')
    const again = { ...packages, id: 'again' }
    const short = { ...smallScenario.paces.short, stages: { ...smallScenario.paces.short.stages, again: 240 } }
    const twice = {
      ...smallScenario,
      stages: [...before, { ...packages, openBusiness: 'carry' as const }, again, ...after],
      paces: { ...smallScenario.paces, short },
    }
    const { meeting } = givenAt(twice)(
      packable,
      offered('KAZ'),
      waited(60),
      done('RUS', { type: 'put-package', package: 'p1', revision: 1 }),
      votes({ KAZ: 'yes', KGZ: 'yes' }),
      instructed({ type: 'advance' }),
    )
    expect(meeting.world.stages.stage).toBe('again')
    expect(meeting.world.clock.deadlines).toMatchObject({
      'ballot:b1': meeting.now + 30_000,
      'package:p1': meeting.now + 90_000,
    })
    expect(meeting.world.clock.deadlines.marks).toBeUndefined()
    meeting.act('RUS', { type: 'vote', ballot: 'b1', position: 'yes' })
    expect(meeting.world.packages.all.p1?.status).toBe('adopted')
  })

  it('STG-3 a carried ballot decides its question in the next stage, and only where there is still a text', () => {
    const ballot = [done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'low' }), votes({ KAZ: 'yes' })]
    const carried = givenAt(withBusiness('chain', 'carry'))(inStage('chain'), ...ballot, inStage('packages'))
    carried.after(votes({ KGZ: 'yes', RUS: 'yes' }))
    expect(carried.meeting.world.agenda.questions.tariff).toMatchObject({ status: 'settled', agreed: 'low' })
    const { world } = givenAt(withBusiness('packages', 'carry'))(
      inStage('packages'),
      ...ballot,
      inStage('signature'),
    ).meeting
    expect(openBallotOf(world, PLENARY)).toBe('')
    expect(world.agenda.questions.tariff).toMatchObject({ status: 'left-open', agreed: 'left-open' })
  })
})

describe('CLK-3 nobody can hold a stage up', () => {
  it('CLK-3 the step of a chair that does not move on is taken by the next chair', () => {
    const { meeting } = given(begun, done('KAZ', { type: 'put-rules' }), allVote('yes'), waited(20))
    expect(meeting.last('chair-passed')).toMatchObject({ from: 'KAZ', to: 'KGZ', step: 'move-on' })
    expect(plenaryOf(meeting.world).chair).toBe('KGZ')
    expect(meeting.world.stages.stage).toBe('agenda')
  })

  it('CLK-3 any party may move to close any stage; it is decided as a procedural matter, by majority', () => {
    for (const stage of ['rules', 'agenda', 'ranking', 'chain', 'packages', 'signature', 'ratification']) {
      const story = given(inStage(stage), done('RUS', CLOSE), votes({ RUS: 'yes', KGZ: 'yes' }))
      story
        .when('KAZ', { type: 'vote', ballot: 'b1', position: 'no' })
        .thenEvents({ type: 'ballot-closed', ballot: 'b1' }, { type: 'stage-ended', stage, by: 'motion' })
    }
  })

  it('CLK-3 a motion about a stage lapses with it', () => {
    const { meeting } = given(inStage('chain'), done('RUS', CLOSE), votes({ RUS: 'yes' }), inStage('packages'))
    expect(meeting.world.ballots.all.b1).toMatchObject({ open: false, verdict: null })
    expect(meeting.count('ballot-lapsed')).toBe(1)
  })
})

describe('AGD-6 freezing one question never stops the talks', () => {
  it('AGD-6 a motion to end the talks because of a frozen question is out of order', () => {
    given(inStage('chain'), waited(60))
      .when('KGZ', END)
      .thenRefused('AGD-6', 'frozen-is-no-ground')
      .after(waited(60 * 5), inStage('signature'))
      .when('KGZ', END)
      .thenEvents({ type: 'ballot-opened', rule: CONSENSUS })
  })

  it('R11 AGD-6 nor while the last frozen question has come back from the ice, nor is the chain closed then', () => {
    const story = given(inStage('chain'), agreed({ transit: 'one', votes: 'equal' }), waited(60))
    expect(story.meeting.world.agenda.questions.tariff).toMatchObject({ status: 'under-discussion', frozenInRound: 1 })
    story
      .when('KGZ', END)
      .thenRefused('AGD-6', 'frozen-is-no-ground', { question: 'tariff' })
      .when('KGZ', CLOSE)
      .thenRefused('AGD-6', 'frozen-keeps-the-stage', { question: 'tariff' })
      .after(agreed({ tariff: 'low' }))
      .when('KGZ', CLOSE)
      .thenEvents({ type: 'ballot-opened', rule: MAJORITY_OF_CAST })
  })

  it('R11 R12 AGD-6 a majority does not hurry through the stages while a question is frozen, which the refusal names', () => {
    const closed = votes({ RUS: 'yes', KGZ: 'yes', KAZ: 'no' })
    given(inStage('chain'), waited(60))
      .when('RUS', CLOSE)
      .thenRefused('AGD-6', 'frozen-keeps-the-stage', { question: 'transit' })
      .after(inStage('packages'))
      .when('RUS', END)
      .thenRefused('AGD-6', 'frozen-is-no-ground', { question: 'tariff' })
      .when('RUS', CLOSE)
      .thenEvents({ type: 'ballot-opened', rule: CONSENSUS })
      .after(closed)
      .when('RUS', CLOSE)
      .thenDone()
      .after(allVote('yes'))
      .when('RUS', CLOSE)
      .thenEvents({ type: 'ballot-opened', rule: MAJORITY_OF_CAST })
  })

  it('AGD-6 without a frozen question the talks end by consensus, and what was signed by then has failed', () => {
    const signed = given(
      inStage('packages'),
      agreed({ votes: 'equal' }),
      inStage('signature'),
      done('KAZ', { type: 'put-document', document: 'organs' }),
      allVote('yes'),
    )
    signed.after(
      done('KGZ', { type: 'sign-document', document: 'organs', adReferendum: true }),
      done('RUS', END),
      votes({ RUS: 'yes', KGZ: 'yes' }),
    )
    signed
      .when('KAZ', { type: 'vote', ballot: 'b2', position: 'abstain' })
      .thenEvents(
        { type: 'stage-entered', stage: 'debrief' },
        { type: 'document-failed', document: 'organs' },
        { type: 'talks-ended', agreed: ['organs'], inForce: [] },
      )
    expect(signed.meeting.world).toMatchObject({
      stages: { phase: 'over' },
      treaty: { documents: { organs: { status: 'failed', applying: [] } } },
    })
  })

  it('AGD-6 the talks end when fewer than two parties are left; one alone settles nothing', () => {
    const story = given(inStage('chain'), backed('tariff', { KAZ: 'low' }), left('KGZ'), left('RUS'))
    expect(story.meeting.last('talks-ended')).toMatchObject({ agreed: [], inForce: [] })
    expect(story.meeting.world.agenda.questions.tariff?.status).toBe('left-open')
  })

  it('DEL-3 R15 nothing follows before the minute is over, also when one party would be left: the instructor undoes it', () => {
    const story = given(inStage('chain'), left('KGZ'), withdrawn('RUS'), waited(59))
    expect(story.meeting.world.stages.phase).toBe('talks')
    story.when('instructor', { type: 'undo-withdrawal', party: 'RUS' }).thenDone()
    expect(story.after(waited(1)).meeting.world.stages).toMatchObject({ phase: 'talks', stage: 'chain' })
    expect(given(inStage('chain'), left('KGZ'), withdrawn('RUS'), waited(60)).meeting.world.stages.phase).toBe('over')
  })

  it('DEL-3 R15 the end of the talks waits for that minute, for it would make the leaving final; the instructor may end them', () => {
    const late = [inStage('ratification'), waited(10), withdrawn('RUS')]
    const story = given(...late, waited(10))
    expect(story.meeting.last('stage-held')).toMatchObject({ stage: 'ratification', by: 'goal' })
    expect(story.meeting.world.stages.phase).toBe('talks')
    expect(story.after(waited(50)).meeting.world.stages.phase).toBe('over')
    const ended = given(...late, inStage('debrief')).meeting.world
    expect(ended.delegation.seats.RUS?.withdrawal).toBe('final')
  })
  it('DEL-3 R15 so does the end of the talks that a motion brings; undone within the minute, nobody has left', () => {
    const ending = [
      begun,
      withdrawn('RUS'),
      waited(10),
      done('KGZ', END),
      votes({ KAZ: 'yes', KGZ: 'yes' }),
      waited(30),
    ]
    const story = given(...ending)
    // Whoever left cannot answer: the vote has its 30 seconds, and 20 of the minute are left.
    expect(story.meeting.last('stage-held')).toMatchObject({ by: 'end', until: story.meeting.now + 20_000 })
    story.when('KAZ', CLOSE).thenRefused('STG-3', 'stage-ending')
    story.when('KAZ', END).thenRefused('STG-3', 'stage-ending')
    story.after(waited(19))
    expect(story.meeting.world.stages).toMatchObject({ phase: 'talks', stage: 'rules' })
    story.meeting.instruct({ type: 'undo-withdrawal', party: 'RUS' })
    story.after(waited(1))
    expect(story.meeting.world.stages.phase).toBe('over')
    expect(story.meeting.world.delegation.seats.RUS?.withdrawal).toBe('')
    const advanced = given(...ending, instructed({ type: 'advance' })).meeting.world
    expect(advanced.stages).toMatchObject({ phase: 'over', stage: 'debrief' })
  })

  it('STG-3 a stage that ends already is not ended again by its chair: the record says once that it waits', () => {
    const story = given(inStage('ratification'), withdrawn('RUS'), done('KAZ', MOVE_ON))
    story.when('KAZ', MOVE_ON).thenRefused('STG-3', 'stage-ending')
    expect(story.meeting.count('stage-held')).toBe(1)
  })
})
