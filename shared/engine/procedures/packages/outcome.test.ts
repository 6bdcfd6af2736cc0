import { describe, expect, it } from 'vitest'
import { given, givenAt, type Step } from '../../testing/given.ts'
import { about, lastPackage, offered, packable, revise, TERMS } from '../../testing/package-story.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import { allVote, backed, begun, done, inStage, left, votes, waited } from '../../testing/story.ts'
import { boardOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

const put = (id = 'p1'): Step => done('RUS', about('put-package', id))
const all = (option: string) => ({ KAZ: option, KGZ: option, RUS: option })
const statusOf = (m: Parameters<Step>[0]) => m.world.agenda.order.map((q) => m.world.agenda.questions[q]?.status)

describe('PKG-3 an open package and its ballot', () => {
  it('PKG-3 its deadline does not end it while it is before a ballot', () => {
    const { meeting } = given(packable, offered('KAZ'), waited(140), put(), waited(20))
    expect(meeting.world.packages.all.p1?.status).toBe('open')
    votes({ KAZ: 'yes', KGZ: 'no' })(meeting)
    meeting.wait(10)
    expect(meeting.world.packages.all.p1?.status).toBe('refused')
  })

  it('PKG-3 DEL-3 the package of a party that leaves goes with it, and so does its support', () => {
    const { meeting } = given(
      packable,
      offered('KAZ'),
      offered('RUS', { transit: 'own', votes: 'shares' }),
      done('RUS', about('support-package', 'p1')),
      left('RUS'),
    )
    expect(meeting.last('package-lapsed')).toMatchObject({ package: 'p2', reason: 'withdrawn' })
    expect(boardOf(meeting.world).packages.get('p1')?.supporters).toBe('KAZ')
  })

  it('PKG-3 it lapses with the stage even in mid-ballot', () => {
    const { meeting } = given(
      packable,
      offered('KAZ'),
      waited(60),
      put(),
      votes({ KAZ: 'yes', KGZ: 'yes' }),
      inStage('signature'),
    )
    expect(meeting.world.packages.all.p1?.status).toBe('lapsed')
    expect(meeting.world.ballots.all.b1).toMatchObject({ open: false, verdict: null })
    expect(meeting.count('ballot-lapsed')).toBe(1)
    expect(statusOf(meeting)).toEqual(['left-open', 'left-open', 'left-open'])
    const stages = smallScenario.stages.map((s) => (s.id === 'packages' ? { ...s, openBusiness: 'carry' as const } : s))
    const carried = givenAt({ ...smallScenario, stages })(
      ...[packable, offered('KAZ'), waited(60), put(), votes({ KAZ: 'yes', KGZ: 'yes' }), inStage('signature')],
    ).meeting
    expect(carried.world.packages.all.p1?.status).toBe('lapsed')
    expect(carried.world.ballots.all.b1).toMatchObject({ open: false, verdict: null })
    expect(carried.count('ballot-lapsed')).toBe(1)
  })
})

describe('PKG-4 adopting a package settles every question that it names, in one act', () => {
  const positions = [backed('tariff', { KAZ: 'low', RUS: 'high' }), backed('transit', { KGZ: 'own', KAZ: 'one' })]

  it('PKG-4 all of it or none', () => {
    const story = given(packable, offered('KAZ'), waited(60), put(), votes({ KAZ: 'yes', KGZ: 'yes' }))
    story
      .when('RUS', { type: 'vote', ballot: 'b1', position: 'yes' })
      .thenEvents(
        { type: 'package-adopted', terms: TERMS },
        { type: 'question-settled', question: 'tariff', option: 'low', how: 'package', provisional: false },
        { type: 'question-settled', question: 'transit', option: 'one', how: 'package' },
      )
    expect(statusOf(story.meeting)).toEqual(['settled', 'settled', 'open'])
    const refused = given(
      packable,
      offered('KAZ'),
      waited(60),
      put(),
      votes({ KAZ: 'yes', KGZ: 'no', RUS: 'yes' }),
    ).meeting
    expect(statusOf(refused)).toEqual(['open', 'open', 'open'])
    expect(refused.world.packages.all.p1?.status).toBe('refused')
  })

  it('PKG-4 the public record shows the package as a whole, also of closed talks', () => {
    const { facts } = given(packable, offered('KAZ'), waited(60), put(), allVote('yes')).meeting
    const adopted = facts.find(({ event }) => event.type === 'package-adopted')
    expect(recordFor(adopted!, { kind: 'public', closed: true })).toMatchObject({
      params: { package: 'p1', terms: 'tariff=low transit=one' },
    })
  })

  it("PKG-4 who gave up what stays in the delegations' own records", () => {
    const { facts } = given(packable, ...positions, offered('KAZ'), waited(60), put(), allVote('yes')).meeting
    const noted = facts.filter(({ event }) => event.type === 'concession-noted')
    expect(noted.map(({ event }) => event)).toEqual([
      { type: 'concession-noted', party: 'RUS', question: 'tariff', from: 'high', to: 'low' },
      { type: 'concession-noted', party: 'KGZ', question: 'transit', from: 'own', to: 'one' },
    ])
    expect(recordFor(noted[0]!, { kind: 'party', party: 'RUS' })).toMatchObject({ params: { from: 'high', to: 'low' } })
    for (const reader of [
      { kind: 'party', party: 'KAZ' },
      { kind: 'public', closed: false },
    ] as const)
      expect(recordFor(noted[0]!, reader)).toBeNull()
  })

  it('R7 PKG-4 on adoption who backed what on its questions is shown no more, nor where they stood when it was frozen', () => {
    const shown = ({ world }: Parameters<Step>[0], question: string) => {
      const { backing, positions } = boardOf(world).questions.get(question) ?? {}
      return [backing, positions]
    }
    const frozen: Step = (m) => {
      inStage('chain')(m)
      backed('tariff', { KAZ: 'low', RUS: 'high' })(m)
      done('KAZ', { type: 'move-to-freeze', question: 'tariff' })(m)
      allVote('yes')(m)
    }
    const story = given(frozen, packable, backed('votes', { RUS: 'shares' }), offered('KAZ'), waited(60), put())
    expect(shown(story.meeting, 'tariff')).toEqual(['KAZ=low RUS=high', 'KAZ=low RUS=high'])
    const refused = given(frozen, packable, offered('KAZ'), waited(60), put(), allVote('no')).meeting
    expect(shown(refused, 'tariff')).toEqual(['KAZ=low RUS=high', 'KAZ=low RUS=high'])
    story.after(allVote('yes'))
    expect(shown(story.meeting, 'tariff')).toEqual(['', ''])
    // A question outside the package is as it was.
    expect(shown(story.meeting, 'votes')).toEqual(['RUS=shares', ''])
    expect(story.meeting.world.packages.concessions).toEqual([
      { party: 'RUS', question: 'tariff', from: 'high', to: 'low' },
    ])
  })

  it('PKG-4 whom the package does not bind has given up nothing', () => {
    const { meeting } = given(
      packable,
      ...positions,
      offered('KAZ'),
      waited(60),
      put(),
      left('KGZ'),
      votes({ KAZ: 'yes', RUS: 'yes' }),
    )
    expect(meeting.facts.flatMap(({ event }) => (event.type === 'concession-noted' ? [event.party] : []))).toEqual([
      'RUS',
    ])
    const rule = [
      begun,
      done('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'consensus-aside' }),
      allVote('yes'),
      done('KAZ', { type: 'put-rules' }),
      allVote('yes'),
    ]
    const aside = given(
      ...rule,
      packable,
      ...positions,
      offered('KAZ'),
      waited(60),
      put(),
      votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'not-interested' }),
    ).meeting
    expect(aside.facts.flatMap(({ event }) => (event.type === 'concession-noted' ? [event.party] : []))).toEqual([
      'KGZ',
    ])
    expect(aside.world.agenda.questions.transit).toMatchObject({ status: 'settled', aside: ['RUS'] })
  })

  it('PKG-4 AGD-8 other packages that name a question of it have lost their object', () => {
    const { meeting } = given(
      packable,
      offered('KAZ'),
      offered('RUS', { transit: 'own', votes: 'shares' }),
      waited(60),
      put(),
      allVote('yes'),
    )
    expect(meeting.world.packages.all).toMatchObject({ p1: { status: 'adopted' }, p2: { status: 'lapsed' } })
    expect(meeting.world.agenda.questions.votes?.status).toBe('open')
  })
})

describe('PKG-5 nothing is agreed until everything is agreed', () => {
  const settledApart = [packable, offered('KAZ'), backed('tariff', all('high'))]

  it('PKG-5 while a package is open, the separate settlement of its questions is provisional', () => {
    const { world } = given(...settledApart).meeting
    expect(world.agenda.questions.tariff).toMatchObject({ status: 'provisional', agreed: 'high' })
    expect(world.packages.all.p1?.status).toBe('open')
  })

  it('PKG-5 adopted, the package decides; refused or lapsed, the separate settlement stands', () => {
    const adopted = given(...settledApart, waited(60), put(), allVote('yes')).meeting
    expect(adopted.world.agenda.questions.tariff).toMatchObject({ status: 'settled', agreed: 'low' })
    expect(adopted.count('settlement-confirmed')).toBe(0)
    const refused = given(...settledApart, waited(60), put(), allVote('no')).meeting
    expect(refused.world.agenda.questions.tariff).toMatchObject({ status: 'settled', agreed: 'high' })
    const lapsed = given(...settledApart, inStage('signature')).meeting
    expect(lapsed.world.agenda.questions.tariff).toMatchObject({ status: 'settled', agreed: 'high' })
  })

  it('PKG-5 it stays provisional as long as any open package names it', () => {
    const { meeting } = given(
      packable,
      offered('KAZ'),
      offered('RUS', { tariff: 'high', votes: 'shares' }),
      backed('tariff', all('high')),
      done('KAZ', { type: 'withdraw-package', package: 'p1' }),
    )
    expect(meeting.world.agenda.questions.tariff?.status).toBe('provisional')
    meeting.act('RUS', { type: 'withdraw-package', package: 'p2' })
    expect(meeting.world.agenda.questions.tariff?.status).toBe('settled')
  })

  it('PKG-5 a revision that leaves the question out confirms its separate settlement', () => {
    const { meeting } = given(...settledApart, done('KAZ', revise('p1', { transit: 'one', votes: 'equal' })))
    expect(meeting.last('settlement-confirmed').question).toBe('tariff')
    expect(meeting.world.agenda.questions.tariff?.status).toBe('settled')
  })

  it('PKG-5 adopting one package confirms nothing that it decides itself', () => {
    const { meeting } = given(
      packable,
      offered('KAZ', { tariff: 'low', transit: 'one', votes: 'equal' }),
      offered('RUS', { tariff: 'high', votes: 'shares' }),
      backed('votes', all('shares')),
      waited(60),
      put(),
      allVote('yes'),
    )
    expect(meeting.count('settlement-confirmed')).toBe(0)
    expect(meeting.world.agenda.questions.votes).toMatchObject({ status: 'settled', agreed: 'equal' })
  })

  it('PKG-5 a package that only some have seen makes nothing provisional: it lapses when its question is settled', () => {
    const { meeting } = given(packable, offered('KAZ', TERMS, ['KGZ']), backed('tariff', all('high')))
    expect(meeting.world.agenda.questions.tariff?.status).toBe('settled')
    expect(meeting.world.packages.all[lastPackage(meeting)]?.status).toBe('lapsed')
  })

  it('PKG-5 a provisional settlement can be reconsidered like any other', () => {
    const { meeting } = given(
      ...settledApart,
      done('RUS', { type: 'move-to-reconsider', question: 'tariff' }),
      allVote('yes'),
    )
    expect(meeting.world.agenda.questions.tariff).toMatchObject({ status: 'open', agreed: '' })
  })
})
