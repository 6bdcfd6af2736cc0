/** Our own vote: answers that weigh the same, five seconds to undo, and what is said when it was refused. */
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import type { Cast } from '../../../shared/decisions/position.ts'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { seatNow } from '../../moves/act.ts'
import { Acts, Guided } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { Refused } from '../../moves/refused.tsx'
import { desk, seen } from '../../table/state/table.ts'
import { positionIcon, positionName, voteName } from '../../table/words/closed-lists.ts'
import { m } from '../../text/m.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { HeldVote } from './held-vote.tsx'
import { holdVote, pendingVote, voteRefused } from './pending-vote.ts'

/** In the order of the buttons. */
const POSITIONS: readonly Cast[] = ['yes', 'no', 'abstain', 'not-interested', 'not-participating']

export function BallotBox({ ballot }: { ballot: BoardBallot }): JSX.Element | null {
  const cast = unpair(desk.value?.positions ?? '').get(ballot.id)
  const isOurs = (of: { ballot: string; seat: string } | null) =>
    of?.ballot === ballot.id && (of.seat === seatNow() || seatNow() === '')
  const held = pendingVote.value
  const guided = useContext(Guided)
  const refused = isOurs(voteRefused.value) ? voteRefused.value?.why : undefined
  if (held && isOurs(held)) {
    // Where guidance leads, it can be undone where it was cast.
    if (guided) return null
    return (
      <div class="ballot__acts">
        <HeldVote of={held} />
      </div>
    )
  }
  if (cast) {
    return (
      <div class="ballot__acts">
        <p class="note">{m.you_voted({ position: positionName(cast) })}</p>
      </div>
    )
  }
  const keyOf = (position: string) => `vote:${ballot.id}:${position}`
  // A seat that was chosen in may not be ours any more.
  if (!refused && !POSITIONS.some((position) => isOffered(keyOf(position)))) return null
  const answers = [
    ...POSITIONS.map((position) => ({
      key: keyOf(position),
      run: () => holdVote(ballot.id, position),
      label: voteName(position),
      icon: positionIcon(position),
    })),
    ballot.called === seen.value && {
      key: `pass-vote:${ballot.id}`,
      command: { type: 'pass-vote', ballot: ballot.id } as const,
      label: m.pass_vote(),
      quiet: true,
    },
  ]
  return (
    <div class="ballot__acts">
      <p class="note">{m.undo_note()}</p>
      {guided ? (
        <Disclosure isAct title={m.another_answer()}>
          <Acts of={answers} />
        </Disclosure>
      ) : (
        <Acts of={answers} />
      )}
      <Refused of={refused} at={keyOf(voteRefused.value?.position ?? '')} />
    </div>
  )
}
