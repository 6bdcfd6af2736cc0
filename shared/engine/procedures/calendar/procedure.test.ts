import { describe, expect, it } from 'vitest'
import { replay } from '../../kernel/engine.ts'
import { dice } from '../../testing/dice.ts'
import { givenAt } from '../../testing/given.ts'
import { checkInvariants } from '../../testing/invariants.ts'
import { Meeting } from '../../testing/meeting.ts'
import { agreed, done, inStage, left, seated, waited } from '../../testing/story.ts'
import { adopted, concluded, ratify, signed } from '../../testing/treaty-story.ts'
import { step } from '../../testing/walk.ts'
import { chose, inYears, reviewed, withYears } from '../../testing/years.ts'
import { boardOf, deskOf } from '../../views/board.ts'
import { lateDeskOf } from '../../views/late-desk.ts'

const given = givenAt(withYears)
const choose = (duty: string, conduct: string) => ({ type: 'choose-conduct', duty, conduct })
const allMet = [
  chose('KAZ', { cut: 'meet', report: 'meet' }),
  chose('KGZ', { report: 'meet' }),
  chose('RUS', { cut: 'meet' }),
]
const howOf = (m: Meeting, id: string) => boardOf(m.world).duties.get(id)?.how

describe('IMP-7 what falls due', () => {
  it('IMP-1 IMP-7 follows from the answers in force: who owes what, how much of it, and to whom it brings something', () => {
    const { meeting } = given(...inYears)
    expect(meeting.last('period-opened')).toMatchObject({
      period: 'autumn',
      duties: {
        KAZ: [
          { id: 'cut', late: false, percent: 50, to: ['KGZ', 'RUS'] },
          { id: 'report', late: false, percent: 100, to: [] },
        ],
        KGZ: [{ id: 'report', percent: 100, to: ['KAZ'] }],
        RUS: [{ id: 'cut', percent: 50, to: ['KAZ', 'KGZ'] }],
      },
    })
  })

  it('IMP-7 TRT-4 binds nobody who is not bound, and brings nothing to who is not', () => {
    const { meeting } = given(
      concluded({ tariff: 'low', transit: 'own', votes: 'shares' }),
      adopted('union', 'organs'),
      signed('organs', 'KAZ', 'RUS'),
      inStage('years'),
    )
    expect(meeting.last('period-opened').duties).toEqual({
      KAZ: [{ id: 'report', obligation: 'report', late: false, percent: 100, to: [] }],
    })
  })

  it('IMP-2 TXT-3 an amended option obliges as the one that it amends; under another answer nothing falls due', () => {
    const amend = {
      type: 'propose-amendment',
      question: 'tariff',
      option: 'low',
      change: 'add',
      at: 'low',
      text: 'slowly',
      lang: 'en',
    }
    const story = (tariff: string) =>
      givenAt(withYears)(
        inStage('chain'),
        done('KAZ', { ...amend }),
        inStage('packages'),
        agreed({ tariff, transit: 'one', votes: 'equal' }),
        inStage('signature'),
        adopted('union', 'organs'),
        signed('union', 'KAZ', 'KGZ', 'RUS'),
        inStage('ratification'),
        ...['KAZ', 'KGZ', 'RUS'].map((party) => done(party, ratify('union'))),
        inStage('years'),
      ).meeting
    expect(Object.keys(story('w1').last('period-opened').duties)).toEqual(['KAZ', 'RUS'])
  })

  it('IMP-1 where nothing follows from what is in force no period opens, and the stage is left at once', () => {
    const { meeting } = given(inStage('ratification'))
    const before = meeting.now
    meeting.instruct({ type: 'advance' })
    expect(meeting.count('period-opened')).toBe(0)
    expect(meeting.world.stages).toMatchObject({ stage: 'debrief', phase: 'over' })
    expect(meeting.now).toBe(before)
  })

  it('IMP-3 CLK-3 a period in which nothing falls due closes by itself', () => {
    const { meeting } = given(
      concluded({ tariff: 'low', transit: 'own', votes: 'equal' }),
      adopted('union', 'organs'),
      signed('union', 'KAZ', 'KGZ', 'RUS'),
      inStage('ratification'),
      ...['KAZ', 'KGZ', 'RUS'].map((party) => done(party, ratify('union'))),
      inStage('years'),
      chose('KAZ', { cut: 'meet' }),
      chose('RUS', { cut: 'meet' }),
      reviewed,
    )
    expect(boardOf(meeting.world)).toMatchObject({ period: 'spring', periodsOver: 'autumn winter', barred: '' })
    // Nothing was due, so that the flood of winter bars nothing.
    expect(meeting.count('period-barred')).toBe(0)
  })

  it('IMP-3 TRT-4 who is bound by nothing is not waited for', () => {
    const { meeting } = given(
      concluded({ tariff: 'low', transit: 'own', votes: 'shares' }),
      adopted('union', 'organs'),
      signed('organs', 'KAZ', 'RUS'),
      inStage('years'),
      chose('KAZ', { report: 'meet' }),
      done('KAZ', { type: 'pass-review' }),
      done('RUS', { type: 'pass-review' }),
    )
    expect(meeting.world.calendar.over).toEqual(['autumn'])
  })

  it('IMP-7 one act carries out everything that is due and not yet said', () => {
    const { meeting } = given(...inYears, chose('KAZ', { cut: 'delay' }))
      .when('KAZ', { type: 'carry-out' })
      .thenEvents({ type: 'duty-chosen', party: 'KAZ', duty: 'report', conduct: 'meet' })
      .when('KAZ', { type: 'carry-out' })
      .thenRefused('IMP-3', 'chosen-already')
    expect(deskOf(meeting.world, 'KAZ').conduct).toBe('cut=delay report=meet')
  })

  it('IMP-2 IMP-8 force majeure excuses a delay: nobody trusts less, and it is due again', () => {
    const { calendar } = withYears
    const excused = (excuses: string[]) => ({
      ...withYears,
      calendar: {
        ...calendar!,
        forceMajeure: [{ ...calendar!.forceMajeure![0]!, period: 'autumn', excuses }],
      },
    })
    const trustAt = (scenario: typeof withYears) => {
      const { meeting } = givenAt(scenario)(
        ...inYears,
        chose('KGZ', { report: 'delay' }),
        chose('KAZ', { cut: 'meet', report: 'meet' }),
        chose('RUS', { cut: 'meet' }),
      )
      return boardOf(meeting.world).trust
    }
    // Of 4 kept of 8, a report of weight 1: kept 5 of 9, or half of it, 4.5 of 9.
    expect(trustAt(excused(['report']))).toContain('KGZ=55')
    expect(trustAt(excused([]))).toContain('KGZ=50')
  })
})

describe('IMP-3 a period', () => {
  it('IMP-3 all choose at once and unseen; when all have chosen, what is visible is shown', () => {
    const story = given(...inYears, chose('KAZ', { cut: 'delay', report: 'meet' }), chose('RUS', { cut: 'hidden' }))
    expect(boardOf(story.meeting.world)).toMatchObject({ period: 'autumn', periodPhase: 'choice', chosen: 'KAZ RUS' })
    expect(howOf(story.meeting, 'autumn/KAZ/cut')).toBe('')
    expect(deskOf(story.meeting.world, 'KAZ').conduct).toBe('cut=delay report=meet')
    const { meeting } = story
      .when('KGZ', choose('report', 'open'))
      .thenEvents(
        { type: 'duty-chosen', party: 'KGZ' },
        { type: 'period-shown', silent: [] },
        { type: 'duty-seen', party: 'KAZ', obligation: 'cut', how: 'delay' },
        { type: 'duty-seen', party: 'KGZ', obligation: 'report', how: 'open' },
      )
    expect(['KAZ/cut', 'KAZ/report', 'KGZ/report', 'RUS/cut'].map((id) => howOf(meeting, `autumn/${id}`))).toEqual([
      'delay',
      'meet',
      'open',
      'meet',
    ])
  })

  it('IMP-3 a choice may be changed until all have chosen', () => {
    const { meeting } = given(...inYears, chose('KAZ', { cut: 'open' }), ...allMet)
    expect(howOf(meeting, 'autumn/KAZ/cut')).toBe('meet')
    expect(meeting.count('duty-seen')).toBe(0)
  })

  it('IMP-3 CLK-3 who is silent carries out what it signed, and the record names it', () => {
    const { meeting } = given(...inYears, chose('KAZ', { cut: 'open' }), waited(29))
    expect(meeting.count('period-shown')).toBe(0)
    meeting.wait(1)
    expect(meeting.last('period-shown')).toMatchObject({
      silent: ['KAZ', 'KGZ', 'RUS'],
      conduct: { KAZ: { cut: 'open', report: 'meet' }, KGZ: { report: 'meet' }, RUS: { cut: 'meet' } },
    })
  })

  it('IMP-3 it closes when all have looked, or that time is up; the next one opens, and after the last the goal is met', () => {
    const { meeting } = given(...inYears, ...allMet, reviewed)
    expect(boardOf(meeting.world)).toMatchObject({ period: 'winter', periodPhase: 'choice', periodsOver: 'autumn' })
    meeting.wait(30 + 20)
    expect(meeting.world.calendar.period).toBe('spring')
    meeting.wait(30 + 20)
    expect(boardOf(meeting.world)).toMatchObject({ period: '', periodPhase: '', periodsOver: 'autumn winter spring' })
    expect(meeting.world.stages.goalMet).toBe(true)
  })

  it('IMP-3 DEL-3 who has left the room is not waited for; who has left the talks owes nothing any more', () => {
    const out = given(...inYears, done('RUS', { type: 'leave-room' }), chose('KAZ', { cut: 'meet', report: 'meet' }))
    out.when('KGZ', choose('report', 'meet')).thenEvents({ type: 'period-shown', silent: ['RUS'] })
    const { meeting } = given(...inYears, left('RUS'), waited(50))
    expect(meeting.last('period-opened').duties).not.toHaveProperty('RUS')
  })

  it('IMP-3 the stage ends what is on as if its time were up, and no further period opens', () => {
    const { meeting } = given(...inYears, chose('KGZ', { report: 'open' }), inStage('debrief'))
    expect(meeting.last('period-shown').conduct).toMatchObject({ KGZ: { report: 'open' }, RUS: { cut: 'meet' } })
    expect(meeting.count('period-closed')).toBe(1)
    expect(meeting.world.clock.deadlines).not.toHaveProperty('choices')
  })

  it('IMP-1 IMP-3 IMP-7 what is out of order', () => {
    const late = [
      ...inYears,
      chose('KAZ', { cut: 'delay', report: 'meet' }),
      chose('KGZ', { report: 'meet' }),
      chose('RUS', { cut: 'meet' }),
    ]
    given(...inYears)
      .when('KGZ', choose('cut', 'meet'))
      .thenRefused('IMP-7', 'nothing-due')
      .when('KGZ', choose('report', 'hidden'))
      .thenRefused('IMP-7', 'seen-by-all')
      .when('KGZ', { type: 'pass-review' })
      .thenRefused('IMP-3', 'nothing-to-review')
      .after(...late.slice(inYears.length))
      .when('KAZ', choose('cut', 'meet'))
      .thenRefused('IMP-3', 'not-choosing')
      .after(done('KAZ', { type: 'pass-review' }))
      .when('KAZ', { type: 'pass-review' })
      .thenRefused('IMP-3', 'passed-already')
    given(...late, reviewed)
      .when('KAZ', choose('cut~late', 'delay'))
      .thenRefused('IMP-1', 'delayed-already')
      .when('KAZ', choose('cut~late', 'hidden'))
      .thenRefused('IMP-1', 'delayed-already')
    given(...inYears, waited(100))
      .when('RUS', choose('cut', 'delay'))
      .thenRefused('IMP-1', 'no-later-period')
  })
})

describe('IMP-7 what nobody has found', () => {
  const hidden = [
    ...inYears,
    chose('RUS', { cut: 'hidden' }),
    chose('KAZ', { cut: 'meet', report: 'meet' }),
    chose('KGZ', { report: 'open' }),
  ]

  it('IMP-7 CHN-5 the bytes of all others are those of an obligation met; when the talks are over all is shown', () => {
    const met = given(...inYears, chose('RUS', { cut: 'meet' }), ...hidden.slice(-2)).meeting
    const broken = given(...hidden, reviewed).meeting
    reviewed(met)
    const bytes = (m: Meeting, party: string) =>
      JSON.stringify([boardOf(m.world), deskOf(m.world, party)], (_, v) => (v instanceof Map ? [...v] : v))
    for (const party of ['KAZ', 'KGZ']) expect(bytes(broken, party)).toBe(bytes(met, party))
    expect(bytes(broken, 'RUS')).not.toBe(bytes(met, 'RUS'))
    inStage('debrief')(broken)
    expect(howOf(broken, 'autumn/RUS/cut')).toBe('hidden')
  })

  it('IMP-8 DEL-4 who comes late to the delegation is not told of it', () => {
    const { meeting } = given(...hidden, seated('late', 'RUS', 'expert'))
    meeting.host({ type: 'seat-person', person: 'later', name: 'L', party: 'RUS', role: 'expert', bot: false })
    const shown = lateDeskOf(meeting.world, 'later')
    if (meeting.world.delegation.people.later?.earlier) expect([shown.concealed, shown.received]).toEqual(['', 0])
    expect(deskOf(meeting.world, 'RUS').concealed).toBe('autumn/RUS/cut')
  })
})

describe('CLK-3 the years in random walks', () => {
  it('CLK-3 the clock alone brings a table with years to its debrief within its pace', () => {
    const meeting = new Meeting(withYears).begin()
    const began = meeting.now
    meeting.waitFor('debrief')
    expect(meeting.now - began).toBeLessThanOrEqual(25 * 60_000)
  })

  it.each([1, 2, 3, 4, 5, 6])('IMP-3 CLK-3 walk %i keeps every invariant and replays to the same world', (seed) => {
    const meeting = given(...inYears).meeting
    const roll = dice(seed)
    for (let i = 0; i < 150 && meeting.world.stages.phase === 'talks'; i++) {
      step(meeting, roll)
      checkInvariants(meeting.world)
    }
    if (meeting.world.clock.pausedAt > 0) meeting.instruct({ type: 'resume' })
    meeting.waitFor('debrief')
    expect(meeting.count('period-closed')).toBeGreaterThan(0)
    expect(replay(withYears, meeting.facts)).toEqual(meeting.world)
  })
})
