/** How bots answer direct proposals: on figures of the small scenario that one can reckon by hand. */
import { describe, expect, it } from 'vitest'
import { lastChannel } from '../../../shared/engine/testing/channel-story.ts'
import type { Step } from '../../../shared/engine/testing/given.ts'
import { counter, HALVES, propose, proposed } from '../../../shared/engine/testing/proposal-story.ts'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import { done, inStage } from '../../../shared/engine/testing/story.ts'
import { spend } from '../mind/state.ts'
import { TEMPERAMENTS, type TemperamentId } from '../mind/temperament.ts'
import { owed } from '../strategy/promise.ts'
import { eyes } from '../testing/eyes.ts'
import { think } from './think.ts'

const chain = inStage('chain')
const temperaments = Object.keys(TEMPERAMENTS) as TemperamentId[]
const halves = (gives: object, asks: object) => ({ ...HALVES, gives, asks })
const best = (party: string, question: string): string => {
  const values = smallScenario.briefs[party]?.values[question] ?? {}
  return Object.entries(values).toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}
const thought = (party: string, steps: readonly Step[], kind: TemperamentId = 'steady') => {
  const seen = eyes(party, steps, { kind })
  return { ...seen, ...think(seen.bot, seen.observation) }
}

describe('P33 a direct proposal gets its answer', () => {
  it.each(temperaments)('P33 %s: yes to what is best for it on both questions', (kind) => {
    const terms = halves({ tariff: best('RUS', 'tariff') }, { votes: best('RUS', 'votes') })
    const { acts } = thought('RUS', [chain, proposed('KAZ', ['RUS'], 'plenary', terms)], kind)
    expect(acts[0]?.command).toEqual({ type: 'accept-proposal', proposal: 'o1' })
  })

  it.each(temperaments)(
    'P33 P35 %s: what costs it much is answered with other options, by name, or no with the reason',
    (kind) => {
      const terms = halves({ transit: 'own' }, { tariff: 'high' })
      const { acts, observation } = thought('KAZ', [chain, proposed('RUS', ['KAZ'], 'plenary', terms)], kind)
      const command = acts[0]?.command
      if (command?.type === 'counter-proposal') {
        expect(command.gives.tariff === 'high' && command.asks.transit === 'own').toBe(false)
        expect(observation.desk.moves.get('counter-proposal:o1')).toBe('')
      } else {
        expect(command).toMatchObject({ type: 'decline-proposal', proposal: 'o1' })
        expect(command?.type === 'decline-proposal' && command.reason.length).toBeGreaterThan(10)
      }
    },
  )

  it('P33 after two counter-offers to a party it says yes or no', () => {
    const terms = halves({ transit: 'own' }, { tariff: 'high' })
    const { bot, observation } = eyes('KAZ', [chain, proposed('RUS', ['KAZ'], 'plenary', terms)])
    const tired = spend(bot, ['countered/chain/RUS', 'countered/chain/RUS'])
    expect(think(tired, observation).acts[0]?.command.type).toBe('decline-proposal')
  })

  it('P33 in a secret channel too, and to a counter-offer as to any other', () => {
    const inChannel: Step = (m) => {
      m.act('KAZ', { type: 'open-channel', with: ['RUS'], secret: true })
      m.act('RUS', { type: 'accept-invitation', channel: lastChannel(m) })
      m.act('KAZ', propose(['RUS'], lastChannel(m)))
    }
    const greeted = thought('RUS', [chain, inChannel])
    expect(greeted.acts[0]?.command.type).toBe('say')
    expect(think(greeted.state, greeted.observation).acts[0]?.command.type).toMatch(/-proposal$/)
    const countered = [chain, proposed('KAZ', ['RUS']), done('RUS', counter('o1'))]
    expect(thought('KAZ', countered).acts[0]?.command.type).toMatch(/-proposal$/)
  })

  it('P31 what it has accepted it owes, once the other side has done its half', () => {
    const [gives, asks] = [best('RUS', 'tariff'), best('RUS', 'votes')]
    const steps = [chain, proposed('KAZ', ['RUS'], 'plenary', halves({ tariff: gives }, { votes: asks }))]
    const { state } = thought('RUS', steps)
    const after = eyes('RUS', [...steps, done('KAZ', { type: 'back-option', question: 'tariff', option: gives })])
    expect(owed({ ...after.bot, spent: state.spent }, after.observation, 'votes')).toBe(asks)
    expect(owed(after.bot, after.observation, 'votes')).toBeUndefined()
  })
})
