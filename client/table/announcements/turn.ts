/** What waits for our seat now: one thing, the most urgent. Feeds the turn bar, the tab title and the live region. */
import { computed } from '@preact/signals'
import { isActing } from '../../moves/offers.ts'
import { PROCEDURES } from '../panels/registry.ts'
import { deadline } from '../state/now.ts'
import { board, desk, isReadOnly } from '../state/table.ts'
import type { Tab } from '../tabs/tabs.ts'

interface Waiting {
  /** The same as long as it is this turn, whatever language it is said in. */
  readonly id: string
  readonly what: string
  /** Epoch ms, 0 for none. */
  readonly until: number
  readonly tab: Tab
}

const TURNS = PROCEDURES.flatMap(({ turns = [] }) => turns).sort((a, b) => a.order - b.order)

export const turn = computed((): Waiting | null => {
  const mine = desk.value
  if (!mine || isReadOnly.value || !isActing.value || board.value?.phase !== 'talks') return null
  for (const { move, what, deadline: until, tab } of TURNS) {
    const open = [...mine.moves].find(([key, verdict]) => verdict === '' && key.startsWith(move))
    if (!open) continue
    const key = until(open[0].slice(move.length))
    return { id: [board.value.stage, move, key].join(' '), what: what(), until: deadline(key), tab }
  }
  return null
})
