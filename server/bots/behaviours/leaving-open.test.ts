/** Leaving a question open by choice (TXT-5): who proposes it, and what the others make of it. On figures of the small scenario. */
import { describe, expect, it } from 'vitest'
import type { Step } from '../../../shared/engine/testing/given.ts'
import { backed, done, inStage } from '../../../shared/engine/testing/story.ts'
import { type BotState, spend } from '../mind/state.ts'
import type { TemperamentId } from '../mind/temperament.ts'
import { type Eyes, eyes } from '../testing/eyes.ts'
import { think } from './think.ts'

const acts = ({ bot, observation }: Eyes, as: BotState = bot) =>
  think(as, observation).acts.map(({ command }) => command)
const propose = { type: 'back-option', question: 'transit', option: 'left-open' }

/** More than half of the 240 seconds for packages is over. */
const late = { later: 140 }

/** In the packages stage questions that are in no package are taken up by themselves; nobody can move on any. */
const packages: Step[] = [
  inStage('packages'),
  ...['KAZ', 'KGZ', 'RUS'].map((party) => done(party, { type: 'mark-movables', questions: [] })),
]
/** The table leans to what costs KAZ 30 × 30 against leaving the question open, and has spoken. */
const leaning = (kaz: string) => [...packages, backed('transit', { KAZ: kaz, KGZ: 'own', RUS: 'own' })]
/** It has said what it thinks of the transit, and has moved there as often as it does. */
const spoken = (seen: Eyes) =>
  spend(seen.bot, ['stance/transit/1', 'stance/transit/1', 'move/transit/1', 'move/transit/1', 'move/transit/1'])
const before: Step[] = [
  ...['tariff', 'votes'].map(
    (question) => (m: Parameters<Step>[0]) =>
      void m.instruct({ type: 'correct', question, option: question === 'tariff' ? 'low' : 'shares' }),
  ),
]

describe('R26 TXT-5 left open by choice', () => {
  const steps = [...leaning('one').slice(0, 1), ...before, ...leaning('one').slice(1)]

  it('is proposed where the whole is worth more without the question than with what going on seems to bring, once', () => {
    const seen = eyes('KAZ', steps, late)
    const [first, second] = acts(seen, spoken(seen))
    expect(first).toEqual(propose)
    expect(second).toMatchObject({ type: 'say', channel: 'plenary' })
    const after = think(spoken(seen), seen.observation).state
    expect(acts(seen, after)[0]).not.toEqual(propose)
  })

  it('is not proposed by who could let an answer pass for the sake of the whole', () => {
    // “one” costs RUS 10 × 50; with the high tariff and the shares it has 4,000 more than no agreement is worth.
    const rich: Step[] = [
      ...packages,
      (m) => void m.instruct({ type: 'correct', question: 'tariff', option: 'high' }),
      (m) => void m.instruct({ type: 'correct', question: 'votes', option: 'shares' }),
      backed('transit', { KAZ: 'one', KGZ: 'one', RUS: 'own' }),
    ]
    const proposed = (kind: TemperamentId) => {
      const seen = eyes('RUS', rich, { kind, ...late })
      return acts(seen, spoken(seen))[0]
    }
    expect(proposed('tough')).toEqual(propose)
    expect(proposed('cooperative')).not.toEqual(propose)
  })

  it('is not proposed by who likes what the table leans to, nor before the question has had its chance', () => {
    const rus = eyes('RUS', steps)
    expect(acts(rus, spend(rus.bot, ['stance/transit/1', 'stance/transit/1'])).map(({ type }) => type)).not.toContain(
      'back-option',
    )
    const early = eyes('KAZ', steps)
    expect(acts(early, spoken(early))).not.toContainEqual(propose)
    const inChain = eyes('KAZ', [inStage('chain'), backed('tariff', { KAZ: 'low', KGZ: 'high', RUS: 'high' })])
    const said = spend(inChain.bot, ['stance/tariff/1', 'stance/tariff/1'])
    expect(acts(inChain, said)).not.toContainEqual({ ...propose, question: 'tariff' })
  })

  it('TXT-6 once proposed, the others say whether they can live with it, and the chair takes it to be agreed', () => {
    const proposed = [...steps, done('KGZ', propose)]
    // RUS: the transit brings it 10 × 100 against 10 × 50 left open; a trifle beside its tariff.
    const rus = eyes('RUS', proposed, { kind: 'cooperative' })
    expect(acts(rus)[0]).toEqual({ type: 'take-stance', question: 'transit', canLive: ['left-open'], cannot: [] })
    const livedWith: Step[] = [
      ...proposed,
      done('KAZ', propose),
      done('RUS', { type: 'take-stance', question: 'transit', canLive: ['left-open'], cannot: [] }),
    ]
    const kaz = eyes('KAZ', livedWith)
    const taken = acts(
      kaz,
      spend(spoken(kaz), ['leave-open/transit/1', 'stance/transit/1/left-open', 'stance/transit/1/left-open']),
    )
    expect(taken[0]).toEqual({ type: 'take-as-agreed', question: 'transit', option: 'left-open' })
  })
})
