/** Steps of stories about direct proposals. */
import type { Step } from './given.ts'
import { done } from './story.ts'

type Terms = Readonly<Record<string, string>>

/** What KAZ would agree to on transit, for what it asks on the tariff. */
export const GIVES: Terms = { transit: 'one' }
export const ASKS: Terms = { tariff: 'low' }
export const HALVES = { gives: GIVES, asks: ASKS, words: '', lang: 'en' }

export const propose = (to: readonly string[], channel = 'plenary', halves: object = HALVES) => ({
  type: 'make-proposal',
  channel,
  to,
  ...halves,
})
export const proposed = (party: string, ...args: Parameters<typeof propose>): Step => done(party, propose(...args))
export const accept = (proposal: string) => ({ type: 'accept-proposal', proposal })
export const decline = (proposal: string, reason = 'Too little for us.') => ({
  type: 'decline-proposal',
  proposal,
  reason,
  lang: 'en',
})
export const counter = (proposal: string, halves: object = { ...HALVES, gives: ASKS, asks: { votes: 'shares' } }) => ({
  type: 'counter-proposal',
  proposal,
  ...halves,
})
/** The id of the proposal that was made last. */
export const lastProposal = (m: Parameters<Step>[0]): string => m.last('proposal-made').proposal
