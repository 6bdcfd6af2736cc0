import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadScenarios } from '../../scenarios.ts'
import { playGame } from './game.ts'
import { talkIn } from './talk.ts'

const { scenarios } = loadScenarios(join(import.meta.dirname, '../../../scenarios'))

it.each(['kk', 'ru', 'en'] as const)(
  'P34 in %s most sentences of a game are distinct, and hardly one comes again soon',
  (lang) => {
    const scenario = scenarios.get('cis-customs-union')?.scenario
    if (!scenario) throw new Error('the scenario is not there')
    const { world, facts } = playGame({ scenario, seed: 4, kind: 'mixed', pace: 'short', lang })
    const { sentences, distinct, repeats } = talkIn(world, facts, 'KAZ')
    expect(sentences).toBeGreaterThan(50)
    expect(distinct / sentences).toBeGreaterThanOrEqual(0.6)
    expect(repeats.length).toBeLessThanOrEqual(2)
  },
)

it('P34 a sentence that comes again with other names counts as said again', () => {
  const scenario = scenarios.get('cis-customs-union')?.scenario
  if (!scenario) throw new Error('the scenario is not there')
  const { world } = playGame({ scenario, seed: 4, kind: 'mixed', pace: 'short' })
  const said = (seq: number, question: number, channel = 'plenary') => ({
    seq,
    at: 0,
    actor: { kind: 'delegate', person: 'x' } as const,
    actionId: null,
    event: {
      ...({ type: 'said', party: 'KAZ', person: 'x', name: 'X', bot: true, lang: 'en', channel, members: [] } as const),
      text: `Let us speak of “${scenario.questions[question]?.title.en}”. Word ${'abc'[question]}.`,
    },
  })
  expect(talkIn(world, [said(1, 0), said(2, 1)], 'KAZ')).toEqual({
    sentences: 4,
    distinct: 3,
    repeats: ['Let us speak of “…”.'],
  })
})
