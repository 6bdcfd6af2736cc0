import { describe, expect, it } from 'vitest'
import { given, givenAt } from '../../testing/given.ts'
import { about, offered, packable } from '../../testing/package-story.ts'
import { allVote, backed, done, inStage, person, votes, waited } from '../../testing/story.ts'
import { COMMITTEE, deputiesVote, deputyActs, twoMinor, withCommittee, withDeputies } from '../../testing/two-bodies.ts'
import { deskOf } from '../../views/board.ts'

const put = (question: string, option: string) => ({ type: 'put-to-vote', question, option })
const pass = (ballot: string) => ({ type: 'pass-turn', ballot })

describe('R18 AGD-10 turns at the ballot', () => {
  const failed = [inStage('packages'), done('KAZ', put('tariff', 'low')), allVote('no')]

  it('AGD-10 who put an option waits until every other party has put one or passed', () => {
    given(...failed)
      .when('KAZ', put('tariff', 'high'))
      .thenRefused('AGD-10', 'others-first', { parties: 'KGZ RUS' })
      .when('KAZ', pass('b1'))
      .thenRefused('AGD-10', 'nobody-waits')
      .after(done('KGZ', pass('b1')))
      .when('KAZ', put('tariff', 'high'))
      .thenRefused('AGD-10', 'others-first', { parties: 'RUS' })
      .after(done('RUS', put('transit', 'own')), allVote('no'))
      .when('RUS', put('transit', 'one'))
      .thenRefused('AGD-10', 'others-first', { parties: 'KAZ KGZ' })
      .when('KAZ', put('tariff', 'high'))
      .thenEvents({ type: 'ballot-opened' })
  })

  it("AGD-10 CLK-3 or let a chair's step go by, counted from when the floor is free", () => {
    const story = given(...failed, waited(19))
    expect([...deskOf(story.meeting.world, 'RUS').moves]).toContainEqual(['pass-turn:b1', ''])
    story
      .when('KAZ', put('tariff', 'high'))
      .thenRefused('AGD-10', 'others-first')
      .after(waited(1))
      .when('KAZ', put('tariff', 'high'))
      .thenEvents({ type: 'ballot-opened' })
      .when('RUS', pass('moon'))
      .thenRefused('AGD-10', 'nobody-waits')
  })

  it('AGD-10 in the chain the next question begins turns anew', () => {
    given(inStage('chain'), done('KAZ', put('tariff', 'low')), allVote('yes'))
      .when('KAZ', put('transit', 'one'))
      .thenEvents({ type: 'ballot-opened' })
  })
})

describe('AGD-10 turns in a committee', () => {
  const failed = [
    ...[withDeputies, twoMinor, deputyActs('KGZ', put('transit', 'one'))],
    deputiesVote({ RUS: 'no', KGZ: 'no', KAZ: 'no' }),
  ]
  const committee = givenAt(withCommittee())

  it('AGD-10 MIC-3 who put an option there waits for its members, and in the plenary for nobody', () => {
    const story = committee(...failed)
    story
      .when(person('deputy-KGZ'), put('transit', 'own'))
      .thenRefused('AGD-10', 'others-first', { parties: 'RUS KAZ' })
    story.when('KGZ', put('tariff', 'low')).thenEvents({ type: 'ballot-opened', body: 'plenary' })
  })

  it('AGD-10 MIC-3 a deputy passes there; who has no ballot of that body behind it passes nothing', () => {
    const story = committee(...failed)
    expect([...deskOf(story.meeting.world, 'RUS').moves]).toContainEqual(['pass-turn:committee-b1', ''])
    story
      .when('KAZ', pass('b1'))
      .thenRefused('AGD-10', 'nobody-waits')
      .after(deputyActs('RUS', pass('committee-b1')))
      .when(person('deputy-RUS'), pass('committee-b1'))
      .thenRefused('AGD-10', 'nobody-waits')
      .when(person('deputy-KGZ'), put('transit', 'own'))
      .thenRefused('AGD-10', 'others-first', { parties: 'KAZ' })
      .after(deputyActs('KAZ', pass('committee-b1')))
      .when(person('deputy-KGZ'), put('transit', 'own'))
      .thenEvents({ type: 'ballot-opened', body: COMMITTEE })
  })

  it("AGD-10 CLK-3 its chair's step there runs by itself, whatever is voted on in the plenary", () => {
    const { meeting } = committee(...failed, done('RUS', put('tariff', 'high')))
    expect(meeting.world.clock.deadlines['turns:committee']).toBe(meeting.now + 20_000)
    meeting.wait(20)
    expect(meeting.world.turns.waits.committee).toBeUndefined()
  })
})

describe('R18 AGD-10 the time of a package does not run while it waits for the floor', () => {
  it('R18 AGD-10 it stands still during the ballots of others and goes on after them', () => {
    // A package of 150 s, seen by all after 60: at 140 s, 10 s before its end, something else takes the floor for 30 s.
    const { meeting } = given(packable, offered('KAZ'), waited(140), done('RUS', put('votes', 'shares')))
    expect(meeting.world.clock.deadlines['package:p1']).toBeUndefined()
    meeting.wait(30)
    expect(meeting.world.packages.all.p1?.status).toBe('open')
    expect(meeting.world.clock.deadlines['package:p1']).toBe(meeting.now + 10_000)
    meeting.act('KAZ', about('put-package', 'p1'))
    votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'yes' })(meeting)
    expect(meeting.world.packages.all.p1?.status).toBe('adopted')
  })

  it('R18 AGD-10 one that could not be put yet waits for nothing: its time runs until all have seen it', () => {
    const { meeting } = given(packable, offered('KAZ'), waited(40), done('RUS', put('votes', 'shares')))
    expect(meeting.world.clock.deadlines['package:p1']).toBe(meeting.now + 110_000)
    meeting.wait(20)
    // Seen by all now, and ten more seconds of the ballot to wait for.
    expect(meeting.world.clock.deadlines['package:p1']).toBeUndefined()
    meeting.wait(10)
    expect(meeting.world.clock.deadlines['package:p1']).toBe(meeting.now + 90_000)
  })

  it('R18 AGD-10 DEC-16 likewise while the chair waits for objections to something else', () => {
    const call = done('KAZ', { type: 'take-as-agreed', question: 'votes', option: 'equal' })
    const leaning = backed('votes', { KGZ: 'equal' })
    const { meeting } = given(packable, offered('KAZ'), waited(140), leaning, call)
    expect(meeting.world.clock.deadlines['package:p1']).toBeUndefined()
    meeting.wait(15)
    expect(meeting.world.agenda.questions.votes?.agreed).toBe('equal')
    expect(meeting.world.clock.deadlines['package:p1']).toBe(meeting.now + 10_000)
  })

  it('R18 AGD-10 DEC-16 also one that all have seen only while the chair is waiting', () => {
    const closing = done('KAZ', { type: 'take-closing-as-agreed' })
    const { meeting } = given(packable, offered('KAZ'), waited(50), closing)
    expect(meeting.world.clock.deadlines['package:p1']).toBe(meeting.now + 100_000)
    // It could be put ten seconds later, but for the floor: these are not its own.
    meeting.wait(10)
    expect(meeting.world.clock.deadlines['package:p1']).toBeUndefined()
    meeting.wait(4).act('RUS', { type: 'raise-objection', call: 'n1', reason: 'not yet' })
    expect(meeting.world.clock.deadlines['package:p1']).toBe(meeting.now + 90_000)
  })
})

describe('AGD-10 DEC-16 turns while the chair waits for objections', () => {
  const call = done('KAZ', { type: 'take-closing-as-agreed' })
  const running = given(inStage('packages'), done('KAZ', put('tariff', 'low')), allVote('no'), waited(19), call)

  it('AGD-10 nobody can put anything then, so nobody lets a chair’s step go by', () => {
    const story = running.after(waited(1))
    story.when('RUS', put('transit', 'own')).thenRefused('DEC-16', 'call-running')
    const { meeting } = story.after(done('RUS', { type: 'raise-objection', call: 'n1', reason: 'not yet' }))
    expect(meeting.world.turns.waits.plenary).toEqual({ KAZ: ['KGZ', 'RUS'] })
    expect(meeting.world.clock.deadlines['turns:plenary']).toBe(meeting.now + 20_000)
    meeting.wait(20)
    expect(meeting.world.turns.waits.plenary).toBeUndefined()
  })
})
