import { describe, expect, it } from 'vitest'
import { actingFor } from '../../kernel/selectors.ts'
import { given, givenAt } from '../../testing/given.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import { back, begun, gone, instructed, left, person, seated, waited } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

const RULE = { type: 'propose-rule-change', rule: 'voting', value: 'roll-call' }
const takeOver = { type: 'take-over', party: 'RUS' }
const giveBack = { type: 'give-back', party: 'RUS' }
const taken = instructed(takeOver)
const restored = instructed(giveBack)
const inSeat = person('instructor-RUS')
type Story = ReturnType<typeof given>
const acting = (story: Story) => actingFor(story.meeting.world, 'RUS')?.id
const seatOf = (story: Story) => boardOf(story.meeting.world).seats.get('RUS')

describe('OBS-1 the instructor takes over a seat', () => {
  it('OBS-1 acts for the state until the seat is given back; its head advises meanwhile', () => {
    given(begun, taken)
      .when('RUS', RULE)
      .thenRefused('OBS-1', 'seat-taken-over')
      .when('RUS', { type: 'say', channel: 'plenary', text: 'we wait', lang: 'en' })
      .thenDone()
      .when(inSeat, RULE)
      .thenEvents({ type: 'ballot-opened', by: 'RUS' })
      .when('instructor', giveBack)
      .thenEvents({ type: 'seat-given-back', party: 'RUS' })
      .when(inSeat, { type: 'vote', ballot: 'b1', position: 'yes' })
      .thenRefused('OBS-1', 'not-taken-over')
      .when('RUS', { type: 'vote', ballot: 'b1', position: 'yes' })
      .thenDone()
  })

  it('OBS-1 by the same rules as a delegate: nobody else’s seat, nothing in a pause, no chair that is not its own', () => {
    given(begun, taken)
      .when(person('instructor-KAZ'), RULE)
      .thenRefused('OBS-1', 'not-taken-over')
      .when(inSeat, { type: 'put-rules' })
      .thenRefused('STG-3', 'chair-only')
      .after(instructed({ type: 'pause' }))
      .when(inSeat, RULE)
      .thenRefused('CLK-2', 'paused')
  })

  it('OBS-1 only the instructor, only once, and only a seat of the table that is still in the talks', () => {
    given(begun)
      .when('RUS', takeOver)
      .thenRefused('OBS-1', 'instructor-only')
      .when('instructor', giveBack)
      .thenRefused('OBS-1', 'not-taken-over')
      .when('instructor', { type: 'take-over', party: 'UZB' })
      .thenRefused('DEL-1', 'no-such-seat')
      .when('instructor', takeOver)
      .thenEvents({ type: 'seat-taken-over', party: 'RUS', person: 'instructor-RUS' })
      .when('instructor', takeOver)
      .thenRefused('OBS-1', 'taken-over-already')
      .when('instructor', { type: 'seat-bot', party: 'RUS' })
      .thenRefused('OBS-1', 'taken-over-already')
      .when('instructor', { type: 'reassign', person: 'instructor-RUS', party: 'KAZ', role: 'deputy' })
      .thenRefused('OBS-1', 'no-such-person')
    given(begun, instructed({ type: 'advance' }), (m) => {
      while (m.world.stages.phase !== 'over') m.instruct({ type: 'advance' })
    })
      .when('instructor', takeOver)
      .thenRefused('STG-1', 'talks-over')
    given(begun, left('RUS'))
      .when('instructor', takeOver)
      .thenRefused('DEL-3', 'left-the-negotiation', { party: 'RUS' })
  })

  it('OBS-1 everybody reads it in the record and sees it on the board; the names of the delegation stay', () => {
    const story = given(begun, taken)
    expect(recordFor(story.meeting.facts.at(-1)!, { kind: 'public', closed: false })).toMatchObject({
      by: 'instructor',
      params: { party: 'RUS' },
    })
    expect(seatOf(story)).toMatchObject({ names: 'Head RUS', instructor: true, bot: false })
    expect(deskOf(story.meeting.world, 'RUS').acting).toBe('instructor-RUS')
    expect(seatOf(story.after(restored))).toMatchObject({ names: 'Head RUS', instructor: false })
  })
})

describe('OBS-1 DEL-2 who acts when the instructor gives the seat back', () => {
  it('OBS-1 DEL-2 the head who came back meanwhile', () => {
    const story = given(begun, gone('head-RUS'), taken, waited(60))
    expect(acting(story.after(back('head-RUS')))).toBe('instructor-RUS')
    expect(acting(story.after(restored))).toBe('head-RUS')
  })

  it('OBS-1 DEL-2 the deputy, when the head is still away; its powers do not pass while the instructor acts', () => {
    const story = given(begun, seated('dep', 'RUS', 'deputy'), taken, gone('head-RUS'), waited(60))
    expect(acting(story)).toBe('instructor-RUS')
    expect(story.meeting.count('powers-delegated')).toBe(0)
    expect(acting(story.after(restored))).toBe('dep')
  })

  it('OBS-1 DEL-2 the deputy to whom the head had delegated', () => {
    const delegate = { type: 'delegate-powers', person: 'dep' }
    const story = given(begun, seated('dep', 'RUS', 'deputy'))
      .when('RUS', delegate)
      .thenDone()
      .after(taken)
    expect(acting(story)).toBe('instructor-RUS')
    expect(acting(story.after(restored))).toBe('dep')
  })

  it('OBS-1 DEL-2 a bot: the one that waited, or one that fills the seat where the class agreed to it', () => {
    const waiting = given(begun, instructed({ type: 'seat-bot', party: 'RUS' }), taken)
    expect(seatOf(waiting)).toMatchObject({ instructor: true, bot: false })
    expect(acting(waiting.after(restored))).toBe('bot-RUS')
    const filled = givenAt(smallScenario, { botsFillSeats: true })(begun, taken, gone('head-RUS'), waited(60))
    expect(filled.meeting.count('bot-took-seat')).toBe(0)
    expect(acting(filled.after(restored))).toBe('bot-RUS')
  })

  it('OBS-1 DEL-2 the head, when the instructor stays away longer than the grace; not when they are back before', () => {
    const story = given(begun, taken, gone('instructor-RUS'), waited(44), back('instructor-RUS'), waited(60))
    expect(acting(story)).toBe('instructor-RUS')
    expect(acting(story.after(gone('instructor-RUS'), waited(44)))).toBe('instructor-RUS')
    expect(acting(story.after(waited(1)))).toBe('head-RUS')
    expect(story.meeting.world.delegation.people).not.toHaveProperty('instructor-RUS')
    expect(story.meeting.count('seat-given-back')).toBe(1)
  })

  it('OBS-1 DEL-2 the bot that waited goes on waiting while the instructor is away and comes back', () => {
    const bot = instructed({ type: 'seat-bot', party: 'RUS' })
    const story = given(begun, bot, taken, gone('instructor-RUS'), waited(20), back('instructor-RUS'))
    expect(story.meeting.count('bot-released')).toBe(0)
    expect(acting(story.after(restored))).toBe('bot-RUS')
  })

  it('DEL-3 nobody, when the state has left meanwhile, also where bots fill the seats', () => {
    const story = givenAt(smallScenario, { botsFillSeats: true })(begun, gone('head-RUS'), taken)
      .when(inSeat, { type: 'announce-withdrawal' })
      .thenDone()
      .when(inSeat, { type: 'confirm-withdrawal' })
      .thenDone()
      .after(waited(90), restored)
    expect(story.meeting.count('bot-took-seat')).toBe(0)
  })

  it('DEL-1 the head cannot hand its powers to the instructor', () => {
    given(begun, taken)
      .when('RUS', { type: 'delegate-powers', person: 'instructor-RUS' })
      .thenRefused('DEL-1', 'no-such-deputy')
  })
})
