import { describe, expect, it } from 'vitest'
import { CONSENSUS } from '../../../decisions/rule.ts'
import { given } from '../../testing/given.ts'
import { START } from '../../testing/meeting.ts'
import { about, contents, lastPackage, offer, offered, packable, revise, TERMS } from '../../testing/package-story.ts'
import { agreed, done, inStage, left, waited } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'

describe('PKG-1 a package is a set of answers', () => {
  it('PKG-1 of at least two questions, with one of their options each', () => {
    given(packable)
      .when('KAZ', offer({ tariff: 'low' }))
      .thenRefused('PKG-1', 'too-few-questions')
      .when('KAZ', offer({ tariff: 'low', transit: 'equal' }))
      .thenRefused('TXT-1', 'no-such-option')
      .when('KAZ', offer({ tariff: 'low', transit: 'middle' }))
      .thenRefused('TXT-1', 'no-such-option')
      .when('KAZ', offer())
      .thenEvents({ type: 'package-offered', package: 'p1', revision: 1, party: 'KAZ', terms: TERMS })
  })

  it('PKG-1 it is decided as a whole: all of it', () => {
    const { world } = given(packable, offered('KAZ'), waited(60), done('RUS', about('put-package', 'p1'))).meeting
    expect(world.ballots.all.b1).toMatchObject({
      subject: { kind: 'package', target: 'p1', detail: '1' },
      rule: CONSENSUS,
    })
  })
})

describe('PKG-2 what can be packaged', () => {
  it('PKG-2 only what two parties marked, after the marking', () => {
    const story = given(inStage('packages')).when('KAZ', offer()).thenRefused('PKG-2', 'marks-open')
    for (const [party, questions] of [
      ['KAZ', ['tariff', 'transit']],
      ['KGZ', ['tariff', 'transit']],
      ['RUS', ['votes']],
    ])
      story.meeting.act(party as string, { type: 'mark-movables', questions })
    story
      .when('KAZ', offer({ tariff: 'low', votes: 'equal' }))
      .thenRefused('PKG-2', 'not-packable', { question: 'votes' })
      .when('KAZ', offer())
      .thenDone()
  })

  it('R12 PKG-2 AGD-1 a question hidden in another brief is answered like an unknown one', () => {
    given(packable)
      .when('KAZ', offer({ tariff: 'low', water: 'joint' }))
      .thenRefused('AGD-1', 'no-such-question')
      .when('KAZ', offer({ tariff: 'low', moon: 'full' }))
      .thenRefused('AGD-1', 'no-such-question')
  })

  it('PKG-2 AGD-8 never a settled question', () => {
    given(packable, agreed({ votes: 'equal' }))
      .when('KAZ', offer({ tariff: 'low', votes: 'shares' }))
      .thenRefused('AGD-8', 'settled-in-package')
  })
})

describe('PKG-3 tabled openly, or shown to chosen parties first', () => {
  it('PKG-3 it names its key question, one of its own, and shows itself to parties of the table', () => {
    given(packable)
      .when('KAZ', { ...offer(), key: 'votes' })
      .thenRefused('PKG-3', 'key-question-missing')
      .when('KAZ', offer(TERMS, ['UZB']))
      .thenRefused('PKG-3', 'shown-to-nobody')
      .when('KAZ', offer())
      .thenEvents({
        type: 'package-offered',
        key: 'tariff',
        gains: { KAZ: 'cheap transit', KGZ: 'low duties', RUS: 'a fair share' },
        tabled: true,
      })
  })

  it('PKG-3 it says what each other side gains, also a side that does not see it yet, and nobody else', () => {
    const saying = (gains: Record<string, string>, shownTo?: string[]) => ({ ...offer(TERMS, shownTo), gains })
    given(packable)
      .when('KAZ', saying({}))
      .thenRefused('PKG-3', 'gains-missing', { parties: 'KGZ RUS' })
      .when('KAZ', saying({ KAZ: 'cheap transit', KGZ: 'low duties', RUS: '' }))
      .thenRefused('PKG-3', 'gains-missing', { parties: 'RUS' })
      .when('KAZ', saying({ KGZ: 'low duties' }, ['KGZ']))
      .thenRefused('PKG-3', 'gains-missing', { parties: 'RUS' })
      .when('KAZ', saying({ KGZ: 'low duties', RUS: 'a fair share', UZB: 'a way in' }))
      .thenRefused('PKG-3', 'gain-of-nobody')
      .when('KAZ', saying({ KGZ: 'low duties', RUS: 'a fair share' }))
      .thenDone()
      .when('KAZ', { ...revise('p1'), gains: { KGZ: 'low duties' } })
      .thenRefused('PKG-3', 'gains-missing', { parties: 'RUS' })
  })

  it('PKG-3 DEL-3 who is out of the negotiation gains nothing from a package', () => {
    given(packable, left('RUS'))
      .when('KAZ', { ...offer(), gains: { KGZ: 'low duties' } })
      .thenDone()
  })

  it('PKG-3 shown to a few, it does not exist for the others, and no number is missing', () => {
    const story = given(packable, offered('KAZ', TERMS, ['KGZ']))
    const id = lastPackage(story.meeting)
    expect(boardOf(story.meeting.world).packages.size).toBe(0)
    expect([...deskOf(story.meeting.world, 'KGZ').packages.keys()]).toEqual([id])
    expect(deskOf(story.meeting.world, 'RUS').packages.size).toBe(0)
    story
      .when('RUS', about('support-package', id))
      .thenRefused('PKG-3', 'no-such-package')
      .when('RUS', about('support-package', 'p99'))
      .thenRefused('PKG-3', 'no-such-package')
      .when('KGZ', about('put-package', id))
      .thenRefused('PKG-3', 'not-tabled')
      .when('RUS', offer({ transit: 'own', votes: 'shares' }))
      .thenEvents({ type: 'package-offered', package: 'p1' })
  })

  it('PKG-3 its author tables it, once', () => {
    const story = given(packable, offered('KAZ', TERMS, ['KGZ']))
    const id = lastPackage(story.meeting)
    story
      .when('KGZ', about('table-package', id))
      .thenRefused('PKG-3', 'not-your-package')
      .when('KAZ', about('table-package', id))
      .thenEvents({ type: 'package-tabled', terms: TERMS })
      .when('KAZ', about('table-package', id))
      .thenRefused('PKG-3', 'tabled-already')
      .when('KAZ', revise(id, TERMS, ['KGZ']))
      .thenRefused('PKG-3', 'tabled-already')
    expect(boardOf(story.meeting.world).packages.get(id)?.shownTo).toBe('KAZ KGZ RUS')
  })

  it('PKG-3 a revision is a new number; support belongs to a number and is never carried over', () => {
    const story = given(packable, offered('KAZ'))
      .when('KGZ', about('support-package', 'p1'))
      .thenDone()
      .when('KGZ', about('support-package', 'p1'))
      .thenRefused('PKG-3', 'supported-already')
    expect(boardOf(story.meeting.world).packages.get('p1')?.supporters).toBe('KAZ KGZ')
    story
      .when('KGZ', revise('p1'))
      .thenRefused('PKG-3', 'not-your-package')
      .when('KAZ', revise('p1', { tariff: 'high', transit: 'one' }))
      .thenEvents({ type: 'package-offered', package: 'p1', revision: 2 })
      .when('RUS', about('support-package', 'p1', 1))
      .thenRefused('PKG-3', 'revised-meanwhile', { package: 'p1', revision: 2 })
    expect(boardOf(story.meeting.world).packages.get('p1')).toMatchObject({ revision: 2, supporters: 'KAZ' })
    story
      .when('RUS', about('support-package', 'p1', 2))
      .thenDone()
      .when('RUS', about('withdraw-support', 'p1', 2))
      .thenDone()
    story.when('RUS', about('withdraw-support', 'p1', 2)).thenRefused('PKG-3', 'not-supported')
    story.when('KAZ', about('withdraw-support', 'p1', 2)).thenRefused('PKG-3', 'not-supported')
  })

  it('PKG-3 one open package a party: a second one replaces it', () => {
    given(packable, offered('KAZ'))
      .when('KAZ', offer({ transit: 'one', votes: 'equal' }))
      .thenEvents(
        { type: 'package-lapsed', package: 'p1', reason: 'replaced' },
        { type: 'package-offered', package: 'p2' },
      )
      .when('KAZ', about('put-package', 'p1'))
      .thenRefused('PKG-3', 'package-closed', { package: 'p1' })
  })

  it('PKG-3 it lapses at its deadline, with the stage, or when its author withdraws it', () => {
    const { meeting } = given(packable, offered('KAZ'), waited(149))
    expect(meeting.world.packages.all.p1?.status).toBe('open')
    expect(meeting.wait(1).last('package-lapsed')).toMatchObject({ package: 'p1', reason: 'deadline' })
    given(packable, offered('KAZ'))
      .when('instructor', { type: 'advance' })
      .thenEvents({ type: 'package-lapsed', reason: 'stage' })
    given(packable, offered('KAZ'))
      .when('KGZ', { type: 'withdraw-package', package: 'p1' })
      .thenRefused('PKG-3', 'not-your-package')
      .when('KAZ', { type: 'withdraw-package', package: 'p1' })
      .thenEvents({ type: 'package-lapsed', reason: 'withdrawn' })
  })

  it('PKG-3 never decided before every party could see it for a minute', () => {
    given(packable, offered('KAZ'), waited(59))
      .when('KGZ', about('put-package', 'p1'))
      .thenRefused('PKG-3', 'not-seen-long-enough', { until: START + 60_000 })
      .after(waited(1), done('KAZ', revise('p1')), waited(1))
      .when('KGZ', about('put-package', 'p1', 2))
      .thenRefused('PKG-3', 'not-seen-long-enough', { until: START + (60 + 60) * 1000 })
    const few = given(packable, offered('KAZ', TERMS, ['KGZ']), waited(60))
    const id = lastPackage(few.meeting)
    few
      .after(done('KAZ', about('table-package', id)))
      .when('KGZ', about('put-package', id))
      .thenRefused('PKG-3', 'not-seen-long-enough', { until: START + (60 + 60) * 1000 })
  })

  it('PKG-3 AGD-5 before a ballot it is neither revised, replaced nor withdrawn', () => {
    given(packable, offered('KAZ'), waited(60), done('KGZ', about('put-package', 'p1')))
      .when('KAZ', revise('p1'))
      .thenRefused('AGD-5', 'package-on-ballot')
      .when('KAZ', offer())
      .thenRefused('AGD-5', 'package-on-ballot')
      .when('KAZ', { type: 'withdraw-package', package: 'p1' })
      .thenRefused('AGD-5', 'package-on-ballot')
      .when('RUS', { type: 'put-to-vote', question: 'tariff', option: 'high' })
      .thenRefused('AGD-5', 'on-ballot')
    expect(contents().key).toBe('tariff')
  })
})
