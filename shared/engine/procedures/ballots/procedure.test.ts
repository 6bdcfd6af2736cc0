import { describe, expect, it } from 'vitest'
import { discussing, openBallotOf, PLENARY } from '../../bodies/selectors.ts'
import { given, type Step } from '../../testing/given.ts'
import { allVote, begun, done, gone, inStage, instructed, left, votes, waited, withdrawn } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'

const PUT = { type: 'put-to-vote', question: 'tariff', option: 'low' }
const vote = (ballot: string, position: string) => ({ type: 'vote', ballot, position })
/** The decision rule agreed in the first stage. */
const underRule = (value: string) => [
  begun,
  done('KAZ', { type: 'propose-rule-change', rule: 'decision', value }),
  allVote('yes'),
  done('KAZ', { type: 'put-rules' }),
  allVote('yes'),
]

describe('DEC-0 ballots', () => {
  it('DEC-0 one at a time; each party with a vote answers once, while it is open', () => {
    given(inStage('chain'))
      .when('KAZ', vote('b1', 'yes'))
      .thenRefused('DEC-0', 'no-such-ballot')
      .when('KAZ', vote('constructor', 'yes'))
      .thenRefused('DEC-0', 'no-such-ballot')
      .after(done('KAZ', PUT), done('KAZ', vote('b1', 'yes')))
      .when('KGZ', { type: 'move-to-close-stage' })
      .thenRefused('DEC-0', 'another-ballot-open')
      .when('KAZ', vote('b1', 'no'))
      .thenRefused('DEC-0', 'voted-already')
      .after(votes({ KGZ: 'yes', RUS: 'yes' }))
      .when('RUS', vote('b1', 'no'))
      .thenRefused('DEC-0', 'ballot-closed')
  })

  it('DEC-0 a decision with no yes at all is never adopted', () => {
    const { world } = given(inStage('chain'), done('KAZ', PUT), allVote('abstain')).meeting
    expect(world.ballots.all.b1?.verdict).toMatchObject({
      outcome: 'insufficient',
      rule: 'DEC-0',
      needed: 1,
      reached: 0,
      change: { code: 'one-yes' },
    })
    expect(world.agenda.questions.tariff?.status).toBe('under-discussion')
  })

  it("DEC-0 a quorum is the scenario's: one of three cannot decide alone where two are needed", () => {
    const { world } = given(inStage('chain'), done('KAZ', PUT), votes({ KAZ: 'yes' }), waited(30)).meeting
    expect(world.ballots.all.b1).toMatchObject({
      answers: { KAZ: 'yes', KGZ: 'absent', RUS: 'absent' },
      verdict: { outcome: 'insufficient', rule: 'DEC-0', needed: 2, reached: 1, change: { code: 'quorum', votes: 1 } },
    })
  })

  it('P15 DEC-0 the board says the quorum while the vote is open, and what was missing when it is closed', () => {
    const open = given(inStage('chain'), done('KAZ', PUT), votes({ KAZ: 'yes' }))
    expect(boardOf(open.meeting.world).ballots.get('b1')).toMatchObject({ open: true, quorum: 2 })
    const { world } = open.after(waited(30)).meeting
    expect(boardOf(world).ballots.get('b1')).toMatchObject({ open: false, quorum: 2, change: 'quorum', changeVotes: 1 })
  })

  it('DEC-0 answers given at once stay unseen until the ballot closes, then all are shown', () => {
    const story = given(inStage('chain'), done('KAZ', PUT), votes({ KAZ: 'yes', KGZ: 'abstain' }))
    const { world } = story.meeting
    expect(boardOf(world).ballots.get('b1')).toMatchObject({ answered: 'KAZ KGZ', answers: '', outcome: '' })
    expect(deskOf(world, 'KAZ').positions).toBe('b1=yes')
    expect(deskOf(world, 'RUS').positions).toBe('')
    story.after(votes({ RUS: 'yes' }))
    expect(boardOf(story.meeting.world).ballots.get('b1')).toMatchObject({
      answers: 'KAZ=yes KGZ=abstain RUS=yes',
      outcome: 'adopted',
      verdictRule: 'DEC-1',
    })
  })

  it('DEC-0 DEL-3 R15 in the minute in which a leaving may be undone it counts as absent, and back it has its vote', () => {
    const leaving = [inStage('chain'), withdrawn('RUS'), done('KAZ', PUT)]
    given(...leaving, instructed({ type: 'undo-withdrawal', party: 'RUS' }))
      .when('RUS', vote('b1', 'no'))
      .thenDone()
    const { world } = given(...leaving, votes({ KAZ: 'yes', KGZ: 'yes' })).meeting
    expect(world.ballots.all.b1?.answers).toEqual({ KAZ: 'yes', KGZ: 'yes', RUS: 'absent' })
  })

  it('DEC-0 DEL-3 who has left for good has no vote in a ballot', () => {
    given(inStage('chain'), left('RUS'), done('KAZ', PUT))
      .when('RUS', vote('b1', 'no'))
      .thenRefused('DEL-3', 'withdrawn')
  })

  it('DEC-0 DEL-3 the ballot of a party that has left the negotiation counts no more', () => {
    const { world } = given(
      inStage('chain'),
      done('KAZ', PUT),
      votes({ RUS: 'no', KAZ: 'yes' }),
      left('RUS'),
      votes({ KGZ: 'yes' }),
    ).meeting
    expect(world.ballots.all.b1).toMatchObject({ answers: { KAZ: 'yes', KGZ: 'yes' }, verdict: { outcome: 'adopted' } })
    expect(world.ballots.all.b1?.answers).not.toHaveProperty('RUS')
  })

  it('DEC-0 DEL-3 one party left alone decides nothing', () => {
    const story = given(begun, done('KAZ', { type: 'put-rules' }), votes({ KAZ: 'yes' }), left('RUS'), left('KGZ'))
    expect(story.meeting.world).toMatchObject({
      stages: { phase: 'over' },
      protocol: { status: 'default' },
      ballots: { all: { b1: { open: false, verdict: null } } },
    })
    expect(story.meeting.count('ballot-lapsed')).toBe(1)
  })

  it('DEC-0 DEL-3 who leaves the room is absent: the ballot does not wait for it, and its vote stands if it was cast', () => {
    const leave = (party: string) => done(party, { type: 'leave-room' })
    const { world } = given(inStage('chain'), done('KAZ', PUT), votes({ KGZ: 'yes', KAZ: 'yes' }), leave('RUS')).meeting
    expect(world.ballots.all.b1).toMatchObject({ answers: { RUS: 'absent' }, verdict: { outcome: 'adopted' } })
    const cast = given(
      inStage('chain'),
      done('KAZ', PUT),
      votes({ RUS: 'no' }),
      leave('RUS'),
      votes({ KGZ: 'yes', KAZ: 'yes' }),
    ).meeting
    expect(cast.world.ballots.all.b1?.verdict).toMatchObject({ outcome: 'blocked', against: ['RUS'] })
  })

  it('DEC-0 CLK-3 a head that is only disconnected is waited for to the end of the ballot, then it is absent', () => {
    const { meeting } = given(
      inStage('chain'),
      gone('head-RUS'),
      done('KAZ', PUT),
      votes({ KGZ: 'yes', KAZ: 'yes' }),
      waited(29),
    )
    expect(openBallotOf(meeting.world, PLENARY)).toBe('b1')
    expect(meeting.wait(1).world.ballots.all.b1?.verdict).toMatchObject({ outcome: 'adopted' })
  })
})

describe('DEC-1 consensus', () => {
  it('DEC-1 adopted when nobody objects: abstention and absence are no objection', () => {
    const { world } = given(
      inStage('chain'),
      done('KAZ', PUT),
      votes({ KAZ: 'yes', KGZ: 'abstain' }),
      waited(30),
    ).meeting
    expect(world.agenda.questions.tariff).toMatchObject({ status: 'settled', agreed: 'low' })
  })

  it('DEC-1 one objection blocks it, and the verdict names who and what would have changed it', () => {
    const { world } = given(inStage('chain'), done('KAZ', PUT), votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'no' })).meeting
    expect(world.ballots.all.b1?.verdict).toEqual({
      outcome: 'blocked',
      rule: 'DEC-1',
      needed: 0,
      reached: 1,
      against: ['RUS'],
      aside: [],
      change: { code: 'no-objection', parties: ['RUS'], votes: 0 },
    })
  })

  it('DEC-1 standing aside is open only where the table agreed to it, and for matters of substance', () => {
    given(inStage('chain'), done('KAZ', PUT))
      .when('RUS', vote('b1', 'not-interested'))
      .thenRefused('DEC-1', 'standing-aside-not-agreed')
    given(...underRule('consensus-aside'), inStage('chain'), done('KAZ', { type: 'move-to-close-stage' }))
      .when('RUS', vote('b3', 'not-interested'))
      .thenRefused('DEC-1', 'standing-aside-not-agreed')
  })

  const aside = [
    ...underRule('consensus-aside'),
    inStage('chain'),
    done('KAZ', PUT),
    votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'not-interested' }),
  ]

  it('DEC-1 who stands aside does not block and is not bound: the question is outside the document for it', () => {
    const { world } = given(...aside).meeting
    expect(world.agenda.questions.tariff).toMatchObject({ status: 'settled', agreed: 'low', aside: ['RUS'] })
    // RUS: nothing binds it, and all stands as outside: tariff 40×30, transit 10×50, votes 30×20, grace 20×60.
    expect(deskOf(world, 'RUS').value).toBe(1200 + 500 + 600 + 1200)
    // KAZ is bound: 40×100 + 30×30 + 10×50.
    expect(deskOf(world, 'KAZ').value).toBe(4000 + 900 + 500)
  })

  it('DEC-1 it may join later, even when the text is over, and once', () => {
    const join = { type: 'join-settlement', question: 'tariff' }
    const story = given(...aside, inStage('signature'))
      .when('KAZ', join)
      .thenRefused('DEC-1', 'not-aside')
      .when('RUS', join)
      .thenEvents({ type: 'settlement-joined', question: 'tariff', party: 'RUS' })
      .when('RUS', join)
      .thenRefused('DEC-1', 'not-aside')
      .when('RUS', { type: 'join-settlement', question: '__proto__' })
      .thenRefused('DEC-1', 'not-aside')
    expect(story.meeting.world.agenda.questions.tariff?.aside).toEqual([])
  })
})

describe('DEC-3 unanimity', () => {
  it('DEC-3 every party says yes; an abstention or an absence is none', () => {
    const put = [...underRule('unanimity'), inStage('chain'), done('KAZ', PUT)]
    const { world } = given(...put, votes({ KAZ: 'yes', KGZ: 'yes' }), waited(30)).meeting
    expect(world.ballots.all.b3?.verdict).toMatchObject({
      outcome: 'insufficient',
      rule: 'DEC-3',
      needed: 3,
      reached: 2,
      change: { code: 'all-yes', parties: ['RUS'] },
    })
    expect(given(...put, allVote('yes')).meeting.world.agenda.questions.tariff).toMatchObject({ agreed: 'low' })
  })
})

describe('DEC-12 half is not a majority', () => {
  it('DEC-12 an open ballot says how many votes in favour it needs, where that does not hang on the votes cast', () => {
    const needed = (...steps: readonly Step[]) => {
      const { world } = given(...steps).meeting
      return boardOf(world).ballots.get(openBallotOf(world, PLENARY))?.needed
    }
    expect(needed(...underRule('unanimity'), inStage('chain'), done('KAZ', PUT))).toBe(3)
    const reconsidering = done('KAZ', { type: 'move-to-reconsider', question: 'tariff' })
    expect(needed(inStage('chain'), done('KAZ', PUT), allVote('yes'), reconsidering)).toBe(2)
    expect(needed(inStage('chain'), done('KAZ', { type: 'move-to-close-stage' }))).toBe(0)
  })

  it('DEC-12 a procedural motion needs more yes than no', () => {
    const close = [inStage('chain'), done('KAZ', { type: 'move-to-close-stage' })]
    const { world } = given(...close, votes({ KAZ: 'yes', KGZ: 'no', RUS: 'abstain' })).meeting
    expect(world.ballots.all.b1?.verdict).toMatchObject({
      outcome: 'insufficient',
      rule: 'DEC-12',
      needed: 2,
      reached: 1,
      change: { code: 'more-yes', votes: 1 },
    })
    expect(given(...close, votes({ KAZ: 'yes', KGZ: 'abstain', RUS: 'abstain' })).meeting.world.stages.stage).toBe(
      'packages',
    )
  })
})

describe('DEC-0 one party cannot hold the single ballot', () => {
  it('DEC-0 after three motions of a party that did not carry, the fourth waits for the next stage', () => {
    const close = { type: 'move-to-close-stage' }
    const failing = [done('KAZ', close), votes({ KAZ: 'yes', KGZ: 'no', RUS: 'no' })]
    const story = given(inStage('chain'), ...failing, ...failing, ...failing)
    story.when('KAZ', close).thenRefused('DEC-0', 'motions-spent')
    story
      .when('KAZ', { type: 'put-to-vote', question: discussing(story.meeting.world, PLENARY), option: 'low' })
      .thenEvents({ type: 'ballot-opened' })
    given(inStage('chain'), ...failing, ...failing, ...failing, inStage('packages'))
      .when('KAZ', close)
      .thenEvents({ type: 'ballot-opened' })
  })
})
