/** Inspections, queries and what follows a breach, at the small table with years. Chance 45 %: 90 for `cut`, halved by `own`. */
import { describe, expect, it } from 'vitest'
import type { World } from '../../kernel/world.ts'
import { givenAt, type Step } from '../../testing/given.ts'
import type { Meeting } from '../../testing/meeting.ts'
import { done, votes, waited } from '../../testing/story.ts'
import { chose, inYears, reviewed, withYears } from '../../testing/years.ts'
import { boardOf, deskOf } from '../../views/board.ts'

const announce = (host: string) => ({ type: 'announce-inspection', host, inspectionKind: 'site' })
const receive = { type: 'receive-inspection', inspection: 'i1' }
const sign = (remarks: string, inspection = 'i1') => ({ type: 'sign-report', inspection, remarks })
const ask = (to: string, obligation: string, urgent = false) => ({ type: 'send-query', to, obligation, urgent })
const answer = (said: string) => ({ type: 'answer-query', query: 'u1', answer: said })
const against = (party: string) => ({ type: 'answer-breach', party })

/** RUS hides its cut, KGZ breaks its report before all, KAZ keeps everything. */
const shown: readonly Step[] = [
  ...inYears,
  chose('RUS', { cut: 'hidden' }),
  chose('KAZ', { cut: 'meet', report: 'meet' }),
  chose('KGZ', { report: 'open' }),
]
const at = (seed: number) => givenAt(withYears, { seed })
const isFoundAt = (seed: number): boolean =>
  at(seed)(...shown, done('KAZ', announce('RUS')), done('RUS', receive)).meeting.last('inspection-held').found.length >
  0
const seeds = Array.from({ length: 40 }, (_, seed) => seed)
const finding = seeds.find(isFoundAt) ?? -1
const missing = seeds.find((seed) => !isFoundAt(seed)) ?? -1
const given = at(finding)
const trustOf = (world: World) => boardOf(world).trust
const receivedBy = ({ world }: Meeting) => ['KAZ', 'KGZ', 'RUS'].map((party) => deskOf(world, party).received)

describe('IMP-2 inspections', () => {
  it('IMP-2 IMP-7 finds by the chance of the file: of 40 tables nearly half, for the same breach', () => {
    // 45 % of 40 are 18; between a quarter and two thirds.
    const found = seeds.filter(isFoundAt).length
    expect(found).toBeGreaterThan(10)
    expect(found).toBeLessThan(27)
  })

  it('IMP-2 IMP-8 what it finds all see; saved and gained is lost, a fine comes to it, and trust falls twice', () => {
    const { meeting } = given(...shown, done('KAZ', announce('RUS')), done('RUS', receive))
    expect(boardOf(meeting.world).duties.get('autumn/RUS/cut')?.how).toBe('found')
    // Base 100: 150 gained; 150 and a fine of 150 lost. KAZ now knows that 60 are missing beside 10, KGZ of its 30 beside + 15.
    expect(receivedBy(meeting)).toEqual([-70, -15, -150])
    // RUS 4 + 3 of 8 + 3; the visit 0 of 2; found: − 3 of + 3. 4/16.
    expect(trustOf(meeting.world)).toBe('KAZ=66 KGZ=44 RUS=25')
  })

  it('IMP-2 CHN-5 what it does not find it tells nobody, and a report in which everything matches adds trust', () => {
    const { meeting } = at(missing)(...shown, done('KAZ', announce('RUS')), done('RUS', receive))
    expect(boardOf(meeting.world).duties.get('autumn/RUS/cut')?.how).toBe('meet')
    // 7 + 2 of 11 + 2.
    expect(trustOf(meeting.world)).toBe('KAZ=66 KGZ=44 RUS=69')
    expect(receivedBy(meeting)).toEqual([-10, 15, 150])
    const honest = at(missing)(
      ...inYears,
      chose('RUS', { cut: 'meet' }),
      ...shown.slice(-2),
      done('KAZ', announce('RUS')),
      done('RUS', receive),
    ).meeting
    const bytes = (m: Meeting) =>
      JSON.stringify([boardOf(m.world), deskOf(m.world, 'KAZ')], (_, v) => (v instanceof Map ? [...v] : v))
    expect(bytes(meeting)).toBe(bytes(honest))
  })

  it('IMP-2 the host signs the report with its remarks; unsigned it stays when the period is over', () => {
    const held = given(...shown, done('KAZ', announce('RUS')), done('RUS', receive))
    held
      .when('KAZ', sign('none'))
      .thenRefused('IMP-2', 'no-such-report')
      .when('RUS', sign('disputes'))
      .thenEvents({ type: 'inspection-signed', host: 'RUS', remarks: 'disputes' })
      .when('RUS', sign('none'))
      .thenRefused('IMP-2', 'no-such-report')
    const { meeting } = given(...shown, done('KAZ', announce('RUS')), done('RUS', receive), waited(20))
    expect(boardOf(meeting.world).inspections.get('i1')).toMatchObject({ status: 'held', remarks: '' })
  })

  it('IMP-2 it cannot be refused unless the text says so, and a host that says nothing receives it', () => {
    const here = given(...shown, done('KAZ', announce('RUS')))
    here
      .when('RUS', { type: 'refuse-inspection', inspection: 'i1' })
      .thenRefused('IMP-2', 'not-refusable')
      .when('KGZ', receive)
      .thenRefused('IMP-2', 'no-such-inspection')
      .after(waited(20))
    expect(here.meeting.count('inspection-held')).toBe(1)
  })

  it('IMP-2 IMP-3 delay without force majeure is a breach; with it nobody is to blame and the quota is kept', () => {
    const delay = { type: 'delay-inspection', inspection: 'i1' }
    const { meeting } = given(...shown, done('KAZ', announce('RUS')), done('RUS', delay))
    expect(boardOf(meeting.world).inspections.get('i1')?.status).toBe('put-off')
    // 7 of 11 + 2.
    expect(trustOf(meeting.world)).toBe('KAZ=66 KGZ=44 RUS=53')
    expect(deskOf(meeting.world, 'KAZ').inspectionsLeft).toBe(1)
    const winter = [...shown, reviewed, chose('KAZ', { report: 'meet' }), chose('KGZ', { report: 'meet' })]
    const flooded = given(...winter, done('KAZ', announce('KGZ')))
    expect(boardOf(flooded.meeting.world).barred).toBe('KGZ')
    flooded.when('KGZ', delay).thenEvents({ type: 'inspection-delayed', justified: true })
    // 4 + 0 + 1 of 8 + 1 + 1: as before the visit.
    expect(trustOf(flooded.meeting.world)).toBe('KAZ=69 KGZ=50 RUS=63')
    expect(deskOf(flooded.meeting.world, 'KAZ').inspectionsLeft).toBe(2)
  })

  it('IMP-2 the quota counts every kind and year; one inspects others, by a kind that there is, in time', () => {
    given(...shown)
      .when('KAZ', announce('KAZ'))
      .thenRefused('IMP-2', 'not-a-host')
      .when('KAZ', { type: 'announce-inspection', host: 'RUS', inspectionKind: 'none' })
      .thenRefused('IMP-2', 'no-such-kind')
      .after(done('KAZ', announce('RUS')), done('KAZ', announce('KGZ')))
      .when('KAZ', announce('RUS'))
      .thenRefused('IMP-2', 'quota-spent')
    given(...shown, waited(11))
      .when('KAZ', announce('RUS'))
      .thenRefused('IMP-3', 'no-time-to-answer')
    given(...inYears)
      .when('KAZ', announce('RUS'))
      .thenRefused('IMP-3', 'nothing-to-review')
  })
})

describe('IMP-3 queries', () => {
  it('IMP-3 an admission brings the breach to light without the fine, and trust falls once', () => {
    const { meeting } = given(...shown, done('KAZ', ask('RUS', 'cut')), done('RUS', answer('broken')))
    expect(boardOf(meeting.world).duties.get('autumn/RUS/cut')?.how).toBe('found')
    expect(deskOf(meeting.world, 'RUS').received).toBe(0)
    // 7 − 3 of 11, and the answer 1 of 1: 5/12.
    expect(trustOf(meeting.world)).toBe('KAZ=66 KGZ=44 RUS=41')
  })

  it('IMP-3 IMP-7 a false answer looks like a true one', () => {
    const { meeting } = given(...shown, done('KAZ', ask('RUS', 'cut')), done('RUS', answer('kept')))
    expect(boardOf(meeting.world).duties.get('autumn/RUS/cut')?.how).toBe('meet')
    // 8 of 12.
    expect(trustOf(meeting.world)).toBe('KAZ=66 KGZ=44 RUS=66')
  })

  it('IMP-3 an urgent query is due within the short time, any other within the period; silence is a breach', () => {
    const urgent = given(...shown, done('KAZ', ask('RUS', 'cut', true)), waited(9))
    expect(urgent.meeting.count('query-unanswered')).toBe(0)
    urgent.after(waited(1))
    expect(urgent.meeting.last('query-unanswered')).toMatchObject({ party: 'RUS', by: 'KAZ' })
    // 7 of 12.
    expect(trustOf(urgent.meeting.world)).toBe('KAZ=66 KGZ=44 RUS=58')
    const { meeting } = given(...shown, done('KAZ', ask('RUS', 'cut')), waited(20))
    expect(meeting.count('query-unanswered')).toBe(1)
  })

  it('IMP-3 one asks others about what they owed, twice a period; who is asked answers', () => {
    given(...shown)
      .when('KAZ', ask('RUS', 'report'))
      .thenRefused('IMP-3', 'nothing-to-ask')
      .when('KAZ', ask('KAZ', 'cut'))
      .thenRefused('IMP-3', 'nothing-to-ask')
      .after(done('KAZ', ask('RUS', 'cut')), done('KAZ', ask('KGZ', 'report')))
      .when('KAZ', ask('RUS', 'cut'))
      .thenRefused('IMP-3', 'queries-spent')
      .when('KGZ', answer('kept'))
      .thenRefused('IMP-3', 'no-such-query')
    const { queries: _, ...calendar } = withYears.calendar!
    givenAt({ ...withYears, calendar })(...shown)
      .when('KAZ', ask('RUS', 'cut'))
      .thenRefused('IMP-3', 'no-queries')
  })

  it('IMP-3 CLK-3 a period does not close while somebody waits for an answer', () => {
    const asked = given(...shown, done('KAZ', ask('RUS', 'cut')), reviewed)
    expect(asked.meeting.count('period-closed')).toBe(0)
    asked.when('RUS', answer('kept')).thenEvents({ type: 'period-closed' })
    const { meeting } = given(...shown, done('KAZ', ask('RUS', 'cut')), reviewed, waited(20))
    expect([meeting.count('query-unanswered'), meeting.count('period-closed'), meeting.world.calendar.period]).toEqual([
      1,
      1,
      'winter',
    ])
  })
})

describe('IMP-5 what follows a breach', () => {
  const broken = (m: Meeting): void => {
    for (const step of [waited(20), chose('KAZ', { report: 'meet' }), chose('KGZ', { report: 'open' })]) step(m)
  }

  it('IMP-5 DEC-2 consultation, then suspension by consensus minus the state concerned; what others owe it rests', () => {
    const story = given(...shown)
      .when('KAZ', against('RUS'))
      .thenRefused('IMP-5', 'no-breach')
      .when('KGZ', against('KGZ'))
      .thenRefused('IMP-5', 'not-a-party')
      .when('KAZ', against('KGZ'))
      .thenEvents({ type: 'breach-consulted', party: 'KGZ', by: 'KAZ' })
      .when('KAZ', against('KGZ'))
      .thenRefused('IMP-5', 'no-breach')
      .after(broken)
      .when('KAZ', against('KGZ'))
      .thenEvents({ type: 'ballot-opened', concerned: 'KGZ' })
      .after(votes({ KAZ: 'yes', KGZ: 'no', RUS: 'yes' }))
    const { meeting } = story
    expect(meeting.last('ballot-closed').verdict.outcome).toBe('adopted')
    expect(boardOf(meeting.world)).toMatchObject({ breachSteps: 'KGZ=consultation,suspension', suspended: 'KGZ=1' })
    meeting.wait(20)
    // In winter the suspension runs; it is over when spring opens.
    expect(boardOf(meeting.world).suspended).toBe('')
  })

  it('IMP-5 one no of another state blocks', () => {
    const { meeting } = given(...shown, done('KAZ', against('KGZ')), broken, done('KAZ', against('KGZ')))
    votes({ KAZ: 'yes', KGZ: 'no', RUS: 'no' })(meeting)
    expect(meeting.last('ballot-closed').verdict.outcome).toBe('blocked')
    expect(boardOf(meeting.world).breachSteps).toBe('KGZ=consultation')
  })

  it('IMP-5 what rests is missing for who is suspended, whatever the others do', () => {
    const long = {
      ...withYears,
      calendar: { ...withYears.calendar!, breach: { ...withYears.calendar!.breach!, periods: 2 } },
    }
    const story = givenAt(long, { seed: finding })(
      ...shown,
      done('KAZ', against('KGZ')),
      broken,
      done('KAZ', against('KGZ')),
    )
    votes({ KAZ: 'yes', RUS: 'yes', KGZ: 'no' })(story.meeting)
    story.after(waited(20))
    const before = receivedBy(story.meeting)
    const due = story.meeting.last('period-opened').duties
    expect([due.KAZ?.[0]?.resting, due.RUS?.[0]?.resting]).toEqual([['KGZ'], ['KGZ']])
    story.after(chose('KAZ', { cut: 'meet' }), chose('RUS', { cut: 'meet' }))
    // Half of 40 and half of 60.
    expect((receivedBy(story.meeting)[1] ?? 0) - (before[1] ?? 0)).toBe(-50)
  })

  it('IMP-5 excluded by the third step: it owes nothing more, and nobody owes it anything', () => {
    const once = {
      ...withYears.calendar!.breach!,
      steps: { equal: ['consultation' as const], shares: ['exclusion' as const] },
    }
    const scenario = { ...withYears, calendar: { ...withYears.calendar!, breach: once } }
    const story = givenAt(scenario)(...shown, done('KAZ', against('KGZ')))
    votes({ KAZ: 'yes', RUS: 'yes', KGZ: 'no' })(story.meeting)
    expect(story.meeting.count('breach-excluded')).toBe(1)
    story.after(waited(20))
    expect(Object.keys(story.meeting.last('period-opened').duties)).toEqual(['KAZ'])
  })

  it('IMP-5 no further than the agreed text goes', () => {
    const breach = {
      ...withYears.calendar!.breach!,
      steps: { equal: ['consultation' as const], shares: ['consultation' as const] },
    }
    givenAt({ ...withYears, calendar: { ...withYears.calendar!, breach } })(
      ...shown,
      done('KAZ', against('KGZ')),
      broken,
    )
      .when('RUS', against('KGZ'))
      .thenRefused('IMP-5', 'no-further-step')
  })
})
