/** Our own vote: answers that weigh the same, five seconds to undo, and what is said when it was refused. */
import type { JSX } from 'preact'
import type { Cast } from '../../../shared/decisions/position.ts'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { seatNow } from '../../moves/act.ts'
import { Acts } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { Refused } from '../../moves/refused.tsx'
import { running } from '../../table/state/now.ts'
import { desk, seen } from '../../table/state/table.ts'
import { positionIcon, positionName, voteName } from '../../table/words/closed-lists.ts'
import { m } from '../../text/m.ts'
import { Icon } from '../../ui/icon.tsx'
import { holdVote, pendingVote, undoVote, voteRefused } from './pending-vote.ts'

/** In the order of the buttons. */
const POSITIONS: readonly Cast[] = ['yes', 'no', 'abstain', 'not-interested', 'not-participating']

function Held(): JSX.Element | null {
  const vote = pendingVote.value
  if (!vote) return null
  const left = Math.max(0, Math.ceil((vote.sendAt - running.value) / 1000))
  return (
    <div class="held-vote">
      <p>
        <Icon name={positionIcon(vote.position)} /> <b>{voteName(vote.position)}</b>
      </p>
      <p class="note" aria-hidden="true">
        {left > 0 ? m.vote_goes_in({ count: left }) : m.vote_going()}
      </p>
      <p class="vh" role="status">
        {m.vote_held()}
      </p>
      {left > 0 && (
        <button class="btn" type="button" onClick={undoVote}>
          {m.undo()}
        </button>
      )}
    </div>
  )
}

export function BallotBox({ ballot }: { ballot: BoardBallot }): JSX.Element | null {
  const cast = unpair(desk.value?.positions ?? '').get(ballot.id)
  const isOurs = (of: { ballot: string; seat: string } | null) =>
    of?.ballot === ballot.id && (of.seat === seatNow() || seatNow() === '')
  const refused = isOurs(voteRefused.value) ? voteRefused.value?.why : undefined
  if (isOurs(pendingVote.value)) {
    return (
      <div class="ballot__acts">
        <Held />
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
  return (
    <div class="ballot__acts">
      <Acts
        of={[
          ...POSITIONS.map((position) => ({
            key: keyOf(position),
            run: () => holdVote(ballot.id, position),
            label: voteName(position),
            icon: positionIcon(position),
          })),
          ballot.called === seen.value && {
            key: `pass-vote:${ballot.id}`,
            command: { type: 'pass-vote', ballot: ballot.id },
            label: m.pass_vote(),
            quiet: true,
          },
        ]}
      />
      <p class="note">{m.undo_note()}</p>
      <Refused of={refused} at={keyOf(voteRefused.value?.position ?? '')} />
    </div>
  )
}
