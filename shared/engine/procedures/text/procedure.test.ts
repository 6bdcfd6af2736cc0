import { describe, expect, it } from 'vitest'
import type { World } from '../../kernel/world.ts'
import { given, givenAt, type Step } from '../../testing/given.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import { allVote, backed, done, inStage, instructed, left, votes } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'
import { insisting } from './stances.ts'
import { wordingOf } from './wording.ts'

const back = (question: string, option: string) => ({ type: 'back-option', question, option })
const put = (question: string, option: string) => ({ type: 'put-to-vote', question, option })
const propose = (wording: string, forInterests: string[] = ['KAZ']) => ({
  type: 'propose-wording',
  question: 'tariff',
  wording,
  lang: 'en',
  forInterests,
})
const amendment = (change: string, at: string, text: string, option = 'low') => ({
  type: 'propose-amendment',
  question: 'tariff',
  option,
  change,
  at,
  text,
  lang: 'en',
})
const score = (option: string, value: number) => ({ type: 'score-wording', question: 'tariff', option, value })

describe('TXT-1 each open article shows its options with who backs which', () => {
  it('TXT-1 backing is public, and can be moved until the article closes', () => {
    const story = given(
      inStage('chain'),
      backed('tariff', { KAZ: 'high', RUS: 'high' }),
      done('KAZ', back('tariff', 'low')),
    )
    expect(boardOf(story.meeting.world).questions.get('tariff')?.backing).toBe('KAZ=low RUS=high')
    story
      .when('KAZ', back('tariff', 'low'))
      .thenRefused('TXT-1', 'backed-already')
      .when('KAZ', back('tariff', 'middle'))
      .thenRefused('TXT-1', 'no-such-option')
      .when('KAZ', back('water', 'joint'))
      .thenRefused('AGD-1', 'no-such-question')
      .when('KAZ', { type: 'withdraw-backing', question: 'tariff' })
      .thenEvents({ type: 'backing-withdrawn' })
      .when('KAZ', { type: 'withdraw-backing', question: 'tariff' })
      .thenRefused('TXT-1', 'nothing-backed')
      .when('KAZ', { type: 'withdraw-backing', question: 'constructor' })
      .thenRefused('AGD-1', 'no-such-question')
  })
})

describe('TXT-2 how a bracket is removed', () => {
  it('TXT-2 when all back the same option, not a moment before', () => {
    given(inStage('chain'), backed('tariff', { KAZ: 'low', KGZ: 'low', RUS: 'high' }))
      .when('RUS', back('tariff', 'low'))
      .thenEvents({ type: 'question-settled', question: 'tariff', option: 'low', how: 'backing' })
  })

  it('TXT-2 or by the decision rule; one who insists blocks a consensus, and the same option is not put again', () => {
    given(inStage('chain'))
      .when('KAZ', put('tariff', 'shares'))
      .thenRefused('TXT-1', 'no-such-option')
      .when('KAZ', put('labour', 'free'))
      .thenRefused('AGD-1', 'no-such-question')
      .after(done('KAZ', put('tariff', 'low')), votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'no' }))
      .when('KGZ', put('tariff', 'low'))
      .thenRefused('TXT-2', 'refused-already', { question: 'tariff' })
      .after(done('RUS', put('tariff', 'high')), votes({ RUS: 'yes', KGZ: 'abstain' }))
      .when('KAZ', { type: 'vote', ballot: 'b2', position: 'abstain' })
      .thenEvents({ type: 'question-settled', option: 'high', how: 'vote' })
  })

  it('TXT-2 what all came to back during a ballot is settled when the ballot has failed', () => {
    const story = given(
      inStage('packages'),
      done('RUS', put('tariff', 'high')),
      backed('tariff', { KAZ: 'low', KGZ: 'low', RUS: 'low' }),
    )
    expect(story.meeting.world.agenda.questions.tariff?.status).toBe('open')
    story.after(allVote('no'))
    expect(story.meeting.world.agenda.questions.tariff).toMatchObject({ status: 'settled', agreed: 'low' })
  })

  it('TXT-2 an option that has just been voted down is not settled by the backing it had', () => {
    const { world } = given(
      inStage('packages'),
      backed('tariff', { KGZ: 'low', KAZ: 'low' }),
      done('KAZ', put('tariff', 'low')),
      backed('tariff', { RUS: 'low' }),
      votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'no' }),
    ).meeting
    expect(world.agenda.questions.tariff?.status).toBe('open')
  })

  it('TXT-2 DEL-3 the backing of a party that has left holds nothing up', () => {
    const { world } = given(
      inStage('packages'),
      backed('votes', { KAZ: 'equal', KGZ: 'equal', RUS: 'shares' }),
      left('RUS'),
    ).meeting
    expect(world.agenda.questions.votes).toMatchObject({ status: 'settled', agreed: 'equal' })
  })
})

describe('TXT-6 what a party can live with, and what it cannot accept', () => {
  const stance = (canLive: string[], cannot: string[] = []) => ({
    type: 'take-stance',
    question: 'tariff',
    canLive,
    cannot,
  })
  const shown = ({ world }: { world: World }) => boardOf(world).stances.get('tariff')

  it('TXT-6 is public, stands beside what one backs, and is moved at will', () => {
    const story = given(inStage('chain'), backed('tariff', { KAZ: 'low' }))
      .when('KAZ', stance([], ['high']))
      .thenEvents({ type: 'stance-taken', party: 'KAZ', canLive: [], cannot: ['high'] })
      .when('RUS', stance(['low'], ['high']))
      .thenDone()
    expect(shown(story.meeting)).toEqual({ id: 'tariff', canLive: 'RUS=low', cannot: 'KAZ=high RUS=high' })
    story.when('KAZ', stance(['high'])).thenDone()
    expect(shown(story.meeting)).toEqual({ id: 'tariff', canLive: 'RUS=low KAZ=high', cannot: 'RUS=high' })
    story.when('RUS', stance([])).thenEvents({ type: 'stance-taken', canLive: [], cannot: [] })
    expect(shown(story.meeting)).toEqual({ id: 'tariff', canLive: 'KAZ=high', cannot: '' })
  })

  it('TXT-6 binds nobody: who can live with an option may vote against it', () => {
    given(
      inStage('chain'),
      backed('tariff', { KAZ: 'low' }),
      done('RUS', stance(['low'])),
      done('KAZ', put('tariff', 'low')),
    )
      .when('RUS', { type: 'vote', ballot: 'b1', position: 'no' })
      .thenDone()
  })

  it('TXT-6 is said of options of an open article, of others than the one backed, one thing at a time', () => {
    given(inStage('chain'), backed('tariff', { KAZ: 'low' }))
      .when('KAZ', stance(['low']))
      .thenRefused('TXT-6', 'backs-it')
      .when('KAZ', stance(['high'], ['high']))
      .thenRefused('TXT-6', 'both-at-once')
      .when('KAZ', stance(['constructor']))
      .thenRefused('TXT-1', 'no-such-option')
      .when('KAZ', stance([]))
      .thenRefused('TXT-6', 'said-already')
      .when('KAZ', { ...stance(['joint']), question: 'water' })
      .thenRefused('AGD-1', 'no-such-question')
      .after(done('RUS', stance(['high', 'low'])))
      .when('RUS', stance(['low', 'high']))
      .thenRefused('TXT-6', 'said-already')
  })

  it('TXT-6 backing an option takes the place of what was said of it, and a closed article shows nothing of it', () => {
    const story = given(inStage('chain'), done('RUS', stance(['low'])), backed('tariff', { RUS: 'low' }))
    expect(shown(story.meeting)).toBeUndefined()
    story.after(done('KAZ', stance([], ['high'])), backed('tariff', { KAZ: 'low', KGZ: 'low' }))
    expect(story.meeting.world.agenda.questions.tariff).toMatchObject({ status: 'settled', agreed: 'low' })
    expect(shown(story.meeting)).toBeUndefined()
    story.when('KAZ', stance([])).thenRefused('TXT-1', 'article-closed')
  })

  it('TXT-6 AGD-8 who reconsiders takes sides anew', () => {
    const { meeting } = given(
      inStage('chain'),
      done('RUS', stance(['low'])),
      done('KAZ', put('tariff', 'low')),
      allVote('yes'),
      done('KGZ', { type: 'move-to-reconsider', question: 'tariff' }),
      allVote('yes'),
    )
    expect(meeting.world.agenda.questions.tariff?.status).not.toBe('settled')
    expect(shown(meeting)).toBeUndefined()
  })

  it('TXT-2 TXT-6 who insists: whoever backs another or cannot accept it, and cannot live with it; never the silent', () => {
    const against = (...steps: Step[]) => insisting(given(inStage('chain'), ...steps).meeting.world, 'tariff', 'low')
    expect(against()).toEqual([])
    expect(against(backed('tariff', { KAZ: 'low', RUS: 'high' }))).toEqual(['RUS'])
    expect(against(backed('tariff', { KAZ: 'low', RUS: 'high' }), done('RUS', stance(['low'])))).toEqual([])
    expect(against(backed('tariff', { KAZ: 'low' }), done('KGZ', stance([], ['low'])))).toEqual(['KGZ'])
    expect(against(backed('tariff', { KAZ: 'low' }), done('KGZ', stance([], ['high'])))).toEqual([])
  })
})

describe('TXT-3 free wording', () => {
  it('TXT-3 any party may propose it; the author names whose interests it serves', () => {
    const story = given(inStage('chain'))
      .when('KGZ', propose('as each sees fit', ['UZB']))
      .thenRefused('TXT-3', 'whose-interests')
      .when('KGZ', { ...propose('x'), question: 'water' })
      .thenRefused('AGD-1', 'no-such-question')
      .when('KGZ', propose('as each sees fit', ['KGZ', 'RUS']))
      .thenEvents({
        type: 'option-added',
        option: 'w1',
        party: 'KGZ',
        wording: 'as each sees fit',
        forInterests: ['KGZ', 'RUS'],
      })
      .when('RUS', back('tariff', 'w1'))
      .thenDone()
    expect(boardOf(story.meeting.world).options.get('w1')).toMatchObject({
      wording: 'as each sees fit',
      by: 'KGZ',
      forInterests: 'KGZ RUS',
    })
    // Whoever is named twice is served once.
    story
      .when('RUS', propose('as RUS sees fit', ['RUS', 'KAZ', 'RUS']))
      .thenEvents({ type: 'option-added', forInterests: ['RUS', 'KAZ'] })
  })

  it('TXT-3 not where the scenario allows none, and not without end', () => {
    const bound = givenAt({ ...smallScenario, freeWording: false })(inStage('chain'))
    bound
      .when('KAZ', propose('x'))
      .thenRefused('TXT-3', 'no-free-wording')
      .when('KAZ', amendment('add', 'wording', 'x'))
      .thenRefused('TXT-3', 'no-free-wording')
    const authors = ['KAZ', 'KAZ', 'KAZ', 'KAZ', 'KGZ', 'RUS']
    const full = given(inStage('chain'), ...authors.map((party, n) => done(party, propose(`wording ${n}`))))
    full.when('KGZ', propose('one more')).thenRefused('TXT-3', 'too-many-options', { question: 'tariff' })
    full.when('KGZ', amendment('delete', 'wording', '')).thenRefused('TXT-3', 'too-many-options')
  })

  it('TXT-3 any party may propose: nobody takes the last places from those that have proposed nothing there', () => {
    // Eight places: two options of the scenario, four of KAZ; two are left for KGZ and RUS.
    const four = given(inStage('chain'), ...[1, 2, 3, 4].map((n) => done('KAZ', propose(`wording ${n}`))))
      .when('KAZ', propose('one more'))
      .thenRefused('TXT-3', 'places-kept', { question: 'tariff' })
      .when('KAZ', amendment('delete', 'wording', ''))
      .thenRefused('TXT-3', 'places-kept')
      .when('KAZ', { ...propose('elsewhere'), question: 'votes' })
      .thenDone()
      .when('KGZ', propose('mine'))
      .thenDone()
      .when('KGZ', propose('mine, too'))
      .thenRefused('TXT-3', 'places-kept')
      .when('RUS', propose('and mine'))
      .thenDone()
    four.when('RUS', propose('one more')).thenRefused('TXT-3', 'too-many-options')
    // Nothing is kept for who has left.
    given(inStage('chain'), ...[1, 2, 3, 4].map((n) => done('KAZ', propose(`wording ${n}`))), left('RUS'))
      .when('KAZ', propose('one more'))
      .thenDone()
  })

  it('TXT-3 F15 what says the same as an option that is there is refused, and names it', () => {
    const story = given(inStage('chain'), done('KGZ', propose('As each sees fit.')))
    story
      .when('RUS', propose('as each sees fit'))
      .thenRefused('TXT-3', 'same-wording', { question: 'tariff', option: 'w1' })
      .when('RUS', propose('The wording of low ru'))
      .thenRefused('TXT-3', 'same-wording', { question: 'tariff', option: 'low' })
      .when('RUS', propose('as each sees fit, and no more'))
      .thenDone()
    const article = smallScenario.questions.find(({ id }) => id === 'tariff')?.article.en
    story.when('RUS', propose(`${article} the wording of high en.`)).thenRefused('TXT-3', 'same-wording')
  })

  it('TXT-3 TXT-4 F15 nobody can word an option so that others are no longer offered to word one', () => {
    const dots = ['…', '… …', '……'].map((wording) => done('KAZ', propose(wording)))
    const { world } = given(
      inStage('chain'),
      ...dots,
      done('KAZ', amendment('add', 'the wording of low en', '…')),
    ).meeting
    const { moves } = deskOf(world, 'RUS')
    expect([moves.get('propose-wording:tariff'), moves.get('propose-amendment:tariff')]).toEqual(['', ''])
  })

  it('R3 TXT-3 it counts as left open until the instructor scores it; what a party gives it is for its calculator alone', () => {
    const story = given(inStage('chain'), done('KGZ', propose('x')))
      .when('KAZ', score('low', 50))
      .thenRefused('TXT-3', 'no-such-option')
      .after(backed('tariff', { KAZ: 'w1', KGZ: 'w1', RUS: 'w1' }))
    const value = (party: string) => deskOf(story.meeting.world, party).value
    // KAZ weighs tariff 40: it counts as left open, 40 → 1600 of its 3000; the others are outside.
    expect(value('KAZ')).toBe(3000)
    story.after(done('KAZ', score('w1', 90)))
    expect(value('KAZ')).toBe(3000)
    expect(deskOf(story.meeting.world, 'KAZ')).toMatchObject({ estimates: 'w1=90', resultScores: '' })
    story.after(instructed({ type: 'score-for-result', question: 'tariff', option: 'w1', scores: { KAZ: 70 } }))
    expect(value('KAZ')).toBe(3000 - 1600 + 40 * 70)
    expect(deskOf(story.meeting.world, 'KAZ')).toMatchObject({ estimates: 'w1=90', resultScores: 'w1=70' })
    // KGZ: 30×50 + 20×40 + 20×50 + 30×10 = 3600, untouched by KAZ's scores.
    expect(value('KGZ')).toBe(3600)
  })
})

describe('TXT-4 an amendment names the article and the text that it adds, deletes or replaces', () => {
  it.each([
    ['add', 'wording', 'and annex', 'the wording and annex of low'],
    ['delete', 'wording of', '', 'the low'],
    ['replace', 'low', '$& zero', 'the wording of $& zero'],
  ])('TXT-4 to %s', (change, at, text, expected) => {
    const { meeting } = given(inStage('chain'))
      .when('RUS', amendment(change, at, text))
      .thenEvents({ type: 'option-added', option: 'w1' })
    // The small scenario says `the wording of low en`.
    expect(wordingOf(meeting.world, 'tariff', 'w1', 'kk')).toBe(`${expected} en`)
    expect(meeting.world.text.worded.w1).toMatchObject({ base: 'low', by: 'RUS', forInterests: ['RUS'] })
  })

  it('TXT-4 F13 the place must be there once, and what is added must say something', () => {
    given(inStage('chain'))
      .when('RUS', amendment('add', 'treaty', 'x'))
      .thenRefused('TXT-4', 'place-not-found')
      // `the wording of low en`: one in `wording` and one in `of low`.
      .when('RUS', amendment('delete', 'o', ''))
      .thenRefused('TXT-4', 'place-ambiguous', { places: 3 })
      .when('RUS', amendment('replace', 'wording', ''))
      .thenRefused('TXT-4', 'no-text')
      .when('RUS', amendment('add', 'wording', 'x', 'equal'))
      .thenRefused('TXT-1', 'no-such-option')
      .when('RUS', { ...amendment('add', 'wording', 'x'), question: 'water' })
      .thenRefused('AGD-1', 'no-such-question')
  })

  it('TXT-4 F12 the place is found however it was typed: letters in parts, a no-break space, a line end', () => {
    const typed = (at: string, text: string) => ({ ...amendment('replace', at, text, 'w1'), lang: 'kk' })
    given(inStage('chain'), done('KAZ', { ...propose('еркін сауда йен'), lang: 'kk' }))
      .when('RUS', typed('сауда и\u0306ен', 'сауда'))
      .thenEvents({ type: 'option-added', wording: 'еркін сауда' })
      .when('RUS', typed('еркін\u00a0\n сауда', 'баж'))
      .thenEvents({ type: 'option-added', wording: 'баж йен' })
  })

  it('TXT-4 F15 an amendment that changes nothing, leaves nothing or makes what is there already is refused', () => {
    const whole = 'the wording of low en'
    given(inStage('chain'))
      .when('RUS', amendment('replace', 'low', 'LOW'))
      .thenRefused('TXT-4', 'changes-nothing')
      .when('RUS', amendment('delete', whole, ''))
      .thenRefused('TXT-4', 'nothing-left')
      .when('RUS', amendment('replace', 'low', 'high'))
      .thenRefused('TXT-3', 'same-wording', { question: 'tariff', option: 'high' })
      .when('RUS', amendment('add', whole, 'x'.repeat(990)))
      .thenRefused('WIRE', 'text-too-long', { limit: 1000 })
  })
})
