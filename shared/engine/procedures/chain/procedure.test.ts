import { describe, expect, it } from 'vitest'
import { MAJORITY_OF_CAST } from '../../../decisions/rule.ts'
import { checkScenario } from '../../../scenario/check.ts'
import { Scenario } from '../../../scenario/schema.ts'
import { discussing, PLENARY } from '../../bodies/selectors.ts'
import { given, givenAt } from '../../testing/given.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import { agreed, allVote, backed, done, inStage, instructed, plenaryOf, votes, waited } from '../../testing/story.ts'
import { boardOf } from '../../views/board.ts'

const put = (question: string, option: string) => ({ type: 'put-to-vote', question, option })
const freeze = (question: string) => ({ type: 'move-to-freeze', question })
const reconsider = (question: string) => ({ type: 'move-to-reconsider', question })
const circulate = (question: string, option: string) => ({ type: 'circulate-under-silence', question, option })

describe('AGD-4 in the chain one question at a time', () => {
  it('AGD-4 only the question under discussion is decided, though all may be backed', () => {
    given(inStage('chain'))
      .when('KGZ', put('votes', 'equal'))
      .thenRefused('AGD-4', 'not-under-discussion', { question: 'tariff' })
      .when('KAZ', circulate('votes', 'equal'))
      .thenRefused('AGD-4', 'not-under-discussion')
      .after(backed('votes', { KAZ: 'equal', KGZ: 'equal', RUS: 'equal' }))
      .when('KGZ', put('tariff', 'low'))
      .thenDone()
  })

  it('AGD-4 settled, the next one is taken at once; backed by all it is settled as it is taken', () => {
    const all = (option: string) => ({ KAZ: option, KGZ: option, RUS: option })
    const { meeting } = given(inStage('chain'), backed('transit', all('one')), backed('tariff', all('low')))
    expect(meeting.world.agenda.questions).toMatchObject({
      tariff: { agreed: 'low' },
      transit: { agreed: 'one' },
      votes: { status: 'under-discussion' },
    })
  })
})

describe('AGD-5 freezing', () => {
  it('AGD-5 a question not settled within its time is frozen, with the positions on record', () => {
    const { meeting } = given(inStage('chain'), backed('tariff', { KAZ: 'low', RUS: 'high' }), waited(60))
    expect(meeting.last('question-frozen')).toMatchObject({
      question: 'tariff',
      positions: { KAZ: 'low', RUS: 'high' },
      reason: 'time',
    })
    expect(boardOf(meeting.world).questions.get('tariff')).toMatchObject({
      status: 'frozen',
      positions: 'KAZ=low RUS=high',
      returns: 2,
    })
  })

  it('AGD-5 or when a motion to freeze carries', () => {
    const story = given(inStage('chain'))
      .when('KGZ', freeze('transit'))
      .thenRefused('AGD-5', 'not-under-discussion')
      .when('KGZ', freeze('tariff'))
      .thenEvents({ type: 'ballot-opened', rule: MAJORITY_OF_CAST })
      .after(votes({ KGZ: 'yes', RUS: 'no' }))
      .when('KAZ', { type: 'vote', ballot: 'b1', position: 'yes' })
      .thenEvents(
        { type: 'question-frozen', question: 'tariff', reason: 'motion' },
        { type: 'question-taken', question: 'transit' },
      )
    story.after(done('KGZ', freeze('transit')), votes({ KGZ: 'yes', RUS: 'no', KAZ: 'abstain' }))
    expect(discussing(story.meeting.world, PLENARY)).toBe('transit')
  })

  it('AGD-5 a question before a ballot cannot be frozen', () => {
    given(inStage('chain'), done('KAZ', put('tariff', 'low')))
      .when('KAZ', freeze('tariff'))
      .thenRefused('AGD-5', 'on-ballot')
      .when('KAZ', put('tariff', 'high'))
      .thenRefused('AGD-5', 'on-ballot')
  })

  it('AGD-5 nor until the ballot closes: its time may run out meanwhile', () => {
    const story = given(inStage('chain'), waited(50), done('KAZ', put('tariff', 'low')), waited(20))
    expect(discussing(story.meeting.world, PLENARY)).toBe('tariff')
    expect(story.meeting.world.agenda.questions.tariff?.timeUp).toBe(true)
    story
      .after(votes({ KAZ: 'yes', KGZ: 'yes' }))
      .when('RUS', { type: 'vote', ballot: 'b1', position: 'no' })
      .thenEvents({ type: 'ballot-closed' }, { type: 'question-frozen', question: 'tariff', reason: 'time' })
    const adopted = given(
      inStage('chain'),
      waited(50),
      done('KAZ', put('tariff', 'low')),
      waited(20),
      allVote('yes'),
    ).meeting
    expect(adopted.world.agenda.questions.tariff?.status).toBe('settled')
    expect(adopted.count('question-frozen')).toBe(0)
  })

  it('AGD-5 the same for a text under silence, however the silence ends', () => {
    const late = given(inStage('chain'), waited(50), done('KAZ', circulate('tariff', 'low')), waited(20))
    late
      .when('RUS', { type: 'break-silence', silence: 's1', reason: 'too low' })
      .thenEvents(
        { type: 'silence-broken' },
        { type: 'question-frozen', question: 'tariff' },
        { type: 'question-taken', question: 'transit' },
      )
    const unanimous = given(
      (m) => m.begin(),
      done('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'unanimity' }),
      allVote('yes'),
      done('KAZ', { type: 'put-rules' }),
      allVote('yes'),
      inStage('chain'),
    )
    const { world } = unanimous.after(waited(50), done('KAZ', circulate('tariff', 'low')), waited(30)).meeting
    expect(discussing(world, PLENARY)).toBe('transit')
    expect(world.agenda.questions.tariff?.status).toBe('frozen')
  })
})

describe('AGD-7 frozen questions come back', () => {
  it('AGD-7 in their old order, when every other question is settled or frozen; that begins the next round', () => {
    const { meeting } = given(inStage('chain'), waited(60), agreed({ transit: 'one' }), waited(119))
    expect(plenaryOf(meeting.world)).toMatchObject({ round: 1, discussing: 'votes' })
    meeting.wait(1)
    expect(meeting.last('round-begun').round).toBe(2)
    expect(plenaryOf(meeting.world)).toMatchObject({ round: 2, discussing: 'tariff' })
    // In round two `votes` still waits for its turn: the board says that it returns in this round.
    expect(boardOf(meeting.world).questions.get('votes')).toMatchObject({ status: 'frozen', returns: 2 })
    expect(plenaryOf(meeting.wait(60).world).discussing).toBe('votes')
    expect(boardOf(meeting.world).questions.get('tariff')).toMatchObject({ status: 'frozen', returns: 0 })
  })

  it("AGD-7 the number of rounds is the scenario's: after the last the chain is done", () => {
    const { meeting } = given(inStage('chain'), agreed({ transit: 'one' }), waited(240))
    expect(meeting.world.stages.goalMet).toBe(false)
    for (const step of [done('KAZ', freeze('votes')), allVote('yes')]) step(meeting)
    expect(plenaryOf(meeting.world)).toMatchObject({ discussing: '', round: 2 })
    expect(meeting.world.stages).toMatchObject({ stage: 'chain', goalMet: true })
    expect(meeting.count('question-taken')).toBe(4)
  })

  it('AGD-7 TXT-5 after the last round what is not settled stays frozen, and is left open when no later stage takes it up', () => {
    const allFrozen = [agreed({ transit: 'one' }), waited(240), done('KAZ', freeze('votes')), allVote('yes')]
    const frozen = { tariff: { status: 'frozen' }, votes: { status: 'frozen' } }
    const last = { ...smallScenario, stages: smallScenario.stages.filter(({ id }) => id !== 'packages') }
    const { meeting } = givenAt(last)(inStage('chain'), ...allFrozen)
    expect(meeting.world.agenda.questions).toMatchObject(frozen)
    expect(meeting.world.stages.goalMet).toBe(true)
    meeting.act(plenaryOf(meeting.world).chair, { type: 'move-on' })
    expect(meeting.world.agenda.questions).toMatchObject({
      tariff: { status: 'left-open' },
      votes: { status: 'left-open' },
      transit: { status: 'settled' },
    })
    const { world } = given(inStage('chain'), ...allFrozen, instructed({ type: 'advance' })).meeting
    expect(world.agenda.questions).toMatchObject(frozen)
  })
})

describe('AGD-8 a settled question changes only by a motion to reconsider', () => {
  const settled = [inStage('chain'), backed('tariff', { KAZ: 'low', KGZ: 'low', RUS: 'low' })]

  it('AGD-8 it is closed to backing, votes and silence', () => {
    given(...settled)
      .when('RUS', { type: 'back-option', question: 'tariff', option: 'high' })
      .thenRefused('TXT-1', 'article-closed', { question: 'tariff' })
      .when('RUS', put('tariff', 'high'))
      .thenRefused('AGD-8', 'question-closed', { question: 'tariff' })
      .when('KAZ', circulate('tariff', 'high'))
      .thenRefused('AGD-8', 'question-closed')
      .when('RUS', reconsider('transit'))
      .thenRefused('AGD-8', 'not-settled')
  })

  it('AGD-8 two thirds of all the parties reopen it; two of three are two thirds', () => {
    const story = given(...settled, done('RUS', reconsider('tariff')), votes({ RUS: 'yes', KAZ: 'no' }))
      .when('KGZ', { type: 'vote', ballot: 'b1', position: 'yes' })
      .thenEvents({ type: 'question-reopened', question: 'tariff', by: 'motion' })
    // Transit is under discussion; tariff waits, and the backing that settled it does not settle it again.
    expect(story.meeting.world.agenda.questions.tariff).toMatchObject({ status: 'open', agreed: '', backing: {} })
    story.after(waited(90))
    expect(discussing(story.meeting.world, PLENARY)).toBe('tariff')
  })

  it('AGD-8 one of three is not enough, however few the others that vote', () => {
    const { world } = given(
      ...settled,
      done('RUS', reconsider('tariff')),
      votes({ RUS: 'yes', KAZ: 'abstain' }),
      waited(30),
    ).meeting
    expect(world.ballots.all.b1?.verdict).toMatchObject({ outcome: 'insufficient', needed: 2, reached: 1 })
    expect(world.agenda.questions.tariff?.status).toBe('settled')
  })
})

describe('AGD-9 the chain suits parties of equal status', () => {
  it('AGD-9 the scenario declares whether they are, and whose parties are not has no chain', () => {
    const { equalStatus: _, ...undeclared } = smallScenario
    expect(Scenario.safeParse(undeclared).success).toBe(false)
    const problem = { path: 'equalStatus', message: expect.stringContaining('AGD-9') }
    expect(checkScenario(smallScenario)).not.toContainEqual(problem)
    expect(checkScenario({ ...smallScenario, equalStatus: false })).toContainEqual(problem)
  })
})

describe('AGD-10 the time of the chain is shared out', () => {
  const untilOf = (m: Parameters<ReturnType<typeof waited>>[0]) =>
    (m.world.clock.deadlines['question:plenary'] ?? 0) - m.now

  it('AGD-10 what a settled question leaves goes to the others, and a quarter at least to what comes back', () => {
    // 300 s, least 60: three questions of 60 s in the first round leave 120 for what comes back.
    const { meeting } = given(inStage('chain'))
    expect(untilOf(meeting)).toBe(60_000)
    agreed({ tariff: 'low' })(meeting)
    // Two of the three are left: twice 60 s are kept for them, and 180 s shared between them.
    expect(untilOf(meeting)).toBe(90_000)
    agreed({ transit: 'one' })(meeting)
    // One is left: a quarter of 300 s is kept, more than the 60 that it needs to come back.
    expect(untilOf(meeting)).toBe(225_000)
  })

  it('AGD-10 what there is no time for any more goes straight to the packages, on record', () => {
    const { meeting } = given(inStage('chain'), waited(180), waited(110), done('KAZ', put('transit', 'one')))
    // Tariff came back at 180, transit at 240; its ballot runs past 300 where the stage ends, and nothing comes back after it.
    expect(
      meeting.facts.filter(({ event }) => event.type === 'question-frozen').map(({ event }) => event),
    ).toMatchObject([
      { question: 'tariff', reason: 'time', round: 1 },
      { question: 'transit', reason: 'time', round: 1 },
      { question: 'votes', reason: 'time', round: 1 },
      { question: 'tariff', reason: 'time', round: 2 },
    ])
    meeting.act('KGZ', { type: 'vote', ballot: 'b1', position: 'no' })
    for (const party of ['KAZ', 'RUS']) meeting.act(party, { type: 'vote', ballot: 'b1', position: 'yes' })
    meeting.wait(10)
    expect(meeting.last('question-frozen')).toMatchObject({ question: 'votes', reason: 'no-time', round: 2 })
    expect(boardOf(meeting.world).questions.get('votes')).toMatchObject({ status: 'frozen', returns: 0 })
  })
})
