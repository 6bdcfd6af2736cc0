/** A question that is settled for good while packages name it, and one that is taken up again (AGD-8). */
import { describe, expect, it } from 'vitest'
import { given } from '../../testing/given.ts'
import { about, lastPackage, offer, offered, packable } from '../../testing/package-story.ts'
import { allVote, backed, done, inStage, PARTIES, waited } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

const all = (option: string) => ({ KAZ: option, KGZ: option, RUS: option })
const THREE = { tariff: 'low', transit: 'one', votes: 'equal' }

describe('R1 AGD-8 PKG-5 a question settled meanwhile leaves every open package that names it', () => {
  it('R1 AGD-8 PKG-5 shown to one party, left with one question, it lapses; no second tabling brings the answer back', () => {
    const story = given(
      packable,
      offered('KAZ', { tariff: 'low', transit: 'one' }, ['KGZ']),
      offered('RUS', { tariff: 'high', votes: 'shares' }),
      backed('tariff', all('high')),
    )
    const shown = story.meeting.facts.find(({ event }) => event.type === 'package-offered')?.event
    const id = shown?.type === 'package-offered' ? shown.package : ''
    expect(story.meeting.world.agenda.questions.tariff?.status).toBe('provisional')
    expect(story.meeting.world.packages.all[id]?.status).toBe('open')
    story
      .when('RUS', { type: 'withdraw-package', package: 'p1' })
      .thenEvents(
        { type: 'settlement-confirmed', question: 'tariff' },
        { type: 'package-lapsed', package: id, reason: 'too-few-left' },
      )
      .when('KAZ', about('table-package', id))
      .thenRefused('PKG-3', 'package-closed')
    expect(story.meeting.world.agenda.questions.tariff).toMatchObject({ status: 'settled', agreed: 'high' })
  })

  it('R1 AGD-8 shown to a few, what is left is a new number without support, told to them alone', () => {
    const story = given(packable, offered('KAZ', THREE, ['KGZ']))
    const id = lastPackage(story.meeting)
    story
      .after(done('KGZ', about('support-package', id)), backed('tariff', { KAZ: 'high', KGZ: 'high' }))
      .when('RUS', { type: 'back-option', question: 'tariff', option: 'high' })
      .thenEvents({ type: 'question-settled', provisional: false }, { type: 'package-reduced', package: id })
    const { world, facts } = story.meeting
    expect(world.packages.all[id]).toMatchObject({ status: 'open', key: 'transit', tabled: false })
    expect(deskOf(world, 'KGZ').packages.get(id)).toMatchObject({
      ...{ supporters: '', revision: 2, terms: 'transit=one votes=equal' },
    })
    const reduced = facts.find(({ event }) => event.type === 'package-reduced')
    if (!reduced) throw new Error('it lost nothing')
    expect(recordFor(reduced, { kind: 'party', party: 'KGZ' })?.params).toMatchObject({
      ...{ package: id, questions: 'tariff', revision: 2 },
    })
    expect(recordFor(reduced, { kind: 'party', party: 'RUS' })).toBeNull()
  })

  it('R1 AGD-8 PKG-3 tabled, it is seen by all for its minute again before it can be put', () => {
    const story = given(
      inStage('agenda'),
      done('KGZ', { type: 'raise-question', question: 'water' }),
      inStage('packages'),
      ...PARTIES.map((party) =>
        done(party, { type: 'mark-movables', questions: ['tariff', 'transit', 'votes', 'water'] }),
      ),
      offered('KAZ', { tariff: 'low', transit: 'one', water: 'joint' }),
      offered('RUS', { tariff: 'high', votes: 'shares' }),
      waited(60),
      done('RUS', about('put-package', 'p2')),
      allVote('yes'),
    )
    const { world, now } = story.meeting
    expect(world.packages.all.p1).toMatchObject({ status: 'open', terms: { transit: 'one', water: 'joint' } })
    expect(boardOf(world).packages.get('p1')).toMatchObject({ supporters: '', revision: 2, key: 'transit' })
    expect(world.clock.deadlines['package:p1']).toBe(now + 150_000)
    story
      .when('KAZ', about('put-package', 'p1', 2))
      .thenRefused('PKG-3', 'not-seen-long-enough', { until: now + 60_000 })
      .after(waited(60))
      .when('KAZ', about('put-package', 'p1', 2))
      .thenEvents({ type: 'ballot-opened' })
  })
})

describe('R23 AGD-8 PKG-2 a question reconsidered can be packaged', () => {
  const reconsidered = [
    inStage('packages'),
    backed('tariff', all('high')),
    ...PARTIES.map((party) => done(party, { type: 'mark-movables', questions: ['transit', 'votes'] })),
    done('KGZ', { type: 'move-to-reconsider', question: 'tariff' }),
    allVote('yes'),
  ]

  it('R23 AGD-8 PKG-2 although nobody could mark it while it was settled', () => {
    const story = given(...reconsidered)
    expect(boardOf(story.meeting.world).packable).toBe('transit votes tariff')
    story.when('KAZ', offer({ tariff: 'low', transit: 'one' })).thenEvents({ type: 'package-offered', tabled: true })
  })

  it('R23 AGD-8 PKG-2 likewise where the marks close after it was taken up again', () => {
    const story = given(
      inStage('packages'),
      backed('tariff', all('high')),
      done('KAZ', { type: 'mark-movables', questions: ['transit'] }),
      done('KGZ', { type: 'move-to-reconsider', question: 'tariff' }),
      allVote('yes'),
      done('KGZ', { type: 'mark-movables', questions: ['transit'] }),
      done('RUS', { type: 'mark-movables', questions: [] }),
    )
    expect(story.meeting.last('marks-closed').packable).toEqual(['tariff', 'transit'])
  })
})
