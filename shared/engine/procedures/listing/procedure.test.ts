import { describe, expect, it } from 'vitest'
import { given } from '../../testing/given.ts'
import { done, inStage, left, waited } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'

const raise = (question: string) => ({ type: 'raise-question', question })
const NONE = { type: 'answer-none' }
const HIDDEN: Readonly<Record<string, string>> = { KAZ: 'labour', KGZ: 'water', RUS: 'grace' }
const CALL = { type: 'call-for-unvoiced' }

describe('AGD-1 listing the questions', () => {
  it("AGD-1 the scenario's questions are on the list from the start, the hidden ones are not", () => {
    const { world } = given(inStage('agenda')).meeting
    expect(world.agenda.order).toEqual(['tariff', 'transit', 'votes'])
  })

  it('AGD-1 a party raises the hidden question of its own brief, at any time before the list closes', () => {
    const story = given(inStage('agenda'))
      .when('KGZ', raise('water'))
      .thenEvents({ type: 'question-raised', question: 'water', party: 'KGZ' })
      .after(done('KAZ', CALL))
      .when('KAZ', raise('labour'))
      .thenDone()
    expect(story.meeting.world.agenda.order).toEqual(['tariff', 'transit', 'votes', 'water', 'labour'])
    expect(boardOf(story.meeting.world).questions.get('water')).toMatchObject({ status: 'open', raisedBy: 'KGZ' })
  })

  it('AGD-1 the hidden question of another party does not exist: the same answer as for an unknown one', () => {
    given(inStage('agenda'))
      .when('RUS', raise('water'))
      .thenRefused('AGD-1', 'no-such-question', {})
      .when('RUS', raise('moon'))
      .thenRefused('AGD-1', 'no-such-question', {})
      .when('RUS', raise('tariff'))
      .thenRefused('AGD-1', 'no-such-question', {})
      .when('RUS', raise('__proto__'))
      .thenRefused('AGD-1', 'no-such-question', {})
  })

  it('AGD-1 unraised it counts as outside, and with it nothing agreed is worth what no agreement is', () => {
    // KAZ outside: 40×65 + 30×30 + 10×50 + 20×0 = 4000, its own hidden question among them at 0.
    const { world } = given(inStage('chain')).meeting
    expect(deskOf(world, 'KAZ').value).toBe(4000)
  })
})

describe('AGD-2 the list closes', () => {
  it('AGD-2 when every party has answered, and the chair has asked for questions not yet voiced', () => {
    const story = given(inStage('agenda'), ...['KAZ', 'KGZ'].map((party) => done(party, raise(HIDDEN[party] ?? ''))))
      .when('RUS', raise('grace'))
      .thenNot('list-closed')
      .when('KGZ', CALL)
      .thenRefused('STG-3', 'chair-only')
      .when('KAZ', CALL)
      .thenEvents({ type: 'unvoiced-called', by: 'KAZ' }, { type: 'list-closed', none: [] })
    story
      .when('KAZ', CALL)
      .thenRefused('AGD-2', 'called-already')
      .when('RUS', raise('grace'))
      .thenRefused('AGD-2', 'list-closed')
      .when('RUS', NONE)
      .thenRefused('AGD-2', 'list-closed')
  })

  it('R13 AGD-2 "none" said before the chair asks closes nothing: who said so is asked again, and may raise one', () => {
    const story = given(inStage('agenda'), ...['KAZ', 'KGZ', 'RUS'].map((party) => done(party, NONE)))
    expect(boardOf(story.meeting.world).listAnswered).toBe('KAZ KGZ RUS')
    story.when('KAZ', CALL).thenNot('list-closed')
    expect(boardOf(story.meeting.world).listAnswered).toBe('')
    story
      .when('RUS', raise('grace'))
      .thenEvents({ type: 'question-raised', question: 'grace' })
      .after(done('KAZ', NONE))
      .when('KGZ', NONE)
      .thenEvents({ type: 'list-closed', none: [] })
  })

  it('AGD-2 each party answers once before it is asked, and once after', () => {
    given(inStage('agenda'), done('RUS', NONE))
      .when('RUS', raise('grace'))
      .thenRefused('AGD-2', 'answered-already')
      .when('RUS', NONE)
      .thenRefused('AGD-2', 'answered-already')
  })

  it('AGD-2 or when its time is up; silence means "none"', () => {
    const { meeting } = given(inStage('agenda'), done('KAZ', CALL), done('KAZ', raise('labour')), waited(90))
    expect(meeting.last('list-closed').none).toEqual(['KGZ', 'RUS'])
    expect(meeting.world.stages.stage).toBe('ranking')
  })

  it('AGD-2 CLK-3 a chair that does not ask passes the chair, and the next one asks', () => {
    const { meeting } = given(inStage('agenda'), waited(19))
    expect(meeting.world.listing.called).toBe(false)
    meeting.wait(1)
    expect(meeting.last('chair-passed')).toMatchObject({ from: 'KAZ', to: 'KGZ', step: 'call-for-unvoiced' })
    expect(meeting.last('unvoiced-called').by).toBe('KGZ')
  })

  it('AGD-2 DEL-3 nobody waits for a party that has left the negotiation', () => {
    const { meeting } = given(inStage('agenda'), done('KAZ', CALL), done('KAZ', NONE), done('KGZ', NONE), left('RUS'))
    expect(meeting.world.listing.closed).toBe(true)
    expect(meeting.world.agenda.order).not.toContain('grace')
  })
})
