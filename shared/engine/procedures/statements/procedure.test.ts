import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../scoring/from-world.ts'
import { given } from '../../testing/given.ts'
import { done, inStage } from '../../testing/story.ts'
import { adopted, concluded, HARMLESS, put, ratified, sign, signed } from '../../testing/treaty-story.ts'
import { boardOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

const WORDS = 'We understand “transit” as carriage by rail.'
const state = (document: string, text = WORDS) => ({ type: 'make-statement', document, text, lang: 'en' })
const late = [concluded(HARMLESS), adopted('union', 'organs')]

describe('TRT-9 statements for the record', () => {
  it('TRT-9 a party makes one about each document, and it does not change any more', () => {
    given(...late)
      .when('KAZ', state('union'))
      .thenEvents({ type: 'statement-made', document: 'union', party: 'KAZ', text: WORDS })
      .when('KAZ', state('union', 'We thought better of it.'))
      .thenRefused('TRT-9', 'made-already')
      .when('KAZ', state('organs'))
      .thenDone()
      .when('KGZ', state('union'))
      .thenDone()
  })

  it('TRT-9 from the text without brackets on, in every step to the end of the talks', () => {
    given(inStage('packages')).when('KAZ', state('union')).thenRefused('TRT-9', 'out-of-time')
    given(concluded(HARMLESS))
      .when('KAZ', state('union'))
      .thenDone()
      .when('KAZ', state('x'))
      .thenRefused('TRT-9', 'no-such-document')
    given(concluded(HARMLESS), done('KAZ', put('union')))
      .when('RUS', state('union'))
      .thenDone()
    given(...late, signed('union', 'KAZ'), inStage('ratification'))
      .when('KAZ', state('union'))
      .thenDone()
    given(...late, inStage('debrief'))
      .when('KAZ', state('union'))
      .thenRefused('STG-1', 'talks-over')
  })

  it('TRT-9 of a document that came to nothing it comes too late', () => {
    // Every question is left open: no document is opened.
    given(inStage('signature')).when('KAZ', state('union')).thenRefused('TRT-9', 'out-of-time')
  })

  it('TRT-9 all read it with the document, in its own language, and in the record', () => {
    const { meeting } = given(...late, done('KAZ', state('union')), inStage('debrief'))
    expect(boardOf(meeting.world).statements.get('union:KAZ')).toEqual({
      document: 'union',
      party: 'KAZ',
      text: WORDS,
      lang: 'en',
    })
    const lines = meeting.facts.flatMap((fact) => recordFor(fact, { kind: 'party', party: 'RUS' }) ?? [])
    expect(lines.find(({ type }) => type === 'statement-made')?.params).toEqual({
      document: 'union',
      party: 'KAZ',
      text: WORDS,
      lang: 'en',
    })
    const outside = meeting.facts.flatMap((fact) => recordFor(fact, { kind: 'public', closed: true }) ?? [])
    expect(outside.filter(({ type }) => type === 'statement-made')).toEqual([])
  })

  it('TRT-9 TRT-2 it changes nothing in the document: it is no reservation, and nobody has to answer it', () => {
    const story = given(...late)
    const before = story.meeting.world
    story.after(done('KAZ', state('union')))
    const after = story.meeting.world
    expect(after.treaty).toEqual(before.treaty)
    expect(agreementOf(after)).toEqual(agreementOf(before))
    expect(after.clock.deadlines).toEqual(before.clock.deadlines)
    story
      .when('RUS', { type: 'object-to-reservation', document: 'union', party: 'KAZ' })
      .thenRefused('TRT-2', 'no-such-reservation')
      .when('KAZ', sign('union'))
      .thenDone()
      .after(signed('union', 'KGZ', 'RUS'), inStage('ratification'), ratified('union', 'KAZ', 'KGZ', 'RUS'))
    expect(story.meeting.world.treaty.documents.union).toMatchObject({ status: 'in-force', reservations: {} })
  })

  it('TRT-9 it binds no hand: who said it may decline afterwards', () => {
    given(...late, done('RUS', state('organs')))
      .when('RUS', { type: 'decline-signature', document: 'organs', reason: 'As we said.' })
      .thenDone()
  })
})
