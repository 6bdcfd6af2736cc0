import { describe, expect, it } from 'vitest'
import { PLENARY, presides } from '../../bodies/selectors.ts'
import { given } from '../../testing/given.ts'
import { backed, begun, done, gone, inStage, left, votes, waited, withdrawn } from '../../testing/story.ts'
import { boardOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

const LEAVE = { type: 'leave-room' }
const RETURN = { type: 'return-to-room' }
const ANNOUNCE = { type: 'announce-withdrawal' }
const CONFIRM = { type: 'confirm-withdrawal' }
const CANCEL = { type: 'cancel-withdrawal' }
const UNDO = { type: 'undo-withdrawal', party: 'RUS' }
const RULE = { type: 'propose-rule-change', rule: 'voting', value: 'roll-call' }

describe('DEL-3 leaving the room', () => {
  it('DEL-3 is no objection, counts as absent, and one may return', () => {
    given(begun)
      .when('RUS', RETURN)
      .thenRefused('DEL-3', 'in-the-room')
      .after(done('RUS', LEAVE))
      .when('RUS', LEAVE)
      .thenRefused('DEL-3', 'outside-already')
      .when('RUS', RULE)
      .thenRefused('DEL-3', 'outside-the-room')
      .when('RUS', { type: 'say', channel: 'plenary', text: 'from the door', lang: 'ru' })
      .thenDone()
      .after(done('KAZ', RULE), votes({ KAZ: 'yes' }))
      .when('KGZ', { type: 'vote', ballot: 'b1', position: 'yes' })
      .thenEvents(
        { type: 'ballot-closed', answers: { KAZ: 'yes', KGZ: 'yes', RUS: 'absent' } },
        { type: 'rule-changed' },
      )
      .after(done('RUS', RETURN))
      .when('RUS', { ...RULE, value: 'at-once' })
      .thenDone()
  })

  it('DEL-3 a chair that leaves passes the chair to the next one in the room', () => {
    given(begun, done('KGZ', LEAVE))
      .when('KAZ', LEAVE)
      .thenEvents({ type: 'room-left', party: 'KAZ' }, { type: 'chair-passed', from: 'KAZ', to: 'RUS', step: 'left' })
    const alone = given(begun, done('KGZ', LEAVE), done('RUS', LEAVE)).when('KAZ', LEAVE).thenNot('chair-passed')
    expect(alone.meeting.waitFor('debrief').world.stages.phase).toBe('over')
  })

  it('DEL-3 CLK-3 the chair passes over a seat in which nobody is, as long as somebody is in another', () => {
    given(begun, gone('head-KGZ'))
      .when('KAZ', LEAVE)
      .thenEvents({ type: 'room-left', party: 'KAZ' }, { type: 'chair-passed', from: 'KAZ', to: 'RUS', step: 'left' })
    given(begun, gone('head-KGZ'), gone('head-RUS'))
      .when('KAZ', LEAVE)
      .thenEvents({ type: 'room-left', party: 'KAZ' }, { type: 'chair-passed', from: 'KAZ', to: 'KGZ', step: 'left' })
  })
})

describe('DEL-3 leaving the negotiation', () => {
  it('DEL-3 takes two steps', () => {
    given(begun)
      .when('RUS', CONFIRM)
      .thenRefused('DEL-3', 'not-announced')
      .when('RUS', CANCEL)
      .thenRefused('DEL-3', 'not-announced')
      .after(done('RUS', ANNOUNCE))
      .when('RUS', ANNOUNCE)
      .thenRefused('DEL-3', 'announced-already')
      .when('RUS', RULE)
      .thenDone()
      .when('RUS', CANCEL)
      .thenEvents({ type: 'withdrawal-undone' })
      .when('RUS', CONFIRM)
      .thenRefused('DEL-3', 'not-announced')
  })

  it('DEL-3 it is then outside: it acts no more, and consensus is reckoned without it', () => {
    const story = given(inStage('chain'), left('RUS'))
      .when('RUS', { type: 'put-to-vote', question: 'tariff', option: 'high' })
      .thenRefused('DEL-3', 'withdrawn')
    story.after(
      done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'low' }),
      votes({ KAZ: 'yes', KGZ: 'yes' }),
    )
    expect(story.meeting.world.ballots.all.b1).toMatchObject({
      electorate: ['KAZ', 'KGZ'],
      verdict: { outcome: 'adopted' },
    })
    expect(boardOf(story.meeting.world).seats.get('RUS')?.withdrawal).toBe('final')
  })

  it('DEL-3 R15 in the first minute nothing follows: the others see it leave, and reckon with it as absent', () => {
    const { world } = given(inStage('chain'), backed('tariff', { KAZ: 'low', KGZ: 'low' }), withdrawn('RUS')).meeting
    expect(boardOf(world).seats.get('RUS')?.withdrawal).toBe('confirmed')
    expect(world.agenda.questions.tariff?.status).toBe('under-discussion')
    expect(presides(given(begun, withdrawn('KAZ')).meeting.world, PLENARY)).toBe('KAZ')
  })

  it('DEL-3 the instructor can undo it within a minute, then it is final', () => {
    const story = given(begun)
      .when('instructor', UNDO)
      .thenRefused('DEL-3', 'not-announced')
      .after(done('RUS', ANNOUNCE))
    story
      .when('instructor', UNDO)
      .thenRefused('DEL-3', 'not-announced')
      .after(done('RUS', CONFIRM), waited(59))
      .when('instructor', UNDO)
      .thenEvents({ type: 'withdrawal-undone', party: 'RUS' })
      .when('RUS', RULE)
      .thenDone()
    given(begun, left('RUS')).when('instructor', UNDO).thenRefused('DEL-3', 'withdrawal-final')
  })

  it('DEL-3 a chair that withdraws passes the chair', () => {
    const { meeting } = given(begun, left('KAZ'))
    expect(presides(meeting.world, PLENARY)).toBe('KGZ')
  })

  it("DEL-3 an announcement is nobody else's business until it is confirmed, nor is taking it back", () => {
    const { meeting } = given(begun, done('RUS', ANNOUNCE))
    const announced = boardOf(meeting.world).seats.get('RUS')
    meeting.act('RUS', CANCEL)
    expect(announced).toEqual(boardOf(meeting.world).seats.get('RUS'))
    for (const fact of meeting.facts.slice(-2)) {
      expect(recordFor(fact, { kind: 'party', party: 'KAZ' })).toBeNull()
      expect(recordFor(fact, { kind: 'public', closed: false })).toBeNull()
      expect(recordFor(fact, { kind: 'party', party: 'RUS' })).not.toBeNull()
    }
    meeting.act('RUS', ANNOUNCE)
    meeting.act('RUS', CONFIRM)
    meeting.instruct(UNDO)
    expect(recordFor(meeting.facts.at(-1)!, { kind: 'party', party: 'KAZ' })).toMatchObject({
      type: 'withdrawal-undone',
      by: 'instructor',
    })
  })
})
