import { describe, expect, it } from 'vitest'
import { given, givenAt } from '../testing/given.ts'
import { agreed, done, inStage, instructed, waited } from '../testing/story.ts'
import { adopted, concluded, HARMLESS, ratified, ratify, sign, signed } from '../testing/treaty-story.ts'
import { chose, inYears, withYears } from '../testing/years.ts'
import { outcomeInForce } from './bound.ts'
import { agreementOf } from './from-world.ts'
import { resultIn } from './result.ts'

/** Both documents in force for all: tariff low, transit own, votes shares; hidden questions were never raised. */
const bothInForce = [
  concluded(HARMLESS),
  adopted('union', 'organs'),
  signed('union', 'KAZ', 'KGZ', 'RUS'),
  signed('organs', 'KAZ', 'KGZ', 'RUS'),
  inStage('ratification'),
  ratified('union', 'KAZ', 'KGZ', 'RUS'),
]

describe('SCR-4 own value of what is in force', () => {
  it('SCR-4 is Σ weight × value over the options in force; what was never raised is outside (R28)', () => {
    const { world } = given(...bothInForce).meeting
    expect(outcomeInForce(agreementOf(world), 'KGZ')).toEqual(HARMLESS)
    // KAZ 40×100 + 30×0 + 10×50 + 20×0 · KGZ 30×100 + 20×100 + 20×0 + 30×10 · RUS 40×30 + 10×100 + 30×100 + 20×60
    expect(['KAZ', 'KGZ', 'RUS'].map((p) => resultIn(world, p).value)).toEqual([4500, 5300, 6400])
  })

  it('SCR-5 the surplus is what lies above the walk-away value, with what news changed in it', () => {
    const { meeting } = given(...bothInForce)
    expect(['KAZ', 'KGZ', 'RUS'].map((p) => resultIn(meeting.world, p).surplus)).toEqual([500, 800, 2900])
    meeting.instruct({ type: 'inject', inject: 'crisis' })
    expect(resultIn(meeting.world, 'RUS')).toEqual({ value: 6400, signed: 6400, reservation: 3000, surplus: 3400 })
  })

  it('SCR-4 outside a document a question has its outside value, and nothing in force is worth no more', () => {
    const nothing = given(inStage('chain')).meeting.world
    expect(outcomeInForce(agreementOf(nothing), 'KAZ')).toEqual({})
    expect(['KAZ', 'KGZ', 'RUS'].map((p) => resultIn(nothing, p).value)).toEqual([4000, 4500, 3500])

    const open = [concluded(HARMLESS), adopted('union', 'organs')]
    const { world } = given(...open, signed('organs', 'KAZ', 'RUS')).meeting
    expect(outcomeInForce(agreementOf(world), 'KGZ')).toEqual({})
    expect(outcomeInForce(agreementOf(world), 'RUS')).toEqual({ votes: 'shares' })
    // KAZ 40×65 + 30×30 + 10×50 · RUS 40×30 + 10×50 + 30×100 + 20×60
    expect(['KAZ', 'KGZ', 'RUS'].map((p) => resultIn(world, p).value)).toEqual([4000, 4500, 5900])
  })

  it('TRT-2 for its author a reserved question counts as left open, once the reservation stands', () => {
    const story = given(
      concluded(HARMLESS),
      adopted('union', 'organs'),
      done('KGZ', sign('union', { reservation: 'transit' })),
      signed('union', 'KAZ', 'RUS'),
      waited(25),
      inStage('ratification'),
      ratified('union', 'KAZ', 'RUS'),
      done('KGZ', ratify('union', 'transit')),
    )
    expect(outcomeInForce(agreementOf(story.meeting.world), 'KGZ')).toMatchObject({
      tariff: 'low',
      transit: 'left-open',
    })
    // 30×100 + 20×20 + 20×50 (organs are not in force) + 30×10
    expect(resultIn(story.meeting.world, 'KGZ').value).toBe(4700)
  })

  it('DEC-1 who stood aside is not bound: for it the question is outside', () => {
    const { world } = given(...bothInForce).meeting
    const votes = world.agenda.questions.votes
    if (!votes) throw new Error('no votes')
    const questions = { ...world.agenda.questions, votes: { ...votes, aside: ['KGZ'] } }
    const aside = { ...world, agenda: { ...world.agenda, questions } }
    expect(outcomeInForce(agreementOf(aside), 'KGZ')).not.toHaveProperty('votes')
    expect(resultIn(aside, 'KGZ').value).toBe(5300 + 20 * 50)
  })

  it('an agreement on the text alone is worth nothing yet', () => {
    const { world } = given(
      inStage('packages'),
      agreed(HARMLESS),
      instructed({ type: 'announce', text: 'well done' }),
    ).meeting
    expect(resultIn(world, 'KAZ').value).toBe(4000)
  })
})

describe('IMP-8 the value received', () => {
  it('IMP-8 SCR-5 the result is what was signed with what the years changed of it', () => {
    const all = ['KAZ', 'KGZ', 'RUS']
    const { world } = givenAt(withYears)(
      ...inYears,
      chose('KAZ', { cut: 'open', report: 'open' }),
      chose('KGZ', { report: 'open' }),
      chose('RUS', { cut: 'open' }),
      inStage('debrief'),
    ).meeting
    expect(all.map((p) => resultIn(world, p).signed)).toEqual([4500, 5300, 6400])
    // What nobody honours: 39 and 41 less for those who lose, 6 more for who saves (received.test.ts has the sums).
    expect(all.map((p) => resultIn(world, p).value)).toEqual([4461, 5259, 6406])
    expect(all.map((p) => resultIn(world, p).surplus)).toEqual([461, 759, 2906])
  })

  it('IMP-7 IMP-8 a breach that nobody has found counts in the result once the talks are over, and not for others before', () => {
    const hidden = [
      ...inYears,
      chose('RUS', { cut: 'hidden' }),
      chose('KAZ', { cut: 'meet', report: 'meet' }),
      chose('KGZ', { report: 'meet' }),
    ]
    const during = givenAt(withYears)(...hidden).meeting.world
    expect(resultIn(during, 'KAZ').value).toBe(4500)
    const over = givenAt(withYears)(...hidden, inStage('debrief')).meeting.world
    // Half of the 120 that RUS would have brought it is missing; watching partners seen at 0.5556 and 0.6364 saves 4.
    expect(resultIn(over, 'KAZ').value).toBe(4500 - 60 + 4)
  })
})
