/** How a bot weighs things, on figures of the small scenario that one can reckon by hand. */
import { describe, expect, it } from 'vitest'
import { gainFrom } from '../../../shared/engine/scoring/deal.ts'
import { riskAtHome } from '../../../shared/engine/scoring/risk.ts'
import type { Step } from '../../../shared/engine/testing/given.ts'
import { agreed, backed, inStage } from '../../../shared/engine/testing/story.ts'
import { concluded } from '../../../shared/engine/testing/treaty-story.ts'
import { observe } from '../mind/learn.ts'
import { sideOf } from '../mind/side.ts'
import { TEMPERAMENTS, type TemperamentId } from '../mind/temperament.ts'
import { eyes } from '../testing/eyes.ts'
import { verdictOn, verdictOnPackage } from './acceptance.ts'
import { aspiration } from './aspiration.ts'
import { points } from './interest.ts'
import { expectedGain, liking } from './opponent-model.ts'
import { draftPackage } from './package-search.ts'
import { bundleWith, expectedTotal, isWilling, pays } from './treaty-plan.ts'

const temperaments = Object.keys(TEMPERAMENTS) as TemperamentId[]
const inChain = [inStage('chain')]
const packing = [inStage('packages')]
/** KAZ, KGZ and RUS mark everything, so that all can be packaged. */
const marked: Step = (m) => {
  for (const p of ['KAZ', 'KGZ', 'RUS']) m.act(p, { type: 'mark-movables', questions: ['tariff', 'transit', 'votes'] })
}

describe('interest', () => {
  it('an answer is worth weight × value, and so is leaving the question open, or outside', () => {
    const { observation } = eyes('KAZ', inChain)
    expect(points(observation, 'tariff', 'low')).toBe(4000)
    expect(points(observation, 'tariff', 'left-open')).toBe(40 * 40)
    expect(points(observation, 'tariff', undefined)).toBe(40 * 65)
  })
})

describe('opponent model', () => {
  it('knows nothing at first; then the first wish is liked best, and a vote against is remembered', () => {
    expect(liking(eyes('KAZ', inChain).bot, eyes('KAZ', inChain).observation, 'RUS', 'tariff', 'high')).toBe(0.5)
    const { bot, observation } = eyes('KAZ', [...inChain, backed('tariff', { RUS: 'high' })])
    expect(liking(bot, observation, 'RUS', 'tariff', 'high')).toBe(1)
    expect(liking(bot, observation, 'RUS', 'tariff', 'low')).toBeLessThan(0.2)
  })

  it('looking twice at the same board changes nothing', () => {
    const { bot, observation } = eyes('KAZ', [...inChain, backed('tariff', { RUS: 'high', KGZ: 'low' })])
    expect(observe(bot, observation)).toEqual(bot)
  })

  it('expects more from a question the more of the others want what it wants', () => {
    const alone = eyes('KAZ', [...inChain, backed('tariff', { KGZ: 'high', RUS: 'high' })])
    const among = eyes('KAZ', [...inChain, backed('tariff', { KGZ: 'low', RUS: 'low' })])
    expect(expectedGain(among.bot, among.observation, 'tariff')).toBeGreaterThan(
      expectedGain(alone.bot, alone.observation, 'tariff'),
    )
  })
})

describe('aspiration', () => {
  it.each(temperaments)('%s: falls from a hope to the walk-away value, and never below', (kind) => {
    const early = eyes('KAZ', inChain, { kind })
    const late = eyes('KAZ', packing, { kind, later: 239 })
    expect(aspiration(early.bot, early.observation)).toBeGreaterThan(4000)
    expect(aspiration(late.bot, late.observation)).toBeGreaterThanOrEqual(4000)
    expect(aspiration(late.bot, late.observation)).toBeLessThan(aspiration(early.bot, early.observation))
  })

  it('a tough bot comes down later than a cooperative one', () => {
    const half = (kind: TemperamentId) => eyes('KAZ', packing, { kind })
    const [tough, kind] = [half('tough'), half('cooperative')]
    expect(aspiration(tough.bot, tough.observation)).toBeGreaterThan(aspiration(kind.bot, kind.observation))
  })
})

describe('acceptance', () => {
  it.each(temperaments)('%s: takes its best answer, and refuses early what costs it much', (kind) => {
    const { bot, observation } = eyes('KAZ', inChain, { kind })
    expect(verdictOn(bot, observation, 'tariff', 'low')).toBe('yes')
    expect(verdictOn(bot, observation, 'tariff', 'high')).toBe('no')
  })

  it.each(temperaments)(
    '%s: never says yes to a package that leaves it below its walk-away value, even at the end',
    (kind) => {
      const { bot, observation } = eyes('KAZ', packing, { kind, later: 239 })
      // 3000 − 800 + 500: less than 4000, and less than nothing agreed.
      expect(verdictOnPackage(bot, observation, { tariff: 'high', votes: 'equal' })).not.toBe('yes')
      // 3000 + 0 − 900: votes as they are, transit lost.
      expect(verdictOnPackage(bot, observation, { transit: 'own', votes: 'shares' })).not.toBe('yes')
    },
  )

  it.each(temperaments)('%s: at the end says yes to a package worth more than its walk-away value', (kind) => {
    const { bot, observation } = eyes('KAZ', packing, { kind, later: 239 })
    // 3000 + 2400 − 900 = 4500
    expect(verdictOnPackage(bot, observation, { tariff: 'low', transit: 'own' })).toBe('yes')
  })

  it('builds only packages that it would accept itself, and not the same one twice', () => {
    for (const party of ['KAZ', 'KGZ', 'RUS'])
      for (const kind of temperaments) {
        const { bot, observation } = eyes(party, [...packing, marked], { kind, later: 120 })
        const draft = draftPackage(bot, observation)
        if (!draft) continue
        expect([party, kind, verdictOnPackage(bot, observation, draft.terms)]).toEqual([party, kind, 'yes'])
        const again = draftPackage(
          {
            ...bot,
            spent: {
              [`tried/${Object.entries(draft.terms)
                .map(([q, o]) => `${q}=${o}`)
                .toSorted()
                .join('/')}`]: 1,
            },
          },
          observation,
        )
        expect(again?.terms).not.toEqual(draft.terms)
      }
  })
})

describe('treaty', () => {
  const harmless = { tariff: 'low', transit: 'own', votes: 'shares' }

  it('a document is worth what it brings against staying outside it; all together against the walk-away value', () => {
    const { bot, observation } = eyes('KAZ', [concluded(harmless)])
    expect([gainFrom(sideOf(observation), 'union'), gainFrom(sideOf(observation), 'organs')]).toEqual([1400 - 900, 0])
    expect(expectedTotal(bot, observation)).toBe(4500)
    expect(pays(bot, observation)).toBe(true)
  })

  it('a reserved question costs nothing; the risk at home lowers what a document is worth', () => {
    const { bot, observation } = eyes('KAZ', [
      inStage('packages'),
      agreed({ tariff: 'high', transit: 'one' }),
      inStage('signature'),
    ])
    // tariff 40 × (20 − 65), reserved 40 × (40 − 65); transit 30 × (100 − 30)
    expect(gainFrom(sideOf(observation), 'union')).toBe(-1800 + 2100)
    expect(gainFrom(sideOf(observation), 'union', 'tariff')).toBe(-1000 + 2100)
    expect([riskAtHome(sideOf(observation), 'union'), riskAtHome(sideOf(observation), 'union', 'tariff')]).toEqual([
      50, 0,
    ])
    expect(expectedTotal(bot, observation)).toBe(4000 + 300 / 2)
    expect(pays(bot, observation)).toBe(true)
    // SCR-3: what it would not sign leaves it as it is, and that is not better than no agreement.
    const bad = eyes('KAZ', [concluded({ tariff: 'high' })])
    expect([expectedTotal(bad.bot, bad.observation), pays(bad.bot, bad.observation)]).toEqual([4000, false])
  })

  it('signs what is better than not signing; what costs something only out of loyalty, in so far as the rest pays', () => {
    // For RUS the union costs nothing and brings tariff 40 × (100 − 30); organs with equal votes cost 30 × 20.
    const answers = { tariff: 'high', votes: 'equal' }
    const tough = eyes('RUS', [concluded(answers)], { kind: 'tough' })
    const loyal = eyes('RUS', [concluded(answers)], { kind: 'cooperative' })
    expect([gainFrom(sideOf(tough.observation), 'union'), gainFrom(sideOf(tough.observation), 'organs')]).toEqual([
      2800, -600,
    ])
    expect([
      isWilling(tough.bot, tough.observation, 'union'),
      isWilling(tough.bot, tough.observation, 'organs'),
    ]).toEqual([true, false])
    expect(isWilling(loyal.bot, loyal.observation, 'organs')).toBe(true)
  })

  it('R29 the bundle counts every document, those that cost too, with what parliament may refuse of each', () => {
    // KAZ: union high and one −1800 + 2100, at a risk of 50 %; outside 4000.
    const kaz = eyes('KAZ', packing)
    expect(bundleWith(kaz.observation, { tariff: 'high', transit: 'one' })).toBe(4000 + 300 / 2)
    // RUS: organs with equal votes cost 30 × 20, and parliament is certain to refuse them; the union brings 40 × 70 − 10 × 0.
    const rus = eyes('RUS', packing)
    expect(bundleWith(rus.observation, { votes: 'equal' })).toBe(3500)
    expect(bundleWith(rus.observation, { tariff: 'high' })).toBe(3500 + 2800)
  })

  it('P36 who agreed to every answer of a document itself signs it while the whole pays, and not when it does not', () => {
    const { bot, observation } = eyes('RUS', [concluded({ tariff: 'high', votes: 'equal' })], { kind: 'tough' })
    const own = (options: Readonly<Record<string, readonly string[]>>) => ({
      ...bot,
      liked: { ...bot.liked, RUS: options },
    })
    expect(isWilling(own({ votes: ['shares'] }), observation, 'organs')).toBe(false)
    expect(isWilling(own({ votes: ['shares', 'equal'] }), observation, 'organs')).toBe(true)
    const poor = eyes('RUS', [concluded({ votes: 'equal' })], { kind: 'tough' })
    const agreed = { ...poor.bot, liked: { ...poor.bot.liked, RUS: { votes: ['equal'] } } }
    expect(isWilling(agreed, poor.observation, 'organs')).toBe(false)
  })
})
