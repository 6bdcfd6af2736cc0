/** Steps of stories about concessions: KAZ and KGZ exchange something for when both have ratified the union. */
import { lastChannel } from './channel-story.ts'
import type { Step } from './given.ts'
import { accept, lastProposal } from './proposal-story.ts'
import { agreed, done, inStage } from './story.ts'
import { adopted, signed } from './treaty-story.ts'

type Terms = Readonly<Record<string, string>>

/** Transit as KGZ likes it, for votes as KAZ does; the rest of the union is left to the table. */
export const TERMS: { readonly gives: Terms; readonly asks: Terms } = {
  gives: { transit: 'own' },
  asks: { votes: 'equal' },
}
export const offer = (to: string, more: object = {}) => ({
  ...{ type: 'offer-concession', channel: 'plenary', to, agreement: 'union', words: '', lang: 'en' },
  ...TERMS,
  ...more,
})
export const note = (of: string, more: object = {}) => ({
  ...{ type: 'note-need', of, question: 'transit', option: 'own', words: '', lang: 'en' },
  ...more,
})
const accepting: Step = (m) => void m.act('KGZ', accept(lastProposal(m)))

/** KAZ offers it to KGZ in the chain, before all; KGZ accepts. */
export const exchanged = (more: object = {}): readonly Step[] => [
  inStage('chain'),
  done('KAZ', offer('KGZ', more)),
  accepting,
]
/** The same in a channel of the two; not yet accepted. */
export const offeredInChannel = (secret: boolean, more: object = {}): readonly Step[] => [
  inStage('chain'),
  done('KAZ', { type: 'open-channel', with: ['KGZ'], secret }),
  (m) => void m.act('KGZ', { type: 'accept-invitation', channel: lastChannel(m) }),
  (m) => void m.act('KAZ', offer('KGZ', { channel: lastChannel(m), ...more })),
]
export const exchangedInChannel = (secret: boolean, more: object = {}): readonly Step[] => [
  ...offeredInChannel(secret, more),
  accepting,
]

/** Only the low tariff is agreed; votes and transit are left open by all. The union is signed by these and has to be ratified. */
export const onlyUnionSigned = (...parties: readonly string[]): readonly Step[] => [
  agreed({ tariff: 'low' }),
  inStage('signature'),
  adopted('union'),
  signed('union', ...parties),
  inStage('ratification'),
]
