/** A vote that is still ours to take back: which, for how long, and how. */
import type { JSX } from 'preact'
import { running } from '../../table/state/now.ts'
import { positionIcon, voteName } from '../../table/words/closed-lists.ts'
import { m } from '../../text/m.ts'
import { Icon } from '../../ui/icon.tsx'
import { type PendingVote, undoVote } from './pending-vote.ts'

export function HeldVote({ of: vote }: { of: PendingVote }): JSX.Element {
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
