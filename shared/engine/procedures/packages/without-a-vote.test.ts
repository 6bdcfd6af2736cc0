/** Packages agreed without a vote: the usual way of bodies that decide by consensus (DEC-16), decided as a whole like any package (PKG-3). */
import { describe, expect, it } from 'vitest'
import { given, type Step } from '../../testing/given.ts'
import { about, lastPackage, offered, packable } from '../../testing/package-story.ts'
import { allVote, backed, begun, done, gone, inStage, waited } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'

const take = about('take-package-as-agreed', 'p1')
const decline = { ...about('decline-package', 'p1'), reason: 'too dear for us', lang: 'en' }
const object = { type: 'raise-objection', call: 'n1', reason: 'not at this price' }
/** RUS has offered it to all, and its minute is over. */
const seen: readonly Step[] = [packable, offered('RUS'), waited(60)]
const called: readonly Step[] = [...seen, done('KAZ', take)]
const heardNothing = waited(15)
const packageOf = (m: Parameters<Step>[0]) => m.world.packages.all.p1

describe('DEC-16 PKG-3 a package is agreed without a vote', () => {
  it('DEC-16 PKG-4 the chair takes it to be agreed, nobody objects: every question that it names is settled, in one act', () => {
    const story = given(...seen)
      .when('KAZ', take)
      .thenEvents({ type: 'objections-called', call: 'n1', subject: { kind: 'package', target: 'p1', detail: '1' } })
    expect(boardOf(story.meeting.world).calls.get('n1')).toMatchObject({ kind: 'package', target: 'p1', by: 'KAZ' })
    const { meeting } = story.after(heardNothing)
    expect(packageOf(meeting)?.status).toBe('adopted')
    expect(meeting.world.agenda.questions).toMatchObject({ tariff: { agreed: 'low' }, transit: { agreed: 'one' } })
    expect(meeting.count('ballot-opened')).toBe(0)
  })

  it('DEC-16 PKG-3 the chair alone, of what lies on the table, and never before all could see it for a minute', () => {
    const early = given(packable, offered('RUS'))
    early.when('KAZ', take).thenRefused('PKG-3', 'not-seen-long-enough')
    const few = given(packable, offered('KAZ', undefined, ['RUS']))
    few.when('KAZ', about('take-package-as-agreed', lastPackage(few.meeting))).thenRefused('PKG-3', 'not-tabled')
    given(...seen)
      .when('RUS', take)
      .thenRefused('STG-3', 'chair-only')
      .when('KAZ', about('take-package-as-agreed', 'p1', 2))
      .thenRefused('PKG-3', 'revised-meanwhile')
      .when('KAZ', about('take-package-as-agreed', '__proto__'))
      .thenRefused('PKG-3', 'no-such-package')
    const { world } = given(...seen).meeting
    expect(deskOf(world, 'KAZ').moves.get('take-package-as-agreed:p1')).toBe('')
    expect(deskOf(world, 'KGZ').moves.has('take-package-as-agreed:p1')).toBe(false)
  })

  it('DEC-16 a party other than the chair’s supports it, with the quorum in the room', () => {
    given(packable, offered('KAZ'), waited(60))
      .when('KAZ', take)
      .thenRefused('DEC-16', 'not-backed')
      .after(done('KGZ', about('support-package', 'p1')))
      .when('KAZ', take)
      .thenDone()
    given(...seen, gone('head-KGZ'), gone('head-RUS'))
      .when('KAZ', take)
      .thenRefused('DEC-16', 'no-quorum')
  })

  it('DEC-16 PKG-6 not what somebody has declined; who has come to decline it meanwhile keeps it open, too', () => {
    given(...seen, done('KGZ', decline))
      .when('KAZ', take)
      .thenRefused('DEC-16', 'declined', { parties: 'KGZ' })
      .after(done('KGZ', about('support-package', 'p1')))
      .when('KAZ', take)
      .thenDone()
    const { meeting } = given(...called, done('KGZ', decline), heardNothing)
    expect(meeting.last('call-lapsed')).toMatchObject({ call: 'n1', why: 'unmet' })
    expect(packageOf(meeting)?.status).toBe('open')
  })

  it('DEC-16 an objection leaves it open: it takes a vote, or another number', () => {
    const story = given(...called, done('KGZ', object))
    expect(packageOf(story.meeting)?.status).toBe('open')
    story.when('KAZ', take).thenRefused('DEC-16', 'objected-already').when('KAZ', about('put-package', 'p1')).thenDone()
  })

  it('DEC-16 a vote that is asked for instead is on the package', () => {
    const { meeting } = given(...called, done('KGZ', { type: 'ask-for-vote', call: 'n1' }))
    expect(meeting.last('ballot-opened')).toMatchObject({ by: 'KGZ', subject: { kind: 'package', target: 'p1' } })
    allVote('yes')(meeting)
    expect(packageOf(meeting)?.status).toBe('adopted')
  })

  it('PKG-3 AGD-5 meanwhile it is neither changed nor taken back, and its deadline does not end it', () => {
    given(...called)
      .when('RUS', { type: 'withdraw-package', package: 'p1' })
      .thenRefused('AGD-5', 'package-on-ballot')
      .when('KGZ', { type: 'put-to-vote', question: 'votes', option: 'equal' })
      .thenRefused('DEC-16', 'call-running')
    // The package has 150 seconds.
    const late = [packable, offered('RUS'), waited(140), done('KAZ', take), waited(11)]
    expect(packageOf(given(...late).meeting)?.status).toBe('open')
    expect(packageOf(given(...late, waited(4)).meeting)?.status).toBe('adopted')
    expect(given(...late, done('KGZ', object)).meeting.last('package-lapsed')).toMatchObject({ reason: 'deadline' })
  })

  it('DEC-16 DEC-3 where every yes is needed, it takes a vote', () => {
    const unanimous = [
      begun,
      done('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'unanimity' }),
      allVote('yes'),
      done('KAZ', { type: 'put-rules' }),
      allVote('yes'),
    ]
    given(...unanimous, ...seen)
      .when('KAZ', take)
      .thenRefused('DEC-16', 'body-votes')
  })

  it('STG-3 DEC-16 it lapses with a stage that lets its business lapse', () => {
    const { meeting } = given(...called, inStage('signature'))
    expect(packageOf(meeting)?.status).toBe('lapsed')
    expect(meeting.count('agreed-without-vote')).toBe(0)
  })

  it('PKG-4 DEC-16 what each gave up is noted as after a vote', () => {
    const { meeting } = given(
      packable,
      backed('tariff', { KGZ: 'high' }),
      offered('RUS'),
      waited(60),
      done('KAZ', take),
    )
    heardNothing(meeting)
    expect(meeting.last('concession-noted')).toMatchObject({
      party: 'KGZ',
      question: 'tariff',
      from: 'high',
      to: 'low',
    })
  })
})
