/** The instructor's way into the seat of a state and out of it (OBS-1). */
import { act } from './act.ts'
import { sendVote } from './pending-vote.ts'
import { eyes } from './table.ts'

export const lookThrough = (party: string): void => {
  eyes.value = party
}

export const lookAtAll = (): void => {
  eyes.value = ''
}

/** What was chosen in the seat is sent first: afterwards it is not ours to send. */
export async function giveBack(party: string): Promise<void> {
  await sendVote()
  await act({ type: 'give-back', party })
  lookAtAll()
}
