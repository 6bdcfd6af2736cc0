/** What waits for our seat now: one thing, the most urgent. Feeds the turn bar, the tab title and the live region. */
import { computed } from '@preact/signals'
import { isActing } from '../moves/offers.ts'
import { m } from '../text/m.ts'
import { deadline } from './now.ts'
import { board, desk, isReadOnly } from './table.ts'

export interface Turn {
  readonly what: string
  /** Epoch ms, 0 for none. */
  readonly until: number
  readonly tab: 'vote' | 'talk' | 'text'
}

type Ask = readonly [prefix: string, what: () => string, key: (rest: string) => string, tab: Turn['tab']]

/** In order of urgency; the deadline that each waits for is made from what stands behind the command. */
const ASKS: readonly Ask[] = [
  ['vote:', m.turn_vote, (rest) => `ballot:${rest.split(':')[0]}`, 'vote'],
  ['accept-invitation:', m.turn_invitation, () => '', 'talk'],
  ['initial-document:', m.turn_initial, (rest) => `initials:${rest}`, 'vote'],
  ['sign-document:', m.turn_sign, () => 'stage', 'vote'],
  ['ratify-document:', m.turn_ratify, () => 'stage', 'vote'],
  ['confirm-signature:', m.turn_ratify, () => 'stage', 'vote'],
  ['call-for-unvoiced', m.turn_call, () => 'list', 'vote'],
  ['answer-none', m.turn_list, () => 'list', 'vote'],
  ['rank-questions', m.turn_rank, () => 'stage', 'vote'],
  ['mark-movables', m.turn_mark, () => 'marks', 'vote'],
  ['put-document:', m.turn_put_document, (rest) => `chair:document:${rest}`, 'vote'],
  ['move-on', m.turn_move_on, () => 'move-on', 'vote'],
]

export const turn = computed((): Turn | null => {
  const mine = desk.value
  if (!mine || isReadOnly.value || !isActing.value || board.value?.phase !== 'talks') return null
  for (const [prefix, what, key, tab] of ASKS) {
    const open = [...mine.options].find(([option, no]) => no === '' && option.startsWith(prefix))
    if (open) return { what: what(), until: deadline(key(open[0].slice(prefix.length))), tab }
  }
  return null
})
