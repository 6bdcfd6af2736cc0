import { describe, expect, it } from 'vitest'
import { openBallotOf, PLENARY } from '../../bodies/selectors.ts'
import { given, type Step } from '../../testing/given.ts'
import { lastPackage, offered, packable, revise } from '../../testing/package-story.ts'
import { done, inStage, instructed, left, PARTIES, waited } from '../../testing/story.ts'
import { adopted, concluded, HARMLESS, initial, put, sign } from '../../testing/treaty-story.ts'
import { boardOf, deskOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

const ask = (about: string, target: string, option = '') => ({ type: 'ask-capital', about, target, option })
const agree = (document: string) => ({ type: 'agree-ad-referendum', document })
const confirm = (document: string) => ({ type: 'confirm-agreement', document })
const refused = (document: string) => ({ type: 'refuse-agreement', document, reason: 'Our capital says no.' })
const tariff = (option: string): Step => done('KAZ', ask('option', 'tariff', option))
/** The chair puts the union, and all vote alike. */
const votedOn =
  (position: 'yes' | 'no'): Step =>
  (m) => {
    m.act('KAZ', put('union'))
    for (const party of PARTIES) m.act(party, { type: 'vote', ballot: openBallotOf(m.world, PLENARY), position })
  }
const answer = (party: string, ...steps: readonly Step[]) =>
  deskOf(given(...steps, waited(30)).meeting.world, party).enquiries.get('c1')

describe('TRT-8 asking the capital', () => {
  it('TRT-8 it answers after the time of the pace, and takes one question at a time', () => {
    const story = given(inStage('chain'), tariff('high'))
    story.when('KAZ', ask('option', 'transit', 'one')).thenRefused('TRT-8', 'answer-awaited')
    const desk = () => deskOf(story.meeting.world, 'KAZ').enquiries.get('c1')
    story.after(waited(29))
    expect(desk()).toMatchObject({ answered: false, advice: '', worth: 0 })
    story.after(waited(1))
    expect(desk()).toMatchObject({ about: 'option', target: 'tariff', option: 'high', answered: true })
    story.when('KAZ', ask('option', 'transit', 'one')).thenDone()
  })

  it('TRT-8 from the brief: what it is worth, which red line it crosses, where to insist', () => {
    // KAZ begins at its walk-away value, 4,000. High: 40·(20 − 65) less, and its red line with 50 % of risk.
    expect(answer('KAZ', inStage('chain'), tariff('high'))).toMatchObject({
      advice: 'refuse',
      worth: 4000 - 1800,
      without: 4000,
      redLines: 'kaz-line',
      risk: 50,
      question: 'tariff',
      better: 'low',
    })
    // Low: 40·(100 − 65) more; there is no better answer to insist on.
    expect(answer('KAZ', inStage('chain'), tariff('low'))).toMatchObject({
      advice: 'accept',
      worth: 4000 + 1400,
      redLines: '',
      risk: 0,
      question: '',
      better: '',
    })
  })

  it('TRT-8 what costs something and leaves it above its walk-away value it can live with, and insists first', () => {
    // With low agreed at 5,400, own transit brings 30·(0 − 30): 4,500.
    const low: Step = (m) =>
      void m.happened({
        type: 'question-settled',
        body: PLENARY,
        question: 'tariff',
        option: 'low',
        how: 'vote',
        aside: [],
        provisional: false,
      })
    expect(answer('KAZ', inStage('chain'), low, done('KAZ', ask('option', 'transit', 'own')))).toMatchObject({
      advice: 'insist',
      worth: 4500,
      without: 5400,
      better: 'one',
    })
  })

  it('TRT-8 of a document it says what being bound by it would bring against staying outside', () => {
    // Low tariff and own transit in the union: 40·100 + 30·0 + 10·50 + 0 = 4,500, for votes stay outside at 50.
    expect(answer('KAZ', concluded(HARMLESS), done('KAZ', ask('document', 'union')))).toMatchObject({
      advice: 'accept',
      worth: 4500,
      without: 4000,
    })
  })

  it('TRT-8 PKG-3 of a package only when the delegation sees it', () => {
    given(packable).when('KAZ', ask('package', 'p1')).thenRefused('TRT-8', 'no-such-package')
    const story = given(packable, offered('KAZ'), done('RUS', ask('package', 'p1')), waited(30))
    expect(deskOf(story.meeting.world, 'RUS').enquiries.get('c1')).toMatchObject({ about: 'package', answered: true })
  })

  it('TRT-8 PKG-3 it answers on the package as it lay before the delegation, not on what only others were shown since', () => {
    const shown = [packable, offered('KAZ', { tariff: 'low', transit: 'one' }, ['KGZ'])]
    const story = given(...shown, (m) => void m.act('KGZ', ask('package', lastPackage(m))))
    // Low tariff and transit over one border to KGZ: 30·(100 − 80) + 20·(60 − 40) above 4,500; high and own would lose it 1,200.
    story.after(
      (m) => void m.act('KAZ', revise(lastPackage(m), { tariff: 'high', transit: 'own' }, ['RUS'])),
      waited(30),
    )
    const { world } = story.meeting
    expect(deskOf(world, 'KGZ').packages.size).toBe(0)
    expect(deskOf(world, 'KGZ').enquiries.get('c1')).toMatchObject({ advice: 'accept', worth: 5500, without: 4500 })
  })

  it('TRT-8 AGD-1 nobody learns by asking that a hidden question exists; its own party may ask about it', () => {
    given(inStage('chain'))
      .when('RUS', ask('option', 'water', 'joint'))
      .thenRefused('TRT-8', 'no-such-option')
      .when('RUS', ask('option', 'nothing', 'joint'))
      .thenRefused('TRT-8', 'no-such-option')
      .when('RUS', ask('document', 'nothing'))
      .thenRefused('TRT-8', 'no-such-document')
      .when('KGZ', ask('option', 'water', 'joint'))
      .thenDone()
  })

  it('TRT-8 the answer goes by no other brief: who sits elsewhere may want what it will', () => {
    const story = (points: number) =>
      given(inStage('chain'), tariff('low'), (m) => {
        Object.assign(m, {
          world: { ...m.world, instructor: { ...m.world.instructor, outside: { RUS: { tariff: points } } } },
        })
      })
    const read = (points: number) => deskOf(story(points).after(waited(30)).meeting.world, 'KAZ').enquiries.get('c1')
    expect(read(60)).toEqual(read(-20))
  })

  it('TRT-8 others see nothing of it: not in the record, on the board, or among the deadlines', () => {
    const quiet = given(inStage('chain'))
    const asked = given(inStage('chain'), tariff('high'))
    expect(boardOf(asked.meeting.world)).toEqual(boardOf(quiet.meeting.world))
    expect(deskOf(asked.meeting.world, 'RUS')).toEqual(deskOf(quiet.meeting.world, 'RUS'))
    asked.after(waited(29), waited(1))
    const lines = asked.meeting.facts.flatMap((f) => recordFor(f, { kind: 'party', party: 'RUS' }) ?? [])
    expect(lines.filter(({ type }) => type.startsWith('capital'))).toEqual([])
    const own = asked.meeting.facts.flatMap((f) => recordFor(f, { kind: 'party', party: 'KAZ' }) ?? [])
    expect(own.filter(({ type }) => type.startsWith('capital')).map(({ params }) => params.how)).toEqual([
      'option',
      'refuse',
    ])
  })

  it('TRT-8 STG-3 it answers no later than the end of the stage', () => {
    const { meeting } = given(inStage('chain'), tariff('low'), inStage('packages'))
    expect(deskOf(meeting.world, 'KAZ').enquiries.get('c1')).toMatchObject({ answered: true })
    expect(Object.keys(meeting.world.clock.deadlines).filter((k) => k.startsWith('capital'))).toEqual([])
  })

  it('TRT-8 CLK-2 a pause stops the capital, too', () => {
    const { meeting } = given(inStage('chain'), tariff('low'), instructed({ type: 'pause' }), waited(60))
    expect(meeting.count('capital-answered')).toBe(0)
  })
})

describe('TRT-8 agreed ad referendum', () => {
  const agreedTo = [concluded(HARMLESS), done('KAZ', agree('union'))]

  it('TRT-8 TRT-1 is an act that all see; it sends the text to the capital, whose answer its own alone see', () => {
    const { meeting } = given(...agreedTo)
    expect(boardOf(meeting.world).documents.get('union')?.referenda).toBe('KAZ=awaited')
    expect(meeting.last('agreed-ad-referendum')).toMatchObject({ party: 'KAZ', document: 'union' })
    expect(boardOf(meeting.world).deadlines.has('referendum:union:KAZ')).toBe(true)
    expect(deskOf(meeting.world, 'KAZ').enquiries.get('c1')).toMatchObject({ about: 'document', target: 'union' })
    expect(deskOf(meeting.world, 'RUS').enquiries.size).toBe(0)
  })

  it('TRT-8 until the capital confirms, that delegation neither initials nor signs', () => {
    given(...agreedTo, votedOn('yes'))
      .when('KAZ', initial('union'))
      .thenRefused('TRT-8', 'not-confirmed')
      .when('KAZ', confirm('union'))
      .thenEvents({ type: 'agreement-confirmed', party: 'KAZ', by: 'capital' })
      .when('KAZ', initial('union'))
      .thenDone()
      .when('KAZ', confirm('union'))
      .thenRefused('TRT-8', 'nothing-to-confirm')
  })

  it('TRT-8 CLK-3 at its deadline it stands by itself, whatever the brief says', () => {
    // High crosses the red line of KAZ: the capital advises against, and nobody follows the advice.
    const story = given(
      concluded({ ...HARMLESS, tariff: 'high' }),
      done('KAZ', agree('union')),
      votedOn('yes'),
      waited(30),
    )
    expect(deskOf(story.meeting.world, 'KAZ').enquiries.get('c1')).toMatchObject({
      advice: 'refuse',
      redLines: 'kaz-line',
    })
    story.after(waited(30))
    expect(story.meeting.last('agreement-confirmed')).toMatchObject({ party: 'KAZ', by: 'time' })
    expect(boardOf(story.meeting.world).documents.get('union')?.referenda).toBe('KAZ=confirmed')
  })

  it('TRT-8 its deadline is the same whatever the capital answers', () => {
    const until = (option: string) => {
      const { meeting } = given(concluded({ ...HARMLESS, tariff: option }), done('KAZ', agree('union')))
      return meeting.last('agreed-ad-referendum').until - (meeting.facts.at(-1)?.at ?? 0)
    }
    expect([until('low'), until('high')]).toEqual([60_000, 60_000])
  })

  it('TRT-8 when the capital refuses, the delegation is outside that document, and nobody waits for its hand', () => {
    const story = given(concluded(HARMLESS), done('KAZ', agree('organs')), adopted('union', 'organs'))
    story
      .when('KAZ', sign('organs'))
      .thenRefused('TRT-8', 'not-confirmed')
      .when('KAZ', refused('organs'))
      .thenEvents({ type: 'agreement-refused', party: 'KAZ' }, { type: 'signature-declined', party: 'KAZ' })
      .when('KAZ', sign('organs'))
      .thenRefused('TRT-2', 'declined-already')
      .when('KAZ', agree('organs'))
      .thenRefused('TRT-8', 'ad-referendum-already')
    // Two are enough to bring it into force among themselves.
    story.after(done('KGZ', sign('organs')), done('RUS', sign('organs')))
    expect(story.meeting.last('document-in-force')).toMatchObject({ document: 'organs', parties: ['KGZ', 'RUS'] })
  })

  it('TRT-8 TRT-2 who has declined to sign meanwhile waits for nothing: no time confirms what it turned away from', () => {
    const story = given(
      concluded(HARMLESS),
      adopted('union', 'organs'),
      done('KAZ', agree('organs')),
      done('KAZ', { type: 'decline-signature', document: 'organs', reason: 'not for us' }),
    )
    expect(boardOf(story.meeting.world).documents.get('organs')).toMatchObject({ referenda: '', declined: 'KAZ' })
    expect(boardOf(story.meeting.world).deadlines.has('referendum:organs:KAZ')).toBe(false)
    story.when('KAZ', confirm('organs')).thenRefused('TRT-8', 'nothing-to-confirm').after(waited(60))
    expect(story.meeting.count('agreement-confirmed')).toBe(0)
    // Who was refused at home keeps that on record.
    const refusing = given(concluded(HARMLESS), done('KAZ', agree('organs')), done('KAZ', refused('organs')))
    expect(boardOf(refusing.meeting.world).documents.get('organs')?.referenda).toBe('KAZ=refused')
  })

  it('TRT-8 also to a document that is in force for others already, as long as one can sign it', () => {
    const story = given(
      concluded(HARMLESS),
      adopted('union', 'organs'),
      done('KGZ', sign('organs')),
      done('RUS', sign('organs')),
    )
    expect(boardOf(story.meeting.world).documents.get('organs')?.status).toBe('in-force')
    expect(deskOf(story.meeting.world, 'KAZ').moves.get('agree-ad-referendum:organs')).toBe('')
    story
      .after(done('KAZ', agree('organs')), done('KAZ', confirm('organs')), done('KAZ', sign('organs')))
      .when('RUS', agree('organs'))
      .thenRefused('TRT-8', 'not-to-be-agreed')
  })

  it('TRT-8 TRT-1 initialling ends without the initials of who was refused', () => {
    const { meeting } = given(...agreedTo, votedOn('yes'), done('KGZ', initial('union')), done('RUS', initial('union')))
    expect(meeting.world.treaty.documents.union?.status).toBe('initialling')
    meeting.act('KAZ', refused('union'))
    expect(meeting.world.treaty.documents.union?.status).toBe('open-for-signature')
    expect(meeting.count('initials-missing')).toBe(0)
    meeting.act('KGZ', sign('union'))
  })

  it('TRT-8 one agrees to a text without brackets, before one’s own initials or signature', () => {
    given(concluded(HARMLESS), adopted('union'))
      .when('KAZ', agree('union'))
      .thenRefused('TRT-8', 'not-to-be-agreed')
      .when('KAZ', agree('nothing'))
      .thenRefused('TRT-8', 'not-to-be-agreed')
      .when('KAZ', agree('organs'))
      .thenDone()
  })

  it('TRT-8 DEL-3 of a text that was refused, or a party that left, nothing is awaited', () => {
    const failed = given(...agreedTo, votedOn('no')).meeting
    expect(boardOf(failed.world).documents.get('union')).toMatchObject({ status: 'refused', referenda: '' })
    expect(failed.world.clock.deadlines).not.toHaveProperty('referendum:union:KAZ')
    const gone = given(...agreedTo, left('KAZ')).meeting
    expect(gone.world.clock.deadlines).not.toHaveProperty('referendum:union:KAZ')
  })
})
