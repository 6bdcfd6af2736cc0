/** How bots consent to be bound: the union pays Russia 2,800 points, the organs cost it 600 (the sums stand in `acceptance.test.ts`). */
import { expect, it } from 'vitest'
import type { Step } from '../../../shared/engine/testing/given.ts'
import { done, inStage } from '../../../shared/engine/testing/story.ts'
import { adopted, concluded, ratified, ratify, sign, signed } from '../../../shared/engine/testing/treaty-story.ts'
import { spend } from '../mind/state.ts'
import { eyes } from '../testing/eyes.ts'
import { think } from './think.ts'

const signedByAll: readonly Step[] = [
  concluded({ tariff: 'high', votes: 'equal' }),
  adopted('union', 'organs'),
  // Its parliament would refuse the high tariff.
  done('KAZ', sign('union', { reservation: 'tariff' })),
  signed('union', 'KGZ', 'RUS'),
  signed('organs', 'KAZ', 'KGZ'),
  done('RUS', sign('organs', { adReferendum: true })),
  inStage('ratification'),
]
const acts = (steps: readonly Step[], { later = 0, hasSaid = false } = {}) => {
  const { bot, observation } = eyes('RUS', [...signedByAll, ...steps], { kind: 'cooperative', later })
  return think(hasSaid ? spend(bot, ['said/consent-later']) : bot, observation).acts.map(({ command }) => command)
}

it('R29 TRT-3 what pays goes first', () => {
  expect(acts([])).toMatchObject([{ type: 'ratify-document', document: 'union' }])
})

it('R29 TRT-3 what costs waits until what pays for it is in force, and the table is told once', () => {
  const waiting = [ratified('union', 'RUS', 'KGZ')]
  expect(acts(waiting)).toMatchObject([{ type: 'say', channel: 'plenary' }])
  for (const { type } of acts(waiting, { hasSaid: true }))
    expect(['say', 'confirm-signature', 'decline-consent']).not.toContain(type)
  // Nobody objects to the reservation in time: it stands, and the union is in force.
  expect(acts([...waiting, done('KAZ', ratify('union', 'tariff'))], { later: 60 })).toMatchObject([
    { type: 'confirm-signature', document: 'organs' },
  ])
})

it('R29 TRT-3 when what was to pay has failed, or does not come in time, it is not bound by the rest', () => {
  const refused = [ratified('union', 'RUS'), done('KAZ', { type: 'decline-consent', document: 'union', reason: 'x' })]
  expect(acts(refused)).toMatchObject([{ type: 'decline-consent', document: 'organs' }])
  expect(acts([ratified('union', 'RUS', 'KGZ')], { later: 92, hasSaid: true })).toMatchObject([
    { type: 'decline-consent', document: 'organs' },
  ])
})
