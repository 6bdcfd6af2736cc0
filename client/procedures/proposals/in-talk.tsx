/** The direct proposals that lie open in a channel, where they were made. */
import type { JSX } from 'preact'
import { ProposalCard } from './card.tsx'
import { proposals } from './open.ts'

export const OffersInTalk = ({ channel }: { channel: string }): JSX.Element => (
  <>
    {proposals.value
      .filter((p) => p.channel === channel)
      .map((p) => (
        <ProposalCard key={p.id} of={p} inTalk />
      ))}
  </>
)
