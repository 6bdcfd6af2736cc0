/** What the vote of a party weighs in a ballot: 1 where the rule has no weights. */
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'

export function voteWeight({ weights }: BoardBallot): (party: string) => number {
  const given = unpair(weights)
  return (party) => (weights ? Number(given.get(party) ?? 0) : 1)
}
