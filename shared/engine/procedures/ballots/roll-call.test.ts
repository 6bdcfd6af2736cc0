import { describe, expect, it } from 'vitest'
import { membersOf, openBallotOf, PLENARY } from '../../bodies/selectors.ts'
import { unlist } from '../../kernel/text-lists.ts'
import { given, type Step } from '../../testing/given.ts'
import type { Meeting, Wish } from '../../testing/meeting.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import { begun, done, inStage, left, rollCallAdopted, votes, waited } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

/** KAZ puts high to the vote in the plenary, whose order is KAZ, KGZ, RUS. */
const tariffPut: readonly Step[] = [
  begun,
  rollCallAdopted,
  inStage('chain'),
  done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'high' }),
]
const vote = (m: Meeting, position: string): Wish => ({
  type: 'vote',
  ballot: openBallotOf(m.world, PLENARY),
  position,
})
const pass = (m: Meeting): Wish => ({ type: 'pass-vote', ballot: openBallotOf(m.world, PLENARY) })
const onBoard = (m: Meeting) => boardOf(m.world).ballots.get(openBallotOf(m.world, PLENARY))
/** The ballot that was closed last. */
const closed = (m: Meeting) => m.last('ballot-closed').answers

describe('FLR-15 roll-call', () => {
  it('R19 FLR-15 the roll is called in the order of the body, and who is not called yet is told who is', () => {
    const story = given(...tariffPut)
    const { meeting } = story
    expect(membersOf(meeting.world, PLENARY)).toEqual(['KAZ', 'KGZ', 'RUS'])
    story.when('RUS', vote(meeting, 'no')).thenRefused('FLR-15', 'not-called', { party: 'KAZ' })
    story
      .when('KAZ', vote(meeting, 'yes'))
      .thenEvents(
        { type: 'ballot-cast', party: 'KAZ', position: 'yes' },
        { type: 'party-called', party: 'KGZ', again: false, until: meeting.now + 10_000 },
      )
    story.when('RUS', vote(meeting, 'no')).thenRefused('FLR-15', 'not-called', { party: 'KGZ' })
    story.when('KAZ', vote(meeting, 'no')).thenRefused('DEC-0', 'voted-already')
    story.when('KGZ', vote(meeting, 'yes')).thenEvents({ type: 'party-called', party: 'RUS' })
    story.when('RUS', vote(meeting, 'no')).thenEvents({ type: 'ballot-closed' })
    expect(closed(meeting)).toEqual({ KAZ: 'yes', KGZ: 'yes', RUS: 'no' })
  })

  it('R19 FLR-15 a state may pass once and is called again at the end', () => {
    const story = given(...tariffPut)
    const { meeting } = story
    story
      .when('KAZ', pass(meeting))
      .thenEvents({ type: 'vote-passed', party: 'KAZ' }, { type: 'party-called', party: 'KGZ' })
    story.when('KAZ', vote(meeting, 'yes')).thenRefused('FLR-15', 'not-called', { party: 'KGZ' })
    story.when('KGZ', pass(meeting)).thenEvents({ type: 'party-called', party: 'RUS', again: false })
    story.when('RUS', vote(meeting, 'yes')).thenEvents({ type: 'party-called', party: 'KAZ', again: true })
    story.when('KAZ', pass(meeting)).thenRefused('FLR-15', 'passed-already')
    story.when('KAZ', vote(meeting, 'yes')).thenEvents({ type: 'party-called', party: 'KGZ', again: true })
    story.when('KGZ', vote(meeting, 'abstain')).thenEvents({ type: 'ballot-closed' })
    expect(closed(meeting)).toEqual({ KAZ: 'yes', KGZ: 'abstain', RUS: 'yes' })
  })

  it('R19 FLR-15 CLK-3 who is silent when called is absent when its time is up, and the next one is called', () => {
    const { meeting } = given(...tariffPut, waited(10))
    expect(meeting.last('deadline-passed')).toMatchObject({ name: 'roll', about: { body: PLENARY, party: 'KAZ' } })
    expect(onBoard(meeting)).toMatchObject({ called: 'KGZ', answers: 'KAZ=absent' })
    const story = given(...tariffPut, waited(10))
    story.when('KAZ', vote(story.meeting, 'yes')).thenRefused('FLR-15', 'call-over')
    // Nobody says anything: three calls, and it is over.
    const silent = given(...tariffPut, waited(29)).meeting
    expect(openBallotOf(silent.world, PLENARY)).not.toBe('')
    silent.wait(1)
    expect(closed(silent)).toEqual({ KAZ: 'absent', KGZ: 'absent', RUS: 'absent' })
    // Who passed and is silent when called again is absent, too.
    const passed = given(...tariffPut)
    passed.when('KAZ', pass(passed.meeting)).thenDone()
    passed.after(votes({ KGZ: 'yes', RUS: 'yes' }), waited(10))
    expect(closed(passed.meeting)).toEqual({ KAZ: 'absent', KGZ: 'yes', RUS: 'yes' })
  })

  it('R19 FLR-15 DEL-3 who leaves while it is called, or is not there, is passed over', () => {
    const out = given(...tariffPut)
    out.when('KAZ', { type: 'leave-room' }).thenEvents({ type: 'party-called', party: 'KGZ' })
    const back = out.after(votes({ KGZ: 'yes' }), done('KAZ', { type: 'return-to-room' }), votes({ RUS: 'yes' }))
    expect(onBoard(back.meeting)).toMatchObject({ called: 'KAZ' })
    back.when('KAZ', vote(back.meeting, 'yes')).thenEvents({ type: 'ballot-closed' })
    const gone = given(...tariffPut, votes({ KAZ: 'yes' }), left('KGZ'))
    expect(onBoard(gone.meeting)).toMatchObject({ called: 'RUS' })
    gone.when('RUS', vote(gone.meeting, 'yes')).thenEvents({ type: 'ballot-closed' })
    expect(closed(gone.meeting)).toEqual({ KAZ: 'yes', RUS: 'yes' })
  })

  it('R19 FLR-15 OBS-1 board, desk and record show who is called and who passed; the instructor gives a call more time', () => {
    const story = given(...tariffPut)
    const { meeting } = story
    story.when('KAZ', pass(meeting)).thenDone()
    const ballot = onBoard(meeting)
    expect(ballot).toMatchObject({ rollCall: true, called: 'KGZ', passed: 'KAZ', answers: '', answered: '' })
    expect(unlist(ballot?.eligible ?? '')).toEqual(['KAZ', 'KGZ', 'RUS'])
    const key = `roll:${ballot?.id}`
    const until = boardOf(meeting.world).deadlines.get(key) ?? 0
    expect(until - meeting.now).toBe(10_000)
    expect(deskOf(meeting.world, 'KGZ').moves.get(`pass-vote:${ballot?.id}`)).toBe('')
    expect(deskOf(meeting.world, 'RUS').moves.get(`pass-vote:${ballot?.id}`)).toContain('not-called')
    meeting.instruct({ type: 'extend', key: 'ballot', seconds: 20 })
    expect(boardOf(meeting.world).deadlines.get(key)).toBe(until + 20_000)
    const lines = meeting.facts.flatMap((fact) => recordFor(fact, { kind: 'party', party: 'RUS' }) ?? [])
    expect(lines).toContainEqual(
      expect.objectContaining({ type: 'vote-passed', params: { body: PLENARY, party: 'KAZ' } }),
    )
  })

  it('FLR-15 where the votes are revealed together nobody is called, and there is no call to pass', () => {
    const story = given(inStage('chain'), done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'high' }))
    expect(onBoard(story.meeting)).toMatchObject({ rollCall: false, called: '' })
    story.when('RUS', pass(story.meeting)).thenRefused('FLR-15', 'no-roll-call')
    story.when('RUS', vote(story.meeting, 'yes')).thenDone()
  })

  it('STG-3 FLR-15 a roll that is carried into the next stage goes on where it was', () => {
    const story = given(...tariffPut, votes({ KAZ: 'yes' }))
    story.meeting.instruct({ type: 'advance' })
    expect(story.meeting.world.stages.stage).toBe('packages')
    expect(onBoard(story.meeting)).toMatchObject({ called: 'KGZ' })
    story.after(votes({ KGZ: 'yes', RUS: 'yes' }))
    expect(closed(story.meeting)).toEqual({ KAZ: 'yes', KGZ: 'yes', RUS: 'yes' })
    expect(smallScenario.stages.find(({ id }) => id === 'chain')?.openBusiness).toBe('carry')
  })
})
