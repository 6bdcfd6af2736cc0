import { describe, expect, it } from 'vitest'
import { viewFor } from '../../../scenario/public.ts'
import { listedOfTable, optionsOf, questionOf } from '../../kernel/selectors.ts'
import { given, givenAt, type Step } from '../../testing/given.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import { done, inStage, left, waited } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'

const WORDS = { document: 'union', title: 'Студенты', options: ['Учатся свободно.', 'Учатся по квоте.'], lang: 'ru' }
const put = (more: object = {}) => ({ type: 'put-question', ...WORDS, ...more })
const want = (question = 'free-1') => ({ type: 'want-question', question })
const raise = (question: string) => ({ type: 'raise-question', question })
const NONE = { type: 'answer-none' }
const CALL = { type: 'call-for-unvoiced' }
const atAgenda = inStage('agenda')

describe("AGD-1 a question in a party's own words", () => {
  it('AGD-1 waits where all see it, and is on the list when a second party wants it', () => {
    const story = given(atAgenda)
      .when('KGZ', put())
      .thenEvents({ type: 'question-put', question: 'free-1', party: 'KGZ', title: 'Студенты', document: 'union' })
    const before = boardOf(story.meeting.world)
    expect(before.order).toBe('tariff transit votes')
    expect(before.freeQuestions.get('free-1')).toEqual({
      ...{ id: 'free-1', party: 'KGZ', document: 'union', title: 'Студенты', lang: 'ru' },
      options: 'Учатся свободно.\nУчатся по квоте.',
    })
    story.when('RUS', want()).thenEvents({ type: 'question-wanted', question: 'free-1', party: 'KGZ', by: 'RUS' })
    const after = boardOf(story.meeting.world)
    expect(after.order).toBe('tariff transit votes free-1')
    expect(after.questions.get('free-1')).toMatchObject({ status: 'open', raisedBy: 'KGZ' })
    expect([...after.freeQuestions]).toEqual([])
  })

  it('AGD-1 AGD-2 whoever has answered is asked anew when one is put, and the list closes when all have answered that', () => {
    const story = given(atAgenda, done('KAZ', CALL), done('KAZ', NONE), done('RUS', raise('grace')))
      .when('KGZ', put())
      .thenNot('list-closed')
    expect(boardOf(story.meeting.world).listAnswered).toBe('KGZ')
    story
      .when('KAZ', NONE)
      .thenNot('list-closed')
      .when('RUS', NONE)
      .thenEvents({ type: 'no-question-answered', party: 'RUS' }, { type: 'list-closed', none: [] })
  })

  it('AGD-1 what no second party wants is not on the list, and waits no longer once that has closed', () => {
    const story = given(atAgenda, done('KGZ', put()), done('KAZ', CALL), waited(90))
    expect(story.meeting.last('list-closed').none).toEqual(['KAZ', 'RUS'])
    const board = boardOf(story.meeting.world)
    expect([board.order, board.freeQuestions.size]).toEqual(['tariff transit votes', 0])
    expect(listedOfTable(story.meeting.world)).toEqual([])
  })

  it('AGD-1 a party raises its hidden question and puts one besides', () => {
    const { world } = given(atAgenda, done('KGZ', put()), done('KGZ', raise('water')), done('RUS', want())).meeting
    expect(world.agenda.order).toEqual(['tariff', 'transit', 'votes', 'water', 'free-1'])
  })

  it('AGD-1 each party puts one; another party has to want it; what was not put cannot be wanted', () => {
    given(atAgenda, done('KAZ', put()))
      .when('KAZ', put({ title: 'Ауа' }))
      .thenRefused('AGD-1', 'one-question')
      .when('KAZ', want())
      .thenRefused('AGD-1', 'one-question')
      .when('KAZ', want('free-9'))
      .thenRefused('AGD-1', 'no-such-question')
      .when('KAZ', want('tariff'))
      .thenRefused('AGD-1', 'no-such-question')
  })

  it('AGD-1 a hidden question of another party and a name from the prototype are what nobody has put', () => {
    for (const question of ['water', 'moon', '__proto__'])
      given(atAgenda).when('KAZ', want(question)).thenRefused('AGD-1', 'no-such-question', {})
  })

  it('AGD-1 it differs from what is on the list and from what waits, has options that differ, and a document', () => {
    const title = { kk: 'Ортақ тариф', ru: 'Общий тариф', en: 'Common tariff' }
    const questions = smallScenario.questions.map((q) => (q.id === 'tariff' ? { ...q, title } : q))
    givenAt({ ...smallScenario, questions })(atAgenda, done('KAZ', put()))
      .when('RUS', put({ title: 'студенты.' }))
      .thenRefused('AGD-1', 'put-already')
      .when('RUS', put({ title: 'common tariff' }))
      .thenRefused('AGD-1', 'same-question', { question: 'tariff' })
      .when('RUS', put({ title: 'Су', options: ['Да.', 'да'] }))
      .thenRefused('AGD-1', 'same-options')
      .when('RUS', put({ title: 'Су', document: 'moon' }))
      .thenRefused('AGD-1', 'no-such-document')
  })

  it('AGD-1 the title of a hidden question that nobody raised is not compared: nobody finds it by trying', () => {
    const title = { kk: 'Жасырын', ru: 'Скрытый', en: 'Hidden' }
    const questions = smallScenario.questions.map((q) => (q.id === 'water' ? { ...q, title } : q))
    givenAt({ ...smallScenario, questions })(atAgenda)
      .when('RUS', put({ title: 'Скрытый' }))
      .thenDone()
  })

  it('AGD-1 AGD-2 refused: where the scenario has none, after "none", twice on the list, and when the list is closed', () => {
    givenAt({ ...smallScenario, freeQuestions: false })(atAgenda)
      .when('KGZ', put())
      .thenRefused('AGD-1', 'no-free-questions')
    const listed = given(atAgenda, done('RUS', NONE))
      .when('RUS', put())
      .thenRefused('AGD-2', 'answered-already')
      .after(done('KGZ', put()), done('KAZ', want()))
      .when('RUS', want())
      .thenRefused('AGD-1', 'same-question', { question: 'free-1' })
    listed
      .after(done('KAZ', CALL), done('KAZ', NONE), done('RUS', NONE))
      .when('RUS', put())
      .thenRefused('AGD-2', 'list-closed')
      .when('RUS', want())
      .thenRefused('AGD-2', 'list-closed')
  })

  it.each([1, 5])('AGD-1 refused: %i options', (count) => {
    const options = Array.from({ length: count }, (_, n) => `${n}`)
    expect(() => given(atAgenda).when('KGZ', put({ options }))).toThrow()
  })
})

describe('AGD-1 on the list it is a question like any other', () => {
  const listed = [atAgenda, done('KGZ', put()), done('RUS', want()), inStage('packages')]

  it('AGD-1 TXT-1 it has options of its own, can be left open, backed and settled', () => {
    const { meeting } = given(...listed)
    expect(optionsOf(meeting.world, 'free-1')).toEqual(['a', 'b', 'left-open'])
    const back = { type: 'back-option', question: 'free-1', option: 'b' }
    const story = given(...listed, done('KAZ', back), done('KGZ', back)).when('RUS', back)
    story.thenEvents({ type: 'option-backed' }, { type: 'question-settled', question: 'free-1', option: 'b' })
  })

  it('AGD-1 TXT-3 further wording for it is in order, unless it says the same as an option of it', () => {
    const words = { type: 'propose-wording', question: 'free-1', lang: 'ru', forInterests: ['RUS'] }
    given(...listed)
      .when('RUS', { ...words, wording: 'Учатся по очереди.' })
      .thenEvents({ type: 'option-added', question: 'free-1', option: 'w1' })
      .when('RUS', { ...words, wording: 'учатся по квоте' })
      .thenRefused('TXT-3', 'same-wording', { question: 'free-1', option: 'b' })
  })

  it('AGD-1 SCR-4 it brings nobody a point, whatever is agreed on it', () => {
    const back = { type: 'back-option', question: 'free-1', option: 'a' }
    const values = (...steps: readonly Step[]) => {
      const { world } = given(...listed, ...steps).meeting
      return ['KAZ', 'KGZ', 'RUS'].map((party) => deskOf(world, party).value)
    }
    expect(values(done('KAZ', back), done('KGZ', back), done('RUS', back))).toEqual(values())
  })

  it('AGD-1 its words reach whoever sees the list, and nobody else', () => {
    const { world } = given(...listed).meeting
    const own = listedOfTable(world)
    const titles = (raised: readonly string[]) =>
      viewFor(smallScenario, { party: 'RUS', raised, news: [] }, own).questions.map(({ title }) => title.kk)
    expect(titles(['free-1'])).toContain('Студенты')
    expect(titles([])).not.toContain('Студенты')
    expect(questionOf(world, 'free-1')?.document).toBe('union')
  })

  it('AGD-1 DEL-3 it stays on the list when its author leaves the talks', () => {
    const { world } = given(...listed, left('KGZ')).meeting
    expect(world.agenda.order).toContain('free-1')
  })
})
