/** What a committee is deciding when the stage of the chain ends and carries its business (STG-3). */
import { describe, expect, it } from 'vitest'
import { CONSENSUS } from '../../../decisions/rule.ts'
import type { Scenario } from '../../../scenario/schema.ts'
import { givenAt, type Step } from '../../testing/given.ts'
import { done, inStage, votes, waited } from '../../testing/story.ts'
import {
  COMMITTEE,
  deputiesVote,
  deputyActs,
  standingOf,
  twoMinor,
  withCommittee,
  withDeputies,
} from '../../testing/two-bodies.ts'

/** A committee of deputies that decides by consensus, so that silence can agree there. */
const byConsensus = (openBusiness: 'carry' | 'lapse'): Scenario => {
  const scenario = withCommittee()
  const bodies = scenario.bodies.map((b) => (b.id === COMMITTEE ? { ...b, decisions: { substance: CONSENSUS } } : b))
  const stages = scenario.stages.map((s) => (s.id === 'chain' ? { ...s, openBusiness } : s))
  return { ...scenario, bodies, stages }
}
const given = givenAt(byConsensus('carry'))

/** Two back it, and the third could live with it. */
const sitting: readonly Step[] = [
  ...[withDeputies, twoMinor],
  ...['RUS', 'KGZ'].map((party) => deputyActs(party, { type: 'back-option', question: 'transit', option: 'one' })),
  deputyActs('KAZ', { type: 'take-stance', question: 'transit', canLive: ['one'], cannot: [] }),
]
const take = deputyActs('RUS', { type: 'take-as-agreed', question: 'transit', option: 'one' })
/** With ten of its fifteen seconds left the stage is over. */
const called: readonly Step[] = [...sitting, take, waited(5), inStage('packages')]
const transitOf = (m: Parameters<Step>[0]) => m.world.agenda.questions.transit

describe('STG-3 a committee keeps what it is deciding when its stage carries that', () => {
  it('STG-3 DEC-16 CLK-3 a call for objections runs on with its own deadline; what is not before it is the plenary’s at once', () => {
    const { meeting } = given(...called)
    expect(standingOf(meeting.world, COMMITTEE).sits).toBe(true)
    expect(transitOf(meeting)).toMatchObject({ status: 'open', body: COMMITTEE })
    expect(meeting.world.agenda.questions.votes).toMatchObject({ status: 'open', body: 'plenary' })
    meeting.wait(9)
    expect(transitOf(meeting)?.status).toBe('open')
    meeting.wait(1)
    expect(meeting.last('question-settled')).toMatchObject({
      body: COMMITTEE,
      question: 'transit',
      how: 'no-objection',
    })
    expect(meeting.last('body-rose')).toMatchObject({ body: COMMITTEE, by: 'stage' })
    expect(standingOf(meeting.world, COMMITTEE).sits).toBe(false)
  })

  it('STG-3 DEC-16 after an objection the committee rises, and its question is the plenary’s', () => {
    const { meeting } = given(
      ...called,
      deputyActs('KAZ', { type: 'raise-objection', call: 'committee-n1', reason: 'not yet' }),
    )
    expect(meeting.last('body-rose')).toMatchObject({ body: COMMITTEE })
    expect(transitOf(meeting)).toMatchObject({ status: 'open', body: 'plenary', backing: { RUS: 'one', KGZ: 'one' } })
  })

  it('STG-3 DEC-16 a vote that is asked for instead is held there, and then it rises', () => {
    const { meeting } = given(...called, deputyActs('KAZ', { type: 'ask-for-vote', call: 'committee-n1' }))
    expect(standingOf(meeting.world, COMMITTEE)).toMatchObject({ sits: true, openBallot: 'committee-b1' })
    deputiesVote({ RUS: 'yes', KGZ: 'yes', KAZ: 'abstain' })(meeting)
    expect(meeting.last('question-settled')).toMatchObject({ body: COMMITTEE, question: 'transit', how: 'vote' })
    expect(standingOf(meeting.world, COMMITTEE).sits).toBe(false)
  })

  it('STG-3 DEC-0 so does a ballot that was open: whoever does not answer is absent, and what it refuses goes to the plenary', () => {
    const put = deputyActs('KGZ', { type: 'put-to-vote', question: 'transit', option: 'one' })
    const { meeting } = given(...sitting, put, inStage('packages'))
    expect(standingOf(meeting.world, COMMITTEE)).toMatchObject({ sits: true, openBallot: 'committee-b1' })
    deputiesVote({ KAZ: 'no' })(meeting.wait(10))
    meeting.wait(20)
    expect(meeting.last('ballot-closed').verdict.outcome).not.toBe('adopted')
    expect(standingOf(meeting.world, COMMITTEE).sits).toBe(false)
    expect(transitOf(meeting)).toMatchObject({ status: 'open', body: 'plenary' })
  })

  it('STG-3 DEC-13 and a text under silence', () => {
    const circulate = deputyActs('RUS', { type: 'circulate-under-silence', question: 'transit', option: 'one' })
    const { meeting } = given(...sitting, circulate, waited(1), inStage('packages'))
    expect(standingOf(meeting.world, COMMITTEE).sits).toBe(true)
    meeting.waitFor('signature')
    expect(meeting.last('silence-held')).toMatchObject({ body: COMMITTEE, question: 'transit' })
    expect(transitOf(meeting)).toMatchObject({ status: 'settled', agreed: 'one' })
    expect(meeting.count('question-referred')).toBe(1)
  })

  it('STG-3 where the stage lets its business lapse, all of it goes to the plenary undecided', () => {
    const { meeting } = givenAt(byConsensus('lapse'))(...called)
    expect(meeting.last('call-lapsed')).toMatchObject({ body: COMMITTEE, why: 'overtaken' })
    expect(standingOf(meeting.world, COMMITTEE).sits).toBe(false)
    expect(transitOf(meeting)).toMatchObject({ status: 'open', body: 'plenary' })
  })

  it('STG-3 CHN-5 a body whose business is for its members alone rises with the stage: when it has decided, nobody else could tell', () => {
    const scenario = byConsensus('carry')
    const bodies = scenario.bodies.map((b) => (b.id === COMMITTEE ? { ...b, record: 'members' as const } : b))
    const { meeting } = givenAt({ ...scenario, bodies })(...called)
    expect(meeting.last('body-rose')).toMatchObject({ body: COMMITTEE, by: 'stage' })
    expect(transitOf(meeting)).toMatchObject({ status: 'open', body: 'plenary' })
  })

  it('STG-3 a motion of the committee about its course ends with the stage: nothing holds it there', () => {
    const freeze = deputyActs('RUS', { type: 'take-freezing-as-agreed', question: 'transit' })
    const { meeting } = given(...sitting, freeze, inStage('packages'))
    expect(meeting.last('call-lapsed')).toMatchObject({ body: COMMITTEE, why: 'overtaken' })
    expect(standingOf(meeting.world, COMMITTEE).sits).toBe(false)
  })
})

it('STG-3 talks that are ended early carry nothing: what a committee was deciding lapses', () => {
  const put = deputyActs('KGZ', { type: 'put-to-vote', question: 'transit', option: 'one' })
  const { meeting } = given(
    ...sitting,
    put,
    done('KAZ', { type: 'move-to-end-talks' }),
    votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'yes' }),
  )
  expect(meeting.world.stages.phase).toBe('over')
  expect(meeting.last('ballot-lapsed')).toMatchObject({ body: COMMITTEE, ballot: 'committee-b1' })
  expect(standingOf(meeting.world, COMMITTEE).sits).toBe(false)
})
