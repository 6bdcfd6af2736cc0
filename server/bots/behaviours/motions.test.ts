/** How a bot in the chair asks for objections before it asks for a vote (DEC-16), and the others leave it the time. */
import { describe, expect, it } from 'vitest'
import type { Step } from '../../../shared/engine/testing/given.ts'
import { about, offered, packable } from '../../../shared/engine/testing/package-story.ts'
import { agreed, backed, begun, done, inStage, waited } from '../../../shared/engine/testing/story.ts'
import { type BotState, spend } from '../mind/state.ts'
import { type Eyes, eyes } from '../testing/eyes.ts'
import { stages } from './stages.ts'
import { think } from './think.ts'

/** It has said of the answers what it thinks of them. */
const spoken = (bot: BotState): BotState => spend(bot, ['stance/tariff/1', 'stance/tariff/1'])
const first = ({ bot, observation }: Eyes, as: BotState = spoken(bot)) => think(as, observation).acts[0]
const object = done('RUS', { type: 'raise-objection', call: 'n1', reason: 'not yet' })
const allNo = (ballot: string): Step[] =>
  ['KAZ', 'KGZ', 'RUS'].map((party) => done(party, { type: 'vote', ballot, position: 'no' }))
const put = (party: string, option: string): Step => done(party, { type: 'put-to-vote', question: 'tariff', option })
/** Every answer to the question has been refused, and the people at the table have spoken. */
const stuck: Step[] = [
  inStage('chain'),
  backed('tariff', { KAZ: 'low', KGZ: 'low', RUS: 'high' }),
  ...[put('RUS', 'high'), ...allNo('b1'), put('KGZ', 'low'), ...allNo('b2')],
]
describe('DEC-16 freezing', () => {
  it('AGD-5 the chair asks for objections, and for a vote after one', () => {
    expect(first(eyes('KAZ', stuck))?.command).toEqual({ type: 'take-freezing-as-agreed', question: 'tariff' })
    const objected = [...stuck, done('KAZ', { type: 'take-freezing-as-agreed', question: 'tariff' }), object]
    expect(first(eyes('KAZ', objected))?.command).toEqual({ type: 'move-to-freeze', question: 'tariff' })
  })

  it('AGD-5 another party moves for a vote, later where a bot presides, which asks first', () => {
    const seen = eyes('RUS', stuck)
    const chair = seen.observation.board.seats.get('KAZ')
    const beside = (bot: boolean) => {
      const seats = new Map([...seen.observation.board.seats, ['KAZ', { ...chair, bot }]] as never)
      const observation = { ...seen.observation, board: { ...seen.observation.board, seats } } as Eyes['observation']
      return first({ ...seen, observation })
    }
    expect(beside(true)?.command).toEqual({ type: 'move-to-freeze', question: 'tariff' })
    expect((beside(true)?.delayMs ?? 0) - (beside(false)?.delayMs ?? 0)).toBe(6000)
  })
})

describe('DEC-16 options', () => {
  const leaning = [inStage('chain'), backed('tariff', { KAZ: 'low', KGZ: 'low' })]

  it('TXT-2 the chair waits for the silent, and takes what nobody insists against; no vote is asked for meanwhile', () => {
    expect(first(eyes('KAZ', leaning))?.command.type).toBeUndefined()
    expect(first(eyes('KAZ', leaning, { later: 31 }))?.command).toEqual({
      type: 'take-as-agreed',
      question: 'tariff',
      option: 'low',
    })
  })
})

describe('DEC-16 packages', () => {
  it('PKG-3 whoever would vote against a package objects when a chair takes it to be agreed; whoever gains lets it pass', () => {
    const called = [
      ...[packable, offered('KGZ', { tariff: 'low', votes: 'equal' }), waited(60)],
      done('KAZ', about('take-package-as-agreed', 'p1')),
    ]
    const act = (party: string) => {
      const seen = eyes(party, called)
      return first(seen, seen.bot)?.command
    }
    // RUS: 40 × 30 as outside, and 30 × 0 for 30 × 20; the equal votes are its red line. KGZ gains 30 × 20 + 20 × 50.
    expect(act('RUS')).toMatchObject({ type: 'raise-objection', call: 'n1' })
    expect(act('KGZ')?.type).not.toBe('raise-objection')
  })
})

describe('DEC-16 PKG-3 a package that nobody insists against', () => {
  const terms = { tariff: 'low', transit: 'one' }
  const read = (author: string, more: readonly Step[] = []) => [packable, offered(author, terms), ...more, waited(60)]
  const act = (party: string, steps: readonly Step[]) => {
    const seen = eyes(party, steps)
    return first(seen, seen.bot)
  }
  const supported = done('KAZ', about('support-package', 'p1'))

  it('DEC-16 the chair takes it to be agreed, its own or one that it supports, and has no vote on it', () => {
    const take = about('take-package-as-agreed', 'p1')
    expect(act('KAZ', read('KGZ', [supported]))?.command).toEqual(take)
    expect(act('KAZ', read('KAZ', [done('KGZ', about('support-package', 'p1'))]))?.command).toEqual(take)
  })

  it('DEC-16 PKG-6 TXT-6 not while somebody has declined it, or cannot accept one of its terms', () => {
    const declined = done('RUS', { ...about('decline-package', 'p1'), reason: 'No.', lang: 'en' })
    const cannot = done('RUS', { type: 'take-stance', question: 'tariff', canLive: [], cannot: ['low'] })
    for (const against of [declined, cannot])
      expect(act('KAZ', read('KGZ', [supported, against]))?.command.type).not.toBe('take-package-as-agreed')
    // Whoever supports it all the same has thought better of it.
    const all = [supported, cannot, done('RUS', about('support-package', 'p1'))]
    expect(act('KAZ', read('KGZ', all))?.command.type).toBe('take-package-as-agreed')
  })

  it('DEC-16 another author leaves the chair the time for it, a person more than a bot', () => {
    const seen = eyes('KGZ', read('KGZ', [supported, done('RUS', about('support-package', 'p1'))]))
    const beside = (chair: object) => {
      const seats = new Map(seen.observation.board.seats)
      const seat = seats.get('KAZ')
      if (seat) seats.set('KAZ', { ...seat, ...chair })
      return first(
        { ...seen, observation: { ...seen.observation, board: { ...seen.observation.board, seats } } },
        seen.bot,
      )
    }
    const [bot, person, nobody] = [{ bot: true }, { bot: false }, { bot: false, present: false }].map(beside)
    expect(bot?.command).toEqual(about('put-package', 'p1'))
    expect((bot?.delayMs ?? 0) - (nobody?.delayMs ?? 0)).toBe(6000)
    expect((person?.delayMs ?? 0) - (nobody?.delayMs ?? 0)).toBe(20_000)
  })
})

describe('DEC-16 the rules and the order of the questions', () => {
  const seeds = Array.from({ length: 40 }, (_, seed) => seed)
  const types = (party: string, steps: Step[]) =>
    new Set(seeds.map((seed) => first(eyes(party, steps, { kind: 'bold', seed }))?.command.type))

  it('PRO-1 a change of the rules: the chair asks for objections, the others propose it', () => {
    expect(types('KAZ', [begun])).toContain('take-rule-change-as-agreed')
    expect(types('KAZ', [begun])).not.toContain('propose-rule-change')
    expect(types('RUS', [begun])).toContain('propose-rule-change')
  })

  const ranks = (tariff: number, transit: number, votes: number) => ({
    type: 'rank-questions',
    ranks: { tariff, transit, votes },
  })
  /** All three are medium; the transit, to KAZ the most important one, comes after the tariff. */
  const ranked = [
    inStage('ranking'),
    done('KAZ', ranks(2, 1, 3)),
    done('KGZ', ranks(1, 3, 2)),
    done('RUS', ranks(2, 2, 2)),
  ]

  it('AGD-3 in the chair some ask for their most important question to come first of its class, once', () => {
    // To this delegate the transit matters most: it gave it the first place.
    const moved = seeds.map((seed) => eyes('KAZ', ranked, { kind: 'bold', seed }))
    const asking = moved.filter((seen) => first(seen)?.command.type === 'take-place-as-agreed')
    for (const seen of asking) {
      expect(first(seen)?.command).toEqual({ type: 'take-place-as-agreed', question: 'transit', place: 1 })
      expect(first(seen, think(seen.bot, seen.observation).state)?.command.type).toBe('move-on')
    }
    expect([asking.length > 0, asking.length < seeds.length]).toEqual([true, true])
  })

  it('AGD-3 it does not move on while it asks', () => {
    const asked = [...ranked, done('KAZ', { type: 'take-place-as-agreed', question: 'transit', place: 1 })]
    expect(first(eyes('KAZ', asked))).toBeUndefined()
    expect(first(eyes('KAZ', asked, { later: 16 }))?.command.type).toBe('move-on')
  })
})

describe('DEC-16 reconsidering, closing, ending', () => {
  const marked: Step[] = [
    inStage('packages'),
    ...['KAZ', 'KGZ', 'RUS'].map((party) => done(party, { type: 'mark-movables', questions: [] })),
  ]

  it('AGD-8 what leaves it below no agreement is taken up again: by the chair without a vote, by others with one', () => {
    const again = (party: string, tariff: string, transit: string, votes: string) =>
      first(eyes(party, [...marked, agreed({ tariff, transit, votes })]))?.command
    // KAZ: 40 × 20 + 30 × 0 + 10 × 100 are 1,800 of the 4,000 that no agreement is worth; with the low tariff 5,000.
    expect(again('KAZ', 'high', 'own', 'equal')).toMatchObject({ type: 'take-reconsidering-as-agreed' })
    expect(again('KAZ', 'low', 'own', 'equal')?.type).not.toBe('take-reconsidering-as-agreed')
    // RUS: 40 × 30 + 10 × 100 + 30 × 0 are 2,200 of 3,500.
    expect(again('RUS', 'low', 'own', 'equal')).toMatchObject({ type: 'move-to-reconsider' })
  })

  it('STG-3 a stage that is spent is closed; where nothing has come of the talks, they are ended', () => {
    const closing = stages.reflexes.find(({ priority }) => priority === 'close')?.reflex
    const spent = (...more: Step[]) => {
      const seen = eyes('KAZ', [...marked, ...more])
      return closing?.(spend(seen.bot, ['offers', 'offers', 'offers']), seen.observation)[0]?.command.type
    }
    const settled = agreed({ tariff: 'low', transit: 'one' })
    const [end, close] = [{ type: 'take-ending-as-agreed' }, { type: 'take-closing-as-agreed' }]
    expect(spent()).toBe('take-ending-as-agreed')
    expect(spent(done('KAZ', end), object)).toBe('take-closing-as-agreed')
    expect(spent(settled)).toBe('take-closing-as-agreed')
    expect(spent(settled, done('KAZ', close), object)).toBe('move-to-close-stage')
  })
})
