/** Leaving a question open: what is not settled in the end, and an option that one may choose (TXT-5). */
import { describe, expect, it } from 'vitest'
import { reportsOf } from '../../../analysis/report.ts'
import { resultIn } from '../../scoring/result.ts'
import { given, givenAt, type Step } from '../../testing/given.ts'
import { contents, offer, packable } from '../../testing/package-story.ts'
import { smallScenario } from '../../testing/small-scenario.ts'
import { agreed, allVote, atStage, backed, done, inStage, waited } from '../../testing/story.ts'
import { adopted, concluded, ratified, sign, signed } from '../../testing/treaty-story.ts'
import { boardOf, deskOf } from '../../views/board.ts'

const OPEN = 'left-open'
const back = (question: string) => ({ type: 'back-option', question, option: OPEN })
const settled = { status: 'settled', agreed: OPEN }

describe('R26 TXT-5 left open by choice', () => {
  it('R26 TXT-5 it can be backed, and settles the question when all back it', () => {
    const story = given(inStage('chain'), backed('tariff', { KAZ: OPEN, KGZ: OPEN }))
    expect(boardOf(story.meeting.world).questions.get('tariff')?.backing).toBe('KAZ=left-open KGZ=left-open')
    expect(deskOf(story.meeting.world, 'RUS').moves.get('back-option:tariff:left-open')).toBe('')
    story
      .when('RUS', back('tariff'))
      .thenEvents({ type: 'question-settled', question: 'tariff', option: OPEN, how: 'backing' })
    expect(story.meeting.world.agenda.questions.tariff).toMatchObject(settled)
  })

  it('R26 TXT-5 it can be voted, taken without a vote, circulated under silence, lived with', () => {
    const start = [inStage('chain'), backed('tariff', { KAZ: 'low', KGZ: OPEN })]
    const named = { question: 'tariff', option: OPEN }
    const isSettled = (...steps: readonly Step[]) =>
      expect(given(...start, ...steps).meeting.world.agenda.questions.tariff).toMatchObject(settled)
    isSettled(done('RUS', { type: 'put-to-vote', ...named }), allVote('yes'))
    isSettled(done('KAZ', { type: 'circulate-under-silence', ...named }), waited(30))
    const lives = done('KAZ', { type: 'take-stance', question: 'tariff', canLive: [OPEN], cannot: [] })
    isSettled(lives, waited(30), done('KAZ', { type: 'take-as-agreed', ...named }), waited(15))
  })

  it('R26 TXT-5 a vote on it that fails refuses it like any other option; the end of the last text leaves it open all the same', () => {
    const story = given(
      inStage('packages'),
      done('RUS', { type: 'put-to-vote', question: 'tariff', option: OPEN }),
      allVote('no'),
    )
    story.when('RUS', { type: 'put-to-vote', question: 'tariff', option: OPEN }).thenRefused('TXT-2', 'refused-already')
    story.after(inStage('signature'))
    expect(story.meeting.world.agenda.questions.tariff).toMatchObject({ status: OPEN, agreed: OPEN })
  })

  it('R26 TXT-5 PKG-1 it can be packaged, and is settled with the package', () => {
    const story = given(packable)
      .when('KAZ', offer({ tariff: 'low', transit: OPEN }))
      .thenEvents({ type: 'package-offered' })
    story.after(waited(60), done('KAZ', { type: 'put-package', package: 'p1', revision: 1 }), allVote('yes'))
    expect(story.meeting.world.agenda.questions).toMatchObject({ tariff: { agreed: 'low' }, transit: settled })
    expect(Object.keys(contents().terms).length).toBeGreaterThan(1)
  })

  it('R26 AGD-8 TXT-5 it is agreed: it can be reconsidered, and corrected by the instructor', () => {
    const story = given(inStage('chain'), agreed({ tariff: OPEN }))
    expect(story.meeting.world.agenda.questions.tariff).toMatchObject(settled)
    story.when('RUS', { type: 'move-to-reconsider', question: 'tariff' }).thenDone()
    story.after(allVote('yes'))
    expect(story.meeting.world.agenda.questions.tariff).toMatchObject({ agreed: '' })
  })

  it('R26 TXT-5 TXT-4 TXT-3 its words are fixed: no amendment of it, and no wording that says the same', () => {
    const story = given(inStage('chain'))
    const amending = { type: 'propose-amendment', question: 'tariff', option: OPEN, change: 'add' }
    story
      .when('KAZ', { ...amending, at: 'left open en', text: 'soon', lang: 'en' })
      .thenRefused('TXT-5', 'not-to-be-amended')
    const same = {
      type: 'propose-wording',
      question: 'tariff',
      wording: 'Left open en',
      lang: 'en',
      forInterests: ['KAZ'],
    }
    story.when('KAZ', same).thenRefused('TXT-3', 'same-wording', { question: 'tariff', option: OPEN })
  })

  it('R26 TXT-5 TRT-2 a document whose every question is left open, by choice or not, is not opened; nobody reserves such a question', () => {
    const { meeting } = given(concluded({ tariff: 'low', transit: OPEN, votes: OPEN }))
    expect(meeting.world.treaty.documents).toMatchObject({
      union: { status: 'agreed' },
      organs: { status: 'not-opened' },
    })
    given(concluded({ tariff: 'low', transit: OPEN, votes: OPEN }), adopted('union'))
      .when('KAZ', sign('union', { reservation: 'transit' }))
      .thenRefused('TRT-2', 'not-in-document')
  })

  it('R26 TXT-5 SCR-4 SCR-5 result and analysis count it as left open', () => {
    const everybody = ['KAZ', 'KGZ', 'RUS']
    const inForce = [
      concluded({ tariff: OPEN, transit: 'own', votes: 'shares' }),
      adopted('union', 'organs'),
      signed('union', ...everybody),
      signed('organs', ...everybody),
      inStage('ratification'),
      ratified('union', ...everybody),
      inStage('debrief'),
    ]
    const { world } = given(...inForce).meeting
    // KAZ: 40·40 + 30·0 + 10·50. KGZ: 30·50 + 20·100 + 20·0 + water outside 30·10. RUS: 40·0 + 10·100 + 30·100 + grace outside 20·60.
    expect(everybody.map((party) => resultIn(world, party).value)).toEqual([2100, 3800, 5200])
    const { better = [] } = reportsOf(world).KAZ ?? {}
    // The low tariff is worth more than leaving it open to all three: 40·60, 30·50 and 40·30.
    expect(better[0]).toEqual({
      ...{ act: 'change', changes: { tariff: 'low' }, gain: 2400 },
      parts: { sign: 0, changes: { tariff: 2400 } },
    })
    // What was left open by choice and what nobody settled is worth the same.
    const unsettled = given(concluded({ transit: 'own', votes: 'shares' }), ...inForce.slice(1)).meeting.world
    expect(everybody.map((party) => resultIn(unsettled, party).value)).toEqual([2100, 3800, 5200])
  })
})

describe('TXT-5 what is not settled in the end', () => {
  it('TXT-5 when the stage ends, what is not settled is recorded as left open and its brackets close', () => {
    const { meeting } = given(inStage('packages'), backed('votes', { KAZ: 'equal' }), inStage('signature'))
    expect(meeting.facts.flatMap(({ event }) => (event.type === 'question-left-open' ? [event.question] : []))).toEqual(
      ['tariff', 'transit', 'votes'],
    )
    expect(meeting.world.agenda.questions.votes).toMatchObject({ status: 'left-open', agreed: 'left-open' })
  })

  it('TXT-5 no document is opened with an open bracket, nor one whose every question is left open', () => {
    const { meeting } = given(
      inStage('packages'),
      backed('tariff', { KAZ: 'low', KGZ: 'low', RUS: 'low' }),
      inStage('signature'),
    )
    expect(meeting.world.treaty.documents).toMatchObject({
      union: { status: 'agreed' },
      organs: { status: 'not-opened' },
    })
    expect(meeting.world.agenda.order.map((q) => meeting.world.agenda.questions[q]?.status)).toEqual([
      'settled',
      'left-open',
      'left-open',
    ])
  })

  it('TXT-5 a stage with another text after it leaves nothing open, whatever it does with its business', () => {
    for (const openBusiness of ['lapse', 'carry', 'vote'] as const) {
      const scenario = { ...smallScenario, stages: smallScenario.stages.map((s) => ({ ...s, openBusiness })) }
      const statuses = ({ meeting: { world } }: ReturnType<typeof given>) =>
        world.agenda.order.map((q) => world.agenda.questions[q]?.status)
      expect(statuses(givenAt(scenario)(inStage('packages')))).toEqual(['open', 'open', 'open'])
      expect(statuses(givenAt(scenario)(atStage('signature')))).toEqual(['left-open', 'left-open', 'left-open'])
    }
  })
})
