/** What becomes of a package that somebody cannot accept: what it needs is said, and offered. */
import { expect, it } from 'vitest'
import { about, offered, packable, TERMS } from '../../../shared/engine/testing/package-story.ts'
import { done, waited } from '../../../shared/engine/testing/story.ts'
import { TEMPERAMENTS, type TemperamentId } from '../mind/temperament.ts'
import { eyes } from '../testing/eyes.ts'
import { think } from './think.ts'

const temperaments = Object.keys(TEMPERAMENTS) as TemperamentId[]
const thoughts = (...args: Parameters<typeof eyes>) => {
  const { bot, observation } = eyes(...args)
  return think(bot, observation).acts.map(({ command }) => command)
}

it.each(temperaments)(
  'PKG-6 TXT-6 %s: whose package it is or not, a no says what it needs on the term in the way',
  (kind) => {
    // KAZ: 40 × (20 − 40), against 10 × (50 − 50).
    const [decline, stance] = thoughts('KAZ', [packable, offered('RUS', { tariff: 'high', votes: 'shares' })], { kind })
    expect(decline).toMatchObject({ type: 'decline-package', package: 'p1' })
    expect(stance).toMatchObject({ type: 'take-stance', question: 'tariff', cannot: ['high'] })
    expect(stance?.type === 'take-stance' && stance.canLive).not.toContain('high')
  },
)

it('PKG-6 it says so once, as long as it has nothing else to say', () => {
  const terms = { tariff: 'high', transit: 'own' }
  const { bot, observation } = eyes('KAZ', [packable, offered('RUS', terms)])
  const { acts, state } = think(bot, observation)
  const said = acts.slice(1).map(({ command }) => done('KAZ', { ...command }))
  const again = eyes('KAZ', [packable, offered('RUS', terms), ...said])
  const commands = think({ ...again.bot, spent: state.spent }, again.observation).acts.map(({ command }) => command)
  expect(commands.map(({ type }) => type)).toEqual(['decline-package'])
})

it('PKG-3 the author changes its package when all have answered, and does not wait for its time to be heard to pass', () => {
  const no = (party: string) => done(party, { ...about('decline-package', 'p1'), reason: 'No.', lang: 'en' })
  const steps = [packable, offered('RUS', { tariff: 'high', votes: 'shares' }), waited(4)]
  const author = (...more: Parameters<typeof eyes>[1]) => thoughts('RUS', [...steps, ...more], { kind: 'cooperative' })
  expect(author(no('KAZ')).map(({ type }) => type)).not.toContain('revise-package')
  expect(author(no('KAZ'), no('KGZ'))[0]?.type).toBe('revise-package')
})

it('PKG-3 what all support is not changed any more', () => {
  const yes = (party: string) => done(party, about('support-package', 'p1'))
  const steps = [packable, offered('RUS', TERMS), waited(4), yes('KAZ'), yes('KGZ')]
  expect(thoughts('RUS', steps).map(({ type }) => type)).not.toContain('revise-package')
})
