import { describe, expect, it } from 'vitest'
import { given, givenAt } from '../../testing/given.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import {
  back,
  begun,
  done,
  gone,
  HOST,
  hosted,
  inStage,
  instructed,
  person,
  seated,
  waited,
} from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'

const RULE = { type: 'propose-rule-change', rule: 'voting', value: 'roll-call' }
const delegate = (to: string) => ({ type: 'delegate-powers', person: to })
const TAKE_BACK = { type: 'take-back-powers' }
const seat = (id: string, party: string, role: string) => ({
  type: 'seat-person',
  person: id,
  name: 'Somebody',
  party,
  role,
  bot: false,
})
const team = [begun, seated('dep', 'KAZ', 'deputy'), seated('dep2', 'KAZ', 'deputy'), seated('exp', 'KAZ', 'expert')]
const acting = (story: ReturnType<typeof given>): string => deskOf(story.meeting.world, 'KAZ').acting

describe('DEL-1 a seat may hold several people', () => {
  it('DEL-1 W10 who is called as somebody else at the table, or looks so, gets a number; a bot has no name of its own', () => {
    const join = (id: string, name: string, bot = false) =>
      hosted({ ...seat(id, 'KAZ', bot ? 'deputy' : 'expert'), name, bot })
    const long = 'Ә'.repeat(60)
    const { world } = given(
      ...[join('a', 'Анна'), join('b', 'AННA'), join('c', 'Анна (2)'), join('d', 'Нұрлан'), join('e', 'Нурлан')],
      ...[join('f', long), join('g', long), join('bot', 'KAZ', true), join('h', 'KAZ')],
    ).meeting
    expect('abcdefgh'.split('').map((id) => world.delegation.people[id]?.name)).toEqual([
      ...['Анна', 'AННA (2)', 'Анна (2) (2)', 'Нұрлан', 'Нурлан', long, `${'Ә'.repeat(56)} (2)`, 'KAZ'],
    ])
  })

  it("DEL-1 the head alone acts in the state's name; a stranger not at all", () => {
    given(...team)
      .when(person('dep'), RULE)
      .thenRefused('DEL-1', 'head-only')
      .when(person('exp'), RULE)
      .thenRefused('DEL-1', 'head-only')
      .when(person('stranger'), RULE)
      .thenRefused('DEL-1', 'no-seat')
      .when(person('__proto__'), RULE)
      .thenRefused('DEL-1', 'no-seat')
      .when('KAZ', RULE)
      .thenEvents({ type: 'ballot-opened', by: 'KAZ' })
  })

  it('DEL-1 a deputy acts when the head has delegated, until the head takes the powers back', () => {
    given(...team)
      .when('KAZ', delegate('exp'))
      .thenRefused('DEL-1', 'no-such-deputy')
      .when('KAZ', delegate('head-RUS'))
      .thenRefused('DEL-1', 'no-such-deputy')
      .when('KAZ', TAKE_BACK)
      .thenRefused('DEL-1', 'nothing-delegated')
      .when(person('dep'), delegate('dep2'))
      .thenRefused('DEL-1', 'head-only')
      .when('KAZ', delegate('dep'))
      .thenEvents({ type: 'powers-delegated', person: 'dep', by: 'head' })
      .when('KAZ', delegate('dep'))
      .thenRefused('DEL-1', 'delegated-already')
      .when('KAZ', RULE)
      .thenRefused('DEL-1', 'head-only')
      .when(person('dep'), RULE)
      .thenDone()
      .when(person('dep'), TAKE_BACK)
      .thenRefused('DEL-1', 'head-only')
      .when('KAZ', TAKE_BACK)
      .thenEvents({ type: 'powers-returned' })
      .when('KAZ', { type: 'vote', ballot: 'b1', position: 'yes' })
      .thenDone()
  })

  it('DEL-1 the server seats people, each once, one head a seat; a bot makes room for a person', () => {
    given(begun)
      .when('instructor', seat('new', 'KAZ', 'expert'))
      .thenRefused('OBS-1', 'not-yours')
      .when(HOST, seat('new', 'KAZ', 'head'))
      .thenRefused('DEL-1', 'head-is-taken', { party: 'KAZ' })
      .when(HOST, seat('new', 'UZB', 'expert'))
      .thenRefused('DEL-1', 'no-such-seat')
      .when(HOST, seat('head-KAZ', 'RUS', 'expert'))
      .thenRefused('DEL-1', 'seated-already')
    const { meeting } = given(
      begun,
      instructed({ type: 'reassign', person: 'head-RUS', party: 'KGZ', role: 'expert' }),
      hosted({ ...seat('bot', 'RUS', 'head'), bot: true }),
    )
      .when(HOST, seat('new', 'RUS', 'head'))
      .thenEvents({ type: 'person-unseated', person: 'bot' }, { type: 'person-seated', person: 'new' })
    expect(boardOf(meeting.world).seats.get('RUS')).toMatchObject({ names: 'Somebody', bot: false })
  })
})

describe('DEL-2 when the head is away', () => {
  it("DEL-2 longer than the table's grace, the senior deputy acts; the head's return ends that", () => {
    const story = given(...team)
      .when(HOST, { type: 'mark-returned', person: 'dep' })
      .thenRefused('DEL-2', 'here-already')
      .after(gone('head-KAZ'))
      .when(HOST, { type: 'mark-away', person: 'head-KAZ' })
      .thenRefused('DEL-2', 'not-here')
      .after(waited(44))
    expect(acting(story)).toBe('head-KAZ')
    expect(acting(story.after(waited(1)))).toBe('dep')
    expect(acting(story.after(back('head-KAZ')))).toBe('head-KAZ')
  })

  it('DEL-2 who is back within the grace has lost nothing', () => {
    const story = given(...team, gone('head-KAZ'), waited(44), back('head-KAZ'), waited(10))
    expect(story.meeting.count('powers-delegated')).toBe(0)
    expect(acting(story)).toBe('head-KAZ')
  })

  it("DEL-2 the grace is the head's own: an expert's absence does not shorten it", () => {
    const story = given(...team, gone('exp'), waited(40), gone('head-KAZ'), waited(5))
    expect(acting(story)).toBe('head-KAZ')
    expect(acting(story.after(waited(40)))).toBe('dep')
  })

  it('DEL-2 the next deputy acts when the first is away as well; one that comes back later acts at once', () => {
    const story = given(...team, gone('dep'), gone('head-KAZ'), waited(45))
    expect(acting(story)).toBe('dep2')
    const nobody = given(...team, gone('dep'), gone('dep2'), gone('head-KAZ'), waited(45))
    expect(acting(nobody)).toBe('head-KAZ')
    expect(acting(nobody.after(back('dep2')))).toBe('dep2')
  })

  it('DEL-2 a delegated deputy that goes away gives the powers back to a head that is here', () => {
    const story = given(...team, done('KAZ', delegate('dep')), gone('dep'), waited(44))
    expect(acting(story)).toBe('dep')
    expect(acting(story.after(waited(1)))).toBe('head-KAZ')
  })

  it('DEL-2 a bot holds an empty seat where the class agreed, and only there', () => {
    const empty = [begun, gone('head-RUS'), waited(45)]
    expect(boardOf(given(...empty).meeting.world).seats.get('RUS')?.bot).toBe(false)
    const story = givenAt(smallScenario, { botsFillSeats: true })(...empty)
    expect(boardOf(story.meeting.world).seats.get('RUS')).toMatchObject({ bot: true, names: 'Head RUS' })
    story.when(person('bot-RUS'), RULE).thenEvents({ type: 'ballot-opened', by: 'RUS' })
  })

  it("DEL-2 the return of a person who can act ends the bot's hold at once; for an expert alone the bot stays", () => {
    const held = () =>
      givenAt(smallScenario, { botsFillSeats: true })(
        begun,
        seated('exp', 'RUS', 'expert'),
        gone('exp'),
        gone('head-RUS'),
        waited(45),
      )
    const botIn = (story: ReturnType<typeof given>) => boardOf(story.meeting.world).seats.get('RUS')?.bot
    expect(botIn(held())).toBe(true)
    expect(botIn(held().after(back('exp')))).toBe(true)
    expect(botIn(held().after(back('head-RUS')))).toBe(false)
    const deputy = held().after(seated('dep', 'RUS', 'deputy'))
    expect(botIn(deputy)).toBe(false)
    deputy.when(person('dep'), RULE).thenDone()
  })

  it('DEL-2 a bot in the place of the head makes room for any person who can act, and acts again when nobody is left', () => {
    const empty = instructed({ type: 'reassign', person: 'head-RUS', party: 'KGZ', role: 'expert' })
    const bot = hosted({ ...seat('bot-RUS', 'RUS', 'head'), bot: true })
    const story = given(begun, empty, bot).when(person('bot-RUS'), RULE).thenDone()
    story.when('instructor', { type: 'seat-bot', party: 'RUS' }).thenRefused('DEL-2', 'bot-holds-already')
    story
      .after(seated('dep', 'RUS', 'deputy'))
      .when(person('bot-RUS'), { type: 'leave-room' })
      .thenRefused('DEL-1', 'head-only')
    story.when(person('dep'), { type: 'vote', ballot: 'b1', position: 'yes' }).thenDone()
    story.after(gone('dep'), waited(45)).when(person('bot-RUS'), { type: 'leave-room' }).thenDone()
  })

  it('DEL-2 a bot that the instructor seated over a present head leaves when the head comes back', () => {
    const story = given(begun, instructed({ type: 'seat-bot', party: 'RUS' }))
      .when('RUS', RULE)
      .thenRefused('DEL-1', 'head-only')
    story.after(gone('head-RUS'), back('head-RUS')).when('RUS', RULE).thenDone()
  })

  it('DEL-2 an acting deputy decides like the head: its signature names it', () => {
    const sign = [
      inStage('packages'),
      instructed({ type: 'correct', question: 'votes', option: 'equal' }),
      inStage('signature'),
      done('KAZ', { type: 'put-document', document: 'organs' }),
      waited(30),
    ]
    const story = given(seated('dep', 'KGZ', 'deputy'), ...sign)
    expect(story.meeting.world.treaty.documents.organs?.status).toBe('agreed')
    const signed = given(
      seated('dep', 'KGZ', 'deputy'),
      ...sign.slice(0, -1),
      (m) => {
        for (const party of ['KAZ', 'KGZ', 'RUS']) m.act(party, { type: 'vote', ballot: 'b1', position: 'yes' })
      },
      gone('head-KGZ'),
      waited(45),
    )
    signed
      .when(person('dep'), { type: 'sign-document', document: 'organs', adReferendum: true })
      .thenEvents({ type: 'document-signed', party: 'KGZ', person: 'dep' })
  })
})
