/** Where a package lies and who sees it, against whoever would take it away from those who do (PKG-1 to PKG-3, CHN-5). */
import { describe, expect, it } from 'vitest'
import type { Event } from '../../kernel/event.ts'
import { given, givenAt, type Step } from '../../testing/given.ts'
import { about, lastPackage, offer, offered, packable, revise } from '../../testing/package-story.ts'
import { agreed, allVote, done, inStage, left, PARTIES, votes, waited } from '../../testing/story.ts'
import {
  CAUCUS,
  deputiesVote,
  deputyActs,
  twoMinor,
  withCaucus,
  withCommittee,
  withDeputies,
} from '../../testing/two-bodies.ts'
import { boardOf, deskOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

const MEMBERS = ['KAZ', 'KGZ']
const OURS = { transit: 'own', votes: 'shares' }
/** The caucus has two questions before it, the plenary two others; all four can be packaged. */
const divided: Step = (m) => {
  inStage('agenda')(m)
  m.act('KAZ', { type: 'raise-question', question: 'labour' })
  inStage('packages')(m)
  const sat: Event[] = [
    { type: 'questions-assigned', body: CAUCUS, members: MEMBERS, questions: Object.keys(OURS) },
    { type: 'body-sat', body: CAUCUS, members: MEMBERS, beside: true, until: 0 },
  ]
  m.happened(...sat)
  for (const party of PARTIES)
    m.act(party, { type: 'mark-movables', questions: ['tariff', 'labour', ...Object.keys(OURS)] })
}
const inPlenary = offered('KAZ', { tariff: 'low', labour: 'free' })

describe('PKG-1 PKG-3 a package stays before its body', () => {
  it('PKG-1 PKG-3 CHN-5 tabled in the plenary, no revision takes it among the members of a caucus', () => {
    const { meeting } = givenAt(withCaucus)(divided, inPlenary)
      .when('KAZ', revise('p1', OURS, MEMBERS))
      .thenRefused('PKG-1', 'two-bodies')
      .when('KAZ', revise('p1', OURS))
      .thenRefused('PKG-1', 'two-bodies')
    expect(boardOf(meeting.world).packages.get('p1')?.terms).toBe('tariff=low labour=free')
  })

  it('PKG-1 CHN-5 nor the other way: what a caucus has among its members comes to the plenary as another package', () => {
    const { meeting } = givenAt(withCaucus)(divided, offered('KAZ', OURS, MEMBERS))
      .when('KAZ', revise('caucus-p1', { tariff: 'low', labour: 'free' }))
      .thenRefused('PKG-1', 'two-bodies')
    expect([...boardOf(meeting.world).packages.keys()]).toEqual([])
    expect([...deskOf(meeting.world, 'KGZ').packages.keys()]).toEqual(['caucus-p1'])
  })
})

describe('PKG-3 CHN-5 what takes the place of a package', () => {
  it('PKG-3 CHN-5 unseen by somebody who saw the first, it is not told of: for all the first was withdrawn', () => {
    const story = given(packable, offered('KAZ'))
      .when('KAZ', offer({ transit: 'one', votes: 'equal' }, ['KAZ', 'KGZ']))
      .thenEvents({ type: 'package-lapsed', package: 'p1', reason: 'withdrawn' })
    const before = boardOf(story.meeting.world)
    expect([...before.packages.keys()]).toEqual([])
    const heard = story.meeting.facts.flatMap((f) => recordFor(f, { kind: 'party', party: 'RUS' }) ?? [])
    expect(JSON.stringify(heard)).not.toContain('replaced')
    // Whoever sees the new one is told that it takes the place of the old.
    const second = lastPackage(story.meeting)
    story
      .when('KAZ', offer({ tariff: 'low', votes: 'equal' }))
      .thenEvents({ type: 'package-lapsed', package: second, reason: 'replaced' })
  })
})

describe('PKG-3 DEL-3 who has left the negotiation', () => {
  const leftInItsVote = [packable, offered('KAZ'), waited(60), done('RUS', about('put-package', 'p1')), left('KAZ')]

  it('PKG-3 DEL-3 need not be shown a package that lies on the table', () => {
    const { gains: _, ...all } = offer(undefined, ['KAZ', 'RUS'])
    given(packable, left('KGZ'))
      .when('KAZ', { ...all, gains: { RUS: 'a fair share' } })
      .thenEvents({ type: 'package-offered', package: 'p1', number: 1, tabled: true, shownTo: PARTIES })
  })

  it('PKG-3 DEL-3 DEC-0 takes its package along also when the vote on it has come to nothing', () => {
    const { meeting } = given(...leftInItsVote)
    expect(meeting.world.packages.all.p1?.status).toBe('open')
    meeting.wait(31)
    expect(meeting.last('ballot-closed')).toMatchObject({ verdict: { rule: 'DEC-0', reached: 0 } })
    expect(meeting.last('package-lapsed')).toMatchObject({ package: 'p1', reason: 'withdrawn' })
  })

  it('PKG-3 DEL-3 though a vote that has its quorum decides it', () => {
    const { meeting } = given(...leftInItsVote)
    votes({ KGZ: 'yes', RUS: 'yes' })(meeting)
    expect(meeting.last('package-adopted')).toMatchObject({ package: 'p1' })
  })
})

describe('PKG-3 AGD-8 a package that has lost a question', () => {
  it('PKG-3 AGD-8 is supported by nobody, and its author may support what is left of it', () => {
    const story = given(packable, offered('KAZ', { tariff: 'low', transit: 'one', votes: 'equal' }, MEMBERS))
    const id = lastPackage(story.meeting)
    const move = `support-package:${id}`
    expect(deskOf(story.meeting.world, 'KAZ').moves.has(move)).toBe(false)
    story.after(agreed({ votes: 'equal' }))
    expect(deskOf(story.meeting.world, 'KAZ').packages.get(id)).toMatchObject({ revision: 2, supporters: '' })
    expect(deskOf(story.meeting.world, 'KAZ').moves.get(move)).toBe('')
    story
      .when('KAZ', about('support-package', id, 2))
      .thenDone()
      .when('KAZ', about('support-package', id, 2))
      .thenRefused('PKG-3', 'supported-already')
  })
})

describe('PKG-2 MIC-3 a decision of a committee that is called up', () => {
  const decidedByDeputies: readonly Step[] = [
    withDeputies,
    twoMinor,
    deputyActs('RUS', { type: 'put-to-vote', question: 'transit', option: 'one' }),
    deputiesVote({ RUS: 'yes', KAZ: 'yes', KGZ: 'yes' }),
    inStage('packages'),
  ]
  const callUp = done('KAZ', { type: 'call-up', question: 'transit' })
  const marked: Step = (m) => {
    for (const party of PARTIES) m.act(party, { type: 'mark-movables', questions: ['tariff', 'votes'] })
  }
  const terms = { tariff: 'low', transit: 'own' }

  it('PKG-2 MIC-3 can be packaged: while it was agreed nobody could mark it', () => {
    givenAt(withCommittee())(...decidedByDeputies)
      .when('KAZ', { type: 'mark-movables', questions: ['transit'] })
      .thenRefused('PKG-2', 'not-unsettled')
      .after(marked)
      .when('KAZ', offer(terms))
      .thenRefused('PKG-1', 'two-bodies')
      .after(callUp)
      .when('KAZ', offer(terms))
      .thenDone()
  })

  it('PKG-2 MIC-3 likewise where the marks close after it was called up', () => {
    const { meeting } = givenAt(withCommittee())(...decidedByDeputies, callUp, marked)
    expect(meeting.last('marks-closed').packable).toEqual(['tariff', 'transit', 'votes'])
  })
})

describe('PKG-1 the key question', () => {
  it('PKG-3 is a question of the package, and no word that happens to be in every object', () => {
    for (const key of ['constructor', 'toString', '__proto__', 'votes'])
      given(packable)
        .when('KAZ', { ...offer(), key })
        .thenRefused('PKG-3', 'key-question-missing')
  })
})

describe('PKG-3 PKG-4 what was decided stays decided', () => {
  it('PKG-3 PKG-4 a package is adopted once: it is neither put, supported, declined nor taken back again', () => {
    const story = given(packable, offered('KAZ'), waited(60), done('RUS', about('put-package', 'p1')), allVote('yes'))
    expect(story.meeting.count('package-adopted')).toBe(1)
    const decline = { ...about('decline-package', 'p1'), reason: 'too late', lang: 'en' }
    for (const command of [about('put-package', 'p1'), about('support-package', 'p1'), decline, revise('p1')])
      story.when('KGZ', command).thenRefused('PKG-3', 'package-closed', { package: 'p1' })
    story.when('KAZ', { type: 'withdraw-package', package: 'p1' }).thenRefused('PKG-3', 'package-closed')
  })
})
