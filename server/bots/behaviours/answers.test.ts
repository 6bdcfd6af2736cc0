/** How bots answer ballots, by what the ballot is about: on figures of the small scenario that one can reckon by hand. */
import { describe, expect, it } from 'vitest'
import type { Step } from '../../../shared/engine/testing/given.ts'
import { agreed, backed, begun, done, inStage, rollCallAdopted, votes } from '../../../shared/engine/testing/story.ts'
import { type BotState, spend } from '../mind/state.ts'
import { TEMPERAMENTS, type TemperamentId } from '../mind/temperament.ts'
import { type Eyes, eyes } from '../testing/eyes.ts'
import { think } from './think.ts'

interface Bot {
  readonly kind?: TemperamentId
  readonly seed?: number
}
const first = ({ bot, observation }: Eyes, as = bot): Readonly<Record<string, unknown>> | undefined =>
  think(as, observation).acts[0]?.command
/** The position that the bot of a party takes in the ballot that these steps have opened. */
const voteOf = (party: string, steps: readonly Step[], bot: Bot = {}): unknown => {
  const act = first(eyes(party, steps, bot))
  expect(act?.type).toBe('vote')
  return act?.position
}
const temperaments = Object.keys(TEMPERAMENTS) as TemperamentId[]
const putTo = (question: string, option: string, by = 'RUS'): Step =>
  done(by, { type: 'put-to-vote', question, option })

describe('protocol', () => {
  it.each(temperaments)('%s: agrees to the rules as a whole', (kind) => {
    expect(voteOf('KGZ', [begun, done('KAZ', { type: 'put-rules' })], { kind })).toBe('yes')
  })

  it('is for its own change of the rules, and likes unanimity less than standing aside', () => {
    const change = (value: string, by: string) => [
      begun,
      done(by, { type: 'propose-rule-change', rule: 'decision', value }),
    ]
    expect(voteOf('KGZ', change('unanimity', 'KGZ'))).toBe('yes')
    const seeds = Array.from({ length: 40 }, (_, seed) => seed)
    const yes = (value: string) =>
      seeds.filter((seed) => voteOf('KGZ', change(value, 'RUS'), { seed }) === 'yes').length
    expect(yes('unanimity')).toBeLessThan(yes('consensus-aside'))
  })
})

describe('text', () => {
  const round = [inStage('chain'), backed('tariff', { RUS: 'high' })]

  it.each(temperaments)('%s: is for its best answer, and early against one that costs it much', (kind) => {
    expect(voteOf('KGZ', [inStage('chain'), putTo('tariff', 'low')], { kind })).toBe('yes')
    expect(voteOf('KAZ', [...round, putTo('tariff', 'high')], { kind })).toBe('no')
  })

  it('R19 FLR-15 under roll-call it answers when it is called, and not before', () => {
    const steps = [begun, rollCallAdopted, inStage('chain'), putTo('tariff', 'low')]
    const vote = (party: string, ...more: Step[]) => first(eyes(party, [...steps, ...more]))?.type
    expect(['KAZ', 'KGZ', 'RUS'].map((party) => vote(party) === 'vote')).toEqual([true, false, false])
    expect(['KGZ', 'RUS'].map((party) => vote(party, votes({ KAZ: 'yes' })) === 'vote')).toEqual([true, false])
  })

  it('does not vote down what it backs itself', () => {
    const steps = [inStage('chain'), backed('tariff', { KAZ: 'high', RUS: 'high' }), putTo('tariff', 'high')]
    expect(voteOf('KAZ', steps)).toBe('yes')
  })

  it('says once why it voted against an answer that matters, when the votes are open', () => {
    const refused = [...round, putTo('tariff', 'high'), votes({ KAZ: 'no', KGZ: 'no', RUS: 'yes' })]
    const seen = eyes('KAZ', refused)
    const voted: BotState = spend(seen.bot, ['no/b1'])
    expect(first(seen, voted)).toMatchObject({ type: 'say', channel: 'plenary' })
    expect(first(seen, think(voted, seen.observation).state)?.type).not.toBe('say')
    expect(first(seen)?.type).not.toBe('say')
  })
})

describe('chain', () => {
  const frozen = done('RUS', { type: 'move-to-freeze', question: 'tariff' })

  it('lets a question be frozen on which nobody wants what it could take, and not one that has a way out', () => {
    expect(voteOf('KAZ', [inStage('chain'), backed('tariff', { RUS: 'high' }), frozen])).toBe('yes')
    expect(voteOf('KAZ', [inStage('chain'), backed('tariff', { KAZ: 'low', KGZ: 'low' }), frozen])).toBe('no')
  })

  it('reconsiders what is worse than it may expect, never its best answer', () => {
    const again = done('RUS', { type: 'move-to-reconsider', question: 'tariff' })
    expect(voteOf('KAZ', [inStage('chain'), agreed({ tariff: 'high' }), again])).toBe('yes')
    expect(voteOf('KAZ', [inStage('chain'), agreed({ tariff: 'low' }), again])).toBe('no')
  })
})

describe('packages', () => {
  const terms = (tariff: string): Step[] => [
    inStage('packages'),
    (m) => {
      for (const p of ['KAZ', 'KGZ', 'RUS'])
        m.act(p, { type: 'mark-movables', questions: ['tariff', 'transit', 'votes'] })
      const gains = { KAZ: 'transit', KGZ: 'tariff' }
      const shownTo = ['KAZ', 'KGZ', 'RUS']
      m.act('RUS', { type: 'offer-package', terms: { tariff, votes: 'shares' }, key: 'tariff', gains, shownTo })
      m.wait(61).act('RUS', { type: 'put-package', package: 'p1', revision: 1 })
    },
  ]

  it.each(temperaments)('%s: is for a package above its reservation value and against one below', (kind) => {
    // KAZ: 3000 + 40 × 60 = 5400 with low; 3000 − 40 × 20 = 2200 with high, of 4000.
    expect(voteOf('KAZ', terms('high'), { kind })).toBe('no')
    expect(voteOf('KAZ', terms('low'), { kind })).toBe('yes')
  })
})

describe('stages', () => {
  it.each(temperaments)('%s: never ends the talks', (kind) => {
    expect(voteOf('KGZ', [inStage('chain'), done('RUS', { type: 'move-to-end-talks' })], { kind })).toBe('no')
  })

  it('does not close a stage in the middle of a question', () => {
    expect(voteOf('KGZ', [inStage('chain'), done('RUS', { type: 'move-to-close-stage' })])).toBe('no')
  })
})

describe('treaty', () => {
  const put = (answers: Readonly<Record<string, string>>): Step[] => [
    inStage('packages'),
    agreed(answers),
    inStage('signature'),
    done('KAZ', { type: 'put-document', document: 'union' }),
  ]

  it('is against a text that is worth less than no agreement, for one that is worth more', () => {
    // KAZ against outside: high 40×(20−65) and own 30×(0−30), so −2700; low 40×(100−65) and one 30×(100−30), so +3500.
    expect(voteOf('KAZ', put({ tariff: 'high', transit: 'own' }))).toBe('no')
    expect(voteOf('KAZ', put({ tariff: 'low', transit: 'one' }))).toBe('yes')
  })
})
