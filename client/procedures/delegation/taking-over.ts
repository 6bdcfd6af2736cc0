/** The instructor's way into the seat of a state and out of it (OBS-1). */
import type { ActAnswer } from '../../../shared/protocol/messages.ts'
import { act } from '../../moves/act.ts'
import { eyes } from '../../table/state/table.ts'
import { showTab } from '../../table/tabs/tabs.ts'
import { pendingVote, sendVote } from '../ballots/pending-vote.ts'

export const lookThrough = (party: string): void => {
  eyes.value = party
}

/** Into a seat that has just been taken over: to what is to be decided. */
export function takeSeat(party: string): void {
  lookThrough(party)
  showTab('now')
}

export const lookAtAll = (): void => {
  eyes.value = ''
}

/** What was chosen in the seat is sent first: afterwards it is not ours to send. Leads out of the seat if we still look through it. */
export async function giveBack(party: string): Promise<ActAnswer> {
  if (pendingVote.peek()?.seat === party) await sendVote()
  const answer = await act({ type: 'give-back', party })
  if (answer.ok && eyes.peek() === party) lookAtAll()
  return answer
}
