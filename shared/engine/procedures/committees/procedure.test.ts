import { describe, expect, it } from 'vitest'
import { CONSENSUS } from '../../../decisions/rule.ts'
import type { Scenario } from '../../../scenario/schema.ts'
import { givenAt, type Step } from '../../testing/given.ts'
import { START } from '../../testing/meeting.ts'
import { offer, offered } from '../../testing/package-story.ts'
import { agreed, allVote, done, gone, inStage, instructed, left, PARTIES, person, waited } from '../../testing/story.ts'
import {
  COMMITTEE,
  deputiesVote,
  deputyActs,
  ranked,
  standingOf,
  twoMinor,
  WEIGHTS,
  withCommittee,
  withDeputies,
} from '../../testing/two-bodies.ts'
import { boardOf } from '../../views/board.ts'

const AT = (seconds: number): number => START + seconds * 1000
const put = (question: string, option: string) => ({ type: 'put-to-vote', question, option })
const back = (question: string, option: string) => ({ type: 'back-option', question, option })
const callUp = (question: string) => ({ type: 'call-up', question })
const given = givenAt(withCommittee())
const bodiesOf = (m: Parameters<Step>[0]) =>
  Object.fromEntries(m.world.agenda.order.map((q) => [q, m.world.agenda.questions[q]?.body]))

/** Both bodies deliberate: the plenary on tariff, the committee on transit. */
const beside: readonly Step[] = [withDeputies, twoMinor]
/** RUS and KGZ, 50 of 70 votes, adopt `one` on transit in the committee. */
const adopted: readonly Step[] = [
  ...beside,
  deputyActs('KGZ', put('transit', 'one')),
  deputiesVote({ RUS: 'yes', KGZ: 'yes', KAZ: 'no' }),
]

describe('MIC-3 a standing committee has the minor questions', () => {
  it('MIC-3 AGD-3 they are assigned as the ranking closes, never those that the scenario excepts', () => {
    const story = givenAt(withCommittee(['votes']))(inStage('ranking'))
    const ranks = { tariff: 2, transit: 3, votes: 3 }
    for (const party of ['KAZ', 'KGZ']) story.meeting.act(party, { type: 'rank-questions', ranks })
    story
      .when('RUS', { type: 'rank-questions', ranks })
      .thenEvents({ type: 'ranking-closed' }, { type: 'questions-assigned', body: COMMITTEE, questions: ['transit'] })
    expect(bodiesOf(story.meeting)).toEqual({ tariff: 'plenary', transit: COMMITTEE, votes: 'plenary' })
  })

  it('MIC-3 DEL-3 with one member left it decides nothing: its questions are the plenary’s, before it sits or while it does', () => {
    const ofTwo = withCommittee()
    const bodies = ofTwo.bodies.map((b) =>
      b.id === COMMITTEE ? { ...b, members: ['RUS', 'KGZ'], chair: { order: ['RUS', 'KGZ'] } } : b,
    )
    const plenary = { tariff: 'plenary', transit: 'plenary', votes: 'plenary' }
    const sitting = givenAt({ ...ofTwo, bodies })(withDeputies, twoMinor, left('RUS')).meeting
    expect(sitting.last('body-rose')).toMatchObject({ body: COMMITTEE, by: 'alone' })
    expect(bodiesOf(sitting)).toEqual(plenary)
    const before = givenAt({ ...ofTwo, bodies })(ranked({ tariff: 1, transit: 3, votes: 3 }), left('RUS')).meeting
    inStage('chain')(before)
    expect(before.count('body-sat')).toBe(0)
    expect(bodiesOf(before)).toEqual(plenary)
  })

  it('MIC-3 with no minor question, or none that it may have, it does not sit', () => {
    for (const story of [
      given(withDeputies, inStage('chain')),
      givenAt(withCommittee(['transit', 'votes']))(twoMinor),
    ]) {
      expect(story.meeting.count('questions-assigned')).toBe(0)
      expect(story.meeting.count('body-sat')).toBe(0)
      expect(standingOf(story.meeting.world, COMMITTEE)).toMatchObject({ sits: false, discussing: '' })
      expect(standingOf(story.meeting.world, 'plenary').discussing).toBe('tariff')
    }
  })

  it('MIC-1 MIC-3 it sits beside the plenary where every delegation has a deputy or a bot', () => {
    const { meeting } = given(...beside)
    expect(meeting.last('body-sat')).toMatchObject({ body: COMMITTEE, beside: true, until: 0 })
    expect(standingOf(meeting.world, 'plenary').discussing).toBe('tariff')
    expect(standingOf(meeting.world, COMMITTEE)).toMatchObject({ sits: true, discussing: 'transit' })
    const bots = PARTIES.map((party) => instructed({ type: 'seat-bot', party }))
    expect(
      given(inStage('ranking'), ranked({ tariff: 1, transit: 3, votes: 3 }), ...bots, inStage('chain')).meeting.last(
        'body-sat',
      ).beside,
    ).toBe(true)
  })

  it('R12 MIC-1 MIC-3 AGD-4 before it where one has nobody to spare, with its share of the time; the plenary takes nothing meanwhile', () => {
    const story = given(twoMinor)
    // The chain has 300 s; two of its three questions are the committee's.
    expect(story.meeting.last('body-sat')).toMatchObject({ beside: false, until: AT(200) })
    expect(boardOf(story.meeting.world).deadlines.get('sitting:committee')).toBe(AT(200))
    story.when('KAZ', put('tariff', 'low')).thenRefused('AGD-4', 'none-under-discussion').after(waited(199))
    expect(standingOf(story.meeting.world, 'plenary').discussing).toBe('')
    story.after(waited(1))
    expect(story.meeting.last('body-rose')).toMatchObject({ body: COMMITTEE, by: 'goal' })
    expect(standingOf(story.meeting.world, 'plenary').discussing).toBe('tariff')
    const one = givenAt(withCommittee(['votes']))(twoMinor)
    expect(one.meeting.last('body-sat').until).toBe(AT(100))
  })

  it('MIC-1 MIC-3 a deputy who acts for an absent head is nobody to spare', () => {
    const rank = { type: 'rank-questions', ranks: { tariff: 1, transit: 3, votes: 3 } }
    const { meeting } = given(
      ...[withDeputies, gone('head-KAZ'), waited(45), inStage('ranking')],
      ...[done('KGZ', rank), done('RUS', rank), inStage('chain')],
    )
    expect(meeting.last('powers-delegated')).toMatchObject({ party: 'KAZ', person: 'deputy-KAZ' })
    expect(meeting.last('body-sat').beside).toBe(false)
  })

  it('MIC-3 when all its questions are dealt with it rises, and the plenary that waited goes on', () => {
    const { meeting } = given(twoMinor, agreed({ transit: 'one' }))
    expect(standingOf(meeting.world, COMMITTEE)).toMatchObject({ sits: true, discussing: 'votes' })
    meeting.instruct({ type: 'correct', question: 'votes', option: 'equal' })
    expect(meeting.last('body-rose')).toMatchObject({ by: 'goal' })
    expect(meeting.count('question-referred')).toBe(0)
    expect(standingOf(meeting.world, 'plenary').discussing).toBe('tariff')
  })
})

describe('DEC-4 the committee decides by its own rule', () => {
  it('DEC-4 adopted with two thirds of the votes that may be cast: 50 of 70, for which 47 are needed', () => {
    const { meeting } = given(...adopted)
    expect(meeting.last('ballot-opened')).toMatchObject({ ballot: 'committee-b1', body: COMMITTEE, rule: WEIGHTS })
    expect(meeting.last('ballot-closed').verdict).toMatchObject({
      outcome: 'adopted',
      rule: 'DEC-4',
      needed: 47,
      reached: 50,
    })
    expect(meeting.last('question-settled')).toMatchObject({ body: COMMITTEE, question: 'transit', how: 'vote' })
  })

  it('DEC-4 MIC-3 short of that, with two parties in favour, it is referred to the plenary, which decides by its own', () => {
    const story = given(...beside, deputyActs('KGZ', put('transit', 'one')), deputiesVote({ KAZ: 'yes', KGZ: 'yes' }))
    story
      .when(person('deputy-RUS'), { type: 'vote', ballot: 'committee-b1', position: 'no' })
      .thenEvents(
        { type: 'ballot-closed' },
        { type: 'question-referred', body: COMMITTEE, question: 'transit', to: 'plenary', why: 'rule' },
      )
      .when('KAZ', callUp('transit'))
      .thenRefused('MIC-3', 'nothing-to-call-up')
    expect(story.meeting.last('ballot-closed').verdict).toMatchObject({ outcome: 'referred', needed: 47, reached: 30 })
    expect(standingOf(story.meeting.world, COMMITTEE).discussing).toBe('votes')
    expect(story.meeting.world.agenda.questions.transit).toMatchObject({ status: 'open', body: 'plenary' })
    story
      .after(agreed({ tariff: 'low' }))
      .when('KAZ', put('transit', 'one'))
      .thenEvents({ type: 'ballot-opened', ballot: 'b1', body: 'plenary', rule: CONSENSUS })
  })

  it('DEC-4 AGD-4 what is referred and settled at once lets each body take its next question once', () => {
    const { meeting } = given(
      ...[...beside, agreed({ tariff: 'high' }), deputyActs('KGZ', put('transit', 'one'))],
      ...PARTIES.map((party) => deputyActs(party, back('transit', 'one'))),
      deputiesVote({ KAZ: 'yes', KGZ: 'yes', RUS: 'no' }),
    )
    expect(meeting.last('question-settled')).toMatchObject({ body: 'plenary', question: 'transit', how: 'backing' })
    expect(standingOf(meeting.world, COMMITTEE).discussing).toBe('votes')
    expect(
      meeting.facts.filter(({ event }) => event.type === 'question-taken' && event.question === 'votes').length,
    ).toBe(1)
  })

  describe('DEC-4 MIC-3 the rule may name another body than the plenary', () => {
    const COUNCIL = 'council'
    const withCouncil = (members: string[]): Scenario => {
      const scenario = withCommittee()
      const toCouncil = { ...WEIGHTS, referTo: { body: COUNCIL, inFavour: 2 } }
      const bodies = scenario.bodies.map((b) =>
        b.id === COMMITTEE ? { ...b, decisions: { substance: toCouncil } } : b,
      )
      const { takes: _, ...like } = bodies.find(({ id }) => id === COMMITTEE) as Scenario['bodies'][number]
      const council = { ...like, id: COUNCIL, members, chair: { order: members }, decisions: {}, quorum: 2 }
      return { ...scenario, bodies: [...bodies, council] }
    }
    const referred = [
      ...[...beside, deputyActs('KGZ', put('transit', 'one'))],
      deputiesVote({ KAZ: 'yes', KGZ: 'yes', RUS: 'no' }),
    ]

    it('DEC-4 MIC-3 it goes there, where one sits down to it at once, and rises when it is dealt with', () => {
      const { meeting } = givenAt(withCouncil(['KGZ', 'KAZ']))(...referred)
      expect(meeting.last('question-referred')).toMatchObject({ body: COMMITTEE, to: COUNCIL, why: 'rule' })
      expect(standingOf(meeting.world, COUNCIL)).toMatchObject({ sits: true, chair: 'KGZ', discussing: 'transit' })
      expect(standingOf(meeting.world, 'plenary').discussing).toBe('tariff')
      for (const party of ['KAZ', 'KGZ']) deputyActs(party, back('transit', 'one'))(meeting)
      expect(meeting.last('question-settled')).toMatchObject({ body: COUNCIL, question: 'transit', provisional: false })
      expect(meeting.last('body-rose')).toMatchObject({ body: COUNCIL, by: 'goal' })
    })

    it('DEC-4 MIC-3 what it has left undone when the stage ends goes to the plenary', () => {
      const { meeting } = givenAt(withCouncil(['KGZ', 'KAZ']))(...referred, inStage('packages'))
      expect(bodiesOf(meeting)).toEqual({ tariff: 'plenary', transit: 'plenary', votes: 'plenary' })
      expect(standingOf(meeting.world, COUNCIL)).toMatchObject({ sits: false, discussing: '' })
    })

    it('DEC-4 DEL-3 to the plenary where it has no two members left', () => {
      const { meeting } = givenAt(withCouncil(['KAZ', 'RUS']))(
        ...[...beside, deputyActs('KGZ', put('transit', 'one')), left('RUS')],
        deputiesVote({ KAZ: 'yes', KGZ: 'yes' }),
      )
      expect(meeting.facts.some(({ event }) => event.type === 'question-referred' && event.to === COUNCIL)).toBe(false)
    })
  })

  it('DEC-4 with one party in favour, be it the greatest, it is insufficient: 40 of 70', () => {
    const { meeting } = given(
      ...beside,
      deputyActs('RUS', put('transit', 'own')),
      deputiesVote({ RUS: 'yes', KAZ: 'no', KGZ: 'abstain' }),
    )
      .when(person('deputy-RUS'), put('transit', 'own'))
      .thenRefused('TXT-2', 'refused-already')
    expect(meeting.last('ballot-closed').verdict).toMatchObject({ outcome: 'insufficient', needed: 47, reached: 40 })
    expect(standingOf(meeting.world, COMMITTEE).discussing).toBe('transit')
  })
})

describe('MIC-3 what it adopts may be called up', () => {
  it('MIC-3 it is provisional until the time of the pace has passed, then it stands', () => {
    const story = given(...adopted)
    expect(story.meeting.last('call-up-opened')).toMatchObject({ body: COMMITTEE, question: 'transit', until: AT(40) })
    expect(boardOf(story.meeting.world).callable).toBe('transit')
    story.after(waited(39))
    expect(story.meeting.world.agenda.questions.transit).toMatchObject({ status: 'provisional', agreed: 'one' })
    story.after(waited(1))
    expect(story.meeting.last('settlement-confirmed')).toMatchObject({ body: COMMITTEE, question: 'transit' })
    expect(story.meeting.world.agenda.questions.transit).toMatchObject({ status: 'settled', agreed: 'one' })
    expect(boardOf(story.meeting.world).callable).toBe('')
    story.when('KAZ', callUp('transit')).thenRefused('MIC-3', 'nothing-to-call-up')
  })

  it('MIC-3 any head may call it up, no deputy, and nothing that no committee has decided', () => {
    const story = given(...adopted)
      .when(person('deputy-KAZ'), callUp('transit'))
      .thenRefused('DEL-1', 'head-only')
    for (const question of ['tariff', 'votes', 'labour', '__proto__'])
      story.when('KAZ', callUp(question)).thenRefused('MIC-3', 'nothing-to-call-up')
    story
      .when('KAZ', callUp('transit'))
      .thenEvents(
        { type: 'decision-called-up', body: COMMITTEE, question: 'transit', party: 'KAZ' },
        { type: 'question-referred', body: COMMITTEE, question: 'transit', to: 'plenary', why: 'called-up' },
      )
      .when('RUS', callUp('transit'))
      .thenRefused('MIC-3', 'nothing-to-call-up')
    expect(story.meeting.world.agenda.questions.transit).toMatchObject({ status: 'open', body: 'plenary', agreed: '' })
    expect(story.meeting.world.clock.deadlines).not.toHaveProperty('call-up:transit')
    story.after(agreed({ tariff: 'low' }))
    expect(standingOf(story.meeting.world, 'plenary').discussing).toBe('transit')
  })

  it('MIC-3 the backing on which the deputies agreed does not settle it again: the heads take sides anew', () => {
    const { meeting } = given(
      ...beside,
      ...PARTIES.map((party) => deputyActs(party, back('transit', 'one'))),
      done('KAZ', callUp('transit')),
      agreed({ tariff: 'low' }),
    )
    expect(meeting.count('question-settled')).toBe(2)
    expect(meeting.world.agenda.questions.transit).toMatchObject({ status: 'under-discussion', backing: {} })
  })

  it('MIC-3 its time runs on into the next stage, and what nobody called up by the end of the text stands', () => {
    // The chain of the small scenario is carried over into the packages.
    const story = given(...adopted, inStage('packages'))
    expect(story.meeting.world.agenda.questions.transit?.status).toBe('provisional')
    story.when('RUS', callUp('transit')).thenDone()
    const { meeting } = given(...adopted, inStage('signature'))
    expect(meeting.world.agenda.questions.transit).toMatchObject({ status: 'settled', agreed: 'one' })
    const ended = given(...adopted, done('KAZ', { type: 'move-to-end-talks' }), allVote('yes')).meeting
    expect(ended.world.stages.phase).toBe('over')
    expect(ended.world.agenda.questions.transit).toMatchObject({ status: 'settled', agreed: 'one' })
  })
})

describe('MIC-3 who is no member', () => {
  /** RUS and KGZ alone; everybody sees what they do. */
  const ofTwo: Scenario = {
    ...withCommittee(),
    bodies: withCommittee().bodies.map((b) =>
      b.id === COMMITTEE ? { ...b, members: ['RUS', 'KGZ'], chair: { order: ['RUS', 'KGZ'] }, decisions: {} } : b,
    ),
  }

  it('MIC-3 sees what is done there and decides nothing there, neither its head nor its deputy', () => {
    const story = givenAt(ofTwo)(...beside, deputyActs('RUS', put('transit', 'own')))
    expect(boardOf(story.meeting.world).ballots.get('committee-b1')).toMatchObject({ open: true })
    for (const who of ['KAZ', person('deputy-KAZ')])
      story
        .when(who, back('transit', 'one'))
        .thenRefused('MIC-3', 'not-a-member')
        .when(who, put('transit', 'one'))
        .thenRefused('MIC-3', 'not-a-member')
        .when(who, { type: 'vote', ballot: 'committee-b1', position: 'no' })
        .thenRefused('MIC-3', 'not-a-member')
    story
      .when(person('deputy-RUS'), { type: 'vote', ballot: 'committee-b1', position: 'yes' })
      .thenDone()
      .when('KAZ', back('tariff', 'low'))
      .thenDone()
  })

  it('DEL-3 MIC-3 a member that has left is told that it has left', () => {
    givenAt(ofTwo)(...beside, left('KGZ'))
      .when('KGZ', back('transit', 'one'))
      .thenRefused('DEL-3', 'withdrawn')
  })
})

describe('MIC-3 deputies sit there', () => {
  it('MIC-3 DEL-1 a deputy acts there while its head acts in the plenary, where the deputy has no voice', () => {
    const story = given(...beside, deputyActs('RUS', put('transit', 'own')), done('RUS', put('tariff', 'high')))
    expect(standingOf(story.meeting.world, 'plenary').openBallot).toBe('b1')
    expect(standingOf(story.meeting.world, COMMITTEE).openBallot).toBe('committee-b1')
    story
      .when(person('deputy-KAZ'), { type: 'vote', ballot: 'b1', position: 'yes' })
      .thenRefused('DEL-1', 'head-only')
      .when(person('deputy-KAZ'), back('tariff', 'low'))
      .thenRefused('DEL-1', 'head-only')
      .when('KAZ', { type: 'vote', ballot: 'b1', position: 'no' })
      .thenEvents({ type: 'ballot-cast', body: 'plenary', party: 'KAZ' })
      .when(person('deputy-KAZ'), { type: 'vote', ballot: 'committee-b1', position: 'yes' })
      .thenEvents({ type: 'ballot-cast', body: COMMITTEE, party: 'KAZ' })
  })

  it('MIC-3 a state has one vote there, whoever gives it', () => {
    given(...beside, deputyActs('RUS', put('transit', 'own')))
      .when('KGZ', { type: 'vote', ballot: 'committee-b1', position: 'no' })
      .thenDone()
      .when(person('deputy-KGZ'), { type: 'vote', ballot: 'committee-b1', position: 'yes' })
      .thenRefused('DEC-0', 'voted-already')
  })

  it('MIC-3 DEC-13 the chair of the committee circulates a text there, not that of the plenary', () => {
    const circulate = { type: 'circulate-under-silence', question: 'transit', option: 'own' }
    given(...beside)
      .when(person('deputy-KAZ'), circulate)
      .thenRefused('STG-3', 'chair-only', { party: 'RUS' })
      .when(person('deputy-RUS'), circulate)
      .thenEvents({ type: 'silence-opened', body: COMMITTEE, silence: 'committee-s1', by: 'RUS' })
      .when(person('deputy-KAZ'), { type: 'break-silence', silence: 'committee-s1', reason: 'not yet' })
      .thenEvents({ type: 'silence-broken', party: 'KAZ' })
  })
})

describe('MIC-3 what it leaves undone goes to the plenary', () => {
  it('MIC-3 AGD-7 after its last round', () => {
    const { meeting } = given(...beside, waited(240))
    // Two questions of 90 s in the first round, of 60 s in the second.
    expect(standingOf(meeting.world, COMMITTEE)).toMatchObject({ sits: true, round: 2, discussing: 'votes' })
    deputyActs('RUS', { type: 'move-to-freeze', question: 'votes' })(meeting)
    deputiesVote({ RUS: 'yes', KGZ: 'yes', KAZ: 'yes' })(meeting)
    expect(meeting.last('body-rose')).toMatchObject({ by: 'goal' })
    expect(bodiesOf(meeting)).toEqual({ tariff: 'plenary', transit: 'plenary', votes: 'plenary' })
    expect(meeting.last('question-referred')).toMatchObject({ question: 'votes', why: 'unsettled' })
    // The plenary has had its only question twice; for one that comes late there is a time.
    expect(standingOf(meeting.world, 'plenary').discussing).toBe('tariff')
  })

  it('MIC-3 when the stage ends', () => {
    const { meeting } = given(...beside, inStage('packages'))
    expect(meeting.last('body-rose')).toMatchObject({ by: 'stage' })
    expect(bodiesOf(meeting)).toEqual({ tariff: 'plenary', transit: 'plenary', votes: 'plenary' })
    expect(meeting.world.agenda.questions.transit?.status).toBe('open')
    expect(meeting.world.clock.deadlines).not.toHaveProperty('question:committee')
  })

  it('MIC-3 a ballot that its time cuts short lapses: what is no longer its own it does not decide', () => {
    // Two questions of 60 s; of the 200 s of the sitting 80 are left for the first to come back, and the other has none.
    const { meeting } = given(
      twoMinor,
      waited(190),
      done('KGZ', put('transit', 'one')),
      done('RUS', { type: 'vote', ballot: 'committee-b1', position: 'yes' }),
      waited(10),
    )
    expect(meeting.world.ballots.all['committee-b1']).toMatchObject({ open: false, verdict: null })
    expect(meeting.count('ballot-lapsed')).toBe(1)
    expect(meeting.world.agenda.questions.transit).toMatchObject({ status: 'open', body: 'plenary' })
  })
})

describe('MIC-3 packages where the chain has packages beside it', () => {
  const scenario: Scenario = {
    ...withCommittee(),
    stages: withCommittee().stages.map((s) => (s.id === 'chain' ? { ...s, opens: [...s.opens, 'packages'] } : s)),
  }
  const marked: Step = (m) => {
    for (const party of PARTIES) m.act(party, { type: 'mark-movables', questions: ['tariff', 'transit', 'votes'] })
  }
  const packable: readonly Step[] = [...beside, marked]
  const MINE = { transit: 'own', votes: 'shares' }
  const putPackage = { type: 'put-package', package: 'committee-p1', revision: 1 }

  it('PKG-1 MIC-3 a package has its questions before one body, which decides it by its own rule', () => {
    givenAt(scenario)(...packable)
      .when('KAZ', offer())
      .thenRefused('PKG-1', 'two-bodies')
      .when('KAZ', offer(MINE))
      .thenEvents({ type: 'package-offered', body: COMMITTEE, package: 'committee-p1', number: 1, tabled: true })
      .after(waited(60))
      .when('RUS', putPackage)
      .thenEvents({ type: 'ballot-opened', body: COMMITTEE, ballot: 'committee-b1', rule: WEIGHTS })
  })

  it('PKG-1 MIC-3 it lapses, before a ballot or not, when a question of it goes to another body', () => {
    const onTheTable = [...packable, offered('KAZ', MINE), waited(60)]
    givenAt(scenario)(...onTheTable)
      .when('instructor', { type: 'advance' })
      .thenEvents({ type: 'package-lapsed', package: 'committee-p1' })
    const lapsing = { ...scenario, stages: scenario.stages.map((s) => ({ ...s, openBusiness: 'lapse' as const })) }
    const story = givenAt(lapsing)(...onTheTable, done('RUS', putPackage))
    story
      .when('instructor', { type: 'advance' })
      .thenEvents({ type: 'ballot-lapsed', body: COMMITTEE }, { type: 'package-lapsed', package: 'committee-p1' })
    expect(story.meeting.world.packages.all['committee-p1']?.status).toBe('lapsed')
  })

  it('STG-3 MIC-3 a stage that carries its business leaves it before the ballot there, and the committee rises then', () => {
    const { meeting } = givenAt(scenario)(...packable, offered('KAZ', MINE), waited(60), done('RUS', putPackage))
    meeting.instruct({ type: 'advance' })
    expect(standingOf(meeting.world, COMMITTEE)).toMatchObject({ sits: true, openBallot: 'committee-b1' })
    deputiesVote({ RUS: 'yes', KGZ: 'yes', KAZ: 'no' })(meeting)
    expect(meeting.world.packages.all['committee-p1']?.status).toBe('adopted')
    expect(meeting.world.agenda.questions).toMatchObject({ transit: { agreed: 'own' }, votes: { agreed: 'shares' } })
    expect(standingOf(meeting.world, COMMITTEE).sits).toBe(false)
  })

  it('PKG-5 MIC-3 named in an open package it stays provisional past the time for calling it up, which is over all the same', () => {
    const story = givenAt(scenario)(
      ...packable,
      offered('KAZ', MINE),
      deputyActs('KGZ', put('transit', 'one')),
      deputiesVote({ RUS: 'yes', KGZ: 'yes', KAZ: 'no' }),
      waited(40),
    )
    expect(story.meeting.world.agenda.questions.transit?.status).toBe('provisional')
    story
      .when('RUS', callUp('transit'))
      .thenRefused('MIC-3', 'nothing-to-call-up')
      .when('KAZ', { type: 'withdraw-package', package: 'committee-p1' })
      .thenEvents({ type: 'package-lapsed' }, { type: 'settlement-confirmed', question: 'transit' })
  })
})
