/** Concessions of bots, on figures of the small scenario that one can reckon by hand: only the low tariff is agreed. */
import { describe, expect, it } from 'vitest'
import { exchanged, offer } from '../../../shared/engine/testing/concession-story.ts'
import type { Step } from '../../../shared/engine/testing/given.ts'
import { agreed, done, inStage } from '../../../shared/engine/testing/story.ts'
import { spend } from '../mind/state.ts'
import { TEMPERAMENTS, type TemperamentId } from '../mind/temperament.ts'
import { eyes } from '../testing/eyes.ts'
import { think } from './think.ts'

const temperaments = Object.keys(TEMPERAMENTS) as TemperamentId[]
const leftOpen = [inStage('chain'), agreed({ tariff: 'low' }), inStage('signature')]
const thought = (party: string, steps: readonly Step[], kind: TemperamentId = 'steady') => {
  const seen = eyes(party, steps, { kind })
  return { ...seen, ...think(seen.bot, seen.observation) }
}
const offeredTo = (party: string, by: string, gives: object, asks: object): readonly Step[] => [
  ...leftOpen,
  done(by, offer(party, { gives, asks })),
]

describe('CON-2 a bot offers to settle with one other what all have left open', () => {
  it.each(temperaments)('CON-2 %s: on condition of a document that it wants, and for its own good', (kind) => {
    const { acts, observation } = thought('KAZ', leftOpen, kind)
    const command = acts[0]?.command
    expect(command).toMatchObject({ type: 'offer-concession', channel: 'plenary', agreement: 'union' })
    expect(observation.desk.moves.get('offer-concession:plenary')).toBe('')
    // One tariff in transit and equal votes are what KAZ likes best.
    if (command?.type === 'offer-concession')
      expect({ ...command.gives, ...command.asks }).toEqual({ transit: 'one', votes: 'equal' })
  })

  it('CON-2 each party once, and two in all; nothing while something is to be decided by all', () => {
    const { bot, observation } = eyes('KAZ', leftOpen)
    const next = think(spend(bot, ['concessions', 'conceded/KGZ', 'conceded/RUS']), observation).acts[0]?.command
    expect(next?.type).not.toBe('offer-concession')
    const types = thought('KAZ', [inStage('chain'), agreed({ tariff: 'low' })]).acts.map(({ command }) => command.type)
    expect(types).not.toContain('offer-concession')
  })
})

describe('CON-3 a bot answers one by what it makes of its agreement', () => {
  it.each(temperaments)('CON-3 %s: yes to what adds to it', (kind) => {
    // RUS has 50 and 20 for these outside, and 100 for each with them.
    const { acts } = thought('RUS', offeredTo('RUS', 'KAZ', { transit: 'own' }, { votes: 'shares' }), kind)
    expect(acts[0]?.command).toEqual({ type: 'accept-proposal', proposal: 'o1' })
  })

  it.each(temperaments)('CON-3 %s: no, with the reason, to what takes from it', (kind) => {
    // KAZ has 30 for transit outside and 0 with own tariffs; shares of votes bring it nothing.
    const { acts } = thought('KAZ', offeredTo('KAZ', 'RUS', { votes: 'shares' }, { transit: 'own' }), kind)
    expect(acts[0]?.command).toMatchObject({ type: 'decline-proposal', proposal: 'o1' })
  })

  it.each(temperaments)('CON-3 %s: nothing is countered with what is promised otherwise', (kind) => {
    // KAZ has promised its own tariffs in transit to KGZ; one tariff, for which it would ask, is what it likes best.
    const asked = done('RUS', offer('KAZ', { gives: { transit: 'own' }, asks: { tariff: 'low' } }))
    const { acts } = thought('KAZ', [...exchanged(), asked], kind)
    expect(acts[0]?.command.type).toBe('decline-proposal')
  })

  it('CON-3 TRT-3 no to what its parliament would refuse the whole agreement for', () => {
    // Equal votes are the red line of RUS, at certain risk.
    const { acts } = thought('RUS', offeredTo('RUS', 'KAZ', { transit: 'own' }, { votes: 'equal' }))
    expect(acts[0]?.command.type).toBe('decline-proposal')
  })
})
