import { describe, expect, it } from 'vitest'
import { given } from '../../testing/given.ts'
import { about, lastPackage, offer, offered, packable, revise, TERMS } from '../../testing/package-story.ts'
import { done } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

const OTHER = { tariff: 'high', votes: 'shares' }
const decline = (id: string, revision = 1) => ({
  ...about('decline-package', id, revision),
  reason: 'The tariff is too low for us.',
  lang: 'en',
})
const tabled = [packable, offered('KAZ')]

describe('declining a package', () => {
  it('PKG-6 no is on the record with its reason, and all see who has said it', () => {
    const { meeting } = given(...tabled)
      .when('RUS', decline('p1'))
      .thenEvents({ type: 'package-declined', party: 'RUS', reason: 'The tariff is too low for us.' })
      .when('RUS', decline('p1'))
      .thenRefused('PKG-6', 'declined-already')
    expect(boardOf(meeting.world).packages.get('p1')).toMatchObject({ declined: 'RUS', supporters: 'KAZ' })
    const line = meeting.facts.flatMap((fact) => recordFor(fact, { kind: 'party', party: 'KGZ' }) ?? []).at(-1)
    expect(line).toMatchObject({ type: 'package-declined', params: { reason: 'The tariff is too low for us.' } })
  })

  it('PKG-6 it takes support back, and support takes it back', () => {
    const { meeting } = given(...tabled, done('RUS', about('support-package', 'p1')), done('RUS', decline('p1')))
    expect(boardOf(meeting.world).packages.get('p1')).toMatchObject({ declined: 'RUS', supporters: 'KAZ' })
    meeting.act('RUS', about('support-package', 'p1'))
    expect(boardOf(meeting.world).packages.get('p1')).toMatchObject({ declined: '', supporters: 'KAZ RUS' })
  })

  it('PKG-6 PKG-3 it belongs to a number: a revision is asked about anew', () => {
    const { meeting } = given(...tabled, done('RUS', decline('p1')), done('KAZ', revise('p1', OTHER)))
      .when('RUS', decline('p1', 1))
      .thenRefused('PKG-3', 'revised-meanwhile', { package: 'p1', revision: 2 })
    expect(boardOf(meeting.world).packages.get('p1')?.declined).toBe('')
    expect(deskOf(meeting.world, 'RUS').moves.get('decline-package:p1')).toBe('')
  })

  it('PKG-6 nobody declines what is its own', () => {
    given(...tabled)
      .when('KAZ', decline('p1'))
      .thenRefused('PKG-6', 'your-own')
  })
})

describe('answering with a package', () => {
  const counter = (answers: string, shownTo?: readonly string[]) => ({ ...offer(OTHER, shownTo), answers })

  it('PKG-6 it names the one that it answers, at the table and in the record', () => {
    const { meeting } = given(...tabled)
      .when('RUS', counter('p1'))
      .thenEvents({ type: 'package-offered', package: 'p2' }, { type: 'package-countered', package: 'p1', by: 'p2' })
    expect(boardOf(meeting.world).packages.get('p2')?.answers).toBe('p1')
    expect(meeting.world.packages.all.p1?.status).toBe('open')
  })

  it('PKG-6 only an open package of another that one sees', () => {
    given(...tabled)
      .when('RUS', counter('p9'))
      .thenRefused('PKG-3', 'no-such-package')
      .when('KAZ', counter('p1'))
      .thenRefused('PKG-3', 'no-such-package')
    given(packable, done('KAZ', offer(TERMS, ['KGZ'])), (m) => {
      expect(m.give({ kind: 'delegate', person: 'head-RUS' }, counter(lastPackage(m)))).toMatchObject({
        code: 'no-such-package',
      })
    })
  })

  it('PKG-6 CHN-5 to whom a package is not shown nobody names it', () => {
    const shown = [packable, done('KAZ', offer(TERMS, ['KGZ']))]
    const id = lastPackage(given(...shown).meeting)
    const { meeting } = given(...shown)
      .when('KGZ', counter(id))
      .thenRefused('PKG-6', 'answered-unseen')
      .when('KGZ', counter(id, ['KAZ']))
      .thenDone()
      .after((m) => void m.act('KGZ', about('table-package', lastPackage(m))))
    expect(JSON.stringify([...boardOf(meeting.world).packages.values()])).not.toContain(id)
    expect([...deskOf(meeting.world, 'RUS').packages]).toEqual([])
  })
})
