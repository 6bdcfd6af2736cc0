import { describe, expect, it } from 'vitest'
import type { Brief } from '../../scenario/schema.ts'
import { given, type Step } from '../testing/given.ts'
import { smallScenario } from '../testing/small-scenario.ts'
import { agreed, done, inStage, instructed } from '../testing/story.ts'
import { adopted, ratified, ratify, signed } from '../testing/treaty-story.ts'
import { deskOf } from '../views/board.ts'
import { sideOf } from './from-world.ts'
import { asEstimated } from './interests.ts'
import { resultIn, resultOf } from './result.ts'
import { riskAtHome } from './risk.ts'
import { ownValue } from './value.ts'
import { countedScores, redLinesOver, type Worded } from './wording.ts'

const ALL = ['KAZ', 'KGZ', 'RUS']
/** KGZ amends an option by one harmless word. */
const amends = (option: string): Step =>
  done('KGZ', {
    type: 'propose-amendment',
    question: 'tariff',
    option,
    change: 'add',
    at: 'wording',
    text: 'only',
    lang: 'en',
  })
const scores = (party: string, option: string, value: number): Step =>
  done(party, { type: 'score-wording', question: 'tariff', option, value })
const counts = (option: string, scores: Readonly<Record<string, number>>): Step =>
  instructed({ type: 'score-for-result', question: 'tariff', option, scores })
/** All agree on that answer to the tariff, and the union is ratified by whom it says. */
const concludedOn = (option: string, ...ratifying: readonly string[]): readonly Step[] => [
  agreed({ tariff: option }),
  inStage('signature'),
  adopted('union'),
  signed('union', ...ALL),
  inStage('ratification'),
  ratified('union', ...ratifying),
]
/** KAZ, bound by the union: tariff 40 × value, transit left open 30 × 30, votes outside 10 × 50. */
const resultWith = (value: number): number => 40 * value + 900 + 500

describe('TRT-3 a red line holds for every amendment of its option', () => {
  it('R2 TRT-3 TXT-3 KAZ signs the amended option `high`: the risk at home is 50, as for `high` itself', () => {
    const { world } = given(inStage('packages'), amends('high'), ...concludedOn('w1')).meeting
    expect(riskAtHome(sideOf(world, 'KAZ'), 'union')).toBe(50)
    // An amendment of the amendment is one of `high`, too; one of `low` is not.
    const again = given(inStage('packages'), amends('high'), amends('w1'), amends('low'))
    expect(
      ['w1', 'w2', 'w3'].map((option) =>
        sideOf(again.meeting.world, 'KAZ').interests.redLines.some((line) => line.options.includes(option)),
      ),
    ).toEqual([true, true, false])
  })

  it('R2 TRT-3 the parliament is asked with that risk, also where the instructor scored the amendment high', () => {
    const refused = (option: string, ...steps: readonly Step[]) => {
      const { meeting } = given(inStage('packages'), amends('high'), ...steps, ...concludedOn(option))
      // One certain line instead of one of 50 percent, so that no seed decides.
      const briefs = { ...meeting.world.scenario.briefs, KAZ: certain }
      meeting.world = { ...meeting.world, scenario: { ...meeting.world.scenario, briefs } }
      meeting.act('KAZ', ratify('union'))
      return meeting.count('parliament-refused')
    }
    expect([refused('w1'), refused('w1', counts('w1', { KAZ: 100 })), refused('high'), refused('low')]).toEqual([
      1, 1, 1, 0,
    ])
  })
})
const KAZ = smallScenario.briefs.KAZ as Brief
const certain: Brief = { ...KAZ, redLines: KAZ.redLines.map((line) => ({ ...line, risk: 100 })) }

describe('TXT-3 what wording proposed at the table counts', () => {
  it("R3 TXT-3 SCR-4 a party's own score moves its calculator, and neither its result nor its running score", () => {
    const { meeting } = given(
      inStage('packages'),
      amends('high'),
      scores('KAZ', 'w1', 100),
      ...concludedOn('w1', ...ALL),
    )
    const unamended = given(inStage('packages'), ...concludedOn('high', ...ALL)).meeting
    expect([meeting, unamended].map(({ world }) => world.treaty.documents.union?.status)).toEqual([
      'in-force',
      'in-force',
    ])
    const side = sideOf(meeting.world, 'KAZ')
    expect(resultOf(side, 0).value).toBe(resultWith(20))
    expect(resultOf(side, 0)).toEqual(resultIn(unamended.world, 'KAZ'))
    expect(deskOf(meeting.world, 'KAZ').value).toBe(deskOf(unamended.world, 'KAZ').value)
    const outcome = { tariff: 'w1', transit: 'one' }
    expect(ownValue(side.interests, outcome)).toBe(40 * 20 + 3000 + 500)
    expect(ownValue(asEstimated(side.interests), outcome)).toBe(40 * 100 + 3000 + 500)
  })

  it("R3 TXT-3 the result counts the instructor's score, for whom it was given", () => {
    const story = given(inStage('packages'), amends('high'), counts('w1', { KAZ: 75 }), ...concludedOn('w1', ...ALL))
    const { world } = story.meeting
    expect(resultIn(world, 'KAZ').value).toBe(resultWith(75))
    // RUS got none: 40 × 100 as for `high`, transit left open 10 × 50, votes 30 × 20 and grace 20 × 60 outside.
    expect(resultIn(world, 'RUS').value).toBe(4000 + 500 + 600 + 1200)
    // It may be given when the talks are over, and again.
    const later = story.after(inStage('debrief'), counts('w1', { KAZ: 30, RUS: 50 })).meeting.world
    expect(resultIn(later, 'KAZ').value).toBe(resultWith(30))
    expect(resultIn(later, 'RUS').value).toBe(2000 + 500 + 600 + 1200)
  })

  it('R3 TXT-3 wholly new wording counts as left open until the instructor scores it', () => {
    const words = { wording: 'as each sees fit', lang: 'en', forInterests: ['KAZ'] }
    const proposed = done('KAZ', { type: 'propose-wording', question: 'tariff', ...words })
    const at = (...steps: readonly Step[]) =>
      resultIn(given(inStage('packages'), proposed, ...steps, ...concludedOn('w1', ...ALL)).meeting.world, 'KAZ').value
    expect(at(scores('KAZ', 'w1', 100))).toBe(resultWith(40))
    expect(at(counts('w1', { KAZ: 0 }))).toBe(resultWith(0))
    // Nobody wins by it: the union's other red lines and scores are untouched.
    expect(at(counts('w1', { RUS: 90 }))).toBe(resultWith(40))
  })

  it('TXT-3 an amendment of an amendment takes the score of the nearest that has one', () => {
    const option = (id: string, base: string): [string, Worded] => [id, { id, question: 'tariff', base }]
    const worded = new Map([
      option('w1', 'high'),
      option('w2', 'w1'),
      option('w3', 'w2'),
      option('w4', ''),
      option('w5', 'w4'),
    ])
    expect(countedScores(KAZ.values, worded, {})).toEqual({ w1: 20, w2: 20, w3: 20 })
    expect(countedScores(KAZ.values, worded, { w2: 70, w4: 5 })).toEqual({ w1: 20, w2: 70, w3: 70, w4: 5, w5: 5 })
    // An option of the same name in another question's red line is another matter.
    const elsewhere = new Map([['w1', { id: 'w1', question: 'transit', base: 'high' }]])
    expect(redLinesOver(KAZ.redLines, elsewhere)[0]?.options).toEqual(['high'])
    expect(redLinesOver(KAZ.redLines, worded)[0]?.options).toEqual(['high', 'w1', 'w2', 'w3'])
  })
})
