/** What now, when somebody makes a direct proposal, or offers a package: the sentence, the acts, and their words. */
import { describe, expect, it } from 'vitest'
import { exchanged, offer } from '../engine/testing/concession-story.ts'
import { offered, packable } from '../engine/testing/package-story.ts'
import { accept, HALVES, propose, proposed } from '../engine/testing/proposal-story.ts'
import { done, inStage } from '../engine/testing/story.ts'
import { inShort, now } from './testing/at-a-seat.ts'

const chain = inStage('chain')
const halves = (gives: object, asks: object) => ({ ...HALVES, gives, asks })
/** KAZ: tariff 40 × (20 high, 100 low, 40 left open), transit 30 × (100 one, 0 own, 30 left open). */
const good = [chain, proposed('RUS', ['KAZ'], 'plenary', halves({ transit: 'one' }, { tariff: 'low' }))]
const bad = [chain, proposed('RUS', ['KAZ'], 'plenary', halves({ transit: 'own' }, { tariff: 'high' }))]

describe('a direct proposal', () => {
  it('P4 P23 what is good is accepted, and what it adds is said first; counter-offer and no stand beside it', () => {
    const found = now('KAZ', good)
    expect(inShort(found)).toEqual(['offer', 'offer', 'accept', 'decline'])
    const fair = [chain, proposed('RUS', ['KAZ'], 'plenary', halves({ tariff: 'low' }, { transit: 'own' }))]
    expect(inShort(now('KAZ', fair))).toEqual(['offer', 'offer', 'accept', 'counter', 'decline'])
    expect(found.main?.steps).toEqual([
      { move: 'accept-proposal:o1', command: { type: 'accept-proposal', proposal: 'o1' } },
    ])
    expect(found.coach.params).toEqual({ party: 'RUS' })
    expect(found.awaits.until).toBe('proposal:o1')
  })

  it('CON-2 a concession is called one: what is accepted of it binds on condition', () => {
    const conceded = done('RUS', offer('KAZ', { gives: { transit: 'one' }, asks: { tariff: 'low' } }))
    expect(inShort(now('KAZ', [chain, conceded]))).toEqual(['offer', 'concession', 'accept', 'decline'])
  })

  it('CON-3 what is promised on condition is not countered otherwise, however welcome that would be', () => {
    // KAZ has promised its own tariffs in transit to KGZ; the others back one tariff, which KAZ likes best.
    const back = (party: string) => done(party, { type: 'back-option', question: 'transit', option: 'one' })
    const asked = done('RUS', offer('KAZ', { gives: { tariff: 'low' }, asks: { transit: 'own' } }))
    const found = now('KAZ', [...exchanged(), back('RUS'), back('KGZ'), asked])
    expect(inShort(found)).toEqual(['offer', 'concession', 'accept', 'decline'])
  })

  it('P33 what costs is answered with another answer to one of its questions, by name', () => {
    const found = now('KAZ', bad)
    expect(inShort(found).slice(0, 3)).toEqual(['offer', 'offer-bad', 'counter'])
    const [step] = found.main?.steps ?? []
    expect(step?.command).toEqual({
      type: 'counter-proposal',
      proposal: 'o1',
      gives: { tariff: 'low' },
      asks: { transit: 'own' },
      words: '',
      lang: 'en',
    })
  })

  it('P23 the reason of a no is filled in from the term that costs the most', () => {
    const no = now('KAZ', bad).second.find(({ label }) => label === 'decline')
    expect([no?.open, no?.steps[0]?.words]).toEqual([
      'reason',
      { reason: { key: 'reasons.cannot', params: { question: 'transit', option: 'own' } } },
    ])
  })

  it('P4 nobody but whom it is made to is asked, and who has answered is not asked again', () => {
    expect(now('KGZ', good).state).not.toBe('offer')
    expect(now('RUS', good).state).not.toBe('offer')
    const both = [chain, done('RUS', propose(['KAZ', 'KGZ'])), done('KAZ', accept('o1'))]
    expect([now('KAZ', both).state, now('KGZ', both).state]).toEqual(['chain', 'offer'])
  })
})

describe('a package of another', () => {
  const tabled = [packable, offered('RUS', { tariff: 'high', transit: 'own' })]

  it('PKG-6 P23 no is an act with its reason, filled in; who has said it is not asked again', () => {
    const found = now('KAZ', tabled)
    const no = [found.main, ...found.second].find((act) => act?.label === 'decline')
    const [step] = no?.steps ?? []
    expect([step?.move, step?.words]).toEqual([
      'decline-package:p1',
      { reason: { key: 'reasons.cannot', params: { question: 'transit', option: 'own' } } },
    ])
    const declined = done('KAZ', { type: 'decline-package', package: 'p1', revision: 1, reason: 'No.', lang: 'en' })
    expect(now('KAZ', [...tabled, declined]).state).not.toBe('offer')
  })

  it('PKG-6 a counter-offer names the one that it answers', () => {
    const found = now('KAZ', tabled)
    const counter = [found.main, ...found.second].find((act) => act?.label === 'counter')
    expect(counter?.steps[0]?.command).toMatchObject({ type: 'offer-package', answers: 'p1' })
  })
})
